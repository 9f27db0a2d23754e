/** When two values of gold and prediction count as the same. The rules are those of the rule book. */
import type { GoldFact } from './gold.js'

/** Letters that no decomposition makes plain. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** Words without accents, case and punctuation, parted by single spaces. */
export function folded(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøıßæœþ]/g, (letter) => plain[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** One of two folded texts holds the other as whole words. */
export function holds(a: string, b: string): boolean {
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `))
}

/** The same name, or the end of it: `Petro` and `Gustavo Petro`. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [folded(a), folded(b)]
  return x === y || (x !== '' && y !== '' && (x.endsWith(` ${y}`) || y.endsWith(` ${x}`)))
}

/** The same EDTF date, qualifiers left aside; two missing dates are the same. */
export function isSameDate(a: string | null | undefined, b: string | null | undefined): boolean {
  const bare = (date: string | null | undefined): string => (date ?? '').replace(/[~?%]/g, '')
  return bare(a) === bare(b)
}

export function isSamePlace(a: string | null, b: string | null): boolean {
  return holds(folded(a), folded(b))
}

/** The same role, or its beginning: `foreign minister` and `foreign minister of trade`. */
export function isSameOffice(a: string | null, b: string | null): boolean {
  const [x, y] = [folded(a), folded(b)]
  return x !== '' && y !== '' && (`${x} `.startsWith(`${y} `) || `${y} `.startsWith(`${x} `))
}

function isSameLabel(a: string, b: string): boolean {
  return a === b || (holds(a, b) && Math.min(a.split(' ').length, b.split(' ').length) > 1)
}

export function isSameSet(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((code) => b.includes(code))
}

type Fields = Readonly<Record<string, unknown>>
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const codes = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : [])

/** Sums within one in a hundred are the same; a sum without a number is the same as another without one. */
function isSameAmount(gold: unknown, found: unknown): boolean {
  if (gold === null || gold === undefined) return found === null || found === undefined
  return Math.abs(Number(gold) - Number(found)) <= 0.01 * Math.abs(Number(gold))
}

/** Facts are the same when their key fields agree; dates of holding, quotes and speakers are left aside. */
export function isSameFact(gold: GoldFact, found: Fields): boolean {
  if (gold.fact !== found.fact) return false
  switch (gold.fact) {
    case 'office':
      return (
        isSameName(text(gold.person), text(found.person)) &&
        gold.of === found.of &&
        isSameOffice(text(gold.office), text(found.office))
      )
    case 'tier': {
      const label = folded(text(found.label))
      const wanted = [gold.label, gold.labelNorm].map((one) => folded(text(one)))
      return isSameSet(codes(gold.dyad), codes(found.dyad)) && wanted.some((one) => isSameLabel(one, label))
    }
    case 'relations-since':
      return isSameSet(codes(gold.dyad), codes(found.dyad)) && isSameDate(text(gold.date), text(found.date))
    case 'membership':
      return (
        gold.of === found.of &&
        gold.body === found.body &&
        [gold.status, gold.altStatus].flat().includes(found.status as string)
      )
    case 'flow':
      return (
        gold.from === found.from &&
        gold.to === found.to &&
        gold.kind === found.kind &&
        (gold.currency ?? null) === (found.currency ?? null) &&
        isSameAmount(gold.amount, found.amount)
      )
    case 'count':
      return Number(gold.value) === Number(found.value) && (gold.of === undefined || gold.of === found.of)
    default:
      return false
  }
}

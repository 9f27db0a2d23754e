import type { Named } from '../knowledge/index.js'
import { named, type Reading, type Signal } from './signals.js'

/** Whose an office is, and the tokens of the title that say so. */
export interface TitleOwner {
  /** Code of the state or body, or null. */
  readonly code: string | null
  readonly tokens: ReadonlySet<number>
}

/** Finds the state or body that a title names, from its first token to one past its last. */
export function titleOwner(reading: Reading, from: number, head: number, to: number): TitleOwner {
  const { tokens } = reading.sentence
  const used = new Set<number>()
  const use = (signal: Signal): void => {
    for (let k = signal.from; k < signal.to; k++) used.add(k)
  }
  let code: string | null = null
  let body: { readonly code: string; readonly signal: Signal } | null = null
  const bodyBefore = reading.all.some(
    (signal) =>
      signal.from >= from &&
      signal.to <= head &&
      named(signal, ['body']).some((n) => !isNational(n)) &&
      !isInsideAnother(reading, signal),
  )
  for (const signal of reading.all) {
    if (signal.from < from || signal.to > to || isInsideAnother(reading, signal)) continue
    const states = named(signal, ['state', 'territory', 'metonym'])
    if (states.length) {
      const state = states[0]!.entry.code!
      if (states.some((s) => s.entry.code !== state)) continue
      if (isHost(reading, signal, head, bodyBefore)) use(signal)
      // A seat of power stays in the role: "Kremlin spokesman".
      else if (states[0]!.entry.kind === 'metonym') code ??= state
      else {
        code ??= state
        if (state === code) use(signal)
      }
    } else if (!named(signal, ['place']).some((n) => n.form === 'capital')) {
      const bodies = named(signal, ['body'])
      // A body of a state stays in the role: "foreign ministry spokesperson".
      if (bodies.length && isNational(bodies[0]!)) code ??= bodies[0]!.entry.code
      else if (bodies.length) body ??= { code: bodies[0]!.entry.code!, signal }
    }
  }
  if (body && code === null) {
    code = body.code
    use(body.signal)
  }
  // "of the", "the", "'s" around the owner go with it, but "of the" stays before what it marks: "of the Chinese Ministry".
  for (const k of [...used]) {
    const next = k + 1 < to && !used.has(k + 1) ? tokens[k + 1]! : undefined
    const isMarker = next !== undefined && (/^(NOUN|PROPN|ADJ)$/.test(next.upos) || /^['’]s?$/.test(next.form))
    for (let b = isMarker ? head : k - 1; b > head && b >= from && joining.test(tokens[b]!.form); b--) used.add(b)
    for (let a = k + 1; a < head && /^(['’]s?|-)$/.test(tokens[a]!.form); a++) used.add(a)
  }
  return { code, tokens: used }
}

const joining = /^(of|the|in|to|at|for|republic|bolivarian|people['’]s|state|government)$/i

/** No America in "Latin America"; but the state in "US Secretary of State", which the tables know as a whole. */
function isInsideAnother(reading: Reading, signal: Signal): boolean {
  const outer = reading.at[signal.from]
  if (!outer || outer === signal || outer.from > signal.from || signal.to > outer.to) return false
  return !named(outer, ['office']).length && !named(outer, ['body']).some(isNational)
}

/**
 * "ambassador of China in the Caribbean country", "High Commissioner to Kenya", of a body "World Bank director for Kenya":
 * the host is not the owner.
 */
function isHost(reading: Reading, signal: Signal, head: number, ofBody: boolean): boolean {
  const { tokens } = reading.sentence
  const form = (at: number): string | undefined => tokens[at]?.form.toLowerCase()
  const before = form(signal.from - 1) === 'the' ? form(signal.from - 2) : form(signal.from - 1)
  if (signal.from <= head || before === undefined) return false
  if (ofBody && /^(for|in|to)$/.test(before)) return true
  const noun = tokens[head]!.lemma.toLowerCase()
  if (noun === 'commissioner') return before === 'to'
  return (before === 'to' || before === 'in') && /^(ambassador|envoy|representative|consul|chargé)$/.test(noun)
}

/** A ministry, a company: a body that acts for a state. */
function isNational(body: Named): boolean {
  return ((body.entry as { readonly of?: string | null }).of ?? null) !== null
}

/**
 * Hangs punctuation where the guidelines of Universal Dependencies want it, given the rest of the tree
 * (universaldependencies.org/u/dep/punct.html): brackets and quotation marks on the head of what they hold, commas on the unit
 * that they set off, as high as the tree allows without crossing lines. Other marks stay where the network hangs them: with
 * trees that are right in seven of eight words, rules do no better there (measured on the dev files).
 */
export function attachPunctuation(forms: readonly string[], heads: Int32Array, isPunctuation: Uint8Array): void {
  const count = forms.length
  const root = heads.indexOf(-1)
  if (isPunctuation[root] === 1) return
  const { first, last } = reach(heads, isPunctuation)
  const partner = findPairs(forms, isPunctuation)
  // A mark that has dependents of its own stays: what it would hang on may be among them
  const busy = new Uint8Array(count)
  for (const head of heads) if (head >= 0) busy[head] = 1
  for (let i = 0; i < count; i++) {
    if (isPunctuation[i] === 0 || busy[i] === 1) continue
    const inside =
      partner[i]! < 0 ? -1 : onlyHead(heads, isPunctuation, Math.min(i, partner[i]!), Math.max(i, partner[i]!))
    if (inside >= 0) {
      heads[i] = inside
      continue
    }
    if (partner[i]! >= 0 || forms[i] !== ',') continue
    let left = i - 1
    while (left >= 0 && isPunctuation[left] === 1) left--
    let right = i + 1
    while (right < count && isPunctuation[right] === 1) right++
    if (left >= 0 && right < count) heads[i] = between(i, left, right, heads, first, last) ?? heads[i]!
  }
}

/** First and last word under each word, punctuation left out. */
function reach(heads: Int32Array, isPunctuation: Uint8Array): { first: Int32Array; last: Int32Array } {
  const first = Int32Array.from(heads, (_, i) => i)
  const last = Int32Array.from(heads, (_, i) => i)
  for (let i = 0; i < heads.length; i++) {
    if (isPunctuation[i] === 1) continue
    for (let up = heads[i]!; up >= 0; up = heads[up]!) {
      if (first[up]! <= i && last[up]! >= i) break
      first[up] = Math.min(first[up]!, i)
      last[up] = Math.max(last[up]!, i)
    }
  }
  return { first, last }
}

/** Which of the units left and right of a mark it belongs to, or undefined where the tree tells nothing. */
function between(
  mark: number,
  left: number,
  right: number,
  heads: Int32Array,
  first: Int32Array,
  last: Int32Array,
): number | undefined {
  let rightUnit = right
  while (heads[rightUnit]! > mark && first[heads[rightUnit]!]! > mark) rightUnit = heads[rightUnit]!
  let leftUnit = left
  while (heads[leftUnit]! >= 0 && heads[leftUnit]! < mark && last[heads[leftUnit]!]! < mark) leftUnit = heads[leftUnit]!
  const rightHead = heads[rightUnit]!
  if (rightHead >= 0 && rightHead < mark) return rightUnit
  const leftHead = heads[leftUnit]!
  if (leftHead > mark || (rightHead < 0 && leftHead >= 0)) return leftUnit
  return leftHead < 0 ? leftUnit : undefined
}

/** The word between two marks whose head lies outside, or -1 where there is none or more than one. */
function onlyHead(heads: Int32Array, isPunctuation: Uint8Array, open: number, close: number): number {
  let found = -1
  for (let i = open + 1; i < close; i++) {
    if (isPunctuation[i] === 1 || (heads[i]! > open && heads[i]! < close)) continue
    if (found >= 0) return -1
    found = i
  }
  return found
}

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['``', "''"],
])
const closers = new Set(closing.values())

/** For each mark the one that it opens or closes with, or -1. */
function findPairs(forms: readonly string[], isPunctuation: Uint8Array): Int32Array {
  const partner = new Int32Array(forms.length).fill(-1)
  const open: { readonly close: string; readonly at: number }[] = []
  const closeAt = (i: number, form: string): boolean => {
    const at = open.findLastIndex((o) => o.close === form)
    if (at < 0) return false
    partner[i] = open[at]!.at
    partner[open[at]!.at] = i
    open.length = at
    return true
  }
  forms.forEach((form, i) => {
    if (isPunctuation[i] === 0) return
    const close = closing.get(form)
    if (close !== undefined) open.push({ close, at: i })
    else if (closers.has(form)) closeAt(i, form)
    else if (form === '"' && !closeAt(i, '"')) open.push({ close: '"', at: i })
  })
  return partner
}

import type { Block, Span } from '../../schema/index.js'

/** Words between quotation marks, as offsets into the cleaned text; `open` and `close` take in the marks. */
export interface QuotedSpan extends Span {
  readonly open: number
  readonly close: number
  /** Index of the block it begins in. */
  readonly block: number
}

const closerOf: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  '"': '"',
  "'": "'",
}

const isBefore = (c: string | undefined): boolean => c === undefined || /[\s([{—–\-/:,“"]/.test(c)
const isAfter = (c: string | undefined): boolean => c === undefined || /[\s)\]},.;:!?…—–\-”"]/.test(c)
const isWordChar = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}[(…$€£¥¡¿.]/u.test(c)

/** Whether a mark at an offset opens a quotation. Single marks are apostrophes unless a word begins behind them. */
function opens(text: string, at: number, start: number): boolean {
  const mark = text[at]!
  const before = at > start ? text[at - 1] : undefined
  const after = text[at + 1]
  if (mark === '“' || mark === '„' || mark === '«') return true
  if (mark === '"') return isBefore(before) && after !== undefined && !/\s/.test(after)
  if (mark === '‘') return isBefore(before) && isWordChar(after)
  return mark === "'" && isBefore(before) && isWordChar(after) && !/\d/.test(after ?? '')
}

/** Where the quotation that opens at an offset closes in its block; -1 where it does not. */
function closeOf(text: string, at: number, end: number): number {
  const mark = text[at]!
  const closers = closerOf[mark]!
  const single = mark === '‘' || mark === "'"
  let weak = -1
  for (let i = at + 1; i < end; i++) {
    const c = text[i]!
    if (!single && c === mark && mark !== '"' && mark !== '«') return -2 - i
    // Papers mix their marks: “… country," he said.
    const mixed = (mark === '“' && c === '"') || (mark === '"' && c === '”')
    if (mixed && !/\s/.test(text[i - 1]!) && isAfter(text[i + 1])) return i
    if (!closers.includes(c)) continue
    if (!single) {
      if (mark === '"' && opens(text, i, at) && !isAfter(text[i - 1])) continue
      return i
    }
    if (!isAfter(text[i + 1])) continue
    // "the workers’ rights": behind a final s it may be an apostrophe; a later mark is better.
    if (/[.,!?…]/.test(text[i - 1]!)) return i
    if (text[i - 1] !== 's') return i
    if (weak < 0) weak = i
  }
  return weak
}

/**
 * The stretches between quotation marks, in order and apart. A quotation that runs over paragraphs, each of which opens
 * with a mark of its own, is one. Marks that never close are left out, but for a curly one, which closes with its block.
 */
export function quotedSpans(text: string, blocks: readonly Block[]): QuotedSpan[] {
  const found: QuotedSpan[] = []
  let carried: { open: number; block: number } | null = null
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!
    let i = block.start
    while (i < block.end) {
      const mark = text[i]!
      const first: boolean = i === block.start
      if (!(mark in closerOf) || !(opens(text, i, block.start) || (first && carried !== null))) {
        i++
        continue
      }
      const origin: { open: number; block: number } = first && carried !== null ? carried : { open: i, block: b }
      const close = closeOf(text, i, block.end)
      carried = null
      if (close <= -2) {
        // A second opening mark before any closing one: the first was left open.
        i = -close - 2
        continue
      }
      if (close < 0) {
        if (mark === "'" || mark === '‘') {
          i++
          continue
        }
        const next = blocks[b + 1]
        if (next !== undefined && text[next.start] === mark) carried = origin
        else if (mark === '“') push(found, text, origin, block.end, block.end)
        i = mark === '“' || carried !== null ? block.end : i + 1
        continue
      }
      push(found, text, origin, close, close + 1)
      i = close + 1
    }
  }
  return found
}

function push(
  found: QuotedSpan[],
  text: string,
  origin: { readonly open: number; readonly block: number },
  end: number,
  close: number,
): void {
  let from = origin.open + 1
  let to = end
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  if (to > from) found.push({ start: from, end: to, open: origin.open, close, block: origin.block })
}

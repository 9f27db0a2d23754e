import type { QuotedSpan } from './spans.js'

/** Words of a stretch of text: letters and digits with what joins them. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? []
}

const small = new Set(
  'a an the of in on at to for and or with by from as is are be without no not into over under its their our'.split(
    ' ',
  ),
)

/** The name of a work, a plan or a programme: its words of weight begin with capitals. */
export function isTitle(text: string): boolean {
  const weighty = wordsIn(text).filter((word) => !small.has(word.toLowerCase()))
  if (weighty.length < 2) return false
  const capital = weighty.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length
  return capital / weighty.length > 0.7
}

/** Whether the words begin and end as somebody's whole utterance. */
export function isUtterance(text: string, span: QuotedSpan): boolean {
  const words = text.slice(span.start, span.end)
  if (!/^[\p{Lu}\p{N}[(“‘¡¿…]/u.test(words)) return false
  return /[.,!?…—–-]$/.test(words) || /^\s?[,.]/.test(text.slice(span.close, span.close + 2))
}

import type { Edit } from './strip.js'

const signs = [
  /\]\((?:https?:|\/|#|mailto:)/,
  /^ {0,3}#{1,6} \S/m,
  /(?:^|[\s“"(])\*{2,3}[^\s*]/m,
  /\\[#*_[\]>]/,
  /^\{[:.][^}\n]*\}\s*$/m,
  /^ {0,3}!\[/m,
]

/** Whether a text that is not named Markdown is written in it. */
export function looksMarkdown(text: string): boolean {
  return signs.some((sign) => sign.test(text))
}

const link =
  /(!?)\[([^[\]\n]{0,600})\]\(\s?<?[^()\s<>]{0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?>?(?:\s"[^"\n]{0,300}")?\s?\)/g
const mark =
  /\\([!-/:-@[-`{-~])|<https?:[^<>\s]{1,2000}>|\[\^[^\]\s]{1,20}\]|\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,4}|(?<=\s)\*{1,4}(?=\s|$)|(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])|`{1,3}|\{[:.][^{}\n]{1,60}\}/gu

/** Edits that take inline marks out of one block: links keep their words, images go. */
export function inlineEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(link)) {
    const start = match.index
    const end = start + match[0].length
    if (match[1]) {
      edits.push({ start, end, text: '' })
      continue
    }
    edits.push({ start, end: start + 1, text: '' }, { start: start + 1 + match[2]!.length, end, text: '' })
  }
  for (const match of text.matchAll(mark)) {
    const escaped = match[1] !== undefined
    edits.push({ start: match.index, end: match.index + (escaped ? 1 : match[0].length), text: '' })
  }
  return edits
}

/** What the marks at the start of a line make of it. */
export interface LineMark {
  readonly kind: 'heading' | 'list-item' | 'quote' | 'rule' | 'attribute' | 'plain'
  /** Offsets in the line of what the marks leave. */
  readonly start: number
  readonly end: number
  /** The name in an attribute line: `pullquote` of `{:.pullquote}`. */
  readonly name?: string
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const bullet = /^\s{0,12}(?:[-–•▪●‣·*+]\s+(?=\S)|[•▪●‣]\s*(?=\S))/
const numbered = new RegExp(`^\\s{0,12}\\(?\\d{1,3}\\\\?[.)]\\s+(?!(?:${months})\\b)(?=[“"'‘*_\\p{L}])`, 'u')

/** Marks of a line; bullets are read in any text, the rest only where `markdown` is set. */
export function lineMark(line: string, markdown: boolean): LineMark {
  const whole = { start: 0, end: line.length }
  if (markdown) {
    const heading = /^ {0,3}(#{1,6})\s+(?=\S)/.exec(line)
    if (heading && /[\p{L}\p{N}]/u.test(line)) {
      const closing = /\s#+\s*$/.exec(line)
      return { kind: 'heading', start: heading[0].length, end: closing ? closing.index : line.length }
    }
    const attribute = /^\s*\{[:.]+\s*\.?([\w-]{1,60})[^{}]{0,100}\}\s*$/.exec(line)
    if (attribute) return { kind: 'attribute', ...whole, name: attribute[1]!.toLowerCase() }
    const quote = /^ {0,3}>\s?/.exec(line)
    if (quote) return { kind: 'quote', start: quote[0].length, end: line.length }
  }
  if (!/[\p{L}\p{N}]/u.test(line)) return { kind: 'rule', ...whole }
  const item = bullet.exec(line) ?? numbered.exec(line)
  if (item) return { kind: 'list-item', start: item[0].length, end: line.length }
  return { kind: 'plain', ...whole }
}

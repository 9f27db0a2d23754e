import { type ConlluSentence, column } from '../../src/language/conllu.js'

/** Raw text of a treebank, and where its sentences and words lie in it. */
export interface RawText {
  readonly text: string
  /** Start and end of each sentence. */
  readonly sentences: readonly (readonly [number, number])[]
}

/**
 * Builds raw text from `# text`: the sentences of a paragraph joined by one space (by none after `SpaceAfter=No`),
 * paragraphs and documents by a blank line.
 */
export function rawText(sentences: readonly ConlluSentence[]): RawText {
  let text = ''
  const spans: [number, number][] = []
  let glue = ''
  for (const sentence of sentences) {
    const comment = sentence.comments.find((c) => c.startsWith('# text = '))
    const own = comment?.slice('# text = '.length) ?? ''
    const begins = sentence.comments.some((c) => /^# new(?:par|doc)\b/.test(c))
    if (text !== '') text += begins ? '\n\n' : glue
    spans.push([text.length, text.length + own.length])
    text += own
    const last = sentence.lines.at(-1)?.columns[column.misc] ?? '_'
    glue = last.split('|').includes('SpaceAfter=No') ? '' : ' '
  }
  return { text, sentences: spans }
}

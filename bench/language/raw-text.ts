import { type ConlluSentence, column } from '../../src/language/conllu.js'

/**
 * Raw text of a treebank, from `# text`: the sentences of a paragraph joined by one space (by none after
 * `SpaceAfter=No`), paragraphs and documents by a blank line.
 */
export function rawText(sentences: readonly ConlluSentence[]): string {
  let text = ''
  let glue = ''
  for (const sentence of sentences) {
    const own = sentence.comments.find((c) => c.startsWith('# text = '))?.slice('# text = '.length) ?? ''
    if (text !== '') text += sentence.comments.some((c) => /^# new(?:par|doc)\b/.test(c)) ? '\n\n' : glue
    text += own
    const last = sentence.lines.at(-1)?.columns[column.misc] ?? '_'
    glue = last.split('|').includes('SpaceAfter=No') ? '' : ' '
  }
  return text
}

import { clitics, contractions } from './abbreviations.js'
import { type ConlluLine, type ConlluSentence, column } from './conllu.js'
import type { Sentence, Token } from './types.js'

const orBlank = (value: string): string => (value === '' ? '_' : value)

/** `NER=` of each word: B- begins a name, I- goes on with it. */
function nameMarks(sentence: Sentence): Map<number, string> {
  const marks = new Map<number, string>()
  for (const { from, to, label } of sentence.entities)
    for (let i = from; i < to; i++) marks.set(i, `NER=${i === from ? 'B' : 'I'}-${label}`)
  return marks
}

/** Columns LEMMA to DEPREL of a word. */
const analysis = (token: Token): string[] => [
  orBlank(token.lemma),
  token.upos,
  token.xpos,
  orBlank(token.feats),
  String(token.head + 1),
  token.deprel,
]

/** Whether two words are written as one: "do" and "n't", "China" and "'s", "can" and "not". */
function isContracted(first: Token, second: Token): boolean {
  if (first.end !== second.start) return false
  const low = second.form.toLowerCase().replace('’', "'")
  if (low === "n't" || (low.startsWith("'") && clitics.has(low.slice(1)))) return true
  return contractions.get((first.form + second.form).toLowerCase()) === first.form.length
}

/** A sentence of `text` as CoNLL-U; what is written as one word and means two becomes a multiword token. */
export function toConllu(sentence: Sentence, text: string, comments: readonly string[]): ConlluSentence {
  const { tokens } = sentence
  const marks = nameMarks(sentence)
  const lines: ConlluLine[] = []
  const glued = (token: Token | undefined, next: Token | undefined): boolean =>
    token !== undefined && next !== undefined && token.end === next.start
  let inside = 0
  tokens.forEach((token, i) => {
    if (i >= inside) {
      let end = i + 1
      while (end < tokens.length && isContracted(tokens[end - 1]!, tokens[end]!)) end++
      if (end > i + 1) {
        const space = glued(tokens[end - 1], tokens[end]) ? 'SpaceAfter=No' : '_'
        const form = text.slice(token.start, tokens[end - 1]!.end)
        lines.push({ kind: 'multiword', columns: [`${i + 1}-${end}`, form, ...new Array<string>(7).fill('_'), space] })
        inside = end
      }
    }
    const misc = [marks.get(i), i >= inside && glued(token, tokens[i + 1]) ? 'SpaceAfter=No' : undefined]
    lines.push({
      kind: 'word',
      columns: [
        String(i + 1),
        token.form,
        ...analysis(token),
        '_',
        orBlank(misc.filter((m) => m !== undefined).join('|')),
      ],
    })
  })
  const own = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
  return { comments: [...comments, `# text = ${own}`], lines }
}

/** A given sentence with LEMMA to DEPREL filled from an analysis of its words; all else stays as it was. */
export function fillConllu(given: ConlluSentence, found: Sentence): ConlluSentence {
  const marks = nameMarks(found)
  const words = given.lines.filter((line) => line.kind === 'word').map((line) => line.columns[column.id]!)
  let word = 0
  const lines = given.lines.map((line): ConlluLine => {
    if (line.kind !== 'word') return line
    const token = found.tokens[word]!
    const mark = marks.get(word)
    word++
    const columns = [...line.columns]
    columns.splice(column.lemma, 6, ...analysis(token))
    columns[column.head] = token.head < 0 ? '0' : words[token.head]!
    const misc = columns[column.misc]!
    if (mark !== undefined) columns[column.misc] = misc === '_' ? mark : `${misc}|${mark}`
    return { kind: 'word', columns }
  })
  return { comments: given.comments, lines }
}

/** The words of a sentence. */
export const formsOf = (sentence: ConlluSentence): string[] =>
  sentence.lines.filter((line) => line.kind === 'word').map((line) => line.columns[column.form]!)

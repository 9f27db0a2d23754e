import { ChanceryError } from '../schema/index.js'

/** A line of a CoNLL-U sentence: its ten columns, and what it stands for. */
export interface ConlluLine {
  readonly kind: 'word' | 'multiword' | 'empty'
  readonly columns: readonly string[]
}

/** A sentence of a CoNLL-U file: comments and lines, in order. */
export interface ConlluSentence {
  readonly comments: readonly string[]
  readonly lines: readonly ConlluLine[]
}

/** Names of the ten columns by their place. */
export const column = {
  id: 0,
  form: 1,
  lemma: 2,
  upos: 3,
  xpos: 4,
  feats: 5,
  head: 6,
  deprel: 7,
  deps: 8,
  misc: 9,
} as const

function lineKind(id: string): ConlluLine['kind'] {
  if (id.includes('-')) return 'multiword'
  return id.includes('.') ? 'empty' : 'word'
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html).
 * Throws `ChanceryError` with code `bad-input` for a line that is neither a comment nor ten columns.
 */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = []
  let comments: string[] = []
  let lines: ConlluLine[] = []
  let number = 0
  const close = (): void => {
    if (lines.length > 0) sentences.push({ comments, lines })
    if (lines.length > 0) comments = []
    lines = []
  }
  for (const raw of text.split('\n')) {
    number++
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '') {
      close()
    } else if (line.startsWith('#') && lines.length === 0) {
      comments.push(line)
    } else {
      const columns = line.split('\t')
      if (columns.length !== 10 || columns[0] === '' || columns[1] === '')
        throw new ChanceryError(
          'bad-input',
          `Line ${number} is not CoNLL-U: it has ${columns.length} columns, not ten.`,
          'Give ten columns separated by tabs, a blank line after each sentence, or leave out --input conllu for plain text.',
        )
      lines.push({ kind: lineKind(columns[0]!), columns })
    }
  }
  close()
  return sentences
}

/** Writes sentences as CoNLL-U. */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  return sentences
    .map((s) => `${[...s.comments, ...s.lines.map((line) => line.columns.join('\t'))].join('\n')}\n\n`)
    .join('')
}

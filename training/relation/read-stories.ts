import type { Sentence } from '../../src/language/index.js'
import { childWith, treeOf } from '../../src/language/index.js'
import { type EventType, eventTypes } from '../../src/schema/index.js'
import type { LabelledPair } from './read-pairs.js'

/** Stories taken for each headline that stories were asked for: they differ little. */
const perHeadline = 3
const longest = 1200

/**
 * Pairs from machine-written stories: the first sentence that has a subject and an object or complement. Their labels say
 * what a story was asked to show, not what the sentence shows, so they are evidence of words for types and no more.
 */
export function readStories(csv: string, analyse: (text: string) => readonly Sentence[]): LabelledPair[] {
  const [header, ...rows] = readCsv(csv)
  const column = (name: string): number => header!.indexOf(name)
  const seen = new Map<string, number>()
  const pairs: LabelledPair[] = []
  for (const [i, row] of rows.entries()) {
    const label = row[column('label')]!
    const title = row[column('title')] ?? ''
    const text = (row[column('text')] ?? '').slice(0, longest)
    seen.set(title, (seen.get(title) ?? 0) + 1)
    if (seen.get(title)! > perHeadline || !(eventTypes as readonly string[]).includes(label)) continue
    const sentence = analyse(text).find(({ tokens }) => tokens.length > 5 && tokens.length < 70)
    const pair = sentence && subjectAndObject(sentence)
    if (pair) pairs.push({ id: `story-${i}`, text, ...pair, types: [label as EventType] })
  }
  return pairs
}

function subjectAndObject(sentence: Sentence): Pick<LabelledPair, 'source' | 'target'> | null {
  const tree = treeOf(sentence)
  const root = tree.tokens.findIndex((token) => token.head < 0)
  const inner = childWith(tree, root, 'xcomp', 'ccomp')
  const subject = childWith(tree, root, 'nsubj')
  const object = [childWith(tree, root, 'obj'), childWith(tree, root, 'obl')]
    .concat(inner < 0 ? [] : [childWith(tree, inner, 'obj', 'obl')])
    .find((at) => at >= 0)
  if (subject < 0 || object === undefined) return null
  const span = (at: number): LabelledPair['source'] => ({
    start: tree.tokens[tree.left[at]!]!.start,
    end: tree.tokens[tree.right[at]! - 1]!.end,
  })
  return { source: span(subject), target: span(object) }
}

/** Rows of a CSV file whose cells may be quoted and hold line breaks. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (quoted && c === '"' && text[i + 1] === '"') {
      cell += c
      i++
    } else if (c === '"') quoted = !quoted
    else if (quoted || (c !== ',' && c !== '\n')) cell += c
    else {
      rows.at(-1)!.push(cell)
      cell = ''
      if (c === '\n') rows.push([])
    }
  }
  return rows.filter((row) => row.length > 1)
}

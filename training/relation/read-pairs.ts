import { type EventType, eventTypes } from '../../src/schema/index.js'

/** A sentence with two marked phrases and the types that are right for it: YIELD allows two. */
export interface LabelledPair {
  readonly id: string
  readonly text: string
  readonly source: { readonly start: number; readonly end: number }
  /** Null where the sentence names no target. */
  readonly target: { readonly start: number; readonly end: number } | null
  readonly types: readonly EventType[]
}

const bare = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell)

const typesOf = (label: string): readonly EventType[] =>
  label === 'YIELD'
    ? ['CONCEDE', 'RETREAT']
    : (eventTypes as readonly string[]).includes(label)
      ? [label as EventType]
      : []

/** Takes the marks out of a sentence and gives the first span of each. */
export function unmark(marked: string): Omit<LabelledPair, 'id' | 'types'> | null {
  let text = ''
  const starts: Record<string, number> = {}
  const spans: Record<string, { start: number; end: number }> = {}
  for (const part of marked.split(/(<\/?[st]>)/)) {
    const tag = /^<(\/?)([st])>$/.exec(part)
    if (!tag) text += part
    else if (!tag[1]) starts[tag[2]!] ??= text.length
    else spans[tag[2]!] ??= { start: starts[tag[2]!]!, end: text.length }
  }
  return spans.s ? { text, source: spans.s, target: spans.t ?? null } : null
}

/** Pairs of `plv-train.tsv`: id, sentence, marked sentence, source, target, root. */
export function readPlv(table: string): LabelledPair[] {
  return table
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const cells = line.split('\t').map(bare)
      const pair = cells[2] ? unmark(cells[2]) : null
      return pair ? [{ id: cells[0]!, ...pair, types: typesOf(cells[5]!) }] : []
    })
}

/** The rule that holds pairs out: their number is divisible by five. They are scored, never learnt from or looked at. */
export const isHeldOut = (id: string): boolean => Number(id) % 5 === 0

const renamed: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
}

/** Sentences of the PLOVER gold standard whose source and target are both marked. */
export function readPlover(json: string): LabelledPair[] {
  const sentences = JSON.parse(json) as { id: string; event: string; textInfo?: { markup?: string } }[]
  return sentences.flatMap(({ id, event, textInfo }) => {
    const marked = (textInfo?.markup ?? '')
      .replace(/\(SRC(?:\/TAR)?: ?([^()]*)\)/g, '<s>$1</s>')
      .replace(/\(TAR: ?([^()]*)\)/g, '<t>$1</t>')
      .replace(/\([A-Z]+: ?([^()]*)\)/g, '$1')
    // Parties of a mutual deed are both marked as sources.
    const pair = unmark(
      marked.includes('<t>') ? marked : marked.replace(/(<s>.*?<\/s>)(.*?)<s>(.*?)<\/s>/, '$1$2<t>$3</t>'),
    )
    const types = typesOf(renamed[event] ?? event)
    return pair && types.length ? [{ id, ...pair, types }] : []
  })
}

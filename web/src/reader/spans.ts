import type { CodedItem, FullArticle } from '../../../src/server/contract/articles.js'
import type { Sort } from './sorts.js'

/** The coded spans of one article with the look-ups by which the reader steps through them. */
export interface Spans {
  /** In order of the text; of two that begin at one place the longer first. */
  readonly ordered: readonly CodedItem[]
  item(id: string): CodedItem | null
  /** Offset of the first run that holds words of an item; null where none of its words are printed. */
  firstRun(item: CodedItem): number | null
  /** Of the items whose words a run is, those that are shown: the outermost first. */
  shown(marks: readonly string[], hidden: ReadonlySet<Sort>): readonly CodedItem[]
  /** What an address names: the id of an item, or an offset of the source; null where nothing is there. */
  at(where: string): CodedItem | null
  /** The next shown item, or the one before, round the end; from nowhere the first or the last. */
  step(from: CodedItem | null, by: 1 | -1, hidden: ReadonlySet<Sort>): CodedItem | null
}

const lengthOf = ({ start, end }: CodedItem): number => end - start

export function spansOf({ items, blocks }: Pick<FullArticle, 'items' | 'blocks'>): Spans {
  const ordered = items.toSorted((x, y) => x.start - y.start || y.end - x.end)
  const byId = new Map(ordered.map((item) => [item.id, item]))
  const place = new Map(ordered.map((item, i) => [item.id, i]))
  const firsts = new Map<string, number>()
  for (const { marks, offset } of blocks.flatMap(({ runs }) => runs)) {
    for (const mark of marks) if (!firsts.has(mark)) firsts.set(mark, offset)
  }
  return {
    ordered,
    firstRun: ({ id }) => firsts.get(id) ?? null,
    item: (id) => byId.get(id) ?? null,
    shown: (marks, hidden) =>
      marks
        .flatMap((id) => byId.get(id) ?? [])
        .filter(({ sort }) => !hidden.has(sort))
        .sort((x, y) => lengthOf(y) - lengthOf(x)),
    at(where) {
      const named = byId.get(where)
      if (named !== undefined || !/^\d+$/.test(where)) return named ?? null
      const offset = Number(where)
      const around = ordered.filter(({ start, end }) => start <= offset && offset < end)
      return around.sort((x, y) => lengthOf(x) - lengthOf(y))[0] ?? null
    },
    step(from, by, hidden) {
      const count = ordered.length
      const start = from === null ? (by === 1 ? -1 : count) : place.get(from.id)!
      for (let i = 1; i <= count; i++) {
        const item = ordered[(((start + by * i) % count) + count) % count]!
        if (!hidden.has(item.sort)) return item
      }
      return null
    },
  }
}

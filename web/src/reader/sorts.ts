import type { CodedItem } from '../../../src/server/contract/articles.js'

export type Sort = CodedItem['sort']

interface SortWords {
  readonly sort: Sort
  /** Of one item. */
  readonly one: string
  readonly many: string
  readonly meaning: string
}

/** What a span can have become, in the order of the legend. Each has its own style of underline in `underlines.css`. */
export const sorts: readonly SortWords[] = [
  { sort: 'event', one: 'Event', many: 'Events', meaning: 'something that happened, is planned or is denied' },
  {
    sort: 'hypothetical',
    one: 'Supposed',
    many: 'Supposed',
    meaning: 'only supposed: if, would, might; never counted',
  },
  { sort: 'fact', one: 'Fact', many: 'Facts', meaning: 'a state of things: an office, a level, a number' },
  { sort: 'person', one: 'Person', many: 'People', meaning: 'somebody named' },
  { sort: 'quotation', one: 'Quotation', many: 'Quotations', meaning: 'words in somebody’s mouth' },
]

export const wordsOfSort: ReadonlyMap<Sort, SortWords> = new Map(sorts.map((each) => [each.sort, each]))

/** Counts that add up: the tally of a set of articles is the sum of those of its articles. */

/** How many of some things are right (for `invented` and `swapped`: are so). */
export interface Share {
  readonly of: number
  readonly right: number
}

/** What was wanted, what was given, and what of it agrees. */
export interface Found {
  readonly gold: number
  readonly predicted: number
  readonly right: number
}

export interface Tally {
  readonly articles: number
  readonly events: {
    readonly gold: number
    readonly predicted: number
    readonly strict: number
    readonly lenient: number
  }
  readonly kind: Share
  readonly date: Share
  readonly place: Share
  readonly status: Share
  readonly symmetric: Share
  readonly published: Share
  readonly inventedDate: Share
  readonly inventedPlace: Share
  readonly swapped: Share
  readonly quotes: Share
  readonly facts: Found
  readonly people: Found
  readonly office: Share
  /** Gold events of each kind, and how many of them were found. */
  readonly byKind: Readonly<Record<string, Share>>
}

const noShare: Share = { of: 0, right: 0 }
const noFound: Found = { gold: 0, predicted: 0, right: 0 }

export const emptyTally: Tally = {
  articles: 0,
  events: { gold: 0, predicted: 0, strict: 0, lenient: 0 },
  kind: noShare,
  date: noShare,
  place: noShare,
  status: noShare,
  symmetric: noShare,
  published: noShare,
  inventedDate: noShare,
  inventedPlace: noShare,
  swapped: noShare,
  quotes: noShare,
  facts: noFound,
  people: noFound,
  office: noShare,
  byKind: {},
}

/** Numbers added field by field, to any depth; a field that only one side has is taken as it is. */
function added(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  const [x, y] = [(a ?? {}) as Record<string, unknown>, (b ?? {}) as Record<string, unknown>]
  const keys = new Set([...Object.keys(x), ...Object.keys(y)])
  return Object.fromEntries(
    [...keys].map((key) => [key, key in x && key in y ? added(x[key], y[key]) : (x[key] ?? y[key])]),
  )
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => added(sum, tally) as Tally, emptyTally)
}

/** A share of many things, counted one at a time. */
export const counted = (share: Share, isRight: boolean): Share => ({
  of: share.of + 1,
  right: share.right + (isRight ? 1 : 0),
})

/** 0 to 1; 0 where there is nothing to be right about. */
export const rate = ({ of, right }: Share): number => (of === 0 ? 0 : right / of)

export interface Quality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function quality({ gold, predicted, right }: Found): Quality {
  const precision = rate({ of: predicted, right })
  const recall = rate({ of: gold, right })
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

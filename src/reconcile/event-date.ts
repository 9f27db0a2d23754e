import { edtfBounds, hasYear } from '../schema/index.js'
import type { Prepared } from './prepare.js'

export interface ConcludedDate {
  readonly date: string | null
  readonly from: 'said' | 'combined' | null
}

interface Said {
  readonly date: string
  readonly min: number
  readonly max: number
  readonly origins: Set<string>
  /** Place among the mentions, earliest first. */
  readonly rank: number
}

/**
 * The date that most origins allow, the narrowest of those; a date that ends (`2023-09-08/2023-09-14`) is narrower than
 * one that goes on. The mentions come earliest first.
 */
export function concludeDate(mentions: readonly Prepared[], originOf: (mention: Prepared) => string): ConcludedDate {
  const said = new Map<string, Said>()
  for (const [rank, mention] of mentions.entries()) {
    const { date } = mention.mention
    const bounds = date === null ? null : edtfBounds(date)
    if (date === null || bounds === null) continue
    const known = said.get(date)
    if (known) known.origins.add(originOf(mention))
    else said.set(date, { date, ...bounds, origins: new Set([originOf(mention)]), rank })
  }
  const all = [...said.values()]
  if (all.length === 0) return { date: null, from: null }
  const placed = all.filter((one) => hasYear(one.date))
  const ranked = (placed.length > 0 ? placed : all)
    .map((one) => ({ one, support: supporters(one, all) }))
    .sort(
      (a, b) =>
        b.support - a.support ||
        width(a.one) - width(b.one) ||
        marks(a.one) - marks(b.one) ||
        b.one.origins.size - a.one.origins.size ||
        a.one.rank - b.one.rank,
    )
  const [first] = ranked
  return { date: first!.one.date, from: all.length > 1 ? 'combined' : 'said' }
}

const width = (one: Said): number => one.max - one.min
const marks = (one: Said): number => (/[~?%]/.test(one.date) ? 1 : 0)

/** Origins whose date holds all of this one, or the day of it that both can mean. */
function supporters(one: Said, all: readonly Said[]): number {
  const origins = new Set<string>()
  for (const other of all) {
    if (other.min <= one.max && one.min <= other.max) for (const origin of other.origins) origins.add(origin)
  }
  return origins.size
}

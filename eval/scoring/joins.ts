import type { EventMention } from '../../src/schema/index.js'
import { folded } from './sameness.js'

/** A gold event of the record with the mentions that tell it. */
export interface GoldGroup {
  readonly reports: readonly { readonly event: string }[]
}

/** Links between mentions: found ones, gold ones, and those that are both. */
export interface Links {
  readonly found: number
  readonly wanted: number
  readonly right: number
  readonly wrong: readonly string[]
}

const pairsIn = (lists: readonly (readonly string[])[]): Set<string> =>
  new Set(lists.flatMap((list) => list.flatMap((a) => list.filter((b) => a < b).map((b) => `${a} ${b}`))))

/** Compares groups of mentions by their links. A mention that gold does not know, or that is not `counted`, counts nowhere. */
export function linksOf(
  groups: readonly (readonly string[])[],
  gold: readonly (readonly string[])[],
  counted: ReadonlySet<string> = new Set(gold.flat()),
): Links {
  const known = new Set(gold.flat())
  const found = pairsIn(groups.map((group) => group.filter((one) => known.has(one))))
  const wanted = pairsIn(gold.map((group) => group.filter((one) => counted.has(one))))
  const wrong = [...found].filter((pair) => !wanted.has(pair))
  return { found: found.size, wanted: wanted.size, right: found.size - wrong.length, wrong }
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(folded(text).split(' ').filter(Boolean))

function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = [...a].filter((one) => b.has(one)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

const partiesOf = (one: EventMention): ReadonlySet<string> => new Set([...one.actor, ...one.recipient])

/**
 * Pairs the product's mentions with gold ones of the same article, one to one: same kind (same type where either has no
 * kind), parties of which at least half are shared (Jaccard ≥ 0.5), quotes that share a word. Those whose quotes overlap most
 * are taken first, where the same status and the same date are worth a quarter of a quote each; of equals, the nearest in
 * the text. Gives own id and gold id.
 */
export function pairMentions(
  gold: readonly EventMention[],
  own: readonly EventMention[],
): readonly (readonly [string, string])[] {
  const fits = gold.flatMap((wanted) =>
    own.flatMap((found) => {
      const isKind = wanted.kind && found.kind ? wanted.kind === found.kind : wanted.type === found.type
      if (!isKind || jaccard(partiesOf(wanted), partiesOf(found)) < 0.5) return []
      const words = jaccard(wordsOf(wanted.quote), wordsOf(found.quote))
      const overlap =
        words && words + (wanted.status === found.status ? 0.25 : 0) + (wanted.date === found.date ? 0.25 : 0)
      const apart = Math.abs(wanted.start - found.start)
      return overlap > 0 ? [{ wanted: wanted.id, found: found.id, overlap, apart }] : []
    }),
  )
  fits.sort((a, b) => b.overlap - a.overlap || a.apart - b.apart)
  const taken = new Set<string>()
  const pairs: (readonly [string, string])[] = []
  for (const { wanted, found } of fits) {
    if (taken.has(`gold ${wanted}`) || taken.has(`own ${found}`)) continue
    taken.add(`gold ${wanted}`).add(`own ${found}`)
    pairs.push([found, wanted])
  }
  return pairs
}

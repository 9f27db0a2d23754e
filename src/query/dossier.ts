import { buildDossier, type Dossier } from '../export/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { findPair, type Times } from '../runner/index.js'
import type { PairCount, Store } from '../store/index.js'
import { type NamedActor, namesFrom } from './actors.js'

/** The dossier of a pair, or null where the record holds nothing of it. */
export async function dossierOf(
  store: Store,
  a: NamedActor,
  b: NamedActor,
  knowledge: Knowledge,
  times: Times,
): Promise<Dossier | null> {
  const found = await findPair(store, a.code, b.code, knowledge, times)
  if (found === null) return null
  return buildDossier({
    ...{ a, b, ...found },
    asOf: times.asOf ?? null,
    knownBy: times.knownBy ?? null,
    ...namesFrom(knowledge),
  })
}

/** Pairs that come nearest to the one asked for: those with one of its sides, else any; most events first, five at most. */
export function nearestPairs<T extends Pick<PairCount, 'a' | 'b' | 'events'>>(
  pairs: readonly T[],
  sides: readonly string[],
): readonly T[] {
  const held = pairs.filter((pair) => pair.events > 0).toSorted((x, y) => y.events - x.events)
  const near = held.filter((pair) => sides.includes(pair.a) || sides.includes(pair.b))
  return (near.length > 0 ? near : held).slice(0, 5)
}

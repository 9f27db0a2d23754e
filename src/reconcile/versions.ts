import { byText } from './order.js'
import { isKnownBy } from './times.js'
import type { ReconcileInput } from './types.js'

/** All texts of all articles: of each article the one that was read last counts, whatever the order they come in. */
export class Versions {
  private readonly byArticle = new Map<string, ReconcileInput[]>()
  private readonly keys = new Map<string, string>()

  /** @param knownBy only texts that were known by this day count */
  constructor(private readonly knownBy: string | undefined) {}

  /** Adds texts; gives the keys of their articles. */
  put(inputs: readonly ReconcileInput[]): ReadonlySet<string> {
    const touched = new Set<string>()
    for (const input of inputs) {
      const key = input.versionOf ?? input.id
      const list = this.byArticle.get(key)
      if (!list) this.byArticle.set(key, [input])
      else if (!list.includes(input)) list.push(input)
      this.keys.set(input.id, key)
      touched.add(key)
    }
    return touched
  }

  /** Takes texts out by id; gives the keys of their articles. */
  remove(ids: readonly string[]): ReadonlySet<string> {
    const touched = new Set<string>()
    for (const id of ids) {
      const key = this.keys.get(id)
      if (key === undefined) continue
      const left = this.byArticle.get(key)!.filter((one) => one.id !== id)
      if (left.length > 0) this.byArticle.set(key, left)
      else this.byArticle.delete(key)
      this.keys.delete(id)
      touched.add(key)
    }
    return touched
  }

  /** Key of the article that a text belongs to. */
  keyOf(id: string): string | undefined {
    return this.keys.get(id)
  }

  /** Ids of the mentions that stand only in texts not known by the day that is asked for. */
  unknownMentions(): ReadonlySet<string> {
    const { knownBy } = this
    if (knownBy === undefined) return new Set()
    const later = [...this.byArticle.values()].flat().filter((one) => !isKnownBy(one, knownBy))
    return new Set(later.flatMap((one) => [...one.events, ...one.hypothetical].map((mention) => mention.id)))
  }

  newest(key: string): ReconcileInput | null {
    const { knownBy } = this
    const list = this.byArticle.get(key) ?? []
    const known = knownBy === undefined ? list : list.filter((one) => isKnownBy(one, knownBy))
    return known.reduce<ReconcileInput | null>(
      (best, one) => (best && compareVersions(best, one) >= 0 ? best : one),
      null,
    )
  }
}

function compareVersions(a: ReconcileInput, b: ReconcileInput): number {
  return (
    byText(a.readAt ?? '', b.readAt ?? '') ||
    byText(a.published ?? '', b.published ?? '') ||
    byText(a.id, b.id) ||
    (a === b ? 0 : byText(JSON.stringify(a), JSON.stringify(b)))
  )
}

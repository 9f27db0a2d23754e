import { containment, resemblance } from '../article/index.js'
import type { Cluster } from './joining/cluster.js'
import { toldBounds } from './joining/windows.js'
import { byText, compareArticles } from './order.js'
import type { Origin, ReconcileInput } from './types.js'

/** Why one article repeats another. */
interface Tie {
  readonly why: 'same-bytes' | 'reprint' | 'agency'
  readonly resemblance: number
  readonly agency: string | null
}

/** Smallest hashes by which two sketches are brought together: near-duplicates share most of them. */
const bands = 16
/** Share of shingles from which a text is a reprint, and share of the shorter text from which it is a part of the other. */
const alike = 0.5
const partly = 0.8
/** Texts shorter than this many shingles are too short to tell. */
const shortest = 25
/** Days between publication within which one text is a copy of another. */
const copyDays = 14

type Days = ReturnType<typeof toldBounds>

const areFar = (p: Days, q: Days): boolean => p.min - q.max > copyDays || q.min - p.max > copyDays

/** An article whose publication is known no closer than to this many days stands in no fortnight. */
const narrow = 6 * copyDays

/** Articles that share one phrase, by the fortnight of their publication: a phrase of an outlet stands in thousands. */
class Shelf {
  private readonly fortnights = new Map<number, Set<string>>()
  private readonly wide = new Set<string>()

  private *spans({ min, max }: Days): Generator<number> {
    for (let at = Math.floor(min / copyDays); at <= Math.floor(max / copyDays); at++) yield at
  }

  private isWide({ min, max }: Days): boolean {
    return !(max - min <= narrow)
  }

  add(days: Days, id: string): void {
    if (this.isWide(days)) this.wide.add(id)
    else {
      for (const at of this.spans(days)) {
        const ids = this.fortnights.get(at)
        if (ids === undefined) this.fortnights.set(at, new Set([id]))
        else ids.add(id)
      }
    }
  }

  remove(days: Days, id: string): void {
    if (this.isWide(days)) this.wide.delete(id)
    else for (const at of this.spans(days)) this.fortnights.get(at)?.delete(id)
  }

  /** Gathers those that can have been published within the days of a copy. */
  near(days: Days, into: Set<string>): void {
    for (const id of this.wide) into.add(id)
    const all = this.isWide(days)
    const around = { min: days.min - copyDays, max: days.max + copyDays }
    const shelves = all ? this.fortnights.values() : [...this.spans(around)].map((at) => this.fortnights.get(at) ?? [])
    for (const ids of shelves) for (const id of ids) into.add(id)
  }
}

/** Which articles repeat which: ties between articles, and the groups they make. */
export class Origins {
  private readonly articles = new Map<string, ReconcileInput>()
  /** Days of publication of each article. */
  private readonly told = new Map<string, ReturnType<typeof toldBounds>>()
  private readonly byHash = new Map<number, Shelf>()
  private readonly byBytes = new Map<string, Set<string>>()
  private readonly ties = new Map<string, Map<string, Tie>>()
  /** Ties by agency with the number of events that make them. */
  private readonly agencyTies = new Map<string, Map<string, { count: number; readonly agency: string }>>()
  private readonly originOfArticle = new Map<string, Origin>()
  private readonly touched = new Set<string>()
  private readonly stale = new Set<string>()

  add(input: ReconcileInput): void {
    const { id, fingerprint, hash } = input
    this.articles.set(id, input)
    this.told.set(id, toldBounds(input.published))
    this.touched.add(id)
    const near = new Set<string>()
    const told = this.told.get(id)!
    for (const one of fingerprint?.hashes.slice(0, bands) ?? []) {
      const shelf = this.byHash.get(one) ?? new Shelf()
      shelf.near(told, near)
      shelf.add(told, id)
      this.byHash.set(one, shelf)
    }
    if (hash !== undefined) {
      const others = this.byBytes.get(hash) ?? new Set<string>()
      for (const other of others) this.tie(id, other, { why: 'same-bytes', resemblance: 1, agency: null })
      others.add(id)
      this.byBytes.set(hash, others)
    }
    for (const other of near) {
      const found = other === id ? null : this.copyTie(input, this.articles.get(other)!)
      if (found) this.tie(id, other, found)
    }
  }

  remove(id: string): void {
    const input = this.articles.get(id)
    if (!input) return
    const told = this.told.get(id)!
    for (const one of input.fingerprint?.hashes.slice(0, bands) ?? []) this.byHash.get(one)?.remove(told, id)
    if (input.hash !== undefined) this.byBytes.get(input.hash)?.delete(id)
    for (const other of this.ties.get(id)?.keys() ?? []) {
      this.ties.get(other)?.delete(id)
      this.touched.add(other)
    }
    this.ties.delete(id)
    this.articles.delete(id)
    this.told.delete(id)
    const origin = this.originOfArticle.get(id)
    if (origin !== undefined) this.stale.add(origin.id)
    this.originOfArticle.delete(id)
    this.touched.delete(id)
  }

  private copyTie(a: ReconcileInput, b: ReconcileInput): Tie | null {
    if (areFar(this.told.get(a.id)!, this.told.get(b.id)!)) return null
    const [x, y] = [a.fingerprint!, b.fingerprint!]
    if (Math.min(x.shingles, y.shingles) < shortest) return null
    const shared = resemblance(x, y)
    if (shared < alike && containment(x, y) < partly) return null
    return { why: 'reprint', resemblance: Math.round(shared * 100) / 100, agency: null }
  }

  private tie(a: string, b: string, tie: Tie): void {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.ties.get(x) ?? new Map<string, Tie>()
      if (known.get(y)?.why !== 'same-bytes') known.set(y, tie)
      this.ties.set(x, known)
      this.touched.add(x)
    }
  }

  /** Articles that credit one agency for one event are of one origin. `by` is 1 for a new event, -1 for one given up. */
  countEvent(cluster: Cluster, by: 1 | -1): void {
    const before = new Map<string, string>()
    for (const { article } of cluster.mentions) {
      const [agency] = article.input.agencies
      if (agency === undefined) continue
      const last = before.get(agency)
      before.set(agency, article.input.id)
      if (last === undefined || last === article.input.id) continue
      const [a, b] = last < article.input.id ? [last, article.input.id] : [article.input.id, last]
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        const ties = this.agencyTies.get(x) ?? new Map<string, { count: number; readonly agency: string }>()
        const tie = ties.get(y) ?? { count: 0, agency }
        tie.count += by
        if (tie.count > 0) ties.set(y, tie)
        else ties.delete(y)
        if (ties.size > 0) this.agencyTies.set(x, ties)
        else this.agencyTies.delete(x)
        this.touched.add(x)
      }
    }
  }

  /** Groups anew what was touched; gives the articles whose origin is another one than before. */
  regroup(): ReadonlySet<string> {
    const changed = new Set<string>()
    const seen = new Set<string>()
    for (const start of [...this.touched]) {
      if (seen.has(start) || !this.articles.has(start)) continue
      const group = this.groupOf(start)
      for (const id of group) seen.add(id)
      const origin = this.originOfGroup(group)
      this.stale.add(origin.id)
      for (const id of group) {
        const known = this.originOfArticle.get(id)
        if (known === undefined || known.id !== origin.id || known.articles.length !== origin.articles.length)
          changed.add(id)
        if (known !== undefined) this.stale.add(known.id)
        this.originOfArticle.set(id, origin)
      }
    }
    this.touched.clear()
    return changed
  }

  private neighbours(id: string): Iterable<string> {
    return [...(this.ties.get(id)?.keys() ?? []), ...(this.agencyTies.get(id)?.keys() ?? [])]
  }

  private groupOf(start: string): readonly string[] {
    const group = new Set([start])
    for (const id of group) for (const other of this.neighbours(id)) if (this.articles.has(other)) group.add(other)
    return [...group]
  }

  private originOfGroup(group: readonly string[]): Origin {
    const sorted = group.map((id) => this.articles.get(id)!).sort(compareArticles)
    const first = sorted[0]!
    const copies: Origin['copies'][number][] = []
    const whys = new Set<Tie['why']>()
    let agency: string | null = null
    for (const [i, one] of sorted.entries()) {
      const earlier = sorted.slice(0, i).map((other) => ({ other, tie: this.tieOf(one.id, other.id) }))
      const [closest] = earlier
        .filter(({ tie }) => tie !== null)
        .sort((a, b) => b.tie!.resemblance - a.tie!.resemblance || compareArticles(a.other, b.other))
      if (!closest) continue
      whys.add(closest.tie!.why)
      agency ??= closest.tie!.agency
      copies.push({ article: one.id, of: closest.other.id, resemblance: closest.tie!.resemblance })
    }
    const why = (['same-bytes', 'reprint', 'agency'] as const).find((one) => whys.has(one)) ?? 'alone'
    const articles = sorted.map((one) => one.id).sort(byText)
    return { id: `o-${first.id}`, articles, why, agency: agency ?? first.agencies[0] ?? null, first: first.id, copies }
  }

  private tieOf(a: string, b: string): Tie | null {
    const agency = this.agencyTies.get(a)?.get(b)
    return this.ties.get(a)?.get(b) ?? (agency ? { why: 'agency', resemblance: 0, agency: agency.agency } : null)
  }

  of(article: string): Origin {
    return this.originOfArticle.get(article)!
  }

  /** An origin by its id, which names its first article. */
  byId(id: string): Origin | undefined {
    const origin = this.originOfArticle.get(id.replace(/^o-/, ''))
    return origin?.id === id ? origin : undefined
  }

  /** Ids of origins that may be others than when this was asked last. */
  takeStale(): ReadonlySet<string> {
    const ids = new Set(this.stale)
    this.stale.clear()
    return ids
  }
}

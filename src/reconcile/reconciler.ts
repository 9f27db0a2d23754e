import { assemble } from './assemble.js'
import type { Cluster } from './cluster.js'
import { type Concluded, concludeEvent } from './conclude-event.js'
import { type Decided, decide } from './decide.js'
import { concludeDyad, type DyadConclusion } from './dyad.js'
import { Events } from './events.js'
import { concludeNaming, namingKeys } from './naming.js'
import { concludeOffices, officeKeys } from './offices.js'
import { byText } from './order.js'
import { Origins } from './origins.js'
import { type NameCache, type PreparedArticle, prepareArticle } from './prepare.js'
import { hadBegun, isKnownBy } from './times.js'
import type { ConcludedRecord, Decision, Naming, ReconcileInput, ReconcileOptions } from './types.js'
import { articleKey, newestVersion } from './versions.js'

/** Which conclusions a change touched. */
export interface RecordChange {
  /** Ids of events that are new or concluded anew, and of those that are no more. */
  readonly events: readonly string[]
  readonly gone: readonly string[]
  /** Keys of pairs: two codes and a space between. */
  readonly dyads: readonly string[]
}

/** A record that is kept up to date: only what an article speaks of is concluded anew. */
export interface Reconciler {
  /** Adds articles, or newer versions of them. */
  put(articles: readonly ReconcileInput[]): RecordChange
  /** Takes articles out, by id. */
  remove(ids: readonly string[]): RecordChange
  /** Sets all decisions, in place of those before. */
  decide(decisions: readonly Decision[]): RecordChange
  /** The record as it stands: equal to `reconcile` of the same articles and decisions. */
  record(): ConcludedRecord
}

/** Everything that is filed under a key, as sets. */
type Index<T> = Map<string, Set<T>>

function file<T>(index: Index<T>, key: string, value: T): void {
  const known = index.get(key)
  if (known) known.add(value)
  else index.set(key, new Set([value]))
}

function unfile<T>(index: Index<T>, key: string, value: T): void {
  const known = index.get(key)
  known?.delete(value)
  if (known?.size === 0) index.delete(key)
}

/** An empty record that articles are put into. Its state depends on the articles and decisions, not on their order. */
export function createReconciler(options: ReconcileOptions = {}): Reconciler {
  const { knowledge, asOf } = options
  const names: NameCache = new Map()
  const versions = new Map<string, ReconcileInput[]>()
  const current = new Map<string, PreparedArticle>()
  const events = new Events()
  const origins = new Origins()
  const concluded = new Map<Cluster, Concluded>()
  const byDyad = { events: new Map() as Index<Cluster>, articles: new Map() as Index<PreparedArticle> }
  const byOffice: Index<PreparedArticle> = new Map()
  const byName: Index<PreparedArticle> = new Map()
  const dyads = new Map<string, DyadConclusion>()
  const offices = new Map<string, ReturnType<typeof concludeOffices>>()
  const naming = new Map<string, readonly Naming[]>()
  const staleNames = new Set<string>()
  let decisions: readonly Decision[] = []
  let decided: Decided = { replaced: new Set(), events: [], outcomes: [] }
  let decidedByDyad: Index<Concluded> = new Map()

  const originOf = (article: string): string => origins.of(article).id
  const around = { originOf, knowledge, isOneStory: events.isOneStory }
  const dyadsOfCluster = (cluster: Cluster): readonly string[] => concluded.get(cluster)?.dyads ?? []

  /** Which versions are the current ones after a change: articles to take out and to put in. */
  function exchange(keys: Iterable<string>): { out: PreparedArticle[]; in: PreparedArticle[] } {
    const change = { out: [] as PreparedArticle[], in: [] as PreparedArticle[] }
    for (const key of keys) {
      const list = versions.get(key) ?? []
      const known = list.filter((one) => options.knownBy === undefined || isKnownBy(one, options.knownBy))
      const newest = known.length === 0 ? null : newestVersion(known)
      const before = current.get(key)
      if (before?.input === newest || (!before && newest === null)) continue
      if (before) change.out.push(before)
      current.delete(key)
      if (newest === null) continue
      const prepared = prepareArticle(newest, knowledge, names)
      current.set(key, prepared)
      change.in.push(prepared)
    }
    return change
  }

  function refile(article: PreparedArticle, put: boolean, touched: Touched): void {
    const change = put ? file : unfile
    for (const key of article.dyads) {
      change(byDyad.articles, key, article)
      touched.dyads.add(key)
    }
    for (const key of officeKeys(article, knowledge)) {
      change(byOffice, key, article)
      touched.offices.add(key)
    }
    for (const key of namingKeys(article)) {
      change(byName, key, article)
      touched.names.add(key)
    }
  }

  interface Touched {
    readonly dyads: Set<string>
    readonly offices: Set<string>
    readonly names: Set<string>
    readonly events: Set<string>
    readonly gone: Set<string>
  }

  function update(keys: Iterable<string>): RecordChange {
    const touched: Touched = {
      dyads: new Set(),
      offices: new Set(),
      names: new Set(),
      events: new Set(),
      gone: new Set(),
    }
    const change = exchange(keys)
    for (const article of change.out) {
      origins.remove(article.input.id)
      refile(article, false, touched)
    }
    for (const article of change.in) {
      origins.add(article.input)
      refile(article, true, touched)
    }
    const clusters = events.change(change.out, change.in)
    for (const cluster of clusters.gone) forget(cluster, touched)
    for (const cluster of clusters.made) origins.countEvent(cluster, 1)
    const moved = origins.regroup()
    const fresh = new Set(clusters.made)
    for (const key of currentKeysOf(moved)) {
      const article = current.get(key)!
      for (const mention of article.mentions) fresh.add(events.clusterOf(mention))
      for (const one of article.dyads) touched.dyads.add(one)
      for (const one of officeKeys(article, knowledge)) touched.offices.add(one)
    }
    for (const cluster of fresh) conclude(cluster, touched)
    return settle(touched)
  }

  /** Keys of current articles by article id; ids are mostly their own keys. */
  function currentKeysOf(ids: Iterable<string>): string[] {
    return [...ids].map((id) => keyOfId.get(id) ?? id).filter((key) => current.has(key))
  }
  const keyOfId = new Map<string, string>()

  function forget(cluster: Cluster, touched: Touched): void {
    origins.countEvent(cluster, -1)
    touched.gone.add(concluded.get(cluster)!.event.id)
    unfileEvent(cluster, touched)
    concluded.delete(cluster)
  }

  function unfileEvent(cluster: Cluster, touched: Touched): void {
    for (const key of dyadsOfCluster(cluster)) {
      unfile(byDyad.events, key, cluster)
      touched.dyads.add(key)
    }
  }

  function conclude(cluster: Cluster, touched: Touched): void {
    unfileEvent(cluster, touched)
    const made = concludeEvent(cluster, around)
    concluded.set(cluster, made)
    touched.events.add(made.event.id)
    for (const key of made.dyads) {
      file(byDyad.events, key, cluster)
      touched.dyads.add(key)
    }
  }

  /** Applies the decisions over what was concluded, then concludes the pairs, offices and names that were touched. */
  function settle(touched: Touched): RecordChange {
    if (decisions.length > 0 || decided.events.length > 0 || decided.replaced.size > 0) {
      const before = decided
      decided = decide(decisions, concluded, around)
      for (const list of [before, decided]) {
        for (const { event, dyads: keys } of list.events) {
          touched.events.add(event.id)
          for (const key of keys) touched.dyads.add(key)
        }
        for (const cluster of list.replaced) for (const key of dyadsOfCluster(cluster)) touched.dyads.add(key)
      }
      decidedByDyad = new Map()
      for (const one of decided.events) for (const key of one.dyads) file(decidedByDyad, key, one)
    }
    for (const key of touched.dyads) {
      const articles = [...(byDyad.articles.get(key) ?? [])]
      const list = eventsOf(key)
      if (articles.length === 0 && list.length === 0) dyads.delete(key)
      else dyads.set(key, concludeDyad(key, list, articles, { ...around, knowledge, asOf: asOf ?? null }))
    }
    for (const key of touched.offices) {
      const articles = [...(byOffice.get(key) ?? [])]
      if (articles.length === 0) offices.delete(key)
      else offices.set(key, concludeOffices(key, articles, { originOf, knowledge, asOf: asOf ?? null }))
    }
    for (const key of touched.names) staleNames.add(key)
    for (const id of touched.events) touched.gone.delete(id)
    return {
      events: [...touched.events].sort(byText),
      gone: [...touched.gone].sort(byText),
      dyads: [...touched.dyads].sort(byText),
    }
  }

  /** Names are gathered when they are asked for: an actor of all articles would be gathered anew with each. */
  function freshNames(): ReadonlyMap<string, readonly Naming[]> {
    for (const key of staleNames) {
      const articles = [...(byName.get(key) ?? [])]
      if (articles.length === 0) naming.delete(key)
      else naming.set(key, concludeNaming(key, articles))
    }
    staleNames.clear()
    return naming
  }

  function isHeld({ event }: Concluded): boolean {
    if (asOf === undefined) return true
    const told =
      event.reports
        .map((one) => one.published)
        .filter((one) => one !== null)
        .sort(byText)[0] ?? null
    return event.status === 'planned' ? hadBegun(null, told, asOf) : hadBegun(event.date, told, asOf)
  }

  function eventsOf(dyad: string): readonly Concluded[] {
    const list: Concluded[] = []
    for (const cluster of byDyad.events.get(dyad) ?? []) {
      if (!decided.replaced.has(cluster)) list.push(concluded.get(cluster)!)
    }
    for (const one of decidedByDyad.get(dyad) ?? []) list.push(one)
    return list.filter(isHeld)
  }

  function allEvents(): readonly Concluded[] {
    const list: Concluded[] = []
    for (const [cluster, one] of concluded) if (!decided.replaced.has(cluster)) list.push(one)
    list.push(...decided.events)
    return list.filter(isHeld)
  }

  return {
    put(articles) {
      const keys = new Set<string>()
      for (const input of articles) {
        const key = articleKey(input)
        const list = versions.get(key)
        if (!list) versions.set(key, [input])
        else if (!list.includes(input)) list.push(input)
        keyOfId.set(input.id, key)
        keys.add(key)
      }
      return update(keys)
    },
    remove(ids) {
      const keys = new Set<string>()
      for (const id of ids) {
        const key = keyOfId.get(id)
        if (key === undefined) continue
        versions.set(
          key,
          (versions.get(key) ?? []).filter((one) => one.id !== id),
        )
        if (versions.get(key)!.length === 0) versions.delete(key)
        keyOfId.delete(id)
        keys.add(key)
      }
      return update(keys)
    },
    decide(list) {
      decisions = list
      return settle({ dyads: new Set(), offices: new Set(), names: new Set(), events: new Set(), gone: new Set() })
    },
    record: () =>
      assemble({
        asOf: asOf ?? null,
        knownBy: options.knownBy ?? null,
        articles: [...current.values()],
        origins,
        events: allEvents(),
        dyads,
        offices,
        naming: freshNames(),
        outcomes: decided.outcomes,
      }),
  }
}

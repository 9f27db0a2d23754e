import { assemble } from './assemble.js'
import type { Cluster } from './cluster.js'
import { type Concluded, concludeEvent, type EventSurroundings } from './conclude-event.js'
import { type Decided, decide } from './decide.js'
import { concludeDyad, type DyadConclusion } from './dyad.js'
import { Events } from './events.js'
import { Filed } from './filed.js'
import { concludeNaming, namingKeys } from './naming.js'
import { concludeOffices, type OfficeConclusion, officeKeys } from './offices.js'
import { byText } from './order.js'
import { Origins } from './origins.js'
import { type NameCache, type PreparedArticle, prepareArticle } from './prepare.js'
import { hadBegun } from './times.js'
import type { ConcludedRecord, Decision, DecisionOutcome, Naming, ReconcileInput, ReconcileOptions } from './types.js'
import { Versions } from './versions.js'

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

/** What a change has touched, to be concluded anew. */
interface Touched {
  readonly dyads: Set<string>
  readonly offices: Set<string>
  readonly events: Set<string>
  readonly gone: Set<string>
}

const nothing = (): Touched => ({ dyads: new Set(), offices: new Set(), events: new Set(), gone: new Set() })
const undecided: Decided = { replaced: new Set(), events: [], outcomes: [] }

class LiveRecord implements Reconciler {
  private readonly names: NameCache = new Map()
  private readonly versions: Versions
  private readonly current = new Map<string, PreparedArticle>()
  private readonly events = new Events()
  private readonly origins = new Origins()
  private readonly concluded = new Map<Cluster, Concluded>()
  private readonly clustersOf = new Filed<Cluster>()
  private readonly articlesOf = {
    dyad: new Filed<PreparedArticle>(),
    office: new Filed<PreparedArticle>(),
    name: new Filed<PreparedArticle>(),
  }
  private readonly dyads = new Map<string, DyadConclusion>()
  private readonly offices = new Map<string, OfficeConclusion>()
  private readonly naming = new Map<string, readonly Naming[]>()
  private readonly staleNames = new Set<string>()
  private decisions: readonly Decision[] = []
  private decided = undecided
  private decidedOf = new Filed<Concluded>()
  private readonly originOf = (article: string): string => this.origins.of(article).id
  private readonly around: EventSurroundings

  constructor(private readonly options: ReconcileOptions) {
    this.versions = new Versions(options.knownBy)
    this.around = { originOf: this.originOf, knowledge: options.knowledge, isOneStory: this.events.isOneStory }
  }

  put(articles: readonly ReconcileInput[]): RecordChange {
    return this.update(this.versions.put(articles))
  }

  remove(ids: readonly string[]): RecordChange {
    return this.update(this.versions.remove(ids))
  }

  decide(decisions: readonly Decision[]): RecordChange {
    this.decisions = decisions
    return this.settle(nothing())
  }

  /** Brings the articles under some keys to their newest versions, then all that they speak of. */
  private update(keys: Iterable<string>): RecordChange {
    const touched = nothing()
    const change = this.exchange(keys)
    for (const article of change.out) {
      this.origins.remove(article.input.id)
      this.refile(article, 'remove', touched)
    }
    for (const article of change.in) {
      this.origins.add(article.input)
      this.refile(article, 'add', touched)
    }
    const clusters = this.events.change(change.out, change.in)
    for (const cluster of clusters.gone) this.forget(cluster, touched)
    for (const cluster of clusters.made) this.origins.countEvent(cluster, 1)
    const fresh = new Set(clusters.made)
    for (const id of this.origins.regroup()) {
      const article = this.current.get(this.versions.keyOf(id) ?? id)
      for (const mention of article?.mentions ?? []) fresh.add(this.events.clusterOf(mention))
      if (article) this.touch(article, touched)
    }
    for (const cluster of fresh) this.conclude(cluster, touched)
    return this.settle(touched)
  }

  /** Articles to take out and to put in, where other versions than before are the current ones. */
  private exchange(keys: Iterable<string>): { readonly out: PreparedArticle[]; readonly in: PreparedArticle[] } {
    const change = { out: [] as PreparedArticle[], in: [] as PreparedArticle[] }
    for (const key of keys) {
      const newest = this.versions.newest(key)
      const before = this.current.get(key)
      if (before?.input === newest || (!before && newest === null)) continue
      if (before) change.out.push(before)
      this.current.delete(key)
      if (newest === null) continue
      const prepared = prepareArticle(newest, this.options.knowledge, this.names)
      this.current.set(key, prepared)
      change.in.push(prepared)
    }
    return change
  }

  private touch(article: PreparedArticle, touched: Touched): void {
    for (const key of article.dyads) touched.dyads.add(key)
    for (const key of officeKeys(article, this.options.knowledge)) touched.offices.add(key)
    for (const key of namingKeys(article)) this.staleNames.add(key)
  }

  private refile(article: PreparedArticle, how: 'add' | 'remove', touched: Touched): void {
    for (const key of article.dyads) this.articlesOf.dyad[how](key, article)
    for (const key of officeKeys(article, this.options.knowledge)) this.articlesOf.office[how](key, article)
    for (const key of namingKeys(article)) this.articlesOf.name[how](key, article)
    this.touch(article, touched)
  }

  private forget(cluster: Cluster, touched: Touched): void {
    this.origins.countEvent(cluster, -1)
    touched.gone.add(this.concluded.get(cluster)!.event.id)
    this.unfile(cluster, touched)
    this.concluded.delete(cluster)
  }

  private unfile(cluster: Cluster, touched: Touched): void {
    for (const key of this.concluded.get(cluster)?.dyads ?? []) {
      this.clustersOf.remove(key, cluster)
      touched.dyads.add(key)
    }
  }

  private conclude(cluster: Cluster, touched: Touched): void {
    this.unfile(cluster, touched)
    const made = concludeEvent(cluster, this.around)
    this.concluded.set(cluster, made)
    touched.events.add(made.event.id)
    for (const key of made.dyads) {
      this.clustersOf.add(key, cluster)
      touched.dyads.add(key)
    }
  }

  /** Applies the decisions over what was concluded, then concludes the pairs and offices that were touched. */
  private settle(touched: Touched): RecordChange {
    if (this.decisions.length > 0 || this.decided !== undecided) this.applyDecisions(touched)
    const { knowledge, asOf = null } = this.options
    const around = { originOf: this.originOf, knowledge, asOf }
    for (const key of touched.dyads) {
      const articles = this.articlesOf.dyad.under(key)
      const events = this.eventsOf(key)
      if (articles.length === 0 && events.length === 0) this.dyads.delete(key)
      else this.dyads.set(key, concludeDyad(key, events, articles, around))
    }
    for (const key of touched.offices) {
      const articles = this.articlesOf.office.under(key)
      if (articles.length === 0) this.offices.delete(key)
      else this.offices.set(key, concludeOffices(key, articles, around))
    }
    for (const id of touched.events) touched.gone.delete(id)
    const sorted = (ids: ReadonlySet<string>): string[] => [...ids].sort(byText)
    return { events: sorted(touched.events), gone: sorted(touched.gone), dyads: sorted(touched.dyads) }
  }

  private applyDecisions(touched: Touched): void {
    const before = this.decided
    this.decided = this.decisions.length === 0 ? undecided : decide(this.decisions, this.concluded, this.around)
    for (const { events, replaced } of [before, this.decided]) {
      for (const { event, dyads } of events) {
        touched.events.add(event.id)
        for (const key of dyads) touched.dyads.add(key)
      }
      for (const cluster of replaced) for (const key of this.concluded.get(cluster)?.dyads ?? []) touched.dyads.add(key)
    }
    this.decidedOf = new Filed()
    for (const one of this.decided.events) for (const key of one.dyads) this.decidedOf.add(key, one)
  }

  private eventsOf(dyad: string): readonly Concluded[] {
    const clusters = this.clustersOf.under(dyad).filter((cluster) => !this.decided.replaced.has(cluster))
    return [...clusters.map((cluster) => this.concluded.get(cluster)!), ...this.decidedOf.under(dyad)].filter(
      this.isHeld,
    )
  }

  /** Whether an event had begun, or a plan had been made, by the day that is asked for. */
  private readonly isHeld = ({ event }: Concluded): boolean => {
    const { asOf } = this.options
    if (asOf === undefined) return true
    const told = event.reports.map((one) => one.published).filter((one) => one !== null)
    return hadBegun(event.status === 'planned' ? null : event.date, told.sort(byText)[0] ?? null, asOf)
  }

  /** Names are gathered when they are asked for: an actor of all articles would be gathered anew with each. */
  private freshNames(): ReadonlyMap<string, readonly Naming[]> {
    for (const key of this.staleNames) {
      const articles = this.articlesOf.name.under(key)
      if (articles.length === 0) this.naming.delete(key)
      else this.naming.set(key, concludeNaming(key, articles))
    }
    this.staleNames.clear()
    return this.naming
  }

  /** What became of the decisions: one about what was not known yet is not lost, it has no place in the answer. */
  private outcomes(): readonly DecisionOutcome[] {
    const { outcomes } = this.decided
    const later = outcomes.length === 0 ? new Set<string>() : this.versions.unknownMentions()
    if (later.size === 0) return outcomes
    const isLater = (target: string): boolean => later.has(target) || later.has(target.replace(/^e-/, ''))
    return outcomes.flatMap((one) => {
      const missing = one.missing.filter((target) => !isLater(target))
      if (missing.length === one.missing.length) return [one]
      if (missing.length > 0) return [{ ...one, missing }]
      return one.outcome === 'lost' ? [] : [{ ...one, missing, outcome: 'applied' as const }]
    })
  }

  record(): ConcludedRecord {
    const events = [...this.concluded].flatMap(([cluster, one]) => (this.decided.replaced.has(cluster) ? [] : [one]))
    return assemble({
      asOf: this.options.asOf ?? null,
      knownBy: this.options.knownBy ?? null,
      articles: [...this.current.values()],
      origins: this.origins,
      events: [...events, ...this.decided.events].filter(this.isHeld),
      dyads: this.dyads,
      offices: this.offices,
      naming: this.freshNames(),
      outcomes: this.outcomes(),
    })
  }
}

/** An empty record that articles are put into. Its state depends on the articles and decisions, not on their order. */
export function createReconciler(options: ReconcileOptions = {}): Reconciler {
  return new LiveRecord(options)
}

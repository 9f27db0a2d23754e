import { type Concluded, concludeEvent, type EventSurroundings, mentionOfEvent } from './conclude-event.js'
import { decide, undecided } from './decide.js'
import { concludeDyad } from './dyad.js'
import type { Cluster } from './joining/cluster.js'
import { Events } from './joining/events.js'
import { Filed } from './joining/filed.js'
import { byText, knownFrom } from './order.js'
import { Origins } from './origins.js'
import { recordOfPieces } from './pieces.js'
import { type NameCache, type PreparedArticle, prepareArticle } from './prepare.js'
import { concludeNaming, namingKeys } from './relation/naming.js'
import { concludeOffices, officeKeys } from './relation/offices.js'
import { Standing } from './standing.js'
import { hadBegun } from './times.js'
import type {
  ConcludedRecord,
  Decision,
  DecisionOutcome,
  ReconcileInput,
  ReconcileOptions,
  RecordArticle,
  RecordPatch,
  RecordPieces,
} from './types.js'
import { Versions } from './versions.js'

/** A record that is kept up to date: only what an article speaks of is concluded anew. */
export interface Reconciler {
  /** Adds articles, or newer versions of them. */
  put(articles: readonly ReconcileInput[]): void
  /** Takes articles out, by id. */
  remove(ids: readonly string[]): void
  /** Sets all decisions, in place of those before. */
  decide(decisions: readonly Decision[]): void
  /** What is other than when this was asked last; at first, all of the record. */
  changes(): RecordPatch
  /** The record as it stands in its pieces: they change with it. */
  pieces(): RecordPieces
  /** The record as it stands: equal to `reconcile` of the same articles and decisions. */
  record(): ConcludedRecord
}

/** What a change has touched, to be concluded anew. */
interface Touched {
  readonly dyads: Set<string>
  readonly offices: Set<string>
  readonly events: Set<string>
}

const nothing = (): Touched => ({ dyads: new Set(), offices: new Set(), events: new Set() })

/** Things that are in one of two collections alone. */
function differing<T>(a: Iterable<T>, b: Iterable<T>): ReadonlySet<T> {
  const [x, y] = [new Set(a), new Set(b)]
  return new Set([...x, ...y].filter((one) => !x.has(one) || !y.has(one)))
}

class LiveRecord implements Reconciler {
  private readonly names: NameCache = new Map()
  private readonly versions: Versions
  private readonly current = new Map<string, PreparedArticle>()
  private readonly events = new Events()
  private readonly origins = new Origins()
  private readonly concluded = new Map<Cluster, Concluded>()
  /** By the ids of their mentions. */
  private readonly clusters = new Map<string, Cluster>()
  private readonly clustersOf = new Filed<Cluster>()
  private readonly articlesOf = {
    dyad: new Filed<PreparedArticle>(),
    office: new Filed<PreparedArticle>(),
    name: new Filed<PreparedArticle>(),
  }
  private decisions: readonly Decision[] = []
  private decided = undecided
  private decidedOf = new Filed<Concluded>()
  private readonly originOf = (article: string): string => this.origins.of(article).id
  private readonly around: EventSurroundings
  private readonly standing = new Standing({
    article: (id, inferred) => this.articleOf(id, inferred),
    origin: (id) => this.origins.byId(id),
    event: (id) => this.eventOf(id),
    naming: (actor) => concludeNaming(actor, this.articlesOf.name.under(actor), this.options.knowledge),
    decisions: () => this.outcomes(),
  })

  constructor(private readonly options: ReconcileOptions) {
    this.versions = new Versions(options.knownBy)
    this.around = { originOf: this.originOf, knowledge: options.knowledge, isOneStory: this.events.isOneStory }
  }

  put(articles: readonly ReconcileInput[]): void {
    this.update(this.versions.put(articles))
  }

  remove(ids: readonly string[]): void {
    this.update(this.versions.remove(ids))
  }

  decide(decisions: readonly Decision[]): void {
    this.decisions = decisions
    this.settle(nothing())
  }

  /** Brings the articles under some keys to their newest versions, then all that they speak of. */
  private update(keys: Iterable<string>): void {
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
      this.standing.markStale('articles', [id])
      const article = this.current.get(this.versions.keyOf(id) ?? id)
      for (const mention of article?.mentions ?? []) fresh.add(this.events.clusterOf(mention))
      if (article) this.touch(article, touched)
    }
    this.standing.markStale('origins', this.origins.takeStale())
    for (const cluster of fresh) this.conclude(cluster, touched)
    this.settle(touched)
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
    this.standing.markStale('naming', namingKeys(article, this.options.knowledge))
  }

  private refile(article: PreparedArticle, how: 'add' | 'remove', touched: Touched): void {
    for (const key of article.dyads) this.articlesOf.dyad[how](key, article)
    for (const key of officeKeys(article, this.options.knowledge)) this.articlesOf.office[how](key, article)
    for (const key of namingKeys(article, this.options.knowledge)) this.articlesOf.name[how](key, article)
    this.standing.markStale('articles', [article.input.id])
    this.touch(article, touched)
  }

  private forget(cluster: Cluster, touched: Touched): void {
    this.origins.countEvent(cluster, -1)
    touched.events.add(this.concluded.get(cluster)!.event.id)
    this.unfile(cluster, touched)
    this.concluded.delete(cluster)
    for (const { mention } of cluster.mentions) this.clusters.delete(mention.id)
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
    for (const { mention } of cluster.mentions) this.clusters.set(mention.id, cluster)
    touched.events.add(made.event.id)
    for (const key of made.dyads) {
      this.clustersOf.add(key, cluster)
      touched.dyads.add(key)
    }
  }

  /** Applies the decisions over what was concluded, then concludes the pairs and offices that were touched. */
  private settle(touched: Touched): void {
    this.applyDecisions(touched)
    const { knowledge, asOf = null } = this.options
    const around = { originOf: this.originOf, knowledge, asOf }
    this.standing.setEvents(touched.events)
    for (const key of touched.dyads) {
      const articles = this.articlesOf.dyad.under(key)
      const events = this.eventsOf(key)
      const isNone = articles.length === 0 && events.length === 0
      this.standing.setDyad(key, isNone ? null : concludeDyad(key, events, articles, around))
    }
    for (const key of touched.offices) {
      const articles = this.articlesOf.office.under(key)
      this.standing.setOffices(key, articles.length === 0 ? null : concludeOffices(key, articles, around))
    }
  }

  private applyDecisions(touched: Touched): void {
    if (this.decisions.length === 0 && this.decided === undecided) return
    const before = this.decided
    const isNone = this.decisions.length === 0
    this.decided = isNone ? undecided : decide(this.decisions, this.clusters, this.around, before)
    const touch = ({ event, dyads }: Concluded): void => {
      touched.events.add(event.id)
      for (const key of dyads) touched.dyads.add(key)
    }
    for (const one of differing(before.events.values(), this.decided.events.values())) touch(one)
    for (const cluster of differing(before.replaced, this.decided.replaced)) {
      const concluded = this.concluded.get(cluster)
      if (concluded !== undefined) touch(concluded)
    }
    this.decidedOf = new Filed()
    for (const one of this.decided.events.values()) for (const key of one.dyads) this.decidedOf.add(key, one)
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

  private eventOf(id: string): Concluded | undefined {
    const cluster = this.clusters.get(mentionOfEvent(id))
    const own = cluster && !this.decided.replaced.has(cluster) ? this.concluded.get(cluster) : undefined
    const found = this.decided.events.get(id) ?? own
    return found?.event.id === id && this.isHeld(found) ? found : undefined
  }

  private articleOf(id: string, publishedInferred: string | null): RecordArticle | undefined {
    const input = this.current.get(this.versions.keyOf(id) ?? id)?.input
    if (input?.id !== id) return undefined
    const { title, outlet, agencies, url, published } = input
    return {
      id,
      title,
      outlet,
      agencies,
      url,
      published,
      knownFrom: knownFrom(input),
      knownBecause: published !== null ? 'published' : input.readAt === undefined ? null : 'read',
      publishedInferred: published === null ? publishedInferred : null,
      origin: this.origins.of(id).id,
    }
  }

  /** What became of the decisions: one about what was not known yet is not lost, it has no place in the answer. */
  private outcomes(): readonly DecisionOutcome[] {
    const { outcomes } = this.decided
    const later = outcomes.length === 0 ? new Set<string>() : this.versions.unknownMentions()
    if (later.size === 0) return outcomes
    const isLater = (target: string): boolean => later.has(target) || later.has(mentionOfEvent(target))
    return outcomes.flatMap((one) => {
      const missing = one.missing.filter((target) => !isLater(target))
      if (missing.length === one.missing.length) return [one]
      if (missing.length > 0) return [{ ...one, missing }]
      return one.outcome === 'lost' ? [] : [{ ...one, missing, outcome: 'applied' as const }]
    })
  }

  changes(): RecordPatch {
    return this.standing.patch()
  }

  pieces(): RecordPieces {
    return this.standing.pieces()
  }

  record(): ConcludedRecord {
    const { asOf = null, knownBy = null } = this.options
    return recordOfPieces(this.pieces(), { asOf, knownBy })
  }
}

/** An empty record that articles are put into. Its state depends on the articles and decisions, not on their order. */
export function createReconciler(options: ReconcileOptions = {}): Reconciler {
  return new LiveRecord(options)
}

import type { BareEvent, Concluded } from './conclude-event.js'
import type { DyadConclusion } from './dyad.js'
import { Filed } from './joining/filed.js'
import { byText } from './order.js'
import { eachPart } from './pieces.js'
import { Claims } from './relation/claims.js'
import type { OfficeConclusion } from './relation/offices.js'
import type {
  Disagreement,
  EventLink,
  Membership,
  Naming,
  Origin,
  Part,
  Piece,
  RecordArticle,
  RecordEvent,
  RecordPatch,
  RecordPieces,
} from './types.js'

/** Where the pieces come from that are not told to `Standing`; `undefined` for what is no more. */
export interface Sources {
  article(id: string, publishedInferred: string | null): RecordArticle | undefined
  origin(id: string): Origin | undefined
  event(id: string): Concluded | undefined
  naming(actor: string): readonly Naming[] | undefined
  decisions(): readonly Piece['decisions'][]
}

type Keys = { readonly [P in Part]: Set<string> }
type Pieces = { readonly [P in Part]: Map<string, Piece[P]> }

const noKeys = (): Keys => eachPart<Keys>(() => new Set<string>())
const noConclusion: Pick<DyadConclusion, 'links' | 'disagreements' | 'memberships' | 'published'> = {
  links: new Map(),
  disagreements: [],
  memberships: [],
  published: [],
}

/** A record in its pieces as conclusions change: it knows which pieces are stale, makes them anew and tells which are other ones. */
export class Standing {
  private readonly made: Pieces = eachPart<Pieces>(() => new Map())
  private readonly stale = noKeys()
  private readonly untold = noKeys()
  private readonly dyads = new Map<string, DyadConclusion>()
  private readonly offices = new Map<string, OfficeConclusion>()
  private readonly disagreements = new Claims<Disagreement>()
  private readonly memberships = new Claims<Membership>()
  private readonly published = new Claims<string>()
  private readonly disagreementsOf = new Filed<string>()
  private readonly bases = new WeakMap<RecordEvent, { readonly bare: BareEvent; readonly surroundings: string }>()

  constructor(private readonly sources: Sources) {}

  markStale(part: Part, keys: Iterable<string>): void {
    for (const key of keys) this.stale[part].add(key)
  }

  setDyad(key: string, made: DyadConclusion | null): void {
    const before = this.dyads.get(key) ?? noConclusion
    const after = made ?? noConclusion
    if (made === null) this.dyads.delete(key)
    else this.dyads.set(key, made)
    this.stale.relations.add(key)
    this.markStale('events', before.links.keys())
    this.markStale('events', after.links.keys())
    const memberships = after.memberships.map((one) => [`${one.of} ${one.body} ${one.status}`, one] as const)
    this.markStale('memberships', this.memberships.set(key, memberships).keys())
    this.markStale('articles', this.published.set(key, after.published).keys())
    this.claim(`1 ${key}`, after.disagreements)
  }

  setOffices(key: string, made: OfficeConclusion | null): void {
    if (made === null) this.offices.delete(key)
    else this.offices.set(key, made)
    this.stale.offices.add(key)
    this.claim(`3 ${key}`, made?.disagreements ?? [])
  }

  /** Tells of events that may be others than before, or no more. */
  setEvents(ids: Iterable<string>): void {
    for (const id of ids) {
      this.stale.events.add(id)
      this.claim(`2 ${id}`, this.sources.event(id)?.own ?? [])
    }
  }

  private claim(source: string, list: readonly Disagreement[]): void {
    const changed = this.disagreements.set(
      source,
      list.map((one) => [one.id, one]),
    )
    for (const [id, before] of changed) {
      this.stale.disagreements.add(id)
      const after = this.disagreements.get(id)
      for (const event of before?.events ?? []) this.disagreementsOf.remove(event, id)
      for (const event of after?.events ?? []) this.disagreementsOf.add(event, id)
      this.markStale('events', before?.events ?? [])
      this.markStale('events', after?.events ?? [])
    }
  }

  /** The record as it stands. */
  pieces(): RecordPieces {
    this.refresh()
    return this.made
  }

  /** What is other than when this was asked last. */
  patch(): RecordPatch {
    this.refresh()
    return eachPart<{ [P in Part]: RecordPatch[P] }>((part) => {
      const put: [string, Piece[typeof part]][] = []
      const gone: string[] = []
      for (const key of this.untold[part]) {
        const piece = this.made[part].get(key)
        if (piece === undefined) gone.push(key)
        else put.push([key, piece])
      }
      this.untold[part].clear()
      return { put, gone } as RecordPatch[typeof part]
    })
  }

  private refresh(): void {
    const { sources, stale } = this
    const outcomes = new Map(sources.decisions().map((one) => [one.decision.id, one]))
    this.markStale('decisions', outcomes.keys())
    this.markStale('decisions', this.made.decisions.keys())
    const make: { readonly [P in Part]: (key: string) => Piece[P] | undefined } = {
      articles: (id) => sources.article(id, this.published.get(id) ?? null),
      origins: (id) => sources.origin(id),
      events: (id) => this.wholeEvent(id),
      relations: (key) => this.dyads.get(key)?.relation ?? undefined,
      offices: (key) => some(this.offices.get(key)?.held),
      memberships: (key) => this.memberships.get(key),
      naming: (key) => some(sources.naming(key)),
      disagreements: (id) => this.disagreements.get(id),
      decisions: (id) => outcomes.get(id),
    }
    eachPart((part) => {
      for (const key of stale[part]) this.exchange(part, key, make[part](key))
      stale[part].clear()
    })
  }

  private exchange<P extends Part>(part: P, key: string, after: Piece[P] | undefined): void {
    const made = this.made[part] as Map<string, Piece[P]>
    const before = made.get(key)
    if (before === after || (before && after && JSON.stringify(before) === JSON.stringify(after))) return
    if (after === undefined) made.delete(key)
    else made.set(key, after)
    this.untold[part].add(key)
  }

  /** An event with its links and disagreements; the same object as before where nothing of it has changed. */
  private wholeEvent(id: string): RecordEvent | undefined {
    const concluded = this.sources.event(id)
    if (concluded === undefined) return undefined
    const unique = new Map<string, EventLink>()
    for (const dyad of [...concluded.dyads].sort(byText)) {
      for (const link of this.dyads.get(dyad)?.links.get(id) ?? []) unique.set(`${link.kind} ${link.event}`, link)
    }
    const links = [...unique].sort(([a], [b]) => byText(a, b)).map(([, link]) => link)
    const surroundings = { links, disagreements: this.disagreementsOf.under(id).sort(byText) }
    const basis = { bare: concluded.event, surroundings: JSON.stringify(surroundings) }
    const before = this.made.events.get(id)
    const was = before && this.bases.get(before)
    if (before && was?.bare === basis.bare && was.surroundings === basis.surroundings) return before
    const made = { ...concluded.event, ...surroundings }
    this.bases.set(made, basis)
    return made
  }
}

/** A list that holds something. */
function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list
}

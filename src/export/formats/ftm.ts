import { createHash } from 'node:crypto'
import type { Membership, OfficeHeld, RecordEvent } from '../../reconcile/index.js'
import { daysOf } from '../days.js'
import { whereOf } from '../where.js'
import { json } from '../words/json.js'
import { isWebAddress } from '../words/markup.js'
import type { CitedArticle, ExportDesk, Format } from './format.js'
import { articlesOf, publisherOf, told } from './portions.js'

/** An entity of FollowTheMoney: all values are lists of texts. */
interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const idOf = (sort: string, key: string): string =>
  `chancery-${sort}-${/^[\w-]{1,60}$/.test(key) ? key : createHash('sha1').update(key).digest('hex')}`
const actorId = (code: string): string => idOf('actor', code)
const personId = (name: string): string => idOf('person', createHash('sha1').update(name).digest('hex'))

type Value = string | null | undefined

/** Properties with values only; FollowTheMoney has no empty ones. */
function entity(id: string, schema: string, properties: Readonly<Record<string, Value | readonly Value[]>>): Entity {
  const listed = Object.entries(properties).map(([name, value]): readonly [string, readonly string[]] => [
    name,
    [...new Set([value].flat().filter((one): one is string => one != null && one !== ''))],
  ])
  return { id, schema, properties: Object.fromEntries(listed.filter(([, values]) => values.length > 0)) }
}

/** Its countries are alpha-2, in small letters. */
const countryOf = (code: string, { knowledge }: ExportDesk): string | null => {
  const alpha2 = knowledge.state(code)?.alpha2 ?? knowledge.state(knowledge.body(code)?.of ?? '')?.alpha2
  return alpha2?.toLowerCase() ?? null
}

function actorEntity(code: string, desk: ExportDesk): Entity {
  const state = desk.knowledge.state(code)
  return entity(actorId(code), state === undefined ? 'Organization' : 'PublicBody', {
    name: desk.names.nameOf(code),
    country: countryOf(code, desk),
    wikidataId: state?.wikidata,
  })
}

function personEntity(name: string, desk: ExportDesk): Entity {
  const known = desk.knowledge.peopleByName(name)
  return entity(personId(name), 'Person', { name, wikidataId: known.length === 1 ? known[0]!.wikidata : null })
}

function articleEntity(article: CitedArticle): Entity {
  const { id, title, name, url, published } = article
  return entity(idOf('article', id), 'Article', {
    name: title ?? name,
    title,
    fileName: name,
    publishedAt: daysOf(published).first,
    publisher: publisherOf(article),
    sourceUrl: url !== null && isWebAddress(url) ? url : null,
  })
}

/** FollowTheMoney knows days, months and years; anything else is told by its ends. */
function datesOf(date: string | null): Readonly<Record<string, string | null>> {
  if (date !== null && /^\d{4}(-\d\d){0,2}$/.test(date)) return { date }
  const { first, last } = daysOf(date)
  return first === last ? { date: first } : { startDate: first, endDate: last }
}

function eventEntity(event: RecordEvent, words: string, desk: ExportDesk): Entity {
  const where = whereOf(event, desk.locate)
  const mark = event.status === 'happened' ? '' : ` (${event.status})`
  return entity(idOf('event', event.id), 'Event', {
    name: `${words.replace(/\.$/, '')}${mark}`,
    ...datesOf(event.date),
    location: event.place,
    country: where === null ? null : countryOf(where.country, desk),
    involved: [...event.parties.map(actorId), ...event.persons.map(personId)],
    keywords: [event.type, event.kind, event.status],
    description: event.reports.map(({ quote }) => quote),
    recordId: event.id,
    proof: articlesOf(event, desk).map(({ id }) => idOf('article', id)),
  })
}

function* officeEntities(held: OfficeHeld, desk: ExportDesk): Generator<Entity> {
  const post = idOf('position', `${held.of}-${held.office}`)
  const holder = personId(held.person)
  const name = `${held.office}, ${desk.names.nameOf(held.of)}`
  yield entity(post, 'Position', { name, organization: actorId(held.of), country: countryOf(held.of, desk) })
  yield entity(holder, 'Person', { name: held.person, alias: held.names.filter((each) => each !== held.person) })
  yield entity(idOf('occupancy', `${held.of}-${held.office}-${held.person}`), 'Occupancy', {
    holder,
    post,
    date: held.seen.map((day) => daysOf(day).first),
    startDate: held.known && daysOf(held.known.from).first,
    summary: held.evidence.map(({ quote }) => quote),
  })
}

function membershipEntity({ of, body, status, asOf, evidence }: Membership): Entity {
  return entity(idOf('membership', `${of}-${body}-${status}`), 'Membership', {
    member: actorId(of),
    organization: actorId(body),
    role: status,
    date: daysOf(asOf).first,
    summary: evidence.map(({ quote }) => quote),
  })
}

/** Entities of FollowTheMoney, one a line: each actor, person and article once, before what refers to it. */
export const ftm: Format = {
  contentType: 'application/x-ndjson',
  ending: 'ftm.ndjson',
  async *write(events, desk) {
    const written = new Set<string>()
    const once = (one: Entity): string => {
      if (written.has(one.id)) return ''
      written.add(one.id)
      return `${json(one)}\n`
    }
    const actors = new Set<string>()
    const persons = new Set<string>()
    for (const event of events) {
      for (const code of event.parties) actors.add(code)
      for (const name of event.persons) persons.add(name)
    }
    // Entities of offices come first: they know more of their persons.
    for (const held of desk.record.offices) {
      if (!persons.has(held.person) || !actors.has(held.of)) continue
      yield once(actorEntity(held.of, desk))
      for (const one of officeEntities(held, desk)) yield once(one)
    }
    for (const membership of desk.record.memberships) {
      if (!actors.has(membership.of)) continue
      yield once(actorEntity(membership.of, desk))
      yield once({ ...actorEntity(membership.body, desk), schema: 'Organization' })
      yield once(membershipEntity(membership))
    }
    for await (const { event, words } of told(events, desk)) {
      for (const code of event.parties) yield once(actorEntity(code, desk))
      for (const name of event.persons) yield once(personEntity(name, desk))
      for (const article of articlesOf(event, desk)) yield once(articleEntity(article))
      yield once(eventEntity(event, words, desk))
    }
  },
}

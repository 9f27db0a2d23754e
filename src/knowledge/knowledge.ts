import { heldAt } from './dates.js'
import { fold } from './fold.js'
import type { Image } from './image.js'
import { lookupPhrase, matchForms, type Shelf } from './matcher.js'
import { sharedOffices } from './shared-offices.js'
import { entriesOf, openShelves, rowsOf } from './shelves.js'
import { type EntryTable, entryTables } from './tables.js'
import { splitList } from './tsv.js'
import type {
  Agent,
  Body,
  Entry,
  Knowledge,
  Level,
  Membership,
  Named,
  Office,
  Outlet,
  Person,
  Region,
  State,
  Tenure,
} from './types.js'

/** A value made at its first use. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Opens compiled images as one body of knowledge; what a later image has replaces the same in earlier ones. */
export function createKnowledge(images: readonly Image[]): Knowledge {
  const shelves = openShelves(images)
  const byKey = <E extends Entry>(table: EntryTable) => once(() => entriesOf<E>(shelves, table))
  const lookup = (phrase: string): Named[] => lookupPhrase(shelves, phrase)
  const states = byKey<State>('states')
  const people = byKey<Person>('people')
  const bodies = byKey<Body>('bodies')
  const regions = byKey<Region>('regions')
  const outlets = byKey<Outlet>('outlets')
  const offices = byKey<Office>('offices')
  const byAlpha2 = once(() => new Map([...states().values()].map((state) => [state.alpha2, state])))
  const domains = once(
    () => new Map([...outlets().values()].flatMap((one) => one.domains.map((d) => [d, one] as const))),
  )
  const tenures = once(() => indexTenures(shelves))
  const memberships = once(() => indexMemberships(shelves))
  const levels = once(() => indexLevels(shelves))

  const held = (list: readonly Tenure[], at: string | undefined): Tenure[] =>
    list.filter((one) => heldAt(one.from, one.until, at))
  const named = <E extends Entry>(phrase: string, kind: Entry['kind'], isMeant: (one: Named) => boolean): E[] => [
    ...new Set(lookup(phrase).flatMap((one) => (one.entry.kind === kind && isMeant(one) ? [one.entry as E] : []))),
  ]
  const person = (entry: Person): Person => people().get(entry.id) ?? entry
  const serving = (list: readonly Person[], at: string | undefined): Person[] =>
    at === undefined ? [...list] : list.filter((one) => held(tenures().byPerson.get(one.id) ?? [], at).length > 0)

  return {
    match: (tokens) => matchForms(shelves, tokens),
    lookup,
    state: (code) => states().get(code),
    stateByAlpha2: (code) => byAlpha2().get(code),
    states: () => [...states().values()],
    region: (key) => regions().get(key),
    regions: () => [...regions().values()],
    office: (key) => offices().get(key),
    offices: () => [...offices().values()],
    officeByLabel: (label, of) => officeIn(lookup(label), of ?? null),
    holders: (office, of, at) => held(tenures().byOffice.get(`${office} ${of}`) ?? [], at),
    tenures: (id, at) => held(tenures().byPerson.get(id) ?? [], at),
    person: (id) => people().get(id),
    peopleByName: (name) => unique(named<Person>(name, 'person', (one) => one.form !== 'short').map(person)),
    peopleByShort: (short, at) =>
      serving(unique(named<Person>(short, 'person', (one) => one.form === 'short').map(person)), at),
    body: (key) => bodies().get(key),
    bodies: () => [...bodies().values()],
    members: (body, at) =>
      unique(
        (memberships().byBody.get(body) ?? [])
          .filter((one) => one.status === 'member' && heldAt(one.from, one.until, at))
          .map((one) => one.state),
      ),
    memberships: (state, at) =>
      (memberships().byState.get(state) ?? []).filter((one) => heldAt(one.from, one.until, at)),
    ladder: (of) => levels().get(of) ?? [],
    level: (of, label) => levelOn(levels().get(of) ?? [], label),
    ladders: () => [...levels().keys()],
    outlet: (name) => {
      const [found] = named<Outlet>(name, 'outlet', () => true)
      return found ?? byDomain(domains(), name)
    },
    outlets: () => [...outlets().values()],
    agent: (noun) => named<Agent>(noun.toLowerCase(), 'agent', () => true)[0],
    counts: () =>
      Object.fromEntries(
        entryTables.map((table) => [table, shelves.reduce((sum, one) => sum + one.layer.rows(table), 0)]),
      ),
  }
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** An office by what a label means in a state: a meaning of that state alone goes before the general one. */
function officeIn(found: readonly Named[], of: string | null): Office | undefined {
  const labels = found.filter((one) => one.entry.kind === 'office')
  const local = of === null ? undefined : labels.find((one) => one.only?.includes(of))
  const general = labels.find((one) => !one.only && one.form === 'label') ?? labels.find((one) => !one.only)
  return (local ?? general)?.entry as Office | undefined
}

function indexTenures(shelves: readonly Shelf[]): {
  readonly byPerson: ReadonlyMap<string, readonly Tenure[]>
  readonly byOffice: ReadonlyMap<string, readonly Tenure[]>
} {
  const all = rowsOf<Tenure>(
    shelves,
    'tenures',
    (cell) => [
      {
        person: cell('person'),
        office: cell('office'),
        of: cell('of'),
        from: cell('from'),
        until: cell('until'),
        acting: cell('acting') === 'yes',
        source: cell('source'),
      },
    ],
    (row) => `${row.person}|${row.office}|${row.of}`,
    succeed,
  ).sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1))
  return { byPerson: group(all, (one) => one.person), byOffice: group(all, (one) => `${one.office} ${one.of}`) }
}

/** Who takes an office by a later table ends the tenure that an earlier one left open. */
function succeed(earlier: readonly Tenure[], later: readonly Tenure[]): Tenure[] {
  const next = new Map<string, string>()
  for (const { office, of, from, acting } of later) {
    const key = `${office} ${of}`
    const known = next.get(key)
    if (from !== '' && !acting && !sharedOffices.has(office) && (known === undefined || from < known))
      next.set(key, from)
  }
  return earlier.map((one) => {
    const from = next.get(`${one.office} ${one.of}`)
    return one.until === '..' && from !== undefined && one.from < from ? { ...one, until: from } : one
  })
}

function indexMemberships(shelves: readonly Shelf[]): {
  readonly byBody: ReadonlyMap<string, readonly Membership[]>
  readonly byState: ReadonlyMap<string, readonly Membership[]>
} {
  const all = rowsOf<Membership>(
    shelves,
    'memberships',
    (cell) =>
      splitList(cell('states')).map((state) => ({
        body: cell('body'),
        state,
        status: cell('status'),
        from: cell('from'),
        until: cell('until'),
        source: cell('source'),
      })),
    (row) => `${row.body}|${row.state}`,
  )
  return { byBody: group(all, (one) => one.body), byState: group(all, (one) => one.state) }
}

function indexLevels(shelves: readonly Shelf[]): ReadonlyMap<string, readonly Level[]> {
  const all = rowsOf<Level>(
    shelves,
    'ladders',
    (cell) => [
      {
        of: cell('of'),
        level: Number(cell('level')),
        label: cell('label'),
        aliases: splitList(cell('aliases')),
        granted: splitList(cell('granted')),
        source: cell('source'),
      },
    ],
    (row) => row.of,
  ).sort((a, b) => a.level - b.level)
  return group(all, (one) => one.of)
}

function group<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const one of list) {
    const known = out.get(key(one))
    if (known) known.push(one)
    else out.set(key(one), [one])
  }
  return out
}

/** Names of levels translated word for word: what is *integral* in the Romance languages and *all-round* elsewhere is comprehensive. */
const calques: readonly (readonly [RegExp, string])[] = [
  [/\b(?:integral|all round|allround|overall)\b/g, 'comprehensive'],
  [/\bassociation\b/g, 'partnership'],
]

function levelOn(ladder: readonly Level[], label: string): Level | undefined {
  const named = (wanted: string): Level | undefined =>
    ladder.find((one) => fold(one.label) === wanted) ??
    ladder.find((one) => one.aliases.some((a) => fold(a) === wanted))
  const wanted = fold(label)
  return named(wanted) ?? named(calques.reduce((text, [word, usual]) => text.replace(word, usual), wanted))
}

/** The outlet of a domain or of an address on it: `https://www.news.example.com/a` is `example.com`'s. */
function byDomain(domains: ReadonlyMap<string, Outlet>, text: string): Outlet | undefined {
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .split(/[/?#:]/)[0]
  let rest = host ?? ''
  while (rest.includes('.')) {
    const found = domains.get(rest)
    if (found) return found
    rest = rest.slice(rest.indexOf('.') + 1)
  }
  return undefined
}

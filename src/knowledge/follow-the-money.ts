import { resolvePhrase } from './resolve.js'
import { columnsOf, type TableName } from './tables.js'
import type { Knowledge } from './types.js'

/** An entity of FollowTheMoney, as OpenSanctions and Aleph export them: one JSON object a line. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly unknown[]>>
}

/** Tables made from entities, as text, and what could not be used. */
export interface FtmTables {
  readonly tables: ReadonlyMap<TableName, string>
  readonly counts: Readonly<Record<string, number>>
  /** One line for each entity that was left out, and why. */
  readonly left: readonly string[]
}

interface Post {
  readonly office: string
  readonly of: string
}

const source = 'FollowTheMoney'
const bodySchemata = new Set(['PublicBody', 'Organization', 'Company'])

/** What a cell can hold: one line, no tab, no semicolon (it parts lists). */
const clean = (text: unknown): string =>
  String(text ?? '')
    .replace(/[\t\r\n;]+/g, ' ')
    .trim()
const values = (entity: FtmEntity, property: string): string[] =>
  (entity.properties[property] ?? []).map(clean).filter(Boolean)
const first = (entity: FtmEntity, property: string): string => values(entity, property)[0] ?? ''
const kebab = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Dates as FollowTheMoney writes them, `2013`, `2013-03` or `2013-03-14T…`, as EDTF. */
function dateOf(entity: FtmEntity, ...properties: string[]): string {
  for (const property of properties) {
    const found = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(first(entity, property))
    if (found) return found[0]
  }
  return ''
}

/** Turns entities into tables. People without a usable occupancy are kept: they are still names. */
export function tablesFromFtm(entities: Iterable<FtmEntity>, knowledge: Knowledge): FtmTables {
  const people = new Map<string, FtmEntity>()
  const positions = new Map<string, FtmEntity>()
  const occupancies: FtmEntity[] = []
  const bodies: FtmEntity[] = []
  for (const entity of entities) {
    if (entity.schema === 'Person') people.set(entity.id, entity)
    else if (entity.schema === 'Position') positions.set(entity.id, entity)
    else if (entity.schema === 'Occupancy') occupancies.push(entity)
    else if (bodySchemata.has(entity.schema)) bodies.push(entity)
  }
  const left: string[] = []
  const offices = new Map<string, string[]>()
  const posts = new Map<string, Post>()
  for (const position of positions.values()) {
    const post = postOf(position, knowledge, offices)
    if (post) posts.set(position.id, post)
    else left.push(`Position ${position.id} "${first(position, 'name')}": no state that is known.`)
  }
  const tables = new Map<TableName, string[][]>([
    ['people', [...people.values()].filter((one) => first(one, 'name') !== '').map(personRow)],
    ['tenures', occupancies.flatMap((one) => tenureRow(one, people, posts, left))],
    ['bodies', bodies.filter((one) => first(one, 'name') !== '').map((one) => bodyRow(one, knowledge))],
    ['offices', [...offices.values()]],
  ])
  return {
    tables: new Map(
      [...tables].filter(([, rows]) => rows.length > 0).map(([table, rows]) => [table, tableText(table, rows)]),
    ),
    counts: Object.fromEntries([...tables].map(([table, rows]) => [table, rows.length])),
    left,
  }
}

const tableText = (table: TableName, rows: readonly (readonly string[])[]): string =>
  `${[columnsOf(table), ...rows].map((cells) => cells.join('\t')).join('\n')}\n`

function personRow(entity: FtmEntity): string[] {
  const name = first(entity, 'name')
  const others = [...values(entity, 'name').slice(1), ...values(entity, 'alias')].filter((other) => other !== name)
  return [
    name,
    values(entity, 'weakAlias').join('; '),
    [...new Set(others)].join('; '),
    first(entity, 'wikidataId'),
    source,
  ]
}

/** Alpha-3 code of a country property, `br` or `gb-sct`; the key for the European Union; null where none is known. */
function codeOf(country: string, knowledge: Knowledge): string | null {
  const short = country.toUpperCase().split('-')[0] as string
  const body = knowledge.body(short)
  return knowledge.stateByAlpha2(short)?.code ?? (body ? body.id : null)
}

/** The office and state of a position: an office of the tables where its whole name is one, else an office of its own. */
function postOf(position: FtmEntity, knowledge: Knowledge, offices: Map<string, string[]>): Post | null {
  const name = first(position, 'name')
  const country = values(position, 'country')
    .map((one) => codeOf(one, knowledge))
    .find((code) => code !== null)
  const of =
    country ?? resolvePhrase(knowledge, name).find((one) => one.office !== null && one.score > 0.5)?.code ?? null
  if (of === null) return null
  const label = withoutState(name, of, knowledge)
  const known = knowledge.officeByLabel(label, of)
  if (known) return { office: known.id, of }
  const key = kebab(label)
  offices.set(key, [key, label, '', 'GOV', '', source])
  return { office: key, of }
}

/** "Minister of Foreign Affairs of Brazil", "Brazilian Minister …": the role alone, in small letters. */
function withoutState(name: string, of: string, knowledge: Knowledge): string {
  const state = knowledge.state(of)
  const label = name.toLowerCase()
  if (!state) return label
  const names = [state.name, ...state.official, ...state.aliases, ...state.adjectives].map((one) => one.toLowerCase())
  for (const own of names) {
    for (const tail of [` of ${own}`, ` of the ${own}`]) if (label.endsWith(tail)) return label.slice(0, -tail.length)
    if (label.startsWith(`${own} `)) return label.slice(own.length + 1)
  }
  return label
}

function tenureRow(
  entity: FtmEntity,
  people: ReadonlyMap<string, FtmEntity>,
  posts: ReadonlyMap<string, Post>,
  left: string[],
): string[][] {
  const holder = people.get(first(entity, 'holder'))
  const post = posts.get(first(entity, 'post'))
  if (!holder || !post) {
    left.push(`Occupancy ${entity.id}: its ${holder ? 'position' : 'person'} is not in the file, or was left out.`)
    return []
  }
  const until = dateOf(entity, 'endDate', 'periodEnd')
  const isOpen = until === '' && first(entity, 'status') === 'current'
  return [
    [
      first(holder, 'name'),
      post.office,
      post.of,
      dateOf(entity, 'startDate', 'periodStart', 'date'),
      isOpen ? '..' : until,
      '',
      source,
    ],
  ]
}

function bodyRow(entity: FtmEntity, knowledge: Knowledge): string[] {
  const name = first(entity, 'name')
  const aliases = [...values(entity, 'name').slice(1), ...values(entity, 'alias'), ...values(entity, 'abbreviation')]
  const country = [...values(entity, 'jurisdiction'), ...values(entity, 'country')]
    .map((one) => codeOf(one, knowledge))
    .find((code) => code !== null)
  const isPublic = entity.schema === 'PublicBody'
  const kind = isPublic
    ? /\bministr/i.test(name)
      ? 'ministry'
      : 'agency'
    : entity.schema === 'Company'
      ? 'company'
      : 'organisation'
  const sector = isPublic ? 'GOV' : entity.schema === 'Company' ? 'BUS' : ''
  return [
    kebab(name),
    name,
    [...new Set(aliases)].filter((alias) => alias !== name).join('; '),
    kind,
    country ?? '',
    sector,
    '',
    '',
    source,
  ]
}

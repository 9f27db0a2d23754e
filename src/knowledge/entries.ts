import type { Sector } from '../schema/index.js'
import type { Layer } from './layer.js'
import { withoutYear } from './person-names.js'
import { splitNames as splitList } from './tsv.js'
import type { Agent, Body, Entry, Metonym, Office, Outlet, Person, Place, Region, State } from './types.js'

type Cell = (column: string) => string

const sectorOf = (cell: string): Sector | null => (cell === '' ? null : (cell as Sector))
const orNull = (cell: string): string | null => (cell === '' ? null : cell)

/** The entry of a row of an entry table. */
export function readEntry(layer: Layer, table: string, row: number): Entry {
  const cell: Cell = (column) => layer.cell(table, row, column)
  const read = readers[table]
  if (!read) throw new RangeError(`no entries in table ${table}`)
  return read(cell)
}

const readers: Readonly<Record<string, (cell: Cell) => Entry>> = {
  states: (cell): State => ({
    kind: cell('kind') === 'state' ? 'state' : 'territory',
    id: cell('code'),
    code: cell('code'),
    name: cell('name'),
    sector: 'GOV',
    source: cell('source'),
    alpha2: cell('alpha2'),
    m49: cell('m49'),
    wikidata: cell('wikidata'),
    cow: cell('cow'),
    gw: cell('gw'),
    fips: cell('fips'),
    of: orNull(cell('of')),
    official: splitList(cell('official')),
    former: splitList(cell('former')),
    adjectives: splitList(cell('adjectives')),
    demonyms: splitList(cell('demonyms')),
    aliases: splitList(cell('aliases')),
    capital: splitList(cell('capital')),
    epithets: splitList(cell('epithets')),
  }),
  regions: (cell): Region => ({
    kind: 'region',
    id: cell('key'),
    code: null,
    name: splitList(cell('name'))[0] ?? cell('key'),
    sector: null,
    source: cell('source'),
    adjectives: splitList(cell('adjectives')),
    states: splitList(cell('states')),
  }),
  metonyms: (cell): Metonym => ({
    kind: 'metonym',
    id: splitList(cell('name'))[0] ?? '',
    code: cell('code'),
    name: splitList(cell('name'))[0] ?? '',
    sector: 'GOV',
    source: cell('source'),
    means: cell('means'),
  }),
  offices: (cell): Office => ({
    kind: 'office',
    id: cell('key'),
    code: null,
    name: cell('label'),
    label: cell('label'),
    labels: localLabels(cell('labels')),
    sector: sectorOf(cell('sector')),
    source: cell('source'),
    aliases: splitList(cell('aliases')),
  }),
  people: (cell): Person => ({
    kind: 'person',
    id: cell('name'),
    code: orNull(cell('code')),
    name: withoutYear(cell('name')),
    sector: null,
    source: cell('source'),
    short: splitList(cell('short')),
    aliases: splitList(cell('aliases')),
    wikidata: cell('wikidata'),
  }),
  bodies: (cell): Body => ({
    kind: 'body',
    id: cell('key'),
    code: orNull(cell('of')) ?? cell('key'),
    name: cell('name'),
    sector: sectorOf(cell('sector')),
    source: cell('source'),
    bodyKind: cell('kind'),
    of: orNull(cell('of')),
    aliases: splitList(cell('aliases')),
    from: cell('from'),
    until: cell('until'),
  }),
  places: (cell): Place => ({
    kind: 'place',
    id: `${cell('name')}, ${cell('code')}`,
    code: cell('code'),
    name: cell('name'),
    sector: null,
    source: cell('source'),
    placeKind: cell('kind'),
    population: Number(cell('population')) || 0,
  }),
  outlets: (cell): Outlet => ({
    kind: 'outlet',
    id: cell('key'),
    code: orNull(cell('state')),
    name: cell('name'),
    sector: 'MED',
    source: cell('source'),
    aliases: splitList(cell('aliases')),
    domains: splitList(cell('domains')),
    language: cell('language'),
    ownership: cell('ownership'),
    outletKind: cell('kind'),
  }),
  agents: (cell): Agent => ({
    kind: 'agent',
    id: cell('noun'),
    code: null,
    name: cell('noun'),
    sector: sectorOf(cell('sector')),
    source: cell('source'),
  }),
}

/** `chancellor|DEU AUT` entries as labels by code. */
function localLabels(cell: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    splitList(cell).flatMap((entry) => {
      const [label = '', codes = ''] = entry.split('|')
      return codes.split(' ').map((code) => [code, label])
    }),
  )
}

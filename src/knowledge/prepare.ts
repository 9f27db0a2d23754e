import { shortForms, withoutYear } from './person-names.js'
import type { TableName } from './tables.js'
import { columnsOf } from './tables.js'
import type { Row } from './tsv.js'

/** A table ready for the image: rows of cells in the order of its columns. */
export interface Prepared {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type Rows = ReadonlyMap<TableName, readonly Row[]>

const stateCode = /^[A-Z]{3}$/

/** Turns tables as written into tables as compiled: offices merged by key, people gathered from their tenures. */
export function prepare(rows: Rows): Prepared[] {
  return [
    plain(rows, 'states'),
    plain(rows, 'regions'),
    plain(rows, 'metonyms'),
    offices(rows.get('offices') ?? []),
    people(rows.get('people') ?? [], rows.get('tenures') ?? []),
    plain(rows, 'bodies'),
    plain(rows, 'places'),
    plain(rows, 'outlets'),
    plain(rows, 'agents'),
    plain(rows, 'tenures'),
    plain(rows, 'memberships'),
    plain(rows, 'ladders'),
  ]
}

function plain(rows: Rows, table: TableName): Prepared {
  const columns = columnsOf(table)
  return { name: table, columns, rows: (rows.get(table) ?? []).map((row) => columns.map((column) => row.cell(column))) }
}

/** One row an office. `local` and `labels` keep the names and the labels that hold in some states only: `name|AAA BBB`. */
function offices(rows: readonly Row[]): Prepared {
  const byKey = new Map<string, Row[]>()
  for (const row of rows) {
    const key = row.cell('key')
    const list = byKey.get(key)
    if (list) list.push(row)
    else byKey.set(key, [row])
  }
  const out = [...byKey].map(([key, list]) => {
    const head = list[0] as Row
    const everywhere = list.filter((row) => row.cell('states') === '')
    const aliases = everywhere.flatMap((row) => row.list('aliases'))
    const label = everywhere.length > 0 ? (everywhere[0] as Row).cell('label') : head.cell('label')
    const known = new Set(everywhere.length > 0 ? [label, ...aliases] : [])
    const local = list
      .filter((row) => row.cell('states') !== '')
      .flatMap((row) =>
        [row.cell('label'), ...row.list('aliases')]
          .filter((alias) => !known.has(alias))
          .map((alias) => `${alias}|${row.list('states').join(' ')}`),
      )
    const isLocal = everywhere.length === 0 ? 'yes' : ''
    const labels = list
      .filter((row) => row.cell('states') !== '' && row.cell('label') !== label)
      .map((row) => `${row.cell('label')}|${row.list('states').join(' ')}`)
    return [
      key,
      label,
      aliases.join('; '),
      local.join('; '),
      labels.join('; '),
      isLocal,
      head.cell('sector'),
      head.cell('source'),
    ]
  })
  return {
    name: 'offices',
    columns: ['key', 'label', 'aliases', 'local', 'labels', 'isLocal', 'sector', 'source'],
    rows: out,
  }
}

interface Served {
  readonly of: Set<string>
  readonly offices: Set<string>
  /** The state served last, else the body; by the beginning of the tenure. */
  latest: string
  from: string
}

/** Everybody of `people` and of `tenures`; short forms by rule where the table gives none. */
function people(rows: readonly Row[], tenures: readonly Row[]): Prepared {
  const served = new Map<string, Served>()
  for (const row of tenures) serve(served, row)
  const out: string[][] = []
  const written = new Set<string>()
  for (const row of rows) {
    const name = row.cell('name')
    if (written.has(name)) continue
    written.add(name)
    const of = served.get(name)
    const short = row.cell('short') ? withAliasNames(row, of) : derivedShort(name, of)
    out.push([
      name,
      short,
      withReversed(row.cell('aliases'), name, of),
      row.cell('wikidata'),
      of?.latest ?? '',
      '',
      row.cell('source'),
    ])
  }
  for (const [name, of] of served)
    if (!written.has(name))
      out.push([name, derivedShort(name, of), withReversed('', name, of), '', of.latest, 'yes', 'tenures'])
  return { name: 'people', columns: ['name', 'short', 'aliases', 'wikidata', 'code', 'implied', 'source'], rows: out }
}

/** States whose names news writes in either order: Fumio Kishida is Kishida Fumio at home. */
const eitherOrder = new Set(['JPN', 'HUN'])

function withReversed(aliases: string, name: string, of: Served | undefined): string {
  const parts = withoutYear(name).split(' ')
  if (parts.length !== 2 || ![...(of?.of ?? [])].some((code) => eitherOrder.has(code))) return aliases
  return [...(aliases === '' ? [] : [aliases]), parts.reverse().join(' ')].join('; ')
}

/** The short forms of the table, and the family name of each shorter spelling: Cristina Fernández is Fernández too. */
function withAliasNames(row: Row, of: Served | undefined): string {
  const [given] = row.cell('name').split(' ')
  const spellings = row.list('aliases').filter((alias) => alias.startsWith(`${given} `))
  const more = spellings.flatMap((alias) => shortForms(alias, [...(of?.of ?? [])], []))
  return [...new Set([...row.list('short'), ...more])].join('; ')
}

function derivedShort(name: string, of: Served | undefined): string {
  return shortForms(withoutYear(name), [...(of?.of ?? [])], [...(of?.offices ?? [])]).join('; ')
}

function serve(served: Map<string, Served>, row: Row): void {
  const person = row.cell('person')
  const of = row.cell('of')
  const from = row.cell('from')
  const known = served.get(person)
  if (!known) {
    served.set(person, { of: new Set([of]), offices: new Set([row.cell('office')]), latest: of, from })
    return
  }
  known.of.add(of)
  known.offices.add(row.cell('office'))
  const better = stateCode.test(of) === stateCode.test(known.latest) ? from > known.from : stateCode.test(of)
  if (better) {
    known.latest = of
    known.from = from
  }
}

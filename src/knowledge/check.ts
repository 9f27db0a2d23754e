import { ChanceryError } from '../schema/index.js'
import { checkNames } from './check-names.js'
import { isBackward, isDateCell, surelyOverlap } from './dates.js'
import { sharedOffices } from './shared-offices.js'
import { columnsOf, type TableName, tableNames } from './tables.js'
import { type Row, readTable, splitNames, type TableText } from './tsv.js'

/** A mistake in a table: where, what, and what to write instead. */
export interface Mistake {
  /** `file:line`. */
  readonly where: string
  readonly message: string
}

/** PLOVER's sectors. */
const sectors = new Set(
  'GOV MIL LEG JUD SPY PTY OPP REB UAF PAR COP CVL REF BUS IGO NGO MED REL EDU CRM LAB HLH AGR TOP IMG UNK'.split(' '),
)

/** Values that a column may take. */
const choices: Readonly<Record<string, ReadonlySet<string>>> = {
  'states.kind': new Set(['state', 'territory', 'entity']),
  'memberships.status': new Set(['member', 'observer', 'partner', 'candidate', 'suspended']),
  'outlets.ownership': new Set(['state', 'public', 'private', 'party', 'international']),
  'outlets.kind': new Set('agency newspaper broadcaster magazine site government think-tank'.split(' ')),
  'tenures.acting': new Set(['yes', 'joint']),
  'bodies.kind': new Set(
    'organisation bank alliance group initiative forum court company ministry agency party armed-group parliament force'.split(
      ' ',
    ),
  ),
  'places.kind': new Set('city province region sea river base site'.split(' ')),
}

type Tables = ReadonlyMap<TableName, readonly Row[]>

/** Every mistake in the tables, in the order of files and lines. */
export function checkTables(texts: readonly TableText[]): Mistake[] {
  const mistakes: Mistake[] = []
  const tables = new Map<TableName, Row[]>(tableNames.map((table) => [table, []]))
  for (const text of texts) {
    try {
      for (const row of readTable(text, columnsOf(text.table as TableName)))
        tables.get(text.table as TableName)?.push(row)
    } catch (error) {
      if (!(error instanceof ChanceryError)) throw error
      mistakes.push({ where: text.file, message: `${error.message} ${error.remedy}` })
    }
  }
  const check: Check = { tables, say: (row, message) => mistakes.push({ where: `${row.file}:${row.line}`, message }) }
  checkCells(check)
  checkReferences(check)
  checkTenures(check)
  checkLadders(check)
  checkNames(tables, check.say)
  return mistakes
}

interface Check {
  readonly tables: Tables
  readonly say: (row: Row, message: string) => void
}

const rowsOf = (tables: Tables, table: TableName): readonly Row[] => tables.get(table) ?? []

/** Keys and sources stand in every row, dates are EDTF, words of fixed meaning are among those meant. */
function checkCells({ tables, say }: Check): void {
  for (const table of tableNames) {
    const columns = columnsOf(table)
    for (const row of rowsOf(tables, table)) {
      const key = columns[0] as string
      if (row.cell(key) === '') say(row, `No ${key}: every row needs one.`)
      if (row.cell('source') === '') say(row, 'No source: name where it can be checked, or write unchecked.')
      for (const column of columns) {
        const cell = row.cell(column)
        const allowed = choices[`${table}.${column}`]
        if (cell !== '' && allowed && !allowed.has(cell))
          say(row, `"${cell}" is no ${column}: write one of ${[...allowed].join(', ')}.`)
        if (cell !== '' && column === 'sector' && !sectors.has(cell)) say(row, `"${cell}" is no PLOVER sector.`)
      }
      if (columns.includes('until')) checkSpan(row, say)
    }
  }
}

function checkSpan(row: Row, say: Check['say']): void {
  const from = row.cell('from')
  const until = row.cell('until')
  for (const [column, cell] of [
    ['from', from],
    ['until', until],
  ])
    if (cell !== '' && !isDateCell(cell as string))
      say(row, `"${cell}" in ${column} is no EDTF date: write 2013-03-14, 2013-03, 2013 or ..`)
  if (isDateCell(from) && isDateCell(until) && isBackward(from, until))
    say(row, `It ends (${until}) before it begins (${from}).`)
}

/** Codes and keys that one table takes from another exist there. */
function checkReferences({ tables, say }: Check): void {
  const states = new Set(rowsOf(tables, 'states').map((row) => row.cell('code')))
  const bodies = new Set(rowsOf(tables, 'bodies').map((row) => row.cell('key')))
  const offices = new Set(rowsOf(tables, 'offices').map((row) => row.cell('key')))
  const isActor = (code: string): boolean => states.has(code) || bodies.has(code)
  const need = (table: TableName, column: string, what: string, isKnown: (code: string) => boolean): void => {
    for (const row of rowsOf(tables, table))
      for (const code of splitNames(row.cell(column)))
        if (!isKnown(code)) say(row, `"${code}" in ${column} is no ${what}.`)
  }
  need('states', 'of', 'code of a state', (code) => states.has(code))
  need('regions', 'states', 'code of a state', (code) => states.has(code))
  need('metonyms', 'code', 'code of a state or key of a body', isActor)
  need('offices', 'states', 'code of a state or key of a body', isActor)
  need('tenures', 'of', 'code of a state or key of a body', isActor)
  need('tenures', 'office', 'key of an office', (key) => offices.has(key))
  need('bodies', 'of', 'code of a state or key of a body', isActor)
  need('memberships', 'body', 'key of a body', (key) => bodies.has(key))
  need('memberships', 'states', 'code of a state or key of a body', isActor)
  need('outlets', 'state', 'code of a state or key of a body', isActor)
  need('ladders', 'of', 'code of a state or key of a body', isActor)
  need('ladders', 'granted', 'code of a state or key of a body', isActor)
  need('places', 'code', 'code of a state', (code) => states.has(code))
}

/** Nobody holds an office while another does, change-over days and deputies for the time being left aside. */
function checkTenures({ tables, say }: Check): void {
  const byOffice = new Map<string, Row[]>()
  for (const row of rowsOf(tables, 'tenures')) {
    if (sharedOffices.has(row.cell('office')) || row.cell('acting') !== '') continue
    const key = `${row.cell('office')} of ${row.cell('of')}`
    const list = byOffice.get(key)
    if (list) list.push(row)
    else byOffice.set(key, [row])
  }
  for (const [key, rows] of byOffice)
    for (const [i, a] of rows.entries())
      for (const b of rows.slice(i + 1)) if (surelyOverlap(spanOf(a), spanOf(b))) say(b, overlapWords(key, a, b))
}

const spanOf = (row: Row): { from: string; until: string } => ({ from: row.cell('from'), until: row.cell('until') })

function overlapWords(key: string, a: Row, b: Row): string {
  const words = (row: Row): string => `${row.cell('person')} ${row.cell('from')} to ${row.cell('until')}`
  return `Two tenures of ${key} overlap: ${words(b)}; ${words(a)} (${a.file}:${a.line}). Correct a date, or write yes under acting, or joint where both held it together.`
}

function checkLadders({ tables, say }: Check): void {
  const claimed = new Map<string, string>()
  for (const row of rowsOf(tables, 'ladders')) {
    const level = Number(row.cell('level'))
    if (!Number.isInteger(level) || level < 1) say(row, `"${row.cell('level')}" is no level: count from 1, the lowest.`)
    for (const label of [row.cell('label'), ...row.list('aliases')]) {
      const key = `${row.cell('of')} ${label.toLowerCase()}`
      const other = claimed.get(key)
      if (other !== undefined && other !== row.cell('label')) say(row, `"${label}" already means "${other}" there.`)
      claimed.set(key, row.cell('label'))
    }
  }
}

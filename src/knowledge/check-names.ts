import { fold } from './fold.js'
import type { TableName } from './tables.js'
import type { Row } from './tsv.js'

/**
 * Names that must be one entry's alone in their table. A name may be claimed twice across tables: states go before bodies,
 * these before places and outlets. Two entries of one table may share a name only if all but one of them put a question
 * mark before it; epithets and former names of states, and short forms of people, may be shared freely: the article decides.
 */
const claims: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  states: ['name', 'official', 'aliases', 'adjectives', 'demonyms', 'capital'],
  regions: ['name', 'aliases'],
  metonyms: ['name'],
  bodies: ['name', 'aliases'],
  outlets: ['name', 'aliases', 'domains'],
  people: ['name', 'aliases'],
}

const keyOf: Readonly<Partial<Record<TableName, string>>> = {
  states: 'code',
  regions: 'key',
  metonyms: 'name',
  offices: 'key',
  bodies: 'key',
  outlets: 'key',
  people: 'name',
  agents: 'noun',
}

type Say = (row: Row, message: string) => void

/** Keys that stand twice, and names that two entries of a table claim without a rule. */
export function checkNames(tables: ReadonlyMap<TableName, readonly Row[]>, say: Say): void {
  for (const [table, rows] of tables) {
    const key = keyOf[table]
    if (key !== undefined && table !== 'offices') checkKeys(rows, key, say)
    const columns = claims[table]
    if (key !== undefined && columns) checkClaims(rows, key, columns, say)
  }
  checkOffices(tables.get('offices') ?? [], say)
}

function checkKeys(rows: readonly Row[], key: string, say: Say): void {
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const value = row.cell(key)
    const first = seen.get(value)
    if (first) say(row, `${key} "${value}" stands already in ${first.file}:${first.line}: join the rows.`)
    else seen.set(value, row)
  }
}

/** Names are compared folded; "CAR" and "car" differ, as matching tells them apart. */
function claimOf(name: string): string {
  const isAcronym = name === name.toUpperCase() && name.length <= 5
  return `${isAcronym ? '^' : ''}${fold(name)}`
}

function checkClaims(rows: readonly Row[], key: string, columns: readonly string[], say: Say): void {
  const claimed = new Map<string, Row>()
  for (const row of rows)
    for (const column of columns)
      for (const name of row.list(column)) {
        if (name.startsWith('?')) continue
        const claim = claimOf(name)
        const other = claimed.get(claim)
        if (other && other.cell(key) !== row.cell(key))
          say(
            row,
            `"${name}" is claimed by ${row.cell(key)} and by ${other.cell(key)} (${other.file}:${other.line}): ` +
              'remove it from one, or write ? before it where it is the rarer meaning.',
          )
        else claimed.set(claim, row)
      }
}

/** A label or alias of an office means one office everywhere, or one in each of the states named. */
function checkOffices(rows: readonly Row[], say: Say): void {
  const claimed = new Map<string, Row>()
  for (const row of rows) {
    const states = row.list('states')
    for (const name of [row.cell('label'), ...row.list('aliases')])
      for (const state of states.length > 0 ? states : ['']) {
        const claim = `${claimOf(name)}|${state}`
        const other = claimed.get(claim)
        if (other && other.cell('key') !== row.cell('key'))
          say(
            row,
            `"${name}"${state ? ` of ${state}` : ''} is claimed by ${row.cell('key')} and by ${other.cell('key')} ` +
              `(${other.file}:${other.line}): remove it from one, or name the states where it has this meaning.`,
          )
        else claimed.set(claim, row)
      }
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkTables, type TableText } from '../knowledge/index.js'
import { loadKnowledge } from '../knowledge-files.js'
import { ChanceryError } from '../schema/index.js'
import { project, tablesFolder } from './build.js'
import { compareLeaders } from './compare-leaders.js'
import { readFolder } from './read-folder.js'

/** Where a list of leaders is looked for when none is named: a folder that may lie beside the project. */
const usualLeaders = join(project, '..', 'shared', 'data', 'reference', 'reign-leaders-1950-2021.csv')
/** The tables name heads of state and government since then. */
const leadersSince = 1990

/** What a check has to say, and how many mistakes it found. */
export interface Report {
  readonly lines: readonly string[]
  readonly mistakes: number
}

/**
 * Validates the tables of the project, with those of a user's folder, and compares tenures with a list of leaders where
 * there is one. @throws ChanceryError `unreadable`
 */
export function checkKnowledge(folder?: string, leaders?: string): Report {
  const own = folder === undefined ? [] : readFolder(folder)
  const texts = [...withoutReplaced(readFolder(tablesFolder), own), ...own]
  const mistakes = checkTables(texts)
  const rows = texts.reduce((sum, { text }) => sum + rowsOf(text).length, 0)
  const lines = [
    ...mistakes.map(({ where, message }) => `${where}: ${message}`),
    `${texts.length} files, ${rows} rows, ${mistakes.length} mistakes.`,
  ]
  if (mistakes.length === 0) lines.push(...compare(folder, leaders))
  return { lines, mistakes: mistakes.length }
}

function compare(folder: string | undefined, leaders: string | undefined): string[] {
  const path = leaders ?? usualLeaders
  if (!existsSync(path)) {
    if (leaders !== undefined)
      throw new ChanceryError('unreadable', `${leaders} is not there.`, 'Name a CSV file in the columns of REIGN.')
    return ['No list of leaders to compare with: name one with --leaders FILE.']
  }
  const knowledge = loadKnowledge(folder === undefined ? {} : { folder })
  const { compared, disagreements } = compareLeaders(path, knowledge, leadersSince)
  return [
    ...disagreements.map((line) => `disagreement: ${line}`),
    `${compared} leaders since ${leadersSince} compared, ${disagreements.length} disagreements.`,
  ]
}

const isRow = (line: string): boolean => line !== '' && !line.startsWith('#')
const rowsOf = (text: string): string[] => text.split('\n').filter(isRow).slice(1)
const keyOf = (table: string, line: string): string => `${table}\t${line.slice(0, line.indexOf('\t'))}`

/** The tables without the rows that a user's rows of the same key replace; lines keep their numbers. */
function withoutReplaced(base: readonly TableText[], own: readonly TableText[]): TableText[] {
  const keys = new Set(own.flatMap(({ table, text }) => rowsOf(text).map((line) => keyOf(table, line))))
  if (keys.size === 0) return [...base]
  return base.map((one) => {
    if (one.table === 'tenures') return { ...one, text: ended(one.text, own) }
    const header = one.text.split('\n').find(isRow)
    const kept = (line: string): boolean => line === header || !isRow(line) || !keys.has(keyOf(one.table, line))
    return {
      ...one,
      text: one.text
        .split('\n')
        .map((line) => (kept(line) ? line : '#'))
        .join('\n'),
    }
  })
}

/** Tenures without those that a user's rows repeat; an open one ends where a user's row has the next begin. */
function ended(text: string, own: readonly TableText[]): string {
  const next = new Map<string, string>()
  const repeated = new Set<string>()
  for (const { table, text: rows } of own) {
    if (table !== 'tenures') continue
    for (const [person, office, of, from] of rowsOf(rows).map((line) => line.split('\t'))) {
      repeated.add(`${person} ${office} ${of}`)
      if (from) next.set(`${office} ${of}`, from)
    }
  }
  const settled = (line: string): string => {
    const cells = line.split('\t')
    const [person, office, of, , until] = cells
    if (repeated.has(`${person} ${office} ${of}`)) return '#'
    const from = next.get(`${office} ${of}`)
    return until === '..' && from ? cells.with(4, from).join('\t') : line
  }
  return text
    .split('\n')
    .map((line) => (isRow(line) ? settled(line) : line))
    .join('\n')
}

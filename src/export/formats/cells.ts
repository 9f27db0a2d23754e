import { inert } from '../words/inert.js'

export type Cell = string | number | boolean | null | undefined

/** A cell on one line, without control characters. */
const plain = (cell: Cell): string => (cell == null ? '' : typeof cell === 'string' ? inert(cell).trim() : String(cell))

/** What a spreadsheet takes for a formula when a cell begins with it. */
const formula = /^[=+\-@]/

/**
 * A row of CSV (RFC 4180). Texts that a spreadsheet would run as formulas have an apostrophe before them, as spreadsheets
 * themselves write such texts.
 */
export function csvRow(cells: readonly Cell[]): string {
  const written = cells.map((cell) => {
    const text = plain(cell)
    const safe = typeof cell === 'string' && formula.test(text) ? `'${text}` : text
    return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  })
  return `${written.join(',')}\r\n`
}

/** A row of tab-separated values, which know no quoting: cells hold neither tabs nor line breaks. */
export function tsvRow(cells: readonly Cell[], empty = ''): string {
  return `${cells.map((cell) => plain(cell) || empty).join('\t')}\n`
}

/** Several values in one cell. */
export const several = (values: Iterable<string>): string => [...values].join('; ')

import { ChanceryError } from '../schema/index.js'

/** A table as it is written: its file and its text. */
export interface TableText {
  /** Name of the subject: `states`, `tenures`. */
  readonly table: string
  /** How errors name the file. */
  readonly file: string
  readonly text: string
}

/** One line of a table. */
export interface Row {
  readonly file: string
  readonly line: number
  /** The cell of a column, trimmed; empty where the table leaves it out. */
  readonly cell: (column: string) => string
  /** A cell that holds a list separated by semicolons. */
  readonly list: (column: string) => string[]
}

/** The entries of a list cell. */
export function splitList(cell: string): string[] {
  if (cell === '') return []
  return cell
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** The names of a list cell, without the question mark that a weak one has. */
export function splitNames(cell: string): string[] {
  return splitList(cell).map((name) => (name.startsWith('?') ? name.slice(1) : name))
}

/** Reads a table. The first line that is no comment names the columns. @throws ChanceryError `bad-table`, naming file and line */
export function readTable(source: TableText, columns: readonly string[]): Row[] {
  const rows: Row[] = []
  let header: Map<string, number> | null = null
  const lines = source.text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const raw = lines[i] as string
    const text = (raw.endsWith('\r') ? raw.slice(0, -1) : raw).replace(/^\uFEFF/, '')
    if (text.trim() === '' || text.startsWith('#')) continue
    const cells = text.split('\t')
    const where = `${source.file}:${i + 1}`
    if (!header) {
      header = readHeader(cells, columns, where)
      continue
    }
    if (cells.length > header.size) {
      const remedy = `Write one cell for each of: ${[...header.keys()].join(', ')}; lists inside a cell are parted by semicolons.`
      throw new ChanceryError(
        'bad-table',
        `${where}: ${cells.length} cells where the header has ${header.size}.`,
        remedy,
      )
    }
    rows.push(rowOf(source.file, i + 1, cells, header))
  }
  return rows
}

function readHeader(cells: readonly string[], columns: readonly string[], where: string): Map<string, number> {
  const header = new Map(cells.map((name, index) => [name.trim(), index]))
  const first = columns[0] as string
  const unknown = [...header.keys()].filter((name) => !columns.includes(name))
  if (unknown.length > 0 || !header.has(first)) {
    const what = header.has(first) ? `unknown column "${unknown[0]}"` : `no column "${first}"`
    throw new ChanceryError(
      'bad-table',
      `${where}: ${what}.`,
      `The first line names the columns: ${columns.join(', ')}.`,
    )
  }
  return header
}

function rowOf(file: string, line: number, cells: readonly string[], header: ReadonlyMap<string, number>): Row {
  const cell = (column: string): string => {
    const index = header.get(column)
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }
  return { file, line, cell, list: (column) => splitList(cell(column)) }
}

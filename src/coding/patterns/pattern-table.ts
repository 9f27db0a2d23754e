import { ChanceryError } from '../../schema/index.js'

/** A table of patterns as read from its file. */
export interface PatternFile {
  readonly name: string
  readonly text: string
}

/** A line of a table, its cells by column. */
export interface Row {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Refuses a table: one line that says where and what, and what to write instead. */
export function bad(file: string, line: number, what: string, remedy: string): never {
  throw new ChanceryError('bad-pattern', `${file}:${line}: ${what}`, remedy)
}

/** The lines of a table whose header must name `columns`; empty lines and comments left out. */
export function rowsOf(file: PatternFile, columns: readonly string[]): Row[] {
  const rows: Row[] = []
  let header: string[] | null = null
  file.text.split(/\r?\n/).forEach((line, i) => {
    if (!line.trim() || line.startsWith('#')) return
    const cells = line.split('\t').map((c) => c.trim())
    if (!header) {
      header = cells
      for (const column of columns)
        if (!cells.includes(column))
          bad(
            file.name,
            i + 1,
            `the header lacks the column "${column}"`,
            `Write the columns ${columns.join(', ')}, separated by tabs.`,
          )
      return
    }
    if (cells.length > header.length)
      bad(
        file.name,
        i + 1,
        `${cells.length} cells in a table of ${header.length} columns`,
        'Remove the tabs too many; a cell holds no tab.',
      )
    rows.push({
      file: file.name,
      line: i + 1,
      cells: Object.fromEntries(header.map((name, k) => [name, cells[k] ?? ''])),
    })
  })
  return rows
}

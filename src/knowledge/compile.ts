import type { Image } from './image.js'
import { compileName, type NameOf } from './names.js'
import { namesOf } from './names-of.js'
import { type Prepared, prepare } from './prepare.js'
import { columnsOf, entryTables, type TableName, tableNames } from './tables.js'
import { buildTrie, type Name } from './trie.js'
import { type Row, readTable, type TableText } from './tsv.js'

/** Reads all texts of tables. @throws ChanceryError `bad-table` */
export function readTables(texts: readonly TableText[]): ReadonlyMap<TableName, readonly Row[]> {
  const out = new Map<TableName, Row[]>(tableNames.map((table) => [table, []]))
  for (const text of texts) {
    const table = text.table as TableName
    const rows = out.get(table)
    if (!rows) continue
    for (const row of readTable(text, columnsOf(table))) rows.push(row)
  }
  return out
}

/** Compiles tables to an image. `stamp` marks what they were. @throws ChanceryError `bad-table` */
export function compileTables(texts: readonly TableText[], stamp: string): Image {
  return compilePrepared(prepare(readTables(texts)), stamp)
}

/** Compiles prepared tables to an image. */
export function compilePrepared(prepared: readonly Prepared[], stamp: string): Image {
  const strings = new Strings()
  const names: Name[] = []
  let entry = 0
  for (const table of prepared) {
    const isEntries = (entryTables as readonly string[]).includes(table.name)
    if (!isEntries) continue
    for (const row of table.rows) {
      for (const name of namesOf(table, row)) addName(names, name, entry, strings)
      entry++
    }
  }
  const cells = new Uint32Array(prepared.reduce((sum, table) => sum + table.rows.length * table.columns.length, 0))
  let at = 0
  for (const table of prepared)
    for (let column = 0; column < table.columns.length; column++)
      for (const row of table.rows) cells[at++] = strings.id(row[column] ?? '')
  const heads = prepared.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length }))
  return { stamp, tables: heads, cells, ...buildTrie(names), ...strings.arrays() }
}

function addName(names: Name[], name: NameOf, entry: number, strings: Strings): void {
  const compiled = compileName(name)
  if (compiled) names.push({ ...compiled, entry, only: name.only ? strings.id(name.only) : 0 })
}

/** Strings by number; number 0 is the empty string. */
class Strings {
  readonly #ids = new Map<string, number>([['', 0]])

  id(text: string): number {
    let id = this.#ids.get(text)
    if (id === undefined) {
      id = this.#ids.size
      this.#ids.set(text, id)
    }
    return id
  }

  arrays(): Pick<Image, 'stringAt' | 'stringBytes'> {
    const encoder = new TextEncoder()
    const parts = [...this.#ids.keys()].map((text) => encoder.encode(text))
    const stringAt = new Uint32Array(parts.length + 1)
    let size = 0
    for (const [i, part] of parts.entries()) {
      stringAt[i] = size
      size += part.length
    }
    stringAt[parts.length] = size
    const stringBytes = new Uint8Array(size)
    for (const [i, part] of parts.entries()) stringBytes.set(part, stringAt[i] as number)
    return { stringAt, stringBytes }
  }
}

import type { Unit } from './fold.js'
import { lower, uncased, upper } from './fold.js'
import type { Image } from './image.js'
import { entryTables } from './tables.js'
import { allUpper, findWord, firstCapital, lastCapital, step } from './trie.js'

/** A compiled image with its strings decoded on demand. A class because look-ups are hot. */
export class Layer {
  readonly image: Image
  readonly #strings: (string | undefined)[]
  readonly #decoder = new TextDecoder()
  readonly #columns = new Map<string, { readonly at: number; readonly rows: number }>()
  readonly #rows = new Map<string, number>()
  /** First entry number of each entry table. */
  readonly #starts: { readonly table: string; readonly from: number; readonly to: number }[] = []

  constructor(image: Image) {
    this.image = image
    this.#strings = new Array(image.stringAt.length - 1)
    let at = 0
    let entry = 0
    for (const table of image.tables) {
      this.#rows.set(table.name, table.rows)
      for (const column of table.columns) {
        this.#columns.set(`${table.name}.${column}`, { at, rows: table.rows })
        at += table.rows
      }
      if ((entryTables as readonly string[]).includes(table.name)) {
        this.#starts.push({ table: table.name, from: entry, to: entry + table.rows })
        entry += table.rows
      }
    }
  }

  string(id: number): string {
    const known = this.#strings[id]
    if (known !== undefined) return known
    const { stringAt, stringBytes } = this.image
    const text = this.#decoder.decode(stringBytes.subarray(stringAt[id], stringAt[id + 1]))
    this.#strings[id] = text
    return text
  }

  rows(table: string): number {
    return this.#rows.get(table) ?? 0
  }

  cell(table: string, row: number, column: string): string {
    const where = this.#columns.get(`${table}.${column}`)
    return where ? this.string(this.image.cells[where.at + row] as number) : ''
  }

  /** Table and row of an entry number. */
  place(entry: number): { readonly table: string; readonly row: number } {
    for (const { table, from, to } of this.#starts) if (entry < to) return { table, row: entry - from }
    throw new RangeError(`entry ${entry}`)
  }

  /** Entry number of a row. */
  entryOf(table: string, row: number): number {
    const start = this.#starts.find((one) => one.table === table)
    return (start?.from ?? 0) + row
  }

  /** Numbers of the units' words in this image, -1 where it has none. */
  wordsOf(units: readonly Unit[]): Int32Array {
    const out = new Int32Array(units.length)
    for (let i = 0; i < units.length; i++) out[i] = findWord(this.image, (units[i] as Unit).text)
    return out
  }

  /** Calls `found` with every output whose name begins at unit `from` and fits how the text writes it. */
  walk(units: readonly Unit[], words: Int32Array, from: number, found: (to: number, output: number) => void): void {
    const { image } = this
    let node = 0
    for (let at = from; at < units.length; at++) {
      const word = words[at] as number
      if (word < 0) return
      node = step(image, node, word)
      if (node < 0) return
      const end = image.outputsAt[node + 1] as number
      for (let output = image.outputsAt[node] as number; output < end; output++)
        if (fits(image.outputFlags[output] as number, units, from, at)) found(at + 1, output)
    }
  }
}

function fits(flags: number, units: readonly Unit[], from: number, last: number): boolean {
  if ((flags & firstCapital) !== 0 && (units[from] as Unit).shape === lower) return false
  if ((flags & lastCapital) !== 0 && (units[last] as Unit).shape === lower) return false
  if ((flags & allUpper) === 0) return true
  const { shape } = units[from] as Unit
  return shape === upper || shape === uncased
}

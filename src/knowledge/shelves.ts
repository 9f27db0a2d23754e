import { readEntry } from './entries.js'
import { fold } from './fold.js'
import type { Image } from './image.js'
import { Layer } from './layer.js'
import type { Shelf } from './matcher.js'
import type { entryTables } from './tables.js'
import type { Entry } from './types.js'

/** Column that identifies the rows of an entry table: a later layer's row of the same key replaces the earlier one. */
const keyColumns: Readonly<Record<string, string>> = {
  states: 'code',
  regions: 'key',
  metonyms: 'name',
  offices: 'key',
  people: 'name',
  bodies: 'key',
  places: 'name',
  outlets: 'key',
  agents: 'noun',
}

/** Places are replaced by name: who writes down one Birmingham settles all of them. */
function keyOf(layer: Layer, table: string, row: number): string {
  const key = layer.cell(table, row, keyColumns[table] as string)
  return table === 'places' ? fold(key) : key
}

/** Opens images as shelves, the base first: what a later one has replaces the same in earlier ones. */
export function openShelves(images: readonly Image[]): Shelf[] {
  const layers = images.map((image) => new Layer(image))
  return layers.map((layer, i) => {
    const cache: (Entry | undefined)[] = []
    const later = layers.slice(i + 1)
    const hidden = new Map<number, boolean>()
    const replaced = new Map<string, ReadonlySet<string>>()
    const replacedKeys = (table: string): ReadonlySet<string> => {
      let keys = replaced.get(table)
      if (!keys) {
        keys = new Set(later.flatMap((one) => keysOf(one, table)))
        replaced.set(table, keys)
      }
      return keys
    }
    return {
      layer,
      entry: (number) => {
        const known = cache[number]
        if (known) return known
        const { table, row } = layer.place(number)
        const entry = Object.freeze(readEntry(layer, table, row))
        cache[number] = entry
        return entry
      },
      isReplaced: (number) => {
        if (later.length === 0) return false
        const known = hidden.get(number)
        if (known !== undefined) return known
        const { table, row } = layer.place(number)
        const isHidden = replacedKeys(table).has(keyOf(layer, table, row))
        hidden.set(number, isHidden)
        return isHidden
      },
    }
  })
}

/** Keys of a table, people that only tenures name left out: they add to an earlier layer's person. */
function keysOf(layer: Layer, table: string): string[] {
  const out: string[] = []
  for (let row = 0; row < layer.rows(table); row++)
    if (table !== 'people' || layer.cell(table, row, 'implied') === '') out.push(keyOf(layer, table, row))
  return out
}

/** All entries of a table over the shelves, by key; people that only tenures name never hide written ones. */
export function entriesOf<E extends Entry>(
  shelves: readonly Shelf[],
  table: (typeof entryTables)[number],
): Map<string, E> {
  const out = new Map<string, E>()
  for (const shelf of shelves)
    for (let row = 0; row < shelf.layer.rows(table); row++) {
      const key = shelf.layer.cell(table, row, keyColumns[table] as string)
      if (table === 'people' && out.has(key) && shelf.layer.cell(table, row, 'implied') !== '') continue
      out.set(key, shelf.entry(shelf.layer.entryOf(table, row)) as E)
    }
  return out
}

/** All rows of a plain table over the shelves; rows of a later shelf replace earlier ones of the same `same` key; `settle` lets the rest make way. */
export function rowsOf<R>(
  shelves: readonly Shelf[],
  table: string,
  read: (cell: (column: string) => string) => readonly R[],
  same: (row: R) => string,
  settle: (earlier: readonly R[], later: readonly R[]) => readonly R[] = (earlier) => earlier,
): R[] {
  let out: R[] = []
  for (const { layer } of shelves) {
    const added: R[] = []
    for (let row = 0; row < layer.rows(table); row++)
      for (const one of read((column) => layer.cell(table, row, column))) added.push(one)
    if (out.length === 0) out = added
    else if (added.length > 0) {
      const keys = new Set(added.map(same))
      const kept = out.filter((row) => !keys.has(same(row)))
      out = [...settle(kept, added), ...added]
    }
  }
  return out
}

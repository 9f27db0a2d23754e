import * as wasm from './assembler.js'

const { get, set, add, constant } = wasm

/** Indices of the locals by which rows are walked: the row that is next, and how many there are. */
interface Walk {
  readonly row: number
  readonly n: number
}

/** As many tiles of `rows` rows as there is room for; `tile` is the code of one. */
export function tilesOf({ row, n }: Walk, rows: number, tile: wasm.Code): wasm.Code {
  return wasm.loopWhile(
    wasm.lessThan(add(get(row), constant(rows - 1)), get(n)),
    tile,
    set(row, add(get(row), constant(rows))),
  )
}

import * as wasm from './assembler.js'
import { tilesOf } from './tiles.js'

/**
 * Matrix product `C += scale·A·B` where A and B hold numbers of 16 bits and C floats: twice as fast as with floats.
 *
 * A is n×k with rows `strideA` bytes apart; k is even. B is packed (`packed-weights.ts`): for every eight columns all
 * pairs of rows, each pair side by side. `scales` points at one float for each row of A; `strideC` is in bytes.
 * Sums are whole numbers and exact.
 */
enum P {
  a,
  b,
  c,
  n,
  k,
  m,
  strideA,
  strideC,
  scales,
  // locals
  column,
  row,
  end,
  pointerB,
  startB,
  pointerA,
  pointerC = pointerA + 4,
  left = pointerC + 4,
  right,
  spread,
  sums,
}
const parameters = 9
const tallest = 4
const { get, set, add, constant, times, load, loadSplat, store, addFloats, multiplyFloats, splat } = wasm

/** The product of `rows` rows with eight columns. */
function tile(rows: number): wasm.Code {
  const each = (make: (r: number) => wasm.Code): number[] => Array.from({ length: rows }, (_, r) => make(r)).flat()
  const sum = (r: number, half: number): number => P.sums + 2 * r + half
  const rowStart = (base: number, stride: wasm.Code, r: number): wasm.Code =>
    add(get(base), times(add(get(P.row), constant(r)), stride))
  const addDot = (local: number, side: number): wasm.Code =>
    set(local, wasm.addIntegers(get(local), wasm.dotIntegers(get(P.spread), get(side))))
  const finish = (r: number, half: number): wasm.Code =>
    store(
      get(P.pointerC + r),
      addFloats(load(get(P.pointerC + r), 16 * half), multiplyFloats(wasm.toFloats(get(sum(r, half))), get(P.spread))),
      16 * half,
    )
  return [
    ...each((r) => [
      ...set(P.pointerA + r, rowStart(P.a, get(P.strideA), r)),
      ...set(P.pointerC + r, add(rowStart(P.c, get(P.strideC), r), times(get(P.column), constant(4)))),
      ...set(sum(r, 0), splat(0)),
      ...set(sum(r, 1), splat(0)),
    ]),
    ...set(P.pointerB, get(P.startB)),
    ...set(P.end, add(get(P.pointerA), times(get(P.k), constant(2)))),
    ...wasm.loopWhile(
      wasm.lessThan(get(P.pointerA), get(P.end)),
      set(P.left, load(get(P.pointerB))),
      set(P.right, load(get(P.pointerB), 16)),
      set(P.pointerB, add(get(P.pointerB), constant(32))),
      each((r) => [
        ...set(P.spread, loadSplat(get(P.pointerA + r))),
        ...addDot(sum(r, 0), P.left),
        ...addDot(sum(r, 1), P.right),
      ]),
      each((r) => set(P.pointerA + r, add(get(P.pointerA + r), constant(4)))),
    ),
    ...each((r) => [...set(P.spread, loadSplat(rowStart(P.scales, constant(4), r))), ...finish(r, 0), ...finish(r, 1)]),
  ]
}

const tiles = (rows: number): wasm.Code => tilesOf(P, rows, tile(rows))

export const multiplyIntegers: wasm.FunctionCode = {
  name: 'multiplyIntegers',
  parameters,
  locals: [
    ...new Array<'i32'>(P.left - parameters).fill('i32'),
    ...new Array<'v128'>(P.sums - P.left + 2 * tallest).fill('v128'),
  ],
  body: [
    ...set(P.column, constant(0)),
    ...set(P.startB, get(P.b)),
    ...wasm.loopWhile(
      wasm.lessThan(get(P.column), get(P.m)),
      set(P.row, constant(0)),
      tiles(tallest),
      tiles(1),
      set(P.column, add(get(P.column), constant(8))),
      set(P.startB, add(get(P.startB), times(get(P.k), constant(16)))),
    ),
  ],
}

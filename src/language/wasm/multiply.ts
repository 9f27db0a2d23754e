import * as wasm from './assembler.js'
import { tilesOf } from './tiles.js'

/**
 * Matrix product `C += A·B` of row-major floats: A is n×k, B is k×m, C is n×m; m is a multiple of 8.
 * Rows may lie apart: `strideA`, `strideB`, `strideC` are bytes from one row to the next.
 * Four rows by eight columns are kept in registers at a time, each sum in order of k: the result does not depend on
 * the machine. More rows, or steps of k written out one after the other, take half the speed in V8.
 */
enum P {
  a,
  b,
  c,
  n,
  k,
  m,
  strideA,
  strideB,
  strideC,
  // locals
  column,
  row,
  end,
  pointerB,
  pointerA,
  pointerC = pointerA + 4,
  left = pointerC + 4,
  right,
  spread,
  sums,
}
const parameters = 9
const tallest = 4
const { get, set, add, constant, times, load, loadSplat, store, addFloats, multiplyFloats } = wasm

/** The product of `rows` rows with eight columns. */
function tile(rows: number): wasm.Code {
  const each = (make: (r: number) => wasm.Code): number[] => Array.from({ length: rows }, (_, r) => make(r)).flat()
  const sum = (r: number, half: number): number => P.sums + 2 * r + half
  const rowStart = (base: number, stride: number, r: number): wasm.Code =>
    add(get(base), times(add(get(P.row), constant(r)), get(stride)))
  const step: wasm.Code = [
    ...set(P.left, load(get(P.pointerB))),
    ...set(P.right, load(get(P.pointerB), 16)),
    ...set(P.pointerB, add(get(P.pointerB), get(P.strideB))),
    ...each((r) => [
      ...set(P.spread, loadSplat(get(P.pointerA + r))),
      ...set(sum(r, 0), addFloats(get(sum(r, 0)), multiplyFloats(get(P.spread), get(P.left)))),
      ...set(sum(r, 1), addFloats(get(sum(r, 1)), multiplyFloats(get(P.spread), get(P.right)))),
    ]),
  ]
  const advance = each((r) => set(P.pointerA + r, add(get(P.pointerA + r), constant(4))))
  return [
    ...each((r) => [
      ...set(P.pointerA + r, rowStart(P.a, P.strideA, r)),
      ...set(P.pointerC + r, add(rowStart(P.c, P.strideC, r), get(P.column))),
      ...set(sum(r, 0), load(get(P.pointerC + r))),
      ...set(sum(r, 1), load(get(P.pointerC + r), 16)),
    ]),
    ...set(P.pointerB, add(get(P.b), get(P.column))),
    ...set(P.end, add(get(P.pointerA), times(get(P.k), constant(4)))),
    ...wasm.loopWhile(wasm.lessThan(get(P.pointerA), get(P.end)), step, advance),
    ...each((r) => [...store(get(P.pointerC + r), get(sum(r, 0))), ...store(get(P.pointerC + r), get(sum(r, 1)), 16)]),
  ]
}

const tiles = (rows: number): wasm.Code => tilesOf(P, rows, tile(rows))

export const multiply: wasm.FunctionCode = {
  name: 'multiply',
  parameters,
  locals: [
    ...new Array<'i32'>(P.left - parameters).fill('i32'),
    ...new Array<'v128'>(P.sums - P.left + 2 * tallest).fill('v128'),
  ],
  body: [
    ...set(P.column, constant(0)),
    ...wasm.loopWhile(
      wasm.lessThan(get(P.column), times(get(P.m), constant(4))),
      set(P.row, constant(0)),
      tiles(tallest),
      tiles(2),
      tiles(1),
      set(P.column, add(get(P.column), constant(32))),
    ),
  ],
}

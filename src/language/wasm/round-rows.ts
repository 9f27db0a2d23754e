import * as wasm from './assembler.js'

/** The largest whole number that a float is rounded to: with it, sums over 256 products stay below 2³¹. */
export const largestInput = 2047

/**
 * Rounds rows of floats to numbers of 16 bits: `rows` rows of `width` floats (a multiple of 8) at `from`, one after the
 * other, to `to`. `scales` gets for each row the float by which to multiply its numbers to get the floats again.
 */
enum P {
  from,
  to,
  scales,
  rows,
  width,
  // locals
  pointer,
  rowEnd,
  end,
  largest,
  up,
  greatest,
}
const parameters = 5
const { get, set, add, constant, times, load, store, multiplyFloats } = wasm

export const roundRows: wasm.FunctionCode = {
  name: 'roundRows',
  parameters,
  locals: ['i32', 'i32', 'i32', 'f32', 'v128', 'v128'],
  body: [
    ...set(P.end, add(get(P.scales), times(get(P.rows), constant(4)))),
    ...wasm.loopWhile(
      wasm.lessThan(get(P.scales), get(P.end)),
      set(P.rowEnd, add(get(P.from), times(get(P.width), constant(4)))),
      set(P.pointer, get(P.from)),
      set(P.greatest, wasm.splat(0)),
      wasm.loopWhile(
        wasm.lessThan(get(P.pointer), get(P.rowEnd)),
        set(P.greatest, wasm.maximum(get(P.greatest), wasm.absolute(load(get(P.pointer))))),
        set(P.pointer, add(get(P.pointer), constant(16))),
      ),
      set(P.largest, wasm.maximumFloat(wasm.largestLane(P.greatest), wasm.floatConstant(1e-9))),
      wasm.storeFloat(get(P.scales), wasm.divideFloat(get(P.largest), wasm.floatConstant(largestInput))),
      set(P.up, wasm.spread(wasm.divideFloat(wasm.floatConstant(largestInput), get(P.largest)))),
      wasm.loopWhile(
        wasm.lessThan(get(P.from), get(P.rowEnd)),
        store(
          get(P.to),
          wasm.toIntegers(
            multiplyFloats(load(get(P.from)), get(P.up)),
            multiplyFloats(load(get(P.from), 16), get(P.up)),
          ),
        ),
        set(P.from, add(get(P.from), constant(32))),
        set(P.to, add(get(P.to), constant(16))),
      ),
      set(P.scales, add(get(P.scales), constant(4))),
    ),
  ],
}

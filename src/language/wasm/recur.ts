import * as wasm from './assembler.js'

/**
 * One step of the recurrent layer in one direction, for `width` cells (a multiple of 4).
 *
 * `gates` points at the step's row of pre-activations: candidate, forget gate and output gate, `width` floats each;
 * the gates are replaced by their values. `before` and `cell` point at the cells of the step before and of this step,
 * `input` at the layer's input of the step (the highway), `output` at the result, `weights` at the two vectors by
 * which the cell before weighs on the gates.
 *
 *     f = g(f' + v·c₋₁)   r = g(r' + w·c₋₁)   c = f·c₋₁ + (1 - f)·z   h = r·s(c) + (1 - r)·x
 *     s(x) = x / √(1 + x²)   g(x) = ½ + ½·s(x)
 *
 * A simple recurrent unit (Lei et al. 2018), with functions of squares in place of the exponentials: faster, and the
 * same to the last bit everywhere.
 */
enum P {
  gates,
  before,
  cell,
  input,
  output,
  weights,
  width,
  // locals
  end,
  f,
  r,
  c,
}
const parameters = 7
const { get, set, add, constant, times, load, store, addFloats, subtractFloats, multiplyFloats, splat } = wasm

/** s(x), where `x` is code without side effects. */
const squash = (x: wasm.Code): wasm.Code =>
  wasm.divideFloats(x, wasm.squareRoot(addFloats(splat(1), multiplyFloats(x, x))))

const bytes = times(get(P.width), constant(4))
const forgetAt = add(get(P.gates), bytes)
const outputAt = add(forgetAt, bytes)

const gate = (local: number, at: wasm.Code, weightsAt: wasm.Code): wasm.Code => [
  ...set(local, addFloats(load(at), multiplyFloats(load(weightsAt), load(get(P.before))))),
  ...set(local, addFloats(splat(0.5), multiplyFloats(splat(0.5), squash(get(local))))),
  ...store(at, get(local)),
]

/** x + t·(y - x) */
const between = (t: wasm.Code, x: wasm.Code, y: wasm.Code): wasm.Code =>
  addFloats(x, multiplyFloats(t, subtractFloats(y, x)))

const advance = (local: number): wasm.Code => set(local, add(get(local), constant(16)))

export const recur: wasm.FunctionCode = {
  name: 'recur',
  parameters,
  locals: ['i32', 'v128', 'v128', 'v128'],
  body: [
    ...set(P.end, add(get(P.gates), bytes)),
    ...wasm.loopWhile(
      wasm.lessThan(get(P.gates), get(P.end)),
      gate(P.f, forgetAt, get(P.weights)),
      gate(P.r, outputAt, add(get(P.weights), bytes)),
      set(P.c, between(get(P.f), load(get(P.gates)), load(get(P.before)))),
      store(get(P.cell), get(P.c)),
      store(get(P.output), between(get(P.r), load(get(P.input)), squash(get(P.c)))),
      advance(P.gates),
      advance(P.before),
      advance(P.cell),
      advance(P.input),
      advance(P.output),
      advance(P.weights),
    ),
  ],
}

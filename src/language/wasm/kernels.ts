import { assemble } from './assembler.js'
import { multiply } from './multiply.js'
import { multiplyIntegers } from './multiply-integers.js'
import { recur } from './recur.js'
import { roundRows } from './round-rows.js'

/** The compiled loops, over one block of floats. Addresses are bytes from the start of the block. */
export interface Kernels {
  readonly floats: Float32Array<ArrayBuffer>
  multiply(
    a: number,
    b: number,
    c: number,
    n: number,
    k: number,
    m: number,
    strideA: number,
    strideB: number,
    strideC: number,
  ): void
  multiplyIntegers(
    a: number,
    b: number,
    c: number,
    n: number,
    k: number,
    m: number,
    strideA: number,
    strideC: number,
    scales: number,
  ): void
  roundRows(from: number, to: number, scales: number, rows: number, width: number): void
  recur(
    gates: number,
    before: number,
    cell: number,
    input: number,
    output: number,
    weights: number,
    width: number,
  ): void
}

let compiled: WebAssembly.Module | undefined

/** New kernels over a block of `length` floats, all zero. */
export function createKernels(length: number): Kernels {
  compiled ??= new WebAssembly.Module(assemble([multiply, multiplyIntegers, recur, roundRows]))
  const memory = new WebAssembly.Memory({ initial: Math.ceil((length * 4) / 65536) })
  const instance = new WebAssembly.Instance(compiled, { memory: { floats: memory } })
  const functions = instance.exports as Omit<Kernels, 'floats'>
  return { floats: new Float32Array(memory.buffer), ...functions }
}

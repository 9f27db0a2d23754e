/**
 * A very small WebAssembly assembler: enough instructions to write loops over vectors of four floats.
 * Opcodes are those of the WebAssembly core specification 2.0, chapter 5.4.
 */

/** Machine code: a sequence of bytes. */
export type Code = readonly number[]

const types = { i32: 0x7f, f32: 0x7d, v128: 0x7b } as const

/** Number types of locals. */
export type LocalType = keyof typeof types

/** An unsigned integer in LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value >>> 0
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80)
    rest >>>= 7
  }
  bytes.push(rest)
  return bytes
}

/** A signed integer in LEB128. */
function signed(value: number): number[] {
  const bytes: number[] = []
  let rest = value | 0
  while (rest < -64 || rest > 63) {
    bytes.push((rest & 0x7f) | 0x80)
    rest >>= 7
  }
  bytes.push(rest & 0x7f)
  return bytes
}

const simd = (opcode: number, ...operands: number[]): Code => [0xfd, ...unsigned(opcode), ...operands]
const memory = (offset: number): number[] => [2, ...unsigned(offset)]
const join = (...parts: readonly Code[]): number[] => parts.flat()

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)]
export const constant = (value: number): Code => [0x41, ...signed(value)]
export const add = (a: Code, b: Code): Code => join(a, b, [0x6a])
export const times = (a: Code, b: Code): Code => join(a, b, [0x6c])
export const lessThan = (a: Code, b: Code): Code => join(a, b, [0x48])
/** Runs `body` again and again while `condition` holds; the condition is looked at first. */
export const loopWhile = (condition: Code, ...body: Code[]): Code =>
  join([0x02, 0x40, 0x03, 0x40], condition, [0x45, 0x0d, 1], ...body, [0x0c, 0, 0x0b, 0x0b])

/** Four floats from memory; the address need not be aligned. */
export const load = (address: Code, offset = 0): Code => join(address, simd(0, ...memory(offset)))
/** One float of memory in all four lanes. */
export const loadSplat = (address: Code, offset = 0): Code => join(address, simd(9, ...memory(offset)))
export const store = (address: Code, value: Code, offset = 0): Code => join(address, value, simd(11, ...memory(offset)))
/** The same float in all four lanes. */
export const splat = (value: number): Code => {
  const bytes = [...new Uint8Array(new Float32Array([value]).buffer)]
  return simd(12, ...bytes, ...bytes, ...bytes, ...bytes)
}
const binary =
  (opcode: number) =>
  (a: Code, b: Code): Code =>
    join(a, b, simd(opcode))
export const addFloats = binary(0xe4)
export const subtractFloats = binary(0xe5)
export const multiplyFloats = binary(0xe6)
export const divideFloats = binary(0xe7)
export const squareRoot = (a: Code): Code => join(a, simd(0xe3))

/** Eight numbers of 16 bits times eight others, neighbours added: four numbers of 32 bits. */
export const dotIntegers = binary(0xba)
export const addIntegers = binary(0xae)
export const toFloats = (a: Code): Code => join(a, simd(0xfa))
/** Floats to the nearest numbers of 16 bits: those of `a`, then those of `b`. */
export const toIntegers = (a: Code, b: Code): Code =>
  join(a, simd(0x6a), simd(0xf8), b, simd(0x6a), simd(0xf8), simd(0x85))
export const absolute = (a: Code): Code => join(a, simd(0xe0))
export const maximum = binary(0xe9)
/** The largest lane of a local. */
export const largestLane = (local: number): Code => {
  const lane = (i: number): Code => [...get(local), ...simd(0x1f, i)]
  return join(lane(0), lane(1), [0x97], lane(2), [0x97], lane(3), [0x97])
}
/** Arithmetic on single floats, and a single float in all four lanes. */
export const floatConstant = (value: number): Code => [0x43, ...new Uint8Array(new Float32Array([value]).buffer)]
export const divideFloat = (a: Code, b: Code): Code => join(a, b, [0x95])
export const maximumFloat = (a: Code, b: Code): Code => join(a, b, [0x97])
export const storeFloat = (address: Code, value: Code): Code => join(address, value, [0x38], memory(0))
export const spread = (a: Code): Code => join(a, simd(0x13))

/** A function of `parameters` i32 values, without result. Locals are numbered after the parameters. */
export interface FunctionCode {
  readonly name: string
  readonly parameters: number
  readonly locals: readonly LocalType[]
  readonly body: Code
}

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content]
const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const text = (value: string): Code => [value.length, ...[...value].map((c) => c.charCodeAt(0))]

/** A module that exports `functions` and works on a memory imported as `memory.floats`. */
export function assemble(functions: readonly FunctionCode[]): Uint8Array<ArrayBuffer> {
  const signatures = functions.map(
    (f): Code => [0x60, f.parameters, ...new Array<number>(f.parameters).fill(types.i32), 0],
  )
  const bodies = functions.map((f): Code => {
    const locals = f.locals.map((type): Code => [1, types[type]])
    const code = [...vector(locals), ...f.body, 0x0b]
    return [...unsigned(code.length), ...code]
  })
  const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
  return Uint8Array.from([
    ...magic,
    ...section(1, vector(signatures)),
    ...section(2, vector([[...text('memory'), ...text('floats'), 2, 0, 1]])),
    ...section(3, vector(functions.map((_, i) => unsigned(i)))),
    ...section(7, vector(functions.map((f, i) => [...text(f.name), 0, ...unsigned(i)]))),
    ...section(10, vector(bodies)),
  ])
}

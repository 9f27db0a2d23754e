import { ChanceryError } from '../schema/index.js'
import type { Shape } from './network-shape.js'

/** What a model file holds. */
export interface Model {
  readonly shape: Shape
  /** `UPOS XPOS` by class. */
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  /** Features by tag class. */
  readonly features: readonly string[]
  /** `form/tag class` and features, alternating. */
  readonly formFeatures: readonly string[]
  /** `form/kind` and lemma, alternating. */
  readonly lemmas: readonly string[]
  readonly splitterBias: number
  readonly splitterScale: number
  readonly name: string
  readonly keys: Uint32Array
  readonly vectors: Int8Array
  readonly vectorScales: Float32Array
  /** Weights of the network, each tensor with its scale. */
  readonly weights: Int16Array
  readonly weightScales: Float32Array
  readonly splitter: Int8Array
  /** Pairs of key and class of the lexicon. */
  readonly lexiconKeys: Uint32Array
  readonly lexiconClasses: Uint8Array
}

const magic = 0x4d4c4843 // "CHLM"
/** Raised whenever a file of the version before can no longer be read. */
export const modelVersion = 1

const blocks = {
  keys: Uint32Array,
  vectors: Int8Array,
  vectorScales: Float32Array,
  weights: Int16Array,
  weightScales: Float32Array,
  splitter: Int8Array,
  lexiconKeys: Uint32Array,
  lexiconClasses: Uint8Array,
} as const
type BlockName = keyof typeof blocks
const blockNames = Object.keys(blocks) as BlockName[]

/** The bytes of a model file: magic, version, length of the header, header in JSON, blocks at multiples of eight. */
export function writeModel(model: Model): Uint8Array {
  const plain: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(model)) if (!(key in blocks)) plain[key] = value
  const lengths = Object.fromEntries(blockNames.map((name) => [name, model[name].byteLength]))
  const header = new TextEncoder().encode(JSON.stringify({ ...plain, lengths }))
  const align = (n: number): number => (n + 7) & ~7
  let size = align(12 + header.length)
  for (const name of blockNames) size += align(model[name].byteLength)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, modelVersion, true)
  view.setUint32(8, header.length, true)
  bytes.set(header, 12)
  let at = align(12 + header.length)
  for (const name of blockNames) {
    const block = model[name]
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), at)
    at += align(block.byteLength)
  }
  return bytes
}

const damaged = (why: string): ChanceryError =>
  new ChanceryError(
    'bad-model',
    `The language model is damaged: ${why}.`,
    'Install the package again, or train the model with npm run train.',
  )

/** Reads a model file. Throws `ChanceryError` with code `bad-model`. */
export function readModel(input: Uint8Array | ArrayBuffer): Model {
  const given = input instanceof Uint8Array ? input : new Uint8Array(input)
  // A copy of its own where the bytes do not lie at a multiple of eight
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice()
  if (bytes.byteLength < 16) throw damaged('it is too short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== magic) throw damaged('it does not begin like one')
  if (view.getUint32(4, true) !== modelVersion)
    throw damaged(`it is of version ${view.getUint32(4, true)}, this program reads version ${modelVersion}`)
  const headerLength = view.getUint32(8, true)
  if (12 + headerLength > bytes.byteLength) throw damaged('it is cut off')
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + headerLength))) as Omit<
    Model,
    BlockName
  > & {
    lengths: Record<BlockName, number>
  }
  let at = (12 + headerLength + 7) & ~7
  const found: Record<string, unknown> = {}
  for (const name of blockNames) {
    const length = header.lengths[name]
    if (at + length > bytes.byteLength) throw damaged('it is cut off')
    const type = blocks[name]
    found[name] = new type(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length / type.BYTES_PER_ELEMENT)
    at += (length + 7) & ~7
  }
  return { ...header, ...found } as unknown as Model
}

import { ChanceryError } from '../schema/index.js'

/** Version of the layout below; an image of another version is compiled anew. */
export const imageVersion = 1

/** Sections of a compiled table, in file order: all arrays of 32-bit numbers but for the two of bytes. */
const sections = [
  'stringAt',
  'cells',
  'wordAt',
  'wordSlots',
  'edgesAt',
  'edgeWord',
  'edgeNode',
  'outputsAt',
  'outputEntry',
  'outputFlags',
  'outputOnly',
  'stringBytes',
  'wordBytes',
] as const
type Section = (typeof sections)[number]
const isBytes = (section: Section): boolean => section.endsWith('Bytes')

/** A compiled set of tables as plain arrays: what the build writes and the engine reads without parsing. */
export interface Image {
  /** Fingerprint of what it was compiled from. */
  readonly stamp: string
  /** Tables in order: name, columns, number of rows, and whether their rows are entries that words can name. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[]; readonly rows: number }[]
  /** Strings, UTF-8: string `i` is bytes `stringAt[i]` to `stringAt[i + 1]`. */
  readonly stringAt: Uint32Array
  readonly stringBytes: Uint8Array
  /** Cells of all tables, column after column, as numbers of strings. */
  readonly cells: Uint32Array
  /** Folded words, ASCII, and an open-addressed hash of them: slot holds word + 1, or 0. */
  readonly wordAt: Uint32Array
  readonly wordBytes: Uint8Array
  readonly wordSlots: Uint32Array
  /** The trie: edges of node `n` are `edgesAt[n]` to `edgesAt[n + 1]`, ordered by word. Node 0 is the root. */
  readonly edgesAt: Uint32Array
  readonly edgeWord: Uint32Array
  readonly edgeNode: Uint32Array
  /** What a node names: entries by their number over all tables, how, and in which states only (string, 0 for all). */
  readonly outputsAt: Uint32Array
  readonly outputEntry: Uint32Array
  readonly outputFlags: Uint32Array
  readonly outputOnly: Uint32Array
}

const magic = 0x4b4e4348

/** Writes an image as bytes: magic, length of the JSON header, header, sections at multiples of four. */
export function encodeImage(image: Image): Uint8Array {
  const lengths = sections.map((section) => image[section].length)
  const head = { version: imageVersion, stamp: image.stamp, tables: image.tables, lengths }
  const header = new TextEncoder().encode(JSON.stringify(head))
  const start = align(8 + header.length)
  const total = sections.reduce(
    (sum, section, i) => sum + align((lengths[i] as number) * (isBytes(section) ? 1 : 4)),
    start,
  )
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, header.length, true)
  bytes.set(header, 8)
  let at = start
  for (const section of sections) {
    const array = image[section]
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += align(array.byteLength)
  }
  return bytes
}

const align = (n: number): number => (n + 3) & ~3

/** Reads an image; arrays are views into `bytes`. @throws ChanceryError `bad-table` where the bytes are no such image */
export function decodeImage(bytes: Uint8Array): Image {
  const damaged = (): ChanceryError =>
    new ChanceryError(
      'bad-table',
      'The compiled tables of knowledge are damaged or of another version.',
      'Run: npm run build',
    )
  if (bytes.length < 8) throw damaged()
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength)
  if (view.getUint32(0, true) !== magic) throw damaged()
  const size = view.getUint32(4, true)
  if (8 + size > own.length) throw damaged()
  const head = JSON.parse(new TextDecoder().decode(own.subarray(8, 8 + size)))
  if (head.version !== imageVersion) throw damaged()
  let at = align(8 + size)
  const parts: Partial<Record<Section, Uint8Array | Uint32Array>> = {}
  for (const [i, section] of sections.entries()) {
    const length = head.lengths[i] as number
    const wide = isBytes(section) ? 1 : 4
    if (at + length * wide > own.length) throw damaged()
    parts[section] = isBytes(section)
      ? own.subarray(at, at + length)
      : new Uint32Array(own.buffer, own.byteOffset + at, length)
    at += align(length * wide)
  }
  return { stamp: head.stamp, tables: head.tables, ...parts } as Image
}

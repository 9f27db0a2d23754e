import { ChanceryError } from '../../schema/index.js'
import { relationTypes } from './types.js'
import { createWordClasses, type WordClasses } from './word-classes.js'

/** A linear model over hashed features: a row of weights for each feature, a column for each type. */
export interface RelationModel {
  /** Rows; a power of two. */
  readonly rows: number
  readonly weights: Int8Array
  /** What one unit of a weight is worth. */
  readonly scale: number
  readonly classes: WordClasses
}

const magic = 0x3152_5643
const columns = relationTypes.length

/**
 * Reads `models/relation.bin`: little-endian words (magic, rows, bytes of the class table), a 32-bit float (scale), the
 * class table as UTF-8 lines `lemma.class id id …`, then rows × 16 signed bytes.
 *
 * @throws ChanceryError `bad-model`
 */
export function readRelationModel(bytes: Uint8Array): RelationModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 16 || view.getUint32(0, true) !== magic) throw damaged('It is no model of relations.')
  const rows = view.getUint32(4, true)
  const length = view.getUint32(8, true)
  if (bytes.byteLength !== 16 + length + rows * columns) throw damaged('Its length is not what its head says.')
  const text = new TextDecoder().decode(bytes.subarray(16, 16 + length))
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 16 + length, rows * columns)
  return { rows, weights, scale: view.getFloat32(12, true), classes: createWordClasses(readClassTable(text)) }
}

/** The bytes that `readRelationModel` reads. */
export function writeRelationModel(
  weights: Int8Array,
  scale: number,
  table: ReadonlyMap<string, readonly number[]>,
): Uint8Array {
  const text = new TextEncoder().encode(writeClassTable(table))
  const bytes = new Uint8Array(16 + text.length + weights.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, weights.length / columns, true)
  view.setUint32(8, text.length, true)
  view.setFloat32(12, scale, true)
  bytes.set(text, 16)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 16 + text.length)
  return bytes
}

/** Lemmas in order, each without the beginning that it shares with the one before: `3ack.v 12 7f`. Numbers in base 36. */
function writeClassTable(table: ReadonlyMap<string, readonly number[]>): string {
  const lines: string[] = []
  let last = ''
  for (const key of [...table.keys()].sort()) {
    let shared = 0
    while (shared < 9 && shared < last.length && last[shared] === key[shared]) shared++
    lines.push(
      `${shared}${key.slice(shared)} ${table
        .get(key)!
        .map((id) => id.toString(36))
        .join(' ')}`,
    )
    last = key
  }
  return lines.join('\n')
}

function readClassTable(text: string): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  let last = ''
  for (const line of text.split('\n')) {
    const [head, ...ids] = line.split(' ')
    if (!head) continue
    last = last.slice(0, Number(head[0])) + head.slice(1)
    table.set(
      last,
      ids.map((id) => Number.parseInt(id, 36)),
    )
  }
  return table
}

function damaged(what: string): ChanceryError {
  return new ChanceryError(
    'bad-model',
    `The relation model cannot be used: ${what}`,
    'Train it again with npm run train.',
  )
}

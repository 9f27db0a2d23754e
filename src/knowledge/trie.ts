import type { Image } from './image.js'
import type { Form } from './types.js'

/** Forms in the order of their numbers in an image. */
export const forms: readonly Form[] = [
  'name',
  'official',
  'former',
  'adjective',
  'demonym',
  'alias',
  'capital',
  'epithet',
  'metonym',
  'short',
  'label',
]

/** Bits of an output: the form in the low four, then what the writing must show. */
export const firstCapital = 1 << 4
export const lastCapital = 1 << 5
export const allUpper = 1 << 6
export const isWeak = 1 << 7
/** A name that was made from a row by rule and gives way to a written one. */
export const isDerived = 1 << 8

/** One name of one entry, ready for the trie. */
export interface Name {
  readonly words: readonly string[]
  readonly entry: number
  readonly flags: number
  /** Number of the string with the states where the name has this meaning, 0 for all. */
  readonly only: number
}

/** FNV-1a over code units: words are folded, so these are ASCII. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

type TrieArrays = Pick<
  Image,
  | 'wordAt'
  | 'wordBytes'
  | 'wordSlots'
  | 'edgesAt'
  | 'edgeWord'
  | 'edgeNode'
  | 'outputsAt'
  | 'outputEntry'
  | 'outputFlags'
  | 'outputOnly'
>

/** Edges as they are made: parent, word and child of each, and the child by parent and word. */
class Growing {
  readonly words = new Map<string, number>()
  readonly #children = new Map<number, number>()
  readonly parent: number[] = []
  readonly word: number[] = []
  readonly outputs = new Map<number, Name[]>()

  /** Node that a name leads to, made where it is new. Node `n` is the child of edge `n - 1`. */
  path(words: readonly string[]): number {
    let at = 0
    for (const text of words) {
      let word = this.words.get(text)
      if (word === undefined) {
        word = this.words.size
        this.words.set(text, word)
      }
      // Both numbers stay far below 2 ** 26, so that the product is exact.
      const key = at * 67_108_864 + word
      let next = this.#children.get(key)
      if (next === undefined) {
        this.parent.push(at)
        this.word.push(word)
        next = this.parent.length
        this.#children.set(key, next)
      }
      at = next
    }
    return at
  }
}

/** Compiles names into the arrays of an image. */
export function buildTrie(names: readonly Name[]): TrieArrays {
  const growing = new Growing()
  for (const name of names) {
    const node = growing.path(name.words)
    const outputs = growing.outputs.get(node)
    if (outputs) addOutput(outputs, name)
    else growing.outputs.set(node, [name])
  }
  return { ...wordArrays([...growing.words.keys()]), ...edgeArrays(growing), ...outputArrays(growing) }
}

/** Of the same entry under the same words the first form given stays: tables give the best form first. */
function addOutput(outputs: Name[], name: Name): void {
  const same = outputs.findIndex((other) => other.entry === name.entry && other.only === name.only)
  if (same < 0) outputs.push(name)
  else if (((outputs[same] as Name).flags & isDerived) !== 0 && (name.flags & isDerived) === 0) outputs[same] = name
}

function wordArrays(list: readonly string[]): Pick<Image, 'wordAt' | 'wordBytes' | 'wordSlots'> {
  const wordAt = new Uint32Array(list.length + 1)
  let size = 0
  for (const [i, word] of list.entries()) {
    wordAt[i] = size
    size += word.length
  }
  wordAt[list.length] = size
  const wordBytes = new Uint8Array(size)
  let slots = 16
  while (slots < list.length * 2) slots *= 2
  const wordSlots = new Uint32Array(slots)
  for (const [i, word] of list.entries()) {
    for (let k = 0; k < word.length; k++) wordBytes[(wordAt[i] as number) + k] = word.charCodeAt(k)
    let slot = hashWord(word) & (slots - 1)
    while (wordSlots[slot] !== 0) slot = (slot + 1) & (slots - 1)
    wordSlots[slot] = i + 1
  }
  return { wordAt, wordBytes, wordSlots }
}

/** Edges grouped by parent and ordered by word. */
function edgeArrays({ parent, word }: Growing): Pick<Image, 'edgesAt' | 'edgeWord' | 'edgeNode'> {
  const order = Array.from(parent.keys()).sort((a, b) => parent[a]! - parent[b]! || word[a]! - word[b]!)
  const edgesAt = new Uint32Array(parent.length + 2)
  for (const one of parent) edgesAt[one + 1]!++
  for (let node = 1; node < edgesAt.length; node++) edgesAt[node]! += edgesAt[node - 1]!
  return {
    edgesAt,
    edgeWord: Uint32Array.from(order, (edge) => word[edge]!),
    edgeNode: Uint32Array.from(order, (edge) => edge + 1),
  }
}

function outputArrays({
  parent,
  outputs,
}: Growing): Pick<Image, 'outputsAt' | 'outputEntry' | 'outputFlags' | 'outputOnly'> {
  const outputsAt = new Uint32Array(parent.length + 2)
  const all: Name[] = []
  for (let node = 0; node <= parent.length; node++) {
    outputsAt[node] = all.length
    for (const name of outputs.get(node) ?? []) all.push(name)
  }
  outputsAt[parent.length + 1] = all.length
  return {
    outputsAt,
    outputEntry: Uint32Array.from(all, (name) => name.entry),
    outputFlags: Uint32Array.from(all, (name) => name.flags),
    outputOnly: Uint32Array.from(all, (name) => name.only),
  }
}

/** Number of a folded word in an image, or -1. */
export function findWord(image: Image, word: string): number {
  const { wordSlots, wordAt, wordBytes } = image
  const mask = wordSlots.length - 1
  let slot = hashWord(word) & mask
  for (;;) {
    const found = wordSlots[slot] as number
    if (found === 0) return -1
    const start = wordAt[found - 1] as number
    if ((wordAt[found] as number) - start === word.length) {
      let k = 0
      while (k < word.length && wordBytes[start + k] === word.charCodeAt(k)) k++
      if (k === word.length) return found - 1
    }
    slot = (slot + 1) & mask
  }
}

/** The node that a word leads to from a node, or -1: a binary search among the node's edges. */
export function step(image: Image, node: number, word: number): number {
  let low = image.edgesAt[node] as number
  let high = (image.edgesAt[node + 1] as number) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = image.edgeWord[middle] as number
    if (found === word) return image.edgeNode[middle] as number
    if (found < word) low = middle + 1
    else high = middle - 1
  }
  return -1
}

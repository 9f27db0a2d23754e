import type { Article } from '../schema/index.js'

/** The smallest hashes of a text's shingles, ascending: a sample by which texts are compared without their words. */
export interface Fingerprint {
  readonly hashes: readonly number[]
  /** Number of different shingles. */
  readonly shingles: number
}

/** Words of a shingle and hashes of a fingerprint (a bottom-k sketch, Broder 1997; error about 1/sqrt(k)). */
const size = 4
const sample = 256

/** Fingerprint of an article's cleaned text: case, accents, punctuation and order of blocks do not count. */
export function fingerprint(article: Pick<Article, 'text'>): Fingerprint {
  const words =
    article.text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = new Set<number>()
  for (let i = 0; i < Math.max(1, words.length - size + 1); i++) hashes.add(hash(words.slice(i, i + size).join(' ')))
  const sorted = [...hashes].sort((a, b) => a - b)
  return { hashes: sorted.slice(0, sample), shingles: sorted.length }
}

/** FNV-1a with a final mix, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Estimated share of shingles that two texts have in common, 0 to 1 (Jaccard). */
export function resemblance(a: Fingerprint, b: Fingerprint): number {
  const union = [...new Set([...a.hashes, ...b.hashes])].sort((x, y) => x - y).slice(0, sample)
  const [inA, inB] = [new Set(a.hashes), new Set(b.hashes)]
  const both = union.filter((h) => inA.has(h) && inB.has(h)).length
  return union.length === 0 ? 0 : both / union.length
}

/** Estimated share of the smaller text's shingles that stand in the larger one, 0 to 1: a shortened reprint is near 1. */
export function containment(a: Fingerprint, b: Fingerprint): number {
  const shared = resemblance(a, b)
  const smaller = Math.min(a.shingles, b.shingles)
  return smaller === 0 ? 0 : Math.min(1, (shared * (a.shingles + b.shingles)) / ((1 + shared) * smaller))
}

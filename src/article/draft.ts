import type { BlockKind, NoiseKind } from '../schema/index.js'
import { type Edit, editStrip, joinStrips, type Strip, sliceStrip } from './strip.js'

/** A block on its way: its words, what it is, and why it is left out where it is. */
export interface Draft {
  readonly strip: Strip
  readonly kind: BlockKind
  /** Set where the block is no wording of the article. */
  readonly noise?: NoiseKind
  /** What the markup said of it: the name of an attribute, `caption`. */
  readonly cue?: string
  /** Whether a blank line (or a block's border) stands before it. */
  readonly apart: boolean
}

const spaces = / {2,}|\n[ \n]*| +\n[ \n]*/g

/** A strip with every run of white space as one space, and none at its ends. */
export function squeeze(strip: Strip): Strip {
  const edits: Edit[] = []
  for (const match of strip.text.matchAll(spaces)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: ' ' })
  }
  const plain = editStrip(strip, edits)
  const start = plain.text.length - plain.text.trimStart().length
  const end = plain.text.trimEnd().length
  return start === 0 && end === plain.text.length ? plain : sliceStrip(plain, start, Math.max(start, end))
}

/** Number of words: runs of letters or digits. The bound: see long-runs.ts. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]{0,9999}/gu)?.length ?? 0
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…。][)"”’'»\]]{0,3}$/.test(text)
}

/** Whether a block reads as running text: it has a sentence's end and a sentence's length. */
export function isProse(text: string): boolean {
  const words = countWords(text)
  return (endsSentence(text) && words >= 8) || (/[:;,–—-]$/.test(text) && words >= 12) || words >= 40
}

/** Paragraphs that were broken inside a sentence, by a stray tag or a line break, as one. */
export function joinBroken(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const both = last?.kind === 'paragraph' && draft.kind === 'paragraph' && !last.noise && !draft.noise
    if (both && /[^.!?:;…"”’)\]]$/.test(last.strip.text) && /^(?:\p{Ll}|[,;)])/u.test(draft.strip.text)) {
      joined[joined.length - 1] = { ...last, strip: joinStrips([last.strip, draft.strip], ' ') }
    } else joined.push(draft)
  }
  return joined
}

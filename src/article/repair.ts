import type { Noise } from '../schema/index.js'
import { gluedRepairs } from './glued-words.js'
import { misprintRepairs, smallNameRepairs } from './misprints.js'
import { type Repair, spacingRepairs, stopRepairs } from './spacing.js'
import { editStrip, inOrder, placeOf, type Strip, sliceStrip } from './strip.js'
import type { Vocabulary, WordsOfText } from './vocabulary.js'

/** A block whose words are mended, and what was mended, in source offsets. */
export interface Repaired {
  readonly strip: Strip
  readonly noise: readonly Omit<Noise, 'quote'>[]
}

type Mender = (text: string, words: WordsOfText, vocabulary: Vocabulary) => Repair[]

/** In order: missing spaces, glued words, doubled stops, then misprints and small names in the words so won. */
const menders: readonly Mender[] = [spacingRepairs, gluedRepairs, stopRepairs, misprintRepairs, smallNameRepairs]

export function repair(strip: Strip, words: WordsOfText, vocabulary: Vocabulary): Repaired {
  const noise: Omit<Noise, 'quote'>[] = []
  let now = strip
  for (const mend of menders) {
    const repairs = inOrder(mend(now.text, words, vocabulary)) as Repair[]
    if (repairs.length === 0) continue
    noise.push(...reports(now, repairs))
    now = editStrip(now, repairs)
  }
  return { strip: now, noise }
}

/** A report for each run of letters that repairs touch: the words as printed, and as they should read. */
function reports(strip: Strip, repairs: readonly Repair[]): Omit<Noise, 'quote'>[] {
  const noise: Omit<Noise, 'quote'>[] = []
  let until = -1
  for (const [i, one] of repairs.entries()) {
    if (one.what === null || one.start < until) continue
    const start = strip.text.lastIndexOf(' ', one.start - 1) + 1
    const space = strip.text.indexOf(' ', one.end)
    until = space < 0 ? strip.text.length : space
    const place = placeOf(sliceStrip(strip, start, until))
    if (!place) continue
    const inside = repairs.slice(i).filter((r) => r.start < until)
    const shifted = inside.map((r) => ({ ...r, start: r.start - start, end: r.end - start }))
    noise.push({ ...place, what: one.what, fix: editStrip(sliceStrip(strip, start, until), shifted).text })
  }
  return noise
}

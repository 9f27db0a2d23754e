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
  const touched: Touched[] = []
  let now = strip
  for (const mend of menders) {
    const repairs = inOrder(mend(now.text, words, vocabulary)) as Repair[]
    if (repairs.length === 0) continue
    for (const one of reports(now, repairs)) touched.push(one)
    now = editStrip(now, repairs)
  }
  return { strip: now, noise: fixed(now, merged(touched)) }
}

/** Longest run of letters that is reported on each side of a repair. */
const longestRun = 80

type Touched = Omit<Noise, 'quote' | 'fix'>

/** For each repair the run of letters around it, in source offsets. */
function reports(strip: Strip, repairs: readonly Repair[]): Touched[] {
  const touched: Touched[] = []
  for (const { start, end, what } of repairs) {
    if (what === null) continue
    const left = strip.text.slice(Math.max(0, start - longestRun), start)
    const right = strip.text.slice(end, end + longestRun)
    const space = right.indexOf(' ')
    const from = start - (left.length - left.lastIndexOf(' ') - 1)
    const place = placeOf(sliceStrip(strip, from, end + (space < 0 ? right.length : space)))
    if (place) touched.push({ ...place, what })
  }
  return touched
}

/** Runs in order, those that overlap as one; the kind is that of the first repair. */
function merged(touched: readonly Touched[]): Touched[] {
  const runs: Touched[] = []
  for (const run of [...touched].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = runs.at(-1)
    if (last && run.start < last.end) {
      const what = last.what === 'glued' || run.what === 'glued' ? 'glued' : last.what
      runs[runs.length - 1] = { ...last, what, end: Math.max(last.end, run.end) }
    } else runs.push(run)
  }
  return runs
}

/** What spans of the source, in order, read after all repairs. */
function fixed(strip: Strip, runs: readonly Touched[]): Omit<Noise, 'quote'>[] {
  let i = 0
  return runs.map((run) => {
    while (i < strip.at.length && strip.at[i]! < run.start) i++
    const first = i
    let last = i
    for (; i < strip.at.length && strip.at[i]! < run.end; i++) if (strip.at[i] !== -1) last = i
    return { ...run, fix: strip.text.slice(first, last + 1) }
  })
}

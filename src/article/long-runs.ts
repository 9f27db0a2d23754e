import { type Draft, squeeze } from './draft.js'
import { sliceStrip } from './strip.js'

/**
 * Longest run of word characters that is taken for words, in code units. No language prints one of a tenth of it; encoded
 * files and filler do, and the stack of a regular expression that must step back through a run is of limited depth.
 */
const longestRun = 10_000

const runs = new RegExp(`[\\p{L}\\p{M}\\p{N}’'_-]{1,${longestRun}}`, 'gu')

/** Blocks of which each longer run is a block of its own that is no wording of the article. */
export function partLongRuns(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.some((draft) => draft.strip.text.length > longestRun) ? drafts.flatMap(parted) : drafts
}

function parted(draft: Draft): Draft[] {
  const long = draft.strip.text.length > longestRun ? longRuns(draft.strip.text) : []
  if (long.length === 0) return [draft]
  const parts: Draft[] = []
  let read = 0
  const take = (end: number, noise: Partial<Draft>): void => {
    const strip = squeeze(sliceStrip(draft.strip, read, end))
    if (strip.text !== '') parts.push({ ...draft, ...noise, strip })
    read = end
  }
  for (const [start, end] of long) {
    take(start, {})
    take(end, { noise: 'boilerplate' })
  }
  take(draft.strip.text.length, {})
  return parts
}

/** Matches that touch are one run; one that is full length has more to come. */
function longRuns(text: string): [number, number][] {
  const found: [number, number][] = []
  let last: [number, number] = [0, 0]
  for (const match of text.matchAll(runs)) {
    const end = match.index + match[0].length
    if (match.index === last[1]) last[1] = end
    else {
      if (last[1] - last[0] > longestRun) found.push(last)
      last = [match.index, end]
    }
  }
  if (last[1] - last[0] > longestRun) found.push(last)
  return found
}

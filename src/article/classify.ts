import { cutHeads, cutTails } from './block-ends.js'
import { type Classified, live, type State } from './classification.js'
import { type Draft, isProse } from './draft.js'
import { markHeadings, markRepeats, markStandfirst, markTitle } from './headlines.js'
import { markCaptions, markClose, markFurniture, markStamps } from './page-lines.js'
import { markTail } from './text-end.js'

/** Says of each block what it is. Short inputs (no running text at all) lose nothing but lines without a word. */
export function classify(drafts: readonly Draft[], knownTitle: string | null): Classified {
  const state: State = { drafts: [...drafts], stamps: [], agencies: [], dateline: null }
  const worded = drafts.filter((d) => d.noise === undefined)
  const hasProse = worded.some((d) => isProse(d.strip.text))
  if (!hasProse && worded.length <= 3) {
    cutHeads(state)
    return state
  }
  markFurniture(state)
  markStamps(state)
  markCaptions(state)
  markClose(state)
  cutHeads(state)
  cutTails(state)
  markTitle(state, knownTitle, hasProse)
  markRepeats(state)
  markStandfirst(state)
  markTail(state, hasProse)
  markHeadings(state)
  return live(state).length > 0 ? state : whole(drafts)
}

/** A source of which nothing would be left is what its reader means, whatever its lines look like. */
function whole(drafts: readonly Draft[]): Classified {
  const state: State = { drafts: [...drafts], stamps: [], agencies: [], dateline: null }
  cutHeads(state)
  return state
}

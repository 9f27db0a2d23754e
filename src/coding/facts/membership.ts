import type { CodedScene } from '../scene.js'
import { circumstancesAt, holds } from './claims.js'
import { type BodyMention, bodiesIn, draft, isState } from './membership-draft.js'
import { listed, others } from './membership-lists.js'
import { moving } from './membership-moves.js'
import { partiesIn } from './parties.js'
import type { FactDraft, Reading } from './reading.js'

/** Which states are in, have joined, want into or are asked into a body. */
export function findMemberships(reading: Reading, scene: CodedScene): FactDraft[] {
  const found: FactDraft[] = []
  for (const body of bodiesIn(reading, scene)) {
    found.push(
      ...listed(reading, scene, body),
      ...others(reading, scene, body),
      ...memberOf(reading, scene, body),
      ...moving(reading, scene, body),
    )
  }
  return found
}

/** `Hungary, a member of NATO`, `is a founding member of the AIIB`, `OPEC member Venezuela` is read with the lists. */
function memberOf(reading: Reading, scene: CodedScene, body: BodyMention): FactDraft[] {
  const words = reading.words[scene.sentence]!
  let at = body.from - 1
  while (at >= 0 && /^(?:the|of|expanded|global)$/.test(words[at]!)) at--
  const noun = /^(?:member|members|membership)$/.test(words[at] ?? '') && words[at + 1] === 'of' ? at : -1
  if (noun < 0) return []
  let head = noun
  while (
    head > 0 &&
    /^(?:a|an|the|full|founding|new|newest|fellow|state|permanent|original|non-permanent|latest|key|current)$|th$|st$|nd$|rd$/.test(
      words[head - 1]!,
    )
  )
    head--
  const before = words[head - 1] ?? ''
  const circumstances = circumstancesAt(scene, noun)
  if (!holds(circumstances) || circumstances.status === 'planned') return []
  const joined = /^(?:became|become|becoming)$/.test(before)
  const linked = joined || before === ',' || /^(?:is|are|as|was|were|being)$/.test(before)
  if (!linked || (before === 'as' && words[head - 2] !== ',')) return []
  const party = partiesIn(reading, scene, 0, head)
    .filter((p) => isState(reading, p) && head - p.to < 4)
    .at(-1)
  if (!party || /^(?:was|were)$/.test(before)) return []
  return [draft(reading, scene, party, body, joined ? 'joined' : 'member', noun, party.from, body.to)]
}

import type { CodedScene } from '../scene.js'
import { accordingAt, circumstancesAt, claimed, dateAt } from './claims.js'
import { type BodyMention, contiguous, draft, isState } from './membership-draft.js'
import { partiesIn } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading } from './reading.js'

const opening =
  /^(?:consist|compris|compos|made|including|include|includes|grouping|gathering|groups|uniting|unites|bringing|whose)/

/** `BRICS (Brazil, Russia, India)`, `a group consisting of A, B and C`, `NATO members A and B`. */
export function listed(reading: Reading, scene: CodedScene, body: BodyMention): FactDraft[] {
  const { tokens } = scene.tree
  const words = reading.words[scene.sentence]!
  let from = -1
  let least = 3
  if (/^[(–—]$/.test(words[body.to] ?? '')) from = body.to + 1
  else {
    for (let t = body.to; t < Math.min(words.length, body.to + 14); t++) {
      if (/^[.;:“”"(]$/.test(words[t]!)) break
      if (!opening.test(words[t]!)) continue
      from = t + 1
      // "the entry of six countries, including": those are not all, nor surely members.
      if (/^includ/.test(words[t]!)) return []
      break
    }
    if (from < 0 && /^members?$/.test(words[body.to] ?? '')) {
      from = body.to + (/^(?:states?|countries|country|nations?)$/.test(words[body.to + 1] ?? '') ? 2 : 1)
      least = 1
      if (/^[-–—,:]$|^(?:like|such|including)$/.test(words[from] ?? '') && words[body.to] === 'members') {
        from += words[from] === 'such' ? 2 : 1
      } else if (
        words[from] === ',' &&
        /^(?:a|an)$/.test(words[body.from - 1] ?? '') &&
        words[body.from - 2] === 'as'
      ) {
        // "As an OPEC member, Angola"
        from += 1
      } else if (partiesIn(reading, scene, from, from + 3)[0]?.from !== from) return []
    }
  }
  if (from < 0) return []
  let to = from
  while (
    to < words.length &&
    !/^[).;:“”"]$/.test(words[to]!) &&
    tokens[to]!.upos !== 'VERB' &&
    tokens[to]!.upos !== 'AUX'
  )
    to++
  const list = contiguous(
    partiesIn(reading, scene, from, to).filter((p) => !p.person),
    words,
    from,
  )
  const states = list.filter((p) => isState(reading, p))
  if (states.length < least) return []
  const circumstances = circumstancesAt(scene, body.from)
  const asOf = dateAt(reading, scene, body.from, circumstances) ?? reading.published
  return states.map((party) => ({
    fact: {
      fact: 'membership',
      of: party.code,
      body: body.key,
      status: 'member',
      asOf: least === 3 ? reading.published : asOf,
      ...claimed(accordingAt(reading, scene, body.from)),
      rule: 'fact/members-listed',
    },
    span: evidenceSpan(scene, least === 3 ? from - 2 : body.from, states.at(-1)!.to),
  }))
}

/** `Turkey, Hungary and other NATO members`: those before are members too. */
export function others(reading: Reading, scene: CodedScene, body: BodyMention): FactDraft[] {
  const words = reading.words[scene.sentence]!
  if (!/^(?:members?|allies|countries|states)$/.test(words[body.to] ?? '') || words[body.from - 1] !== 'other')
    return []
  if (!/^(?:and|or)$/.test(words[body.from - 2] ?? '')) return []
  const parties = partiesIn(reading, scene, Math.max(0, body.from - 16), body.from - 2).filter((p) =>
    isState(reading, p),
  )
  const list = parties.filter(
    (_, i) =>
      contiguous(parties.slice(i), words, parties[i]!.from).at(-1) === parties.at(-1) &&
      parties.at(-1)!.to >= body.from - 3,
  )
  return list.map((party) => draft(reading, scene, party, body, 'member', body.from, list[0]!.from, body.to + 1))
}

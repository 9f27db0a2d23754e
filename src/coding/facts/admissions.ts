import type { CodedScene } from '../scene.js'
import { accordingAt, circumstancesAt, claimed, dateAt } from './claims.js'
import { type BodyMention, bodiesIn, contiguous, draft, isState } from './membership-draft.js'
import { partiesIn } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading, wordsAt } from './reading.js'

/** `announced the entry of six new countries, including A`: those named are let in. */
export function findAdmissions(reading: Reading, scene: CodedScene): FactDraft[] {
  const words = reading.words[scene.sentence]!
  const at = words.findIndex(
    (w, i) =>
      /^(?:entry|admission|accession|inclusion|addition|membership|memberships)$/.test(w) && words[i + 1] === 'of',
  )
  if (
    at < 0 ||
    !words
      .slice(Math.max(0, at - 4), at)
      .some((w) => /^(?:announc|approv|welcom|declar|confirm|authori|adopt|endors)/.test(w))
  )
    return []
  const list = words.findIndex((w, i) => i > at && (w === 'including' || wordsAt(words, i, 'such', 'as') || w === ':'))
  const from = list < 0 ? at + 2 : list + 1
  const states = contiguous(
    partiesIn(reading, scene, from, Math.min(words.length, from + 24)).filter((p) => !p.person),
    words,
    from,
  ).filter((p) => isState(reading, p))
  const body = bodiesIn(reading, scene).findLast((b) => b.from < at) ?? null
  if (!body || !states.length) return []
  const invited = states.map((party) => draft(reading, scene, party, body, 'invited', at, at, party.to))
  return [...invited, ...counted(reading, scene, body, at, list)]
}

/** `the entry of six new countries`: how many a body lets in. */
function counted(reading: Reading, scene: CodedScene, body: BodyMention, at: number, until: number): FactDraft[] {
  const quantity = reading
    .quantities(scene)
    .find(
      (q) => q.kind === 'count' && q.from > at && q.from <= at + 3 && q.value !== null && (until < 0 || q.to <= until),
    )
  if (quantity?.kind !== 'count' || quantity.value === null) return []
  const date = dateAt(reading, scene, at, circumstancesAt(scene, at))
  return [
    {
      fact: {
        fact: 'count',
        what: `${quantity.what} admitted`,
        of: body.key,
        value: quantity.value,
        asOf: date ?? reading.published,
        ...claimed(accordingAt(reading, scene, at)),
        rule: 'fact/count-admitted',
      },
      span: evidenceSpan(scene, at, quantity.to),
    },
  ]
}

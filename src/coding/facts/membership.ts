import { subjectOf } from '../roles.js'
import type { CodedScene } from '../scene.js'
import { accordingAt, circumstancesAt, claimed, dateAt, holds } from './claims.js'
import { isParty, type Party, partiesIn } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading, wordsAt } from './reading.js'

type Status = 'member' | 'applicant' | 'invited' | 'joined'

interface BodyMention {
  readonly key: string
  readonly from: number
  readonly to: number
}

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

const joinable = /^(?:organisation|alliance|group|bank|initiative|forum|court)$/

function bodiesIn(reading: Reading, scene: CodedScene): BodyMention[] {
  const { tokens } = scene.tree
  return reading.entities.actorsIn(scene.sentence, 0, tokens.length).flatMap((m) => {
    const key = m.person === null && m.codes.length === 1 ? m.codes[0]! : ''
    const body = reading.knowledge.state(key) ? undefined : reading.knowledge.body(key)
    return body && body.of === null && joinable.test(body.bodyKind) ? [{ key, from: m.from, to: m.to }] : []
  })
}

const isState = (reading: Reading, party: Party): boolean =>
  reading.knowledge.state(party.code) !== undefined && !party.person

const opening =
  /^(?:consist|compris|compos|made|including|include|includes|grouping|gathering|groups|uniting|unites|bringing|whose)/

/** `BRICS (Brazil, Russia, India)`, `a group consisting of A, B and C`, `NATO members A and B`. */
function listed(reading: Reading, scene: CodedScene, body: BodyMention): FactDraft[] {
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
function others(reading: Reading, scene: CodedScene, body: BodyMention): FactDraft[] {
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

/** The parties of a list as far as nothing but names, commas and `and` stands between them. */
function contiguous(parties: readonly Party[], words: readonly string[], from: number): Party[] {
  const list: Party[] = []
  let at = from
  for (const party of parties) {
    const gap = words.slice(at, party.from).filter((w) => !/^(?:,|and|&|the|of|republic|people's|-|–|—)$/.test(w))
    if (gap.length > (list.length ? 0 : 2)) break
    list.push(party)
    at = party.to
  }
  return list
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

const wanting =
  /^(?:seek|seeks|seeking|sought|appl(?:y|ies|ied|ying)|bid|bids|bidding|application|applications|aspir\w*|wants?|hopes?|hoping|request\w*|candidacy|candidate|candidates|aim\w*)$/
const entering =
  /^(?:entry|entrance|accession|admission|membership|join|joining|joins|joined|entering|accede|acceding|acceded|admitted|participate|part)$/
const inviting = /^(?:invit\w*)$/

/** `joined NATO`, `Venezuela's entry into BRICS`, `applied to join`, `was invited to join`, `seeking membership in`. */
function moving(reading: Reading, scene: CodedScene, body: BodyMention): FactDraft[] {
  const words = reading.words[scene.sentence]!
  const move = moveBefore(words, body) ?? moveAfter(words, body)
  if (move < 0) return []
  const left = words.slice(Math.max(0, move - 9), move)
  const invited = left.some((w) => inviting.test(w))
  const wanted =
    left.some((w) => wanting.test(w)) || words.slice(move, move + 2).some((w) => /^(?:bid|application)s?$/.test(w))
  if (/^(?:participate|part)$/.test(words[move]!) && !invited) return []
  const circumstances = circumstancesAt(scene, move)
  const status = statusOf(scene, words, move, invited, wanted)
  if (status === null || (status === 'joined' && circumstances.status !== 'happened')) return []
  if (circumstances.status === 'denied') return []
  return whoMoves(reading, scene, move, body, status).map((party) =>
    draft(reading, scene, party, body, status, move, Math.min(party.from, move), Math.max(body.to, move + 1)),
  )
}

/** The word of entering before the body: nothing but small words may stand between. */
function moveBefore(words: readonly string[], body: BodyMention): number | null {
  for (let t = body.from - 1; t >= Math.max(0, body.from - 7); t--) {
    if (entering.test(words[t]!)) return t
    if (
      !/^(?:the|of|in|into|to|with|a|project|expanded|global|full|’s|'s|as|member|initiative|framework|-)$/.test(
        words[t]!,
      )
    )
      return null
  }
  return null
}

/** `NATO membership`, `NATO accession`, `its BRICS bid`. */
const moveAfter = (words: readonly string[], body: BodyMention): number =>
  /^(?:membership|accession|entry|bid|application|candidacy)$/.test(words[body.to] ?? '') ? body.to : -1

function statusOf(
  scene: CodedScene,
  words: readonly string[],
  move: number,
  invited: boolean,
  wanted: boolean,
): Status | null {
  const word = words[move]!
  if (invited) return 'invited'
  if (wanted || /^(?:bid|application|candidacy)$/.test(word)) return 'applicant'
  if (/^(?:join|joined|joins|acceded|admitted)$/.test(word)) {
    const token = scene.tree.tokens[move]!
    // "decided to join", "to help Ukraine join": not yet in. "joined forces with", "joined by": no entry.
    return /^(?:VBD|VBN)$/.test(token.xpos) && words[move + 1] !== 'by' && words[move + 1] !== 'forces'
      ? 'joined'
      : null
  }
  // "since Poland's accession", "the anniversary of its admission": done.
  const around = words.slice(Math.max(0, move - 8), move)
  return /^(?:accession|admission|entry)$/.test(word) &&
    around.some((w) => /^(?:since|anniversary|after|following)$/.test(w))
    ? 'joined'
    : null
}

function whoMoves(reading: Reading, scene: CodedScene, move: number, body: BodyMention, status: Status): Party[] {
  const words = reading.words[scene.sentence]!
  const before = partiesIn(reading, scene, Math.max(0, move - 14), Math.min(move, body.from))
  // "Finland and Sweden's applications for NATO membership", "Venezuela’s entry into BRICS", "applications by A and B for"
  const owner = before.findLast((p) => /^'s?$/.test(words[p.to] ?? '') && isState(reading, p))
  if (owner) return withConjuncts(reading, before, words, owner)
  const by = words.lastIndexOf('by', move)
  if (by > 0 && move - by < 8 && wanting.test(words[by - 1] ?? ''))
    return partiesIn(reading, scene, by + 1, move).filter((p) => isState(reading, p))
  if (status === 'invited') return invitees(reading, scene, move)
  const subject = subjectOf(scene.tree, move)
  const codes = subject ? reading.entities.actorsAt(scene.sentence, subject.at).flatMap((m) => m.codes) : []
  const acting = partiesIn(reading, scene, 0, move).filter(
    (p) => codes.includes(p.code) && reading.knowledge.state(p.code),
  )
  if (acting.length && codes.length) return dedupe(acting)
  const near = before.filter((p) => isState(reading, p) && !p.place)
  return new Set(near.map((p) => p.code)).size === 1 ? near.slice(-1) : []
}

/** `invited X to join`, `X was invited to join`: the object, or the subject of a passive. */
function invitees(reading: Reading, scene: CodedScene, move: number): Party[] {
  const words = reading.words[scene.sentence]!
  const verb = words.findLastIndex((w, i) => i < move && inviting.test(w))
  const between = partiesIn(reading, scene, verb + 1, move).filter((p) => reading.knowledge.state(p.code))
  if (between.length) return dedupe(between)
  const passive = /^(?:was|were|been|be|is|are)$/.test(words[verb - 1] ?? '')
  const before = partiesIn(reading, scene, Math.max(0, verb - 10), verb).filter((p) => reading.knowledge.state(p.code))
  return passive ? dedupe(before).slice(-3) : []
}

function withConjuncts(reading: Reading, parties: readonly Party[], words: readonly string[], last: Party): Party[] {
  const list = [last]
  for (const party of [...parties].reverse()) {
    const gap = words.slice(party.to, list[0]!.from)
    if (party.from < list[0]!.from && gap.every((w) => w === 'and' || w === ',') && isState(reading, party))
      list.unshift(party)
  }
  return list
}

const dedupe = (parties: readonly Party[]): Party[] =>
  parties.filter((p, i) => parties.findIndex((q) => q.code === p.code) === i)

function draft(
  reading: Reading,
  scene: CodedScene,
  party: Party,
  body: BodyMention,
  status: Status,
  at: number,
  from: number,
  to: number,
): FactDraft {
  const circumstances = circumstancesAt(scene, at)
  const date = dateAt(reading, scene, at, circumstances)
  return {
    fact: {
      fact: 'membership',
      of: party.code,
      body: body.key,
      status,
      asOf: status === 'member' ? reading.published : (date ?? reading.published),
      ...claimed(accordingAt(reading, scene, at)),
      rule: `fact/membership-${status}`,
    },
    span: evidenceSpan(scene, from, to, true),
  }
}

/** Whether a code is a body that states can join. */
export const isJoinable = (reading: Reading, code: string): boolean =>
  isParty(reading, code) && reading.knowledge.state(code) === undefined

/** `announced the entry of six new countries, including A`: those named are let in. */
export function findAdmissions(reading: Reading, scene: CodedScene): FactDraft[] {
  const words = reading.words[scene.sentence]!
  const at = words.findIndex(
    (w, i) => /^(?:entry|admission|accession|inclusion|addition)$/.test(w) && words[i + 1] === 'of',
  )
  if (at < 0 || !words.slice(Math.max(0, at - 4), at).some((w) => /^(?:announc|approv|welcom|declar)/.test(w)))
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

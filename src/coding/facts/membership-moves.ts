import { subjectOf } from '../roles/subject.js'
import type { CodedScene } from '../scene.js'
import { circumstancesAt } from './claims.js'
import { type BodyMention, dedupe, draft, isState, type Status } from './membership-draft.js'
import { type Party, partiesIn } from './parties.js'
import type { FactDraft, Reading } from './reading.js'

const wanting =
  /^(?:seek|seeks|seeking|sought|appl(?:y|ies|ied|ying)|bid|bids|bidding|application|applications|aspir\w*|wants?|hopes?|hoping|request\w*|candidacy|candidate|candidates|aim\w*|wish(?:es|ed)?|desire[sd]?|interest|interested|intention)$/

const entering =
  /^(?:entry|entrance|accession|admission|membership|join|joining|joins|joined|entering|accede|acceding|acceded|admitted|participate|part)$/

const inviting = /^(?:invit\w*)$/

/** `joined NATO`, `Venezuela's entry into BRICS`, `applied to join`, `was invited to join`, `seeking membership in`. */
export function moving(reading: Reading, scene: CodedScene, body: BodyMention): FactDraft[] {
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

import type { Office } from '../../knowledge/index.js'
import { subjectOf } from '../roles/subject.js'
import type { CodedScene } from '../scene.js'
import { circumstancesAt, dateAt } from './claims.js'
import { isParty, partiesIn } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading } from './reading.js'

const passive =
  /^(?:elected|re-elected|reelected|appointed|named|inaugurated|sworn|reappointed|chosen|designated|confirmed|installed|crowned)$/
const own = /^(?:became|becoming|served|serves|serving|resigned|stepped|succeeded|replaced|been)$/
const between =
  /^(?:as|in|the|a|an|its|his|her|their|new|next|to|be|down|for|second|third|fourth|term|country|country's|nation's|'s|first|again|by|parliament|-|of|acting|interim)$/

/** Who was elected, appointed or sworn in as what, who became, served or resigned as what. */
export function findAppointments(reading: Reading, scene: CodedScene): FactDraft[] {
  const words = reading.words[scene.sentence]!
  const found: FactDraft[] = []
  for (let at = 0; at < words.length; at++) {
    const isPassive = passive.test(words[at]!)
    if (!isPassive && !own.test(words[at]!)) continue
    if (!/^(?:VERB|AUX)$/.test(scene.tree.tokens[at]!.upos)) continue
    const circumstances = circumstancesAt(scene, at)
    if (circumstances.status !== 'happened' || (words[at] === 'been' && !/^(?:has|have)$/.test(words[at - 1]!)))
      continue
    const person = whoIs(reading, scene, at, isPassive)
    const of =
      person === null ? null : (reading.entities.people[person]!.of ?? appointer(reading, scene, at, isPassive))
    if (person === null || of === null) continue
    const office = officeBehind(reading, scene, at, of)
    if (!office) continue
    const codes = partiesIn(reading, scene, office.from, Math.min(words.length, office.to + 4)).filter((p) => !p.person)
    const state = codes[0] && isParty(reading, codes[0].code) ? codes[0].code : of
    found.push({
      fact: {
        fact: 'office',
        person: reading.entities.people[person]!.name,
        office: office.office.labels[state] ?? office.office.label,
        of: state,
        ...(words[at] === 'been' ? sinceOf(scene, office.to) : {}),
        asOf:
          words[at] === 'been' ? reading.published : (dateAt(reading, scene, at, circumstances) ?? reading.published),
        rule: 'fact/office-verb',
      },
      span: evidenceSpan(scene, at, office.to),
    })
  }
  return found
}

/** The state that appoints: `Egypt named Amr Elhamamy as its ambassador`. */
function appointer(reading: Reading, scene: CodedScene, at: number, isPassive: boolean): string | null {
  const subject = isPassive ? subjectOf(scene.tree, at) : null
  if (subject?.role !== 'subj') return null
  const codes = reading.entities.actorsAt(scene.sentence, subject.at).flatMap((m) => m.codes)
  return new Set(codes).size === 1 && isParty(reading, codes[0]!) ? codes[0]! : null
}

/** `has been chancellor since 2021`. */
function sinceOf(scene: CodedScene, to: number): { readonly since?: string } {
  const since = scene.times.find((t) => t.from >= to && t.from - to < 4 && t.said.form === 'range' && t.said.since)
  const from = since?.edtf?.split('/')[0]
  return from ? { since: from } : {}
}

/** The person that the verb makes something of: its subject, or the object of an active appointing. */
function whoIs(reading: Reading, scene: CodedScene, at: number, isPassive: boolean): number | null {
  const subject = subjectOf(scene.tree, at)
  const named = subject
    ? reading.entities.actorsAt(scene.sentence, subject.at).find((m) => m.person !== null)
    : undefined
  const object = reading.entities
    .actorsIn(scene.sentence, at + 1, Math.min(scene.tree.tokens.length, at + 7))
    .find((m) => m.person !== null)
  const verb = scene.tree.tokens[at]!
  // "appointed Wang Yi as foreign minister": whoever appoints does not hold the office.
  if (isPassive && subject?.role === 'subj' && verb.xpos !== 'VBN')
    return object && object.from <= at + 2 ? object.person : null
  if (named) return named.person
  // A tree may take the participle for an adjective: "Prabowo was elected president".
  const words = reading.words[scene.sentence]!
  if (!/^(?:was|were|been|is|has|had|be|and|,)$/.test(words[at - 1] ?? '') && isPassive) return null
  let from = at
  while (from > 0 && at - from < 12 && !/^[;:.“”"]$/.test(words[from - 1]!)) from--
  return reading.entities.actorsIn(scene.sentence, from, at).findLast((m) => m.person !== null)?.person ?? null
}

function officeBehind(
  reading: Reading,
  scene: CodedScene,
  at: number,
  of: string,
): { readonly office: Office; readonly from: number; readonly to: number } | null {
  const { tokens } = scene.tree
  const words = reading.words[scene.sentence]!
  let from = at + 1
  while (from < tokens.length && from - at < 10) {
    for (let to = Math.min(tokens.length, from + 5); to > from; to--) {
      const office = reading.knowledge.officeByLabel(
        tokens
          .slice(from, to)
          .map((t) => t.form)
          .join(' '),
        of,
      )
      if (office) return { office, from: at + 1, to }
    }
    const isName = /^\p{Lu}/u.test(tokens[from]!.form)
    if (!between.test(words[from]!) && !isName) return null
    from++
  }
  return null
}

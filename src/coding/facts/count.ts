import type { CountQuantity, OrdinalQuantity } from '../../entities/index.js'
import { subjectOf } from '../roles/subject.js'
import type { CodedScene } from '../scene.js'
import { accordingAt, circumstancesAt, claimed, dateAt, holds } from './claims.js'
import { actorsCounted, occasions, people, small, things, undertakings } from './count-words.js'
import { isLender, type Party, partiesIn, verbOver } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading } from './reading.js'

/** Numbers that matter to a relation: the fifth visit, 32 agreements, 2,500 peacekeepers; not ages, times or percentages. */
export function findCounts(reading: Reading, scene: CodedScene): FactDraft[] {
  const { tokens } = scene.tree
  if (!tokens.some((t) => t.upos === 'NUM' || t.upos === 'ADJ' || /\d/.test(t.form))) return []
  const found: FactDraft[] = []
  for (const quantity of reading.quantities(scene)) {
    if (quantity.kind === 'count') {
      const fact = countOf(reading, scene, quantity)
      if (fact) found.push(fact)
    } else if (quantity.kind === 'ordinal') {
      const fact = ordinalOf(reading, scene, quantity)
      if (fact) found.push(fact)
    }
  }
  return found
}

const isCounted = (head: string): boolean =>
  undertakings.has(head) || actorsCounted.has(head) || people.has(head) || things.has(head)

function countOf(reading: Reading, scene: CodedScene, quantity: CountQuantity): FactDraft | null {
  const { value, definite } = quantity
  const words = reading.words[scene.sentence]!
  // "6,000 Chinese students study": a verb may be read as the last noun of the phrase.
  let head = quantity.head
  for (let t = head; t > quantity.from && !isCounted(words[head]!); t--) if (isCounted(words[t]!)) head = t
  const noun = words[head]!
  if (value === null || !Number.isInteger(value)) return null
  if (!isCounted(noun)) return harmed(reading, scene, quantity)
  if (value < small || (definite && value < 10 && !undertakings.has(noun))) return null
  const circumstances = circumstancesAt(scene, head)
  if (!holds(circumstances)) return null
  const of = ownerOf(reading, scene, quantity.from, quantity.to, head, reachOf(noun))
  return of === null || !isLender(reading, of)
    ? null
    : draft(reading, scene, quantity, `${quantity.what}${tail(scene, quantity.to)}`, of)
}

/** `30 Palestinians were killed`: people named by their state, counted for what is done to them. */
function harmed(reading: Reading, scene: CodedScene, quantity: CountQuantity): FactDraft | null {
  const words = reading.words[scene.sentence]!
  const own = partiesIn(reading, scene, quantity.head, quantity.head + 1).filter(
    (p) => p.named && !p.place && !p.person,
  )
  const after = words
    .slice(quantity.to, quantity.to + 5)
    .find((w) => /^(?:killed|wounded|injured|arrested|detained|deported|dead|died|released|missing|displaced)$/.test(w))
  if (own.length !== 1 || after === undefined || !/s$|ese$/.test(words[quantity.head]!)) return null
  if (!holds(circumstancesAt(scene, quantity.head))) return null
  return draft(reading, scene, quantity, `${quantity.what} ${after}`, own[0]!.code)
}

function ordinalOf(reading: Reading, scene: CodedScene, quantity: OrdinalQuantity): FactDraft | null {
  const words = reading.words[scene.sentence]!
  const noun = words[quantity.head]!
  if (!occasions.has(noun) || quantity.value < 2 || quantity.value > 200) return null
  // "the 75th Anniversary Summit" counts years; "the second round of" counts within the talks.
  if (/anniversary|birthday|century|largest|biggest/.test(quantity.what.toLowerCase())) return null
  const personal = /^(?:visit|trip|tour|meeting|term|call|encounter|mandate)$/.test(noun)
  const own = /^(?:his|her|their|its|'s)$/.test(words[quantity.from - 1] ?? '')
  if (!holds(circumstancesAt(scene, quantity.head))) return null
  const of = personal && (own || /^(?:visit|trip|tour)$/.test(noun)) ? visitorOf(reading, scene, quantity) : null
  const owner = of ?? ownerOf(reading, scene, quantity.from, quantity.to, quantity.head, 'phrase')
  return owner === null ? null : draft(reading, scene, quantity, `${noun}s${tail(scene, quantity.to)}`, owner)
}

/** Whose visit it is: who owns it, else the subject's person. */
function visitorOf(reading: Reading, scene: CodedScene, quantity: OrdinalQuantity): string | null {
  const before = partiesIn(reading, scene, 0, quantity.from)
  const pronoun = reading.entities.actorsAt(scene.sentence, quantity.from - 1)[0]
  // "Xi welcomed Maduro to his fifth visit to China": not the host, whoever the pronoun is taken for.
  const host = partiesIn(reading, scene, quantity.to, Math.min(scene.tree.tokens.length, quantity.to + 4))[0]?.code
  const owner = pronoun?.codes[0]
  if (owner !== undefined && owner !== host) return owner
  return before.filter((p) => p.code !== host).at(-1)?.code ?? null
}

/** How far from a number its state is looked for: in its phrase, at its place, at the subject, anywhere. */
type Reach = 'phrase' | 'place' | 'subject' | 'sentence'

/** Those who suffer are of the place where they do; countries are told of whoever deals with them. */
function reachOf(noun: string): Reach {
  if (victims.test(noun)) return 'place'
  return actorsCounted.has(noun) || things.has(noun) ? 'subject' : 'sentence'
}

const victims =
  /^(?:people|civilians|citizens|refugees|migrants|hostages|prisoners|detainees|victims|casualties|deaths|dead|killed|wounded|injured|children|women|men|families|households|protesters|protestors|dissidents|nationals)$/

/** A state named behind `in`, `of` or `from`, after the number or last before it. */
function placeOf(reading: Reading, scene: CodedScene, from: number, to: number, head: number): string | null {
  const words = reading.words[scene.sentence]!
  const located = (p: Party): boolean =>
    p.named &&
    /^(?:in|of|from|inside|across)$/.test(words[p.from - 1] === 'the' ? words[p.from - 2]! : (words[p.from - 1] ?? ''))
  const after = partiesIn(reading, scene, to, Math.min(scene.tree.right[head]!, to + 8)).filter(located)[0]
  return (
    (
      after ??
      partiesIn(reading, scene, 0, from)
        .filter((p) => located(p) && !p.person)
        .at(-1)
    )?.code ?? null
  )
}

/** The state that the number is said of: an owner or place in its phrase, the subject, else the only one there is. */
function ownerOf(
  reading: Reading,
  scene: CodedScene,
  from: number,
  to: number,
  head: number,
  reach: Reach,
): string | null {
  const { tokens, right } = scene.tree
  const inside = partiesIn(reading, scene, from, to).filter((p) => !p.person && p.named)
  if (inside.length) return single(inside)
  let left = from
  while (left > 0 && from - left < 4 && /^(?:DET|ADJ|PART|PROPN)$/.test(tokens[left - 1]!.upos)) left--
  const owner = partiesIn(reading, scene, left, from).filter((p) => !p.person)
  if (owner.length) return single(owner)
  if (reach === 'place') return placeOf(reading, scene, from, to, head)
  if (reach === 'phrase') {
    const words = reading.words[scene.sentence]!
    const between = words.slice(to, to + 3).indexOf('between')
    return between < 0 ? null : (partiesIn(reading, scene, to + between, to + between + 8)[0]?.code ?? null)
  }
  const verb = verbOver(scene, head)
  const subject = tokens[verb]!.upos === 'VERB' ? subjectOf(scene.tree, verb) : null
  if (subject && subject.at !== head) {
    const mentions = reading.entities.actorsAt(scene.sentence, subject.at)
    const codes = new Set(
      (mentions.length ? mentions : reading.entities.ownersAt(scene.sentence, subject.at)).flatMap((m) => m.codes),
    )
    // What two sign together is told of the first.
    if (codes.size === 1 || (codes.size > 1 && undertakings.has(reading.words[scene.sentence]![head]!)))
      return [...codes][0]!
  }
  const after = partiesIn(reading, scene, to, Math.min(right[head]!, to + 8)).filter((p) => !p.person)
  if (after.length) return after[0]!.code
  if (reach === 'subject') return null
  const all = partiesIn(reading, scene, 0, tokens.length)
  return new Set(all.map((p) => p.code)).size === 1 ? all[0]!.code : null
}

const single = (parties: readonly Party[]): string | null =>
  new Set(parties.map((p) => p.code)).size === 1 ? parties[0]!.code : null

/** A few words behind the noun that say which: ` to China`, ` leaving the country`. */
function tail({ tree }: CodedScene, to: number): string {
  const { tokens } = tree
  let end = to
  while (end < tokens.length && end - to < 4 && !/^[.,;:()“”"—–]$/.test(tokens[end]!.form)) end++
  while (end > to && /^(?:ADP|DET|CCONJ|SCONJ|PART|AUX|PRON)$/.test(tokens[end - 1]!.upos)) end--
  let text = ''
  for (let t = to; t < end; t++) text += (tokens[t]!.start > tokens[t - 1]!.end ? ' ' : '') + tokens[t]!.form
  return text
}

function draft(
  reading: Reading,
  scene: CodedScene,
  quantity: CountQuantity | OrdinalQuantity,
  what: string,
  of: string,
): FactDraft {
  const circumstances = circumstancesAt(scene, quantity.head)
  const { approx, atLeast, value } = quantity
  return {
    fact: {
      fact: 'count',
      what,
      of,
      value: value!,
      ...(approx ? { approx } : {}),
      ...(atLeast ? { atLeast } : {}),
      asOf: dateAt(reading, scene, quantity.head, circumstances) ?? reading.published,
      ...claimed(accordingAt(reading, scene, quantity.head)),
      rule: `fact/${quantity.kind}`,
    },
    span: evidenceSpan(scene, quantity.from, quantity.to),
  }
}

import type { MoneyQuantity } from '../../entities/index.js'
import { isPassive } from '../roles/clauses.js'
import { giving } from '../roles/giving-verbs.js'
import { subjectOf } from '../roles/subject.js'
import type { CodedScene } from '../scene.js'
import { behind, objectBetween, ownerBefore, phraseBefore } from './flow-phrases.js'
import type { Sum } from './flow-sum.js'
import { type Sides, tradeSides } from './flow-trade.js'
import { receiving, stageVerbs, verbOf } from './flow-words.js'
import { partiesIn } from './parties.js'
import type { Reading } from './reading.js'

/** Who gives and who gets; null where the sentence does not name both. */
export function sidesOf(reading: Reading, scene: CodedScene, sum: Sum): Sides | null {
  const { tokens } = scene.tree
  const words = reading.words[scene.sentence]!
  const { kind, money, verb, cue } = sum
  if (kind === 'trade') return tradeSides(reading, scene, cue, money)
  const lemma = verb < 0 ? '' : verbOf(tokens[verb]!)
  const acting = actors(reading, scene, verb, money)
  const first = cue === verb ? money.from : Math.min(money.from, cue)
  const last = cue === verb ? money.to : Math.max(money.to, cue + 1)
  // "gave Turkey 6 billion euros": whoever stands between a verb of giving and the sum is given it.
  const given = giving.has(lemma)
    ? partiesIn(reading, scene, verb + 1, first).find((p) => p.to === first)?.code
    : undefined
  const owner = given === undefined ? ownerBefore(reading, scene, first) : undefined
  const target =
    given ??
    (/^(?:support|help|assist|aid|back)$/.test(words[cue]!) && words[cue - 1] === 'to'
      ? partiesIn(reading, scene, cue + 1, cue + 4)[0]?.code
      : undefined) ??
    behind(reading, scene, last, kind === 'investment' ? /^(?:in|into|to)$/ : /^(?:to|for|in|into)$/) ??
    objectBetween(reading, scene, verb, first) ??
    phraseBefore(reading, scene, first, /^(?:to|for)$/) ??
    (cue < money.from && cue !== verb
      ? behind(reading, scene, cue + 1, kind === 'investment' ? /^(?:in|into)$/ : /^(?:to|for)$/)
      : undefined)
  const source = behind(reading, scene, last, /^from$/) ?? phraseBefore(reading, scene, first, /^from$/)
  const subject = acting.find((code) => code !== target)
  let from: string | undefined
  let to: string | undefined
  if (kind === 'debt' && stageVerbs.get(lemma) === 'cancelled') {
    // "China cancelled $23 million of Cuba's debt": the creditor acts.
    to = subject ?? acting[0]
    from = partiesIn(reading, scene, money.to, cue + 1).find((p) => p.code !== to)?.code ?? target
  } else if (kind === 'debt' && lemma === 'owe' && isPassive(scene.tree, verb)) {
    // "China, which is owed $5 billion": the subject is the creditor.
    const owed = subjectOf(scene.tree, verb)
    to = owed ? reading.entities.actorsAt(scene.sentence, owed.at).flatMap((m) => m.codes)[0] : undefined
    const by = behind(reading, scene, verb + 1, /^by$/)
    from = by ?? (to && understood(reading, scene, first, to))
  } else if (kind === 'debt') {
    // A debt runs from debtor to creditor.
    from = subject ?? owner
    to = target
    if (from === undefined || from === to) {
      const other = /^(?:owe|repay)$/.test(lemma) ? others(reading, scene, [to]) : []
      from = other.length === 1 ? other[0] : to && understood(reading, scene, first, to)
    }
  } else if (receiving.has(lemma)) {
    to = subject ?? owner
    from = source
  } else {
    from = source ?? owner ?? subject
    to = target
    if (from === to) from = subject ?? owner
    if (source !== undefined && to === undefined) to = subject
    if (to === undefined && from !== undefined) {
      const rest = others(reading, scene, [from])
      if (rest.length === 1 && kind !== 'investment' && isTarget(reading, scene, rest[0]!)) to = rest[0]
    }
  }
  if (from === undefined && kind === 'aid') from = ourselves(reading, words)
  if (to === undefined && from !== undefined) to = lentTo(reading, words, from)
  return from === undefined || to === undefined || from === to ? null : [from, to]
}

function actors(reading: Reading, scene: CodedScene, verb: number, money: MoneyQuantity): string[] {
  if (verb < 0) return []
  const subject = subjectOf(scene.tree, verb)
  if (subject && (subject.at < money.from || subject.at >= money.to) && subject.role === 'subj') {
    const own = reading.entities.actorsAt(scene.sentence, subject.at)
    const codes = (own.length ? own : reading.entities.ownersAt(scene.sentence, subject.at)).flatMap((m) => m.codes)
    // "Venezuela, a country that owes China": a country is told by its name beside it, a base by its owner is not.
    const named = own.some((m) => m.form === 'name' || m.form === 'title' || m.person !== null)
    const before = named ? undefined : apposition(reading, scene, subject.at)
    if (before) return [before]
    if (codes.length) return codes
  }
  // "Djibouti, home to a U.S. base, owes": whoever stands before the first comma of the clause.
  const words = reading.words[scene.sentence]!
  if (words[verb - 1] === ',' || words[verb - 2] === ',') {
    const apposed = partiesIn(reading, scene, 0, verb).find((p) => words[p.to] === ',' && !p.place)
    if (apposed) return [apposed.code]
  }
  // The party that stands before the verb in its clause.
  let from = verb
  while (from > 0 && verb - from < 8 && !/^[,;:.“”"]$/.test(scene.tree.tokens[from - 1]!.form)) from--
  return partiesIn(reading, scene, from, verb)
    .filter((p) => !p.place)
    .map((p) => p.code)
}

/** `We are sending …` in what a government publishes: the state of that government. */
function ourselves(reading: Reading, words: readonly string[]): string | undefined {
  if (!words.some((w) => w === 'we' || w === 'our') || reading.article.outlet === null) return undefined
  const outlet = reading.knowledge.outlet(reading.article.outlet)
  return outlet?.outletKind === 'government' ? (outlet.code ?? undefined) : undefined
}

/** The state whose apposition a phrase is: `Venezuela, a country that`. */
function apposition(reading: Reading, scene: CodedScene, at: number): string | undefined {
  const words = reading.words[scene.sentence]!
  if (!/^(?:country|nation|state|government|republic|kingdom|power)$/.test(words[at]!)) return undefined
  let from = at
  while (from > 0 && at - from < 5 && words[from - 1] !== ',') from--
  return words[from - 1] === ',' ? partiesIn(reading, scene, Math.max(0, from - 4), from - 1).at(-1)?.code : undefined
}

const others = (reading: Reading, scene: CodedScene, codes: readonly (string | undefined)[]): string[] => [
  ...new Set(
    partiesIn(reading, scene, 0, scene.tree.tokens.length)
      .map((p) => p.code)
      .filter((code) => !codes.includes(code)),
  ),
]

/** With whose central bank a deposit is made, where the sentence leaves it unsaid: of the state that the article is about. */
function lentTo(reading: Reading, words: readonly string[], from: string): string | undefined {
  const deposit = words.some((w, i) => w === 'central' && words[i + 1] === 'bank')
  if (!deposit) return undefined
  return reading.entities.focus.find((code) => code !== from && reading.knowledge.state(code) !== undefined)
}

/** Whether a party stands where one who is helped does: `support for Venezuela`, `with Kyiv`. */
function isTarget(reading: Reading, scene: CodedScene, code: string): boolean {
  const words = reading.words[scene.sentence]!
  return partiesIn(reading, scene, 0, words.length).some(
    (p) =>
      p.code === code &&
      words
        .slice(Math.max(0, p.from - 3), p.from)
        .some((w) => /^(?:to|for|toward|towards|support|supporting|help|helping|with|'s)$/.test(w)),
  )
}

/** The other side of the pair that the text is about. */
function understood(reading: Reading, scene: CodedScene, at: number, other: string): string | undefined {
  const pair = reading.entities.pairAt(scene.sentence, at)[0]?.codes ?? []
  return pair.includes(other) ? pair.find((code) => code !== other) : undefined
}

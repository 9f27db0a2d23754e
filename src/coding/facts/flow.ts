import type { MoneyQuantity } from '../../entities/index.js'
import type { FlowStage } from '../../schema/index.js'
import type { Circumstances } from '../circumstances.js'
import { subjectOf } from '../roles.js'
import type { CodedScene } from '../scene.js'
import { accordingAt, circumstancesAt, claimed, dateAt, holds } from './claims.js'
import {
  type FlowKind,
  flowNouns,
  flowVerbs,
  giftNouns,
  reaching,
  receiving,
  stageVerbs,
  verbOf,
} from './flow-words.js'
import { isLender, type Party, partiesIn } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading } from './reading.js'

interface Sum {
  readonly money: MoneyQuantity
  readonly kind: FlowKind
  /** The word that says the kind. */
  readonly cue: number
  /** The verb that moves the sum, or -1. */
  readonly verb: number
}

/** Sums that one state lends, owes, gives, invests or trades with another. */
export function findFlows(reading: Reading, scene: CodedScene): FactDraft[] {
  const { tokens } = scene.tree
  if (!tokens.some((t) => /\d|illion|housand|bn/i.test(t.form))) return []
  const found: FactDraft[] = []
  for (const quantity of reading.quantities(scene)) {
    if (quantity.kind !== 'money' || quantity.equivalent || (quantity.amount !== null && quantity.amount < 1000))
      continue
    const sum = sumOf(reading, scene, quantity)
    const flow = sum && (quantity.amount !== null || isTold(scene, sum)) ? flowOf(reading, scene, sum) : null
    if (flow) found.push(flow)
  }
  return found
}

const breaks = /^[;:.“”"]$/

/** Sums without a number are told of only where a verb moves them. */
const isTold = (scene: CodedScene, { verb }: Sum): boolean =>
  verb >= 0 && stageVerbs.has(verbOf(scene.tree.tokens[verb]!))

/** What a sum is, by the noun that it counts or stands beside, else by its verb. */
function sumOf(reading: Reading, scene: CodedScene, money: MoneyQuantity): Sum | null {
  const words = reading.words[scene.sentence]!
  const verb = verbNear(scene, money)
  const noun = nounNear(scene, words, money)
  if (noun < 0 || !flowNouns.has(words[noun]!)) {
    const backing = backingOf(reading, scene, words, money)
    if (backing >= 0) return { money, kind: 'aid', cue: backing, verb }
  }
  if (noun >= 0) {
    const kind = flowNouns.get(words[noun]!) ?? 'aid'
    if (flowNouns.has(words[noun]!) || isGiven(scene, verb)) return { money, kind, cue: noun, verb }
  }
  const kind = verb < 0 ? undefined : flowVerbs.get(verbOf(scene.tree.tokens[verb]!))
  if (kind) return { money, kind, cue: verb, verb }
  // "gave Tunisia 105 million euros": a sum given to a state is aid.
  const gives = verb >= 0 && /^(?:give|grant|hand)$/.test(verbOf(scene.tree.tokens[verb]!))
  return gives && objectBetween(reading, scene, verb, money.from) ? { money, kind: 'aid', cue: verb, verb } : null
}

const announced = /^(?:announcement|provision|contribution|pledge|delivery|commitment)s?$/

/** `yesterday’s announcement of nearly $3 billion to support Ukraine`: the infinitive says what for. */
function backingOf(reading: Reading, scene: CodedScene, words: readonly string[], money: MoneyQuantity): number {
  const at = words.findIndex(
    (w, i) =>
      i >= money.to && i < money.to + 3 && w === 'to' && /^(?:support|help|assist|aid|back)$/.test(words[i + 1] ?? ''),
  )
  if (at < 0 || !words.slice(Math.max(0, money.from - 8), money.from).some((w) => announced.test(w))) return -1
  return partiesIn(reading, scene, at + 2, at + 5).length ? at + 1 : -1
}

const isGiven = (scene: CodedScene, verb: number): boolean => {
  const stage = verb < 0 ? undefined : stageVerbs.get(verbOf(scene.tree.tokens[verb]!))
  return stage === 'disbursed' || stage === 'pledged' || stage === 'committed'
}

/** The noun of the sum: `$500 million in direct budgetary aid`, `a $3bn loan`, `loans worth $5bn`, `debt of $20bn`. */
function nounNear(scene: CodedScene, words: readonly string[], money: MoneyQuantity): number {
  const { tokens } = scene.tree
  let gift = -1
  for (let t = money.to; t < Math.min(words.length, money.to + 8); t++) {
    if (breaks.test(words[t]!) || /^(?:to|for|by|with|from|through|,|and|which|that)$/.test(words[t]!)) break
    if (tokens[t]!.upos === 'VERB' && !/^(?:VBG|VBN)$/.test(tokens[t]!.xpos)) break
    if (isFurther(words, t)) break
    if (flowNouns.has(words[t]!)) return t
    if (giftNouns.test(words[t]!)) gift = t
  }
  for (let t = money.from - 1; t >= Math.max(0, money.from - 5); t--) {
    if (breaks.test(words[t]!) || words[t] === ',') break
    if (!flowNouns.has(words[t]!) || isFurther(words, t)) continue
    // "aid worth", "loans totaling", "debt of": joined to the sum, not merely before it.
    const between = words.slice(t + 1, money.from)
    if (
      between.every((w) =>
        /^(?:worth|of|totaling|totalling|amounting|valued|at|to|about|nearly|some|is|was|reached|hit|totaled|totalled|stood|over|more|than|exceeded|a|an|the|total)$/.test(
          w,
        ),
      )
    )
      return firstOfList(words, t)
  }
  if (gift >= 0) return gift
  // "trade between A and B reached $5bn", "its debt to China stood at $4bn"
  for (let t = 0; t < money.from; t++) {
    if (!flowNouns.has(words[t]!) || isFurther(words, t)) continue
    const rest = words.slice(t + 1, money.from)
    if (rest.length < 22 && rest.some((w) => reaching.test(w)) && !rest.includes(';')) return t
  }
  return -1
}

/** `free-trade zone`, `trade deal`, `debt crisis`: the noun only marks another. */
const isFurther = (words: readonly string[], at: number): boolean =>
  flowNouns.has(words[at]!) &&
  (words[at - 1] === 'free' ||
    (words[at - 1] === '-' && words[at - 2] === 'free') ||
    /^(?:zone|zones|deal|deals|agreement|pact|war|deficit|surplus|talks|crisis|ceiling|relief|fund|funds|opportunities|route|routes|fair|guarantees?|commitments?)$/.test(
      words[at + 1] ?? '',
    ))

/** `loans, cash, and investments worth`: the first of what is counted together. */
function firstOfList(words: readonly string[], last: number): number {
  let first = last
  for (let t = last - 1; t >= Math.max(0, last - 8); t--) {
    if (flowNouns.has(words[t]!) && /^(?:,|and|or)$/.test(words[t + 1] ?? '')) first = t
    else if (
      !/^(?:,|and|or|cash|goods|weapons|services|other|[a-z]+)$/.test(words[t]!) ||
      /^(?:of|in|to|with|for|by)$/.test(words[t]!)
    )
      break
  }
  return first
}

/** The verb that a sum hangs under, or the one that stands nearest before it in its clause. */
function verbNear({ tree }: CodedScene, money: MoneyQuantity): number {
  const { tokens } = tree
  let i = money.to - 1
  for (let guard = 0; guard < 8 && i >= 0; guard++) {
    if (tokens[i]!.upos === 'VERB' && (i < money.from || i >= money.to)) return i
    i = tokens[i]!.head
  }
  for (let t = money.from - 1; t >= Math.max(0, money.from - 12); t--) {
    if (breaks.test(tokens[t]!.form)) break
    if (tokens[t]!.upos === 'VERB') return t
  }
  return -1
}

function flowOf(reading: Reading, scene: CodedScene, sum: Sum): FactDraft | null {
  const { money, kind, verb, cue } = sum
  const at = verb >= 0 ? verb : cue
  const circumstances = circumstancesAt(scene, at)
  if (!holds(circumstances)) return null
  const sides = sidesOf(reading, scene, sum)
  if (!sides || !isLender(reading, sides[0]) || !isLender(reading, sides[1])) return null
  const date = dateAt(reading, scene, at, circumstances) ?? dateOfSum(scene, money)
  const { amount, currency, amountText, approx, atLeast } = money
  return {
    fact: {
      fact: 'flow',
      from: sides[0],
      to: sides[1],
      kind: sides[2] ?? kind,
      amount,
      currency,
      ...(amountText === undefined ? {} : { amountText }),
      ...(approx ? { approx } : {}),
      ...(atLeast ? { atLeast } : {}),
      period: date,
      stage: stageOf(scene, sum, circumstances),
      ...claimed(accordingAt(reading, scene, at)),
      rule: `fact/flow-${kind}`,
    },
    span: wordsOfSum(scene, money, at, cue),
  }
}

/** The sum with its verb or noun, the verb first where it fits. */
function wordsOfSum(
  scene: CodedScene,
  money: MoneyQuantity,
  verb: number,
  cue: number,
): { start: number; end: number } {
  const near = [verb, cue].filter((t) => t >= 0 && Math.abs(t - money.from) < 7)
  const from = Math.min(money.from, ...near.filter((t) => t < money.from))
  const to = Math.max(money.to, ...near.filter((t) => t >= money.to).map((t) => t + 1))
  return evidenceSpan(scene, from, to, from < money.from && to === money.to)
}

/** A date right behind the sum: `$20 billion to Beijing in 2018`. */
function dateOfSum(scene: CodedScene, money: MoneyQuantity): string | null {
  const near = scene.times.find((t) => !t.attributive && t.from >= money.to && t.from - money.to < 8 && t.edtf)
  return near?.edtf ?? null
}

function stageOf(scene: CodedScene, { kind, verb }: Sum, circumstances: Circumstances): FlowStage | null {
  const stage = verb < 0 ? undefined : stageVerbs.get(verbOf(scene.tree.tokens[verb]!))
  if (kind === 'trade') return null
  if (stage === 'disbursed' && circumstances.status === 'planned') return 'pledged'
  if (stage) return stage
  return kind === 'debt' ? 'owed' : null
}

type Sides = readonly [from: string, to: string, kind?: FlowKind]

/** Who gives and who gets; null where the sentence does not name both. */
function sidesOf(reading: Reading, scene: CodedScene, sum: Sum): Sides | null {
  const { tokens } = scene.tree
  const words = reading.words[scene.sentence]!
  const { kind, money, verb, cue } = sum
  if (kind === 'trade') return tradeSides(reading, scene, cue, money)
  const lemma = verb < 0 ? '' : verbOf(tokens[verb]!)
  const acting = actors(reading, scene, verb, money)
  const first = cue === verb ? money.from : Math.min(money.from, cue)
  const last = cue === verb ? money.to : Math.max(money.to, cue + 1)
  const owner = ownerBefore(reading, scene, first)
  const target =
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

/** Whose sum it is: `China's $5bn loan`, `a Chinese loan of`. */
function ownerBefore(reading: Reading, scene: CodedScene, first: number): string | undefined {
  const { tokens } = scene.tree
  let from = first
  while (from > 0 && first - from < 5 && /^(?:DET|ADJ|NOUN|PROPN|PART|NUM|SYM)$/.test(tokens[from - 1]!.upos)) from--
  const owners = partiesIn(reading, scene, from, first).filter((p) => !p.person)
  return owners.at(-1)?.code
}

/** The party behind a preposition after the sum: `to OPEC member Venezuela`, `in aid to Ukraine`. */
function behind(reading: Reading, scene: CodedScene, last: number, preposition: RegExp): string | undefined {
  const { tokens } = scene.tree
  const words = reading.words[scene.sentence]!
  for (let t = last; t < Math.min(words.length, last + 10); t++) {
    if (breaks.test(words[t]!) || /^(?:,|and|but|which|that|who|while|after|when|as)$/.test(words[t]!)) return undefined
    if (!preposition.test(words[t]!)) continue
    if (tokens[t + 1]?.upos === 'VERB') return undefined
    const party = headingParty(reading, scene, t + 1)
    if (party) return party.code
  }
  return undefined
}

/** The party that a phrase names: within its first words, before any further preposition but `of`. */
function headingParty(reading: Reading, scene: CodedScene, from: number): Party | undefined {
  const words = reading.words[scene.sentence]!
  let to = from
  while (
    to < words.length &&
    to - from < 9 &&
    !/^(?:[,;:.()“”"]|in|on|by|with|at|for|to|from|over|through|since|and)$/.test(words[to]!)
  )
    to++
  return partiesIn(reading, scene, from, to).at(-1)
}

/** `gave Ukraine $500 million`, `provide the Ukrainian government with $500 million`. */
function objectBetween(reading: Reading, scene: CodedScene, verb: number, first: number): string | undefined {
  if (verb < 0 || verb > first || first - verb > 9) return undefined
  return partiesIn(reading, scene, verb + 1, first).filter((p) => !p.person)[0]?.code
}

/** `aid to Ukraine worth $5bn`. */
function phraseBefore(reading: Reading, scene: CodedScene, first: number, preposition: RegExp): string | undefined {
  const words = reading.words[scene.sentence]!
  for (let t = first - 1; t >= Math.max(0, first - 6); t--) {
    if (breaks.test(words[t]!)) return undefined
    if (preposition.test(words[t]!)) return headingParty(reading, scene, t + 1)?.code
  }
  return undefined
}

const others = (reading: Reading, scene: CodedScene, codes: readonly (string | undefined)[]): string[] => [
  ...new Set(
    partiesIn(reading, scene, 0, scene.tree.tokens.length)
      .map((p) => p.code)
      .filter((code) => !codes.includes(code)),
  ),
]

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

/** Trade goes both ways and is told of the first party; exports and imports have a direction. */
function tradeSides(reading: Reading, scene: CodedScene, cue: number, money: MoneyQuantity): Sides | null {
  const words = reading.words[scene.sentence]!
  const from = cue < money.from ? Math.max(0, cue - 6) : Math.max(0, money.from - 10)
  const to = Math.min(words.length, Math.max(money.from, cue + 12))
  const near = partiesIn(reading, scene, from, to)
  const all = near.length >= 2 ? near : partiesIn(reading, scene, 0, words.length)
  const codes = [...new Set(all.map((p) => p.code))]
  if (codes.length === 2) {
    const [a, b] = codes as [string, string]
    if (words[cue] === 'imports') return importer(words, cue, all, a, b)
    return [a, b]
  }
  if (codes.length > 2) return null
  const pair = reading.entities.pairAt(scene.sentence, cue)[0]?.codes ?? []
  const bilateral = words.slice(Math.max(0, cue - 4), cue).some((w) => /^(?:bilateral|mutual|two-way|their)$/.test(w))
  return bilateral && pair.length === 2 && codes.every((c) => pair.includes(c)) ? [pair[0]!, pair[1]!] : null
}

/** `China's imports from Brazil`: goods run from the party behind `from` to the other. */
function importer(words: readonly string[], cue: number, parties: readonly Party[], a: string, b: string): Sides {
  const at = words.indexOf('from', cue)
  const source = at < 0 ? undefined : parties.find((p) => p.from > at)?.code
  return source === a ? [a, b] : source === b ? [b, a] : [b, a]
}

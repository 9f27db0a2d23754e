import type { MoneyQuantity } from '../../entities/index.js'
import type { CodedScene } from '../scene.js'
import { breaks, objectBetween } from './flow-phrases.js'
import {
  type FlowKind,
  facilities,
  flowNouns,
  flowVerbs,
  giftNouns,
  reaching,
  stageVerbs,
  verbOf,
} from './flow-words.js'
import { partiesIn } from './parties.js'
import type { Reading } from './reading.js'

export interface Sum {
  readonly money: MoneyQuantity
  readonly kind: FlowKind
  /** The word that says the kind. */
  readonly cue: number
  /** The verb that moves the sum, or -1. */
  readonly verb: number
}

/** Sums without a number are told of only where a verb moves them. */
export const isTold = (scene: CodedScene, { verb }: Sum): boolean =>
  verb >= 0 && stageVerbs.has(verbOf(scene.tree.tokens[verb]!))

/** What a sum is, by the noun that it counts or stands beside, else by its verb. */
export function sumOf(reading: Reading, scene: CodedScene, money: MoneyQuantity): Sum | null {
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
  const facility = facilityOf(reading, scene, words, money)
  if (facility >= 0) return { money, kind: 'loan', cue: facility, verb }
  const kind = verb < 0 ? undefined : flowVerbs.get(verbOf(scene.tree.tokens[verb]!))
  if (kind) return { money, kind, cue: verb, verb }
  // "placed $2 billion with the central bank": a deposit is a loan to its state.
  const after = words.slice(money.to, money.to + 6)
  if (/^(?:placed|parked|put|kept)$/.test(words[verb] ?? '') && after.includes('central') && after.includes('bank'))
    return { money, kind: 'loan', cue: verb, verb }
  // "gave Tunisia 105 million euros": a sum given to a state is aid.
  const gives = verb >= 0 && /^(?:give|grant|hand)$/.test(verbOf(scene.tree.tokens[verb]!))
  return gives && objectBetween(reading, scene, verb, money.from) ? { money, kind: 'aid', cue: verb, verb } : null
}

/** `a Stand-By Arrangement of $3 billion`, `raised its programme to $1.7 billion`, where a lender of states is named. */
function facilityOf(reading: Reading, scene: CodedScene, words: readonly string[], money: MoneyQuantity): number {
  let at = -1
  for (let t = Math.max(0, money.from - 3); t < Math.min(words.length, money.to + 4); t++) {
    if (t >= money.from && t < money.to) continue
    if (/^[.;:]$/.test(words[t]!) && t >= money.to) break
    if (facilities.test(words[t]!)) at = t
  }
  if (at < 0) return -1
  const lends = partiesIn(reading, scene, 0, words.length).some(
    ({ code }) => code === 'IMF' || reading.knowledge.body(code)?.bodyKind === 'bank',
  )
  return lends ? at : -1
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
      between.every(
        (w, i) =>
          tokens[t + 1 + i]!.upos === 'PROPN' ||
          /^[()]$/.test(w) ||
          /^(?:worth|of|totaling|totalling|amounting|valued|at|to|about|nearly|some|is|was|reached|hit|totaled|totalled|stood|over|more|than|exceeded|a|an|the|total|for)$/.test(
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

import type { Mention } from '../entities/index.js'
import { bias, weights } from './confidence-weights.js'
import type { Draft } from './draft.js'
import { sayings } from './kind-groups.js'

/** What bears on whether a coder would keep an event: each 0 or 1, or a count that is held to a few steps. */
export interface ConfidenceFeatures {
  /** The pattern says of itself that it often errs. */
  readonly weak: number
  /** Told by a noun, not by a verb. */
  readonly noun: number
  /** Words that the pattern asked for beside its trigger, 0 to 2. */
  readonly words: number
  /** Words of time in the sentence gave the date. */
  readonly dated: number
  /** A place was named for it. */
  readonly placed: number
  /** A person takes part by name or office. */
  readonly person: number
  /** No other side is known. */
  readonly alone: number
  /** Three parties or more. */
  readonly many: number
  /** A party is named by a pronoun, or understood from an earlier sentence. */
  readonly pronoun: number
  /** A party is only described: "the two leaders". */
  readonly described: number
  /** A party is only an adjective or owner of another word: "Chinese loans". */
  readonly marker: number
  /** Words between the trigger and its farthest party, in steps of ten, 0 to 2. */
  readonly distance: number
  /** Told as what somebody says. */
  readonly reported: number
  readonly planned: number
  readonly denied: number
  readonly symmetric: number
  /** Words said to or about the other side: praise, promise, demand, blame. */
  readonly statement: number
  /** Force, arrest, protest, and what else a state does inside itself. */
  readonly domestic: number
}

const domestic: ReadonlySet<string> = new Set(['protest', 'deployment', 'arrest', 'attack'])
const one = (is: boolean): number => (is ? 1 : 0)

export function featuresOf(draft: Draft): ConfidenceFeatures {
  const { finding, kind, status } = draft
  const { pattern, circumstances, at } = finding
  const parties = [...draft.actors, ...draft.recipients].filter((party) => party.codes.length > 0)
  const has = (form: Mention['form']): boolean => parties.some((party) => party.form === form)
  const elsewhere = parties.some((party) => party.sentence !== finding.sentence)
  const here = parties.filter((party) => party.sentence === finding.sentence)
  const farthest = Math.max(0, ...here.map(({ from, to }) => Math.max(from - at, at - to + 1)))
  const asked = pattern.conditions.filter(({ negative, tests }) => !negative && tests.some((test) => test.lemmas))
  const codes = new Set([...draft.actor, ...draft.recipient]).size
  return {
    weak: one(pattern.flags.has('weak')),
    noun: one(pattern.cls === 'N'),
    words: Math.min(2, asked.length),
    dated: one(draft.dated),
    placed: one(draft.place !== null),
    person: one(draft.people.length > 0),
    alone: one(codes < 2),
    many: one(codes > 2),
    pronoun: one(has('pronoun') || elsewhere),
    described: one(has('description')),
    marker: one(has('modifier')),
    distance: Math.min(2, Math.floor(farthest / 10)),
    reported: one(circumstances.speakers.length > 0),
    planned: one(status === 'planned'),
    denied: one(status === 'denied'),
    symmetric: one(draft.symmetric),
    statement: one(sayings.has(kind)),
    domestic: one(domestic.has(kind)),
  }
}

/**
 * Probability that a coder would keep the event, 0.05 to 0.98 in steps of a hundredth: a logistic function of the
 * features. Its constants are fitted by `npm run eval:reliability -- --fit`; `docs/accuracy.md` shows what it is worth.
 */
export function confidenceOf(features: ConfidenceFeatures): number {
  let score = bias
  for (const name of Object.keys(weights) as (keyof ConfidenceFeatures)[]) score += weights[name] * features[name]
  const probability = 1 / (1 + Math.exp(-score))
  return Math.round(100 * Math.min(0.98, Math.max(0.05, probability))) / 100
}

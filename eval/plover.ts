/** PLOVER's published gold sentences: is the type found, and with both countries? */
import type { CodedArticle, EventMention } from '../src/schema/index.js'
import { rate, type Share } from './score.js'
import { counted } from './scoring/tally.js'

interface PloverActor {
  readonly actorText?: string
  readonly code?: string
  readonly sector?: string
}

/** One sentence of the published set. Where the set errs, a field that should be a list is a word. */
export interface PloverSentence {
  readonly id: string
  readonly event: string
  readonly text: string
  readonly source?: readonly (PloverActor | string)[] | string
  readonly target?: readonly (PloverActor | string)[] | string
}

/** Types that were renamed or joined in the 2021 codebook. */
const renamed: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
}
/** Codes of the set that are none of ISO 3166-1. */
const repaired: Readonly<Record<string, string>> = {
  ...{ JAP: 'JPN', VTN: 'VNM', ROM: 'ROU', SPN: 'ESP', TKY: 'TUR', ITL: 'ITA' },
}
const unnamedBodies: ReadonlySet<string> = new Set(['IGO', 'NGO', 'MNC'])
const shortBodies: ReadonlySet<string> = new Set(['UN', 'EU', 'IMF', 'ICC', 'OAS', 'WHO', 'IGO', 'NGO'])
/** Types that both sides do. */
const mutual: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE'])

export function repairedCode(code: string | undefined): string {
  const short = (code ?? '').slice(0, 3)
  return repaired[short] ?? short
}

export const isUnnamedBody = (code: string): boolean => unnamedBodies.has(code)

/** The entries of a side, where it is a list. */
export function actorsOf(side: PloverSentence['source']): readonly PloverActor[] {
  if (!Array.isArray(side)) return []
  return (side as readonly (PloverActor | string)[]).map((one) => (typeof one === 'string' ? { code: one } : one))
}

const codesOf = (side: PloverSentence['source']): readonly string[] =>
  actorsOf(side)
    .map((one) => repairedCode(one.code))
    .filter(Boolean)

/** One of the wanted codes is there; a body that gold leaves unnamed is met by any body. */
function isMet(wanted: readonly string[], found: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const isBody = (code: string): boolean => !/^[A-Z]{3}$/.test(code) || shortBodies.has(code)
  return wanted.some((code) => found.includes(code) || (isUnnamedBody(code) && found.some(isBody)))
}

function hasActors(event: EventMention, source: readonly string[], target: readonly string[]): boolean {
  const both = [...event.actor, ...event.recipient]
  if (event.symmetric && mutual.has(event.type)) {
    const isOneSide = source.some((code) => target.includes(code)) || source.length === 0 || target.length === 0
    return (isOneSide || new Set(both).size > 1) && isMet(source, both) && isMet(target, both)
  }
  if (!isMet(source, event.actor)) return false
  if (target.length === 0) return true
  return isMet(target, event.recipient) || (event.recipient.length === 0 && isMet(target, event.actor))
}

export interface PloverScore {
  readonly type: Share
  readonly typeAndActors: Share
  /** Events that were produced, and how many have the wanted type. */
  readonly produced: Share
  readonly byType: Readonly<Record<string, Share>>
  readonly misses: readonly PloverMiss[]
}

export interface PloverMiss {
  readonly sentence: PloverSentence
  readonly wanted: string
  readonly got: readonly EventMention[]
}

const sides = (actor: readonly string[], recipient: readonly string[]): string =>
  `${actor.join('+')} > ${recipient.join('+')}`

export function scorePlover(
  sentences: readonly PloverSentence[],
  codedOf: (sentence: PloverSentence) => CodedArticle | null,
): PloverScore {
  const none: Share = { of: 0, right: 0 }
  const score = { type: none, typeAndActors: none, produced: none, byType: {} as Record<string, Share> }
  const misses: PloverMiss[] = []
  for (const sentence of sentences) {
    if (sentence.event === 'DOCUMENT') continue
    const type = renamed[sentence.event] ?? sentence.event
    const events = codedOf(sentence)?.events ?? []
    const same = events.filter((event) => event.type === type)
    const [source, target] = [codesOf(sentence.source), codesOf(sentence.target)]
    const isRight = same.some((event) => hasActors(event, source, target))
    score.type = counted(score.type, same.length > 0)
    score.typeAndActors = counted(score.typeAndActors, isRight)
    score.byType[type] = counted(score.byType[type] ?? none, same.length > 0)
    for (const event of events) score.produced = counted(score.produced, event.type === type)
    if (!isRight) misses.push({ sentence, wanted: `${type} ${sides(source, target)}`, got: events })
  }
  return { ...score, misses }
}

/** Events produced for each sentence. */
export const eventsPerSentence = (score: PloverScore): number => score.produced.of / Math.max(1, score.type.of)

/** As the published scorer has it: sentences found, against events produced. */
export function ploverF1(score: PloverScore): number {
  const [precision, recall] = [rate(score.produced), rate(score.type)]
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

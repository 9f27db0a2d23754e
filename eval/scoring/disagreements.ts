import type { ConcludedRecord, Disagreement } from '../../src/reconcile/index.js'
import { folded } from './sameness.js'

export interface GoldClaim {
  readonly article: string
  readonly value: string
  readonly quote: string
}

/** What differs, or seems to, between reports of the examples. */
export interface GoldDisagreement {
  readonly id: string
  readonly topic: string
  readonly field: string
  readonly nature: string
  readonly claims: readonly GoldClaim[]
  readonly events: readonly string[]
  readonly heldOut: boolean
}

/** Whether alarm was raised at a gold entry, and by which of the record's disagreements. */
export interface Judgement {
  readonly gold: GoldDisagreement
  readonly isRaised: boolean
  readonly by: readonly string[]
}

/** The record's fields under gold's names. */
const fields: Readonly<Record<string, readonly string[]>> = {
  date: ['date', 'established'],
  place: ['place'],
  number: ['number', 'visit'],
  amount: ['number'],
  office: ['office'],
  level: ['level'],
  direction: ['direction'],
  happened: ['status'],
}

export const alarmsOf = (record: ConcludedRecord): readonly Disagreement[] =>
  record.disagreements.filter((one) => one.nature === 'contradiction')

const telling = (text: string): readonly string[] =>
  folded(text)
    .split(' ')
    .filter((word) => word.length > 3 || /\d/.test(word))

/** Whether a side may stand for a claim's value: days and numbers must be the same, words need not be. */
function isSameValue(field: string, claim: string, side: string): boolean {
  if (field === 'date') return side.includes(claim) || claim.includes(side)
  if (field === 'level') return folded(side) === folded(claim)
  if (field !== 'number' && field !== 'amount') return true
  const numbersIn = (text: string): readonly string[] => text.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? []
  const [wanted, found] = [numbersIn(claim), numbersIn(side)]
  return wanted.length === 0 || found.length === 0 || wanted.some((one) => found.includes(one))
}

/**
 * An alarm is about a gold entry where the field is the same and two claims of different value stand on two of its sides:
 * each side has evidence from the claim's article that tells one of the entry's events or shares a telling word with it.
 */
function isAbout(
  alarm: Disagreement,
  gold: GoldDisagreement,
  eventOf: (mention: string) => string | undefined,
): boolean {
  if (!fields[gold.field]?.includes(alarm.field)) return false
  const sidesOf = (claim: GoldClaim): readonly number[] =>
    alarm.sides.flatMap((side, i) => {
      if (!isSameValue(gold.field, claim.value, side.value)) return []
      const words = telling(`${claim.quote} ${claim.value}`)
      const isTold = side.evidence.some(
        ({ article, mention, quote }) =>
          article === claim.article &&
          (gold.events.includes(eventOf(mention) ?? '') ||
            telling(`${quote} ${side.value}`).some((word) => words.includes(word))),
      )
      return isTold ? [i] : []
    })
  return gold.claims.some((a) =>
    gold.claims.some((b) => a.value !== b.value && sidesOf(a).some((i) => sidesOf(b).some((j) => i !== j))),
  )
}

/**
 * Which gold entries the record raises an alarm at. An alarm that tells of a true contradiction is none at a pair that
 * agrees, though both are of one event and share its words.
 */
export function judge(
  record: ConcludedRecord,
  gold: readonly GoldDisagreement[],
  eventOf: (mention: string) => string | undefined,
): readonly Judgement[] {
  const alarms = alarmsOf(record)
  const about = (one: GoldDisagreement): readonly string[] =>
    alarms.filter((alarm) => isAbout(alarm, one, eventOf)).map((alarm) => alarm.id)
  const right = new Set(gold.filter((one) => one.nature === 'contradiction').flatMap(about))
  return gold.map((one) => {
    const by = about(one).filter((id) => one.nature === 'contradiction' || !right.has(id))
    return { gold: one, isRaised: by.length > 0, by }
  })
}

import type { Knowledge } from '../../knowledge/index.js'
import type { RelationsSinceFact } from '../../schema/index.js'
import { civilDate, dayOfEdtf, edtfBounds } from '../../schema/index.js'
import { readNumber, readOrdinal, wordsIn } from '../../time/index.js'
import type { Concluded } from '../conclude-event.js'
import { areFarApart } from '../joining/zones.js'
import { type Claim, sidesOfClaims } from '../proof.js'
import type { Disagreement, Established, Proof } from '../types.js'
import { proofOfFact, type Told } from './facts.js'

interface Says {
  readonly date: string | null
  readonly derived: boolean
  readonly evidence: Proof
  /** Years that the words count back, where they do. */
  readonly years: number | null
}

export interface EstablishedConclusion {
  readonly established: Established | null
  readonly disagreement: Disagreement | null
  /** Publication of undated articles, as their count of years gives it: `2022~`. */
  readonly published: readonly (readonly [string, string])[]
}

/** Relations that are taken up again were not established then. */
const again = /\b(?:re-?establish|resum|restor|normali[sz]|embass|re-?open)/i

/** Years that words count back from their day: "48 years ago", "twenty-five years", "seventy-fifth anniversary". */
function yearsIn(quote: string): number | null {
  const words = wordsIn(quote)
  /** What is read right before a word, from the leftmost start: `twenty-five years` is not five. */
  const before = (read: typeof readNumber, isUnit: (word: string) => boolean): number | null => {
    for (let at = 0; at < words.length; at++) {
      const found = read(words, at)
      if (found === null) continue
      const unit = words[found.to]?.lower === '-' ? found.to + 1 : found.to
      if (isUnit(words[unit]?.lower ?? '') && found.value > 1 && found.value < 1000) return found.value
      at = found.to - 1
    }
    return null
  }
  const isYear = (word: string): boolean => word === 'year' || word === 'years'
  return before(readNumber, isYear) ?? before(readOrdinal, (word) => word === 'anniversary')
}

const yearOf = (date: string): number | null => {
  const bounds = edtfBounds(date)
  return bounds && bounds.max - bounds.min <= 366 ? civilDate(bounds.min).year : null
}

/** When relations were established, from facts and from events of recognition; computed years may be one off. */
export function concludeEstablished(
  key: string,
  facts: readonly Told<RelationsSinceFact>[],
  events: readonly Concluded[],
  originOf: (article: string) => string,
  knowledge: Knowledge | undefined,
): EstablishedConclusion {
  const says: Says[] = facts.map((told) => ({
    date: told.fact.date,
    derived: told.fact.derived,
    evidence: proofOfFact(told),
    years: yearsIn(told.fact.quote),
  }))
  const started = events.filter(
    ({ event, facet }) =>
      event.kind === 'recognition' &&
      event.status === 'happened' &&
      facet === 'ties' &&
      !event.reports.some((report) => again.test(report.quote)),
  )
  for (const { event } of started) {
    for (const report of event.reports) {
      if (says.some((one) => one.evidence.article === report.article)) continue
      const { article, mention, quote } = report
      const years = yearsIn(quote)
      says.push({ date: report.date, derived: years !== null, evidence: { article, mention, quote }, years })
    }
  }
  if (says.length === 0) return { established: null, disagreement: null, published: [] }
  const dated = says.filter((one) => one.date !== null && edtfBounds(one.date) !== null)
  const date = chosen(dated, originOf)
  return {
    established: {
      date,
      derived: says.every((one) => one.derived),
      evidence: says.map((one) => one.evidence),
      says: says.map(({ date: own, derived, evidence }) => ({ date: own, derived, evidence })),
    },
    disagreement: date === null ? null : differenceOf(key, dated, started, originOf, knowledge),
    published: date === null ? [] : publications(says, date),
  }
}

/** The date most origins agree on, a day before a year, a said one before a computed one. */
function chosen(dated: readonly Says[], originOf: (article: string) => string): string | null {
  const support = (one: Says): number =>
    new Set(dated.filter((other) => areNear(one, other)).map((other) => originOf(other.evidence.article))).size
  const width = (one: Says): number => {
    const bounds = edtfBounds(one.date!)!
    return bounds.max - bounds.min
  }
  const ranked = [...dated].sort(
    (a, b) => support(b) - support(a) || Number(a.derived) - Number(b.derived) || width(a) - width(b),
  )
  return ranked[0]?.date ?? null
}

function daysApart(a: Says, b: Says): number {
  const [x, y] = [edtfBounds(a.date!)!, edtfBounds(b.date!)!]
  return Math.max(x.min, y.min) - Math.min(x.max, y.max)
}

/** A computed year may be one off, as the anniversary had come round or not. */
function areNear(a: Says, b: Says): boolean {
  const [x, y] = [edtfBounds(a.date!)!, edtfBounds(b.date!)!]
  const slack = a.derived || b.derived ? 366 : 0
  return x.min <= y.max + slack && y.min <= x.max + slack
}

function differenceOf(
  key: string,
  dated: readonly Says[],
  events: readonly Concluded[],
  originOf: (article: string) => string,
  knowledge: Knowledge | undefined,
): Disagreement | null {
  if (new Set(dated.map((one) => one.date)).size < 2) return null
  const isOpposed = dated.some((a) => dated.some((b) => !areNear(a, b)))
  const isHour =
    isOpposed && dated.every((a) => dated.every((b) => daysApart(a, b) <= 1)) && areFarApart(key.split(' '), knowledge)
  const isExact = dated.every((one) => dayOfEdtf(one.date!) !== null)
  const claims: Claim[] = dated.map((one) => ({ value: one.date!, proof: one.evidence }))
  return {
    id: `d-established-${key.replace(' ', '-')}`,
    field: 'established',
    nature: isHour ? 'compatible' : isOpposed ? 'contradiction' : isExact ? 'compatible' : 'granularity',
    about: isHour
      ? 'the dates can be one hour in two time zones'
      : isOpposed
        ? 'sources date the start of relations differently'
        : 'the dates for the start of relations agree',
    events: events.map((one) => one.event.id).sort(),
    parties: key.split(' '),
    sides: sidesOfClaims(claims, originOf),
  }
}

/** "48 years ago" in an undated text, with the year known from elsewhere, dates the text. */
function publications(says: readonly Says[], date: string): readonly (readonly [string, string])[] {
  const year = yearOf(date)
  return says.flatMap((one) =>
    year === null || one.date !== null || one.years === null
      ? []
      : [[one.evidence.article, `${String(year + one.years).padStart(4, '0')}~`] as const],
  )
}

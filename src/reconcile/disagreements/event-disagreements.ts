import { civilDate, edtfBounds } from '../../schema/index.js'
import type { BareEvent, EventSurroundings } from '../conclude-event.js'
import { isInPerson } from '../joining/kind-rates.js'
import { relateSpots } from '../joining/spots.js'
import { areFarApart } from '../joining/zones.js'
import type { Prepared } from '../prepare.js'
import { type Claim, proofOf, sidesOfClaims } from '../proof.js'
import { sameSum } from '../relation/amounts.js'
import type { Disagreement, DisagreementField, DisagreementNature } from '../types.js'
import { type Count, countsIn } from './counts.js'
import { firstStops } from './first-stops.js'
import { haveTwoHeads, namesOfHeads, twoHeads } from './heads.js'
import { areSinceTwoTimes, ordinalsIn } from './ordinals.js'

/** Worst first: what a field's disagreement is called when several pairs of values differ in several ways. */
const severity: readonly DisagreementNature[] = [
  'contradiction',
  'translation',
  'granularity',
  'compatible',
  'single-source',
]

interface Difference {
  readonly nature: DisagreementNature
  readonly why: string
}

/** What the sources of one event disagree on. */
export function eventDisagreements(
  event: BareEvent,
  mentions: readonly Prepared[],
  around: EventSurroundings,
): readonly Disagreement[] {
  const found: Disagreement[] = []
  const report = (field: DisagreementField, claims: readonly Claim[], differences: readonly Difference[]): void => {
    const [worst] = [...differences].sort((a, b) => severity.indexOf(a.nature) - severity.indexOf(b.nature))
    if (!worst) return
    const sides = sidesOfClaims(claims, around.originOf)
    const isOneSource = new Set(sides.flatMap((side) => side.origins)).size === 1
    found.push({
      id: `d-${field}-${event.id}`,
      field,
      nature: worst.nature === 'contradiction' && isOneSource ? 'single-source' : worst.nature,
      about: worst.why,
      events: [event.id],
      parties: event.parties,
      sides,
    })
  }
  const claim = (mention: Prepared, value: string): Claim => ({ value, proof: proofOf(mention) })

  const dated = mentions.filter((one) => one.mention.date !== null && edtfBounds(one.mention.date) !== null)
  report(
    'date',
    dated.map((one) => claim(one, one.mention.date!)),
    pairs(dated, (a, b) => dateDifference(a, b, event, around)),
  )
  const placed = mentions.filter((one) => one.spot !== null)
  const [clash] = event.kind === 'visit' ? firstStops(mentions, around.knowledge) : []
  if (clash) {
    const claims = clash.stops.map(({ one, place }) => claim(one, place))
    report('place', claims, [{ nature: 'contradiction', why: clash.why }])
  } else {
    report(
      'place',
      placed.map((one) => claim(one, one.mention.place!)),
      pairs(placed, placeDifference),
    )
  }
  const summed = mentions.filter((one) => one.amounts.length > 0)
  report(
    'number',
    summed.map((one) => claim(one, one.amounts.map(String).join(', '))),
    pairs(summed, sumDifference),
  )
  if (summed.length < 2) {
    const counted = mentions.filter((one) => countsOf(one).length > 0)
    report(
      'number',
      counted.map((one) =>
        claim(
          one,
          countsOf(one)
            .map((c) => `${c.value} ${c.noun}`)
            .join(', '),
        ),
      ),
      pairs(counted, countDifference),
    )
  }
  const directed = mentions.filter((one) => !one.mention.symmetric && one.mention.recipient.length > 0)
  report(
    'direction',
    directed.map((one) => claim(one, `${one.mention.actor.join(' ')} to ${one.mention.recipient.join(' ')}`)),
    pairs(directed, directionDifference),
  )
  if (event.kind === 'visit') {
    const heads = pairs(mentions, (a, b) => (haveTwoHeads(a, b) ? { nature: 'contradiction', why: twoHeads } : null))
    const named = mentions.filter((one) => namesOfHeads(one) !== '')
    report(
      'office',
      named.map((one) => claim(one, namesOfHeads(one))),
      heads,
    )
  }
  const labelled = mentions.filter((one) => one.labels.length > 0)
  const levels = pairs(labelled, levelDifference)
  const isOpposed = levels.some((one) => one.nature === 'contradiction')
  // A wording that no ladder has may translate any of two levels that exclude each other: it is on neither side.
  const isSide = (level: number | null): boolean => !isOpposed || level !== null
  report(
    'level',
    labelled.flatMap((one) =>
      one.labels.filter((l) => isSide(l.level)).map((l) => claim(one, isOpposed ? l.label : l.wording)),
    ),
    levels,
  )
  const counted = mentions.filter((one) => ordinalsOf(one).length > 0)
  report(
    'visit',
    counted.flatMap((one) => ordinalsOf(one).map((ordinal) => claim(one, ordinal.words))),
    pairs(counted, ordinalDifference),
  )
  return found
}

function pairs(
  list: readonly Prepared[],
  differ: (a: Prepared, b: Prepared) => Difference | null,
): readonly Difference[] {
  const out: Difference[] = []
  for (const [i, a] of list.entries()) {
    for (const b of list.slice(i + 1)) {
      const found = differ(a, b)
      if (found) out.push(found)
    }
  }
  return out
}

const arrival = /\b(?:arriv|land|touch)\w*/i

function dateDifference(a: Prepared, b: Prepared, event: BareEvent, around: EventSurroundings): Difference | null {
  const [p, q] = [a.mention.date!, b.mention.date!]
  if (p === q) return null
  const [x, y] = [edtfBounds(p)!, edtfBounds(q)!]
  const gap = Math.max(x.min, y.min) - Math.min(x.max, y.max)
  if (gap <= 0) return { nature: 'granularity', why: `${p} and ${q} can be one time` }
  if (/[~?%]/.test(p + q) && gap <= 3)
    return { nature: 'granularity', why: `${p} and ${q} agree as far as they are sure` }
  if (event.kind === 'visit') {
    const relation = a.spot && b.spot ? relateSpots(a.spot, b.spot) : 'unknown'
    const areArrivals = arrival.test(a.mention.quote) && arrival.test(b.mention.quote)
    if (!areArrivals || relation === 'apart' || (relation === 'within' && (a.spot?.state ?? b.spot?.state) !== null)) {
      return { nature: 'compatible', why: `${p} and ${q} are days of one visit` }
    }
  }
  if (gap === 1 && !isInPerson(event.kind) && areFarApart(event.parties, around.knowledge)) {
    return { nature: 'compatible', why: `${p} and ${q} can be one hour in two time zones` }
  }
  return { nature: 'contradiction', why: `${p} and ${q} exclude each other` }
}

/** A sentence that looks back from one talk on another names one place: it may be that of the other. */
function isBorrowed(one: Prepared): boolean {
  return one.article.mentions.some(
    (other) =>
      other !== one &&
      other.spot !== null &&
      other.mention.sentence[1] > 0 &&
      other.mention.sentence[0] === one.mention.sentence[0] &&
      other.window.min > one.window.max &&
      relateSpots(other.spot, one.spot!) === 'same',
  )
}

function placeDifference(a: Prepared, b: Prepared): Difference | null {
  const relation = relateSpots(a.spot!, b.spot!)
  const [p, q] = [a.spot!.text, b.spot!.text]
  if (relation === 'same') return null
  if (relation === 'within') return { nature: 'granularity', why: `one of ${p} and ${q} lies in the other` }
  if (relation === 'unknown') return { nature: 'granularity', why: `${p} and ${q} can be one place` }
  if (a.mention.kind === 'visit') return { nature: 'compatible', why: `${p} and ${q} are stops of one visit` }
  if (a.mention.kind === 'recognition') return { nature: 'compatible', why: `${p} and ${q} can each have a mission` }
  if (isBorrowed(a) || isBorrowed(b)) return { nature: 'compatible', why: `${p} or ${q} may be the place of another` }
  return { nature: 'contradiction', why: `${p} and ${q} are two places` }
}

/** "more than 40", "up to 40": a bound, which a number on its right side does not contradict. */
const floor = /\b(?:more than|over|at least|above|exceed\w*|upwards of)\b/i
const ceiling = /\b(?:up to|less than|under|almost|nearly|below|fewer than|at most)\b/i

function agree(a: number, b: number, p: string, q: string): boolean {
  if (floor.test(p) && b >= a) return true
  if (floor.test(q) && a >= b) return true
  if (ceiling.test(p) && b <= a) return true
  if (ceiling.test(q) && a <= b) return true
  const about = /\b(?:about|around|some|roughly|approximately|close to|estimated)\b/i
  return (about.test(p) || about.test(q)) && Math.abs(a - b) <= 0.1 * Math.max(a, b)
}

function sumDifference(a: Prepared, b: Prepared): Difference | null {
  if (a.amounts.some((x) => b.amounts.some((y) => sameSum(x, y)))) return null
  const [p, q] = [a.mention.quote, b.mention.quote]
  const [x, y] = [a.mention.money?.currency ?? null, b.mention.money?.currency ?? null]
  if (x !== null && y !== null && x !== y) return { nature: 'compatible', why: `sums in ${x} and in ${y}` }
  const fits = a.amounts.some((m) => b.amounts.some((n) => agree(m, n, p, q)))
  if (fits) return { nature: 'compatible', why: 'one source gives a bound that the other keeps' }
  return { nature: 'contradiction', why: `the sums differ: ${a.amounts.join(', ')} and ${b.amounts.join(', ')}` }
}

/** What a mention counts, by its quote; where that counts nothing, by its sentence. */
function countsOf(one: Prepared): readonly Count[] {
  const own = countsIn(one.mention.quote)
  const [start, end] = one.mention.sentence
  return own.length > 0 ? own : countsIn(one.article.input.text?.slice(start, end) ?? '')
}

function countDifference(a: Prepared, b: Prepared): Difference | null {
  const [p, q] = [a.mention.quote, b.mention.quote]
  for (const x of countsOf(a)) {
    for (const y of countsOf(b)) {
      if (x.noun !== y.noun || x.value === y.value) continue
      if (agree(x.value, y.value, p, q)) return { nature: 'compatible', why: `one source gives a bound of ${x.noun}` }
      return { nature: 'contradiction', why: `${x.value} and ${y.value} ${x.noun}` }
    }
  }
  return null
}

const inReturn = /\b(?:in return|in turn|return (?:visit|trip|invitation)|reciproc\w+|each other|one another|mutual)\b/i

/** Two sides may invite each other. */
function areMutual(a: Prepared, b: Prepared): boolean {
  return [a, b].some(({ mention, article }) =>
    inReturn.test(`${mention.quote} ${article.input.text?.slice(...mention.sentence) ?? ''}`),
  )
}

function directionDifference(a: Prepared, b: Prepared): Difference | null {
  const meets = (x: readonly string[], y: readonly string[]): boolean => x.some((code) => y.includes(code))
  const isSwapped = meets(a.mention.actor, b.mention.recipient) && meets(a.mention.recipient, b.mention.actor)
  if (!isSwapped || meets(a.mention.actor, b.mention.actor)) return null
  const haveMissions = a.facet === 'mission' && b.facet === 'mission'
  if (haveMissions || areMutual(a, b)) return { nature: 'compatible', why: 'each side may do it to the other' }
  return { nature: 'contradiction', why: 'the sources turn the direction around' }
}

function levelDifference(a: Prepared, b: Prepared): Difference | null {
  const same = a.labels.find((one) => b.labels.some((other) => one.label === other.label))
  const [x, y] = [a.labels[0]!, b.labels[0]!]
  if (same) {
    const wordings = new Set(
      [...a.labels, ...b.labels].filter((one) => one.label === same.label).map((one) => plain(one.wording)),
    )
    return wordings.size > 1 ? { nature: 'translation', why: `wordings of one level, ${same.label}` } : null
  }
  if (a.labels.some((one) => one.level === null) || b.labels.some((one) => one.level === null)) {
    return { nature: 'translation', why: `${x.wording} and ${y.wording} are told of one change` }
  }
  return { nature: 'contradiction', why: `${x.label} and ${y.label} are two levels` }
}

const plain = (words: string): string => words.replace(/[-\s]+/g, ' ')

function ordinalsOf(one: Prepared) {
  const [start, end] = one.mention.sentence
  const sentence = one.article.input.text?.slice(start, end) ?? ''
  return one.mention.kind === 'visit' || one.mention.kind === 'meeting' ? ordinalsIn(sentence || one.mention.quote) : []
}

const yearTold = ({ window }: Prepared): number | null =>
  Number.isFinite(window.toldFrom) ? civilDate(window.toldFrom).year : null

function ordinalDifference(a: Prepared, b: Prepared): Difference | null {
  for (const x of ordinalsOf(a)) {
    for (const y of ordinalsOf(b)) {
      if (areSinceTwoTimes(x, y, yearTold(a), yearTold(b))) {
        return { nature: 'contradiction', why: `${x.words} and ${y.words}` }
      }
      if (x.what !== y.what || x.number === y.number) continue
      if (x.class === y.class && x.since === y.since) {
        return { nature: 'contradiction', why: `${x.words} and ${y.words}` }
      }
      return { nature: 'compatible', why: `${x.words} and ${y.words} count differently` }
    }
  }
  return null
}

import type { Concluded } from '../conclude-event.js'
import { sharedWorth } from '../joining/wording.js'
import { byText } from '../order.js'
import { dyadKey, type PreparedArticle } from '../prepare.js'
import { type Claim, sidesOfClaims } from '../proof.js'
import { boundsInTime } from '../times.js'
import type { Disagreement } from '../types.js'
import { type Quantity, quantitiesOf } from './quantities.js'

/** Days between two reports of a number within which it should be one; how many soldiers stand abroad changes slowly. */
const reachOf = (what: string): number => (what === 'soldiers' ? 300 : what.startsWith('#') ? 10 : 120)
/** How far two tellings of one number may be apart: a tenth of it is another number, of a part. */
const mostRatio = 3
const mostRatioOfTroops = 1.5
/** Worth of shared words from which two sentences speak of one subject: two telling words. */
const oneSubject = 2.4

const dayOf = (date: string | null): number | null => {
  const bounds = boundsInTime(date)
  return bounds && bounds.max - bounds.min <= 31 ? bounds.max : null
}

function areNear(x: Quantity, y: Quantity): boolean {
  const [p, q] = [dayOf(x.published), dayOf(y.published)]
  return p !== null && q !== null && Math.abs(p - q) <= reachOf(x.what)
}

const isTerm = ({ what }: Quantity): boolean => what === 'term' || what === 'hours' || what === 'deadline'

/** Whether two lengths of time may be of one thing: the rupture of "a seven-year rupture" must be told of by the other too. */
function lastsTheSame({ lasting }: Quantity, other: Quantity): boolean {
  if (lasting === null || lasting.words.length === 0) return true
  const told = new Set((other.lasting ?? other.around).words)
  return lasting.words.some((word) => told.has(word))
}

/** Whether both are dated to the day, and a day apart or not: papers are of one signing, prisoners of one exchange. */
function dayGap(x: Quantity, y: Quantity): number | null {
  const [p, q] = [dayOf(x.date), dayOf(y.date)]
  return p !== null && q !== null ? Math.abs(p - q) : null
}

function areOfOneThing(x: Quantity, y: Quantity, eventOf: ReadonlyMap<string, string>): boolean {
  if (isTerm(x) && !(lastsTheSame(x, y) && lastsTheSame(y, x))) return false
  const event = eventOf.get(x.proof.mention)
  if (event !== undefined && event === eventOf.get(y.proof.mention)) return true
  if (x.what === 'soldiers') return true
  const days = dayGap(x, y)
  if (x.what === 'documents') return days !== null && days <= 1
  // The day of a fact is that of its telling.
  const gap = x.kind === null && y.kind === null ? null : days
  return (isTerm(x) || gap === null || gap === 0) && sharedWorth(x.around, y.around) >= oneSubject
}

/** How far an estimate may be from the number: "nearly three hours" are not five. */
const nearby = 1.25

/** Whether bounds and estimates allow both to be one number. */
function canBeOne(x: Quantity, y: Quantity): boolean {
  if (x.loose === 'other' || y.loose === 'other') return true
  const [few, many] = x.value <= y.value ? [x, y] : [y, x]
  if (few.loose === 'floor' || many.loose === 'ceiling') return true
  return (few.loose !== null || many.loose !== null) && many.value / few.value <= nearby
}

/** Whether the two cannot both be: not a bound that the other keeps, nor a whole beside its part. */
function doClash(x: Quantity, y: Quantity): boolean {
  const ratio = Math.max(x.value, y.value) / Math.min(x.value, y.value)
  const most = x.what === 'soldiers' ? mostRatioOfTroops : isTerm(x) ? Number.POSITIVE_INFINITY : mostRatio
  return ratio > 1 && ratio <= most && !canBeOne(x, y) && !x.isPart && !y.isPart
}

/** Numbers of one thing that reports of one pair tell differently, in one entry for all reports that are tied. */
export function quantityDisagreements(
  key: string,
  articles: readonly PreparedArticle[],
  events: readonly Concluded[],
  originOf: (article: string) => string,
): readonly Disagreement[] {
  const byThing = new Map<string, Quantity[]>()
  for (const article of articles) {
    for (const one of quantitiesOf(article)) {
      if (!one.dyads.includes(key)) continue
      const known = byThing.get(one.what)
      if (known) known.push(one)
      else byThing.set(one.what, [one])
    }
  }
  const eventOf = new Map(events.flatMap(({ event }) => event.mentions.map((one) => [one, event.id] as const)))
  const out: Disagreement[] = []
  for (const list of byThing.values()) {
    if (new Set(list.map((one) => one.value)).size < 2) continue
    list.sort((a, b) => byText(a.proof.article, b.proof.article) || byText(a.proof.mention, b.proof.mention))
    for (const group of clashesOf(list, eventOf, originOf)) {
      const found = entry(key, group, eventOf, originOf)
      if (!isKnownOf(found.events, events)) out.push(found)
    }
  }
  return out
}

/** Whether it is of one event, which has the alarm itself. */
function isKnownOf(ids: readonly string[], events: readonly Concluded[]): boolean {
  const [only, ...others] = ids
  if (only === undefined || others.length > 0) return false
  const own = events.find(({ event }) => event.id === only)?.own ?? []
  return own.some(({ field, nature }) => field === 'number' && nature === 'contradiction')
}

/** Quantities tied by a clash, with those that tell the same value of the same thing. */
function clashesOf(
  list: readonly Quantity[],
  eventOf: ReadonlyMap<string, string>,
  originOf: (article: string) => string,
): readonly (readonly Quantity[])[] {
  const groups = new Map<Quantity, Set<Quantity>>()
  for (const [i, x] of list.entries()) {
    for (const y of list.slice(i + 1)) {
      if (!doClash(x, y) || !areNear(x, y) || originOf(x.proof.article) === originOf(y.proof.article)) continue
      if (!areOfOneThing(x, y, eventOf)) continue
      const joined = new Set([...(groups.get(x) ?? [x]), ...(groups.get(y) ?? [y])])
      for (const one of joined) groups.set(one, joined)
    }
  }
  return [...new Set(groups.values())].map((group) => list.filter((one) => group.has(one)))
}

function entry(
  key: string,
  group: readonly Quantity[],
  eventOf: ReadonlyMap<string, string>,
  originOf: (article: string) => string,
): Disagreement {
  const values = new Map<number, string>()
  for (const one of group) if (!values.has(one.value)) values.set(one.value, one.words)
  const claims: Claim[] = group.map((one) => ({ value: values.get(one.value)!, proof: one.proof }))
  const events = new Set(group.flatMap((one) => eventOf.get(one.proof.mention) ?? []))
  return {
    id: `d-number-${dyadKey(...(key.split(' ') as [string, string])).replace(' ', '-')}-${group[0]!.what.replaceAll(' ', '-')}-${group[0]!.proof.mention}`,
    field: 'number',
    nature: 'contradiction',
    about: `the sources count differently: ${[...values.values()].join(' and ')}`,
    events: [...events].sort(byText),
    parties: key.split(' '),
    sides: sidesOfClaims(claims, originOf),
  }
}

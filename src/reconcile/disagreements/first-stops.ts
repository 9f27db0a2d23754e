import type { Knowledge } from '../../knowledge/index.js'
import { edtfBounds, weekdayOf } from '../../schema/index.js'
import { relateSpots, type Spot, spotOf } from '../joining/spots.js'
import type { Prepared } from '../prepare.js'

/** A town that a source has a journey come to. */
interface Stop {
  readonly one: Prepared
  readonly place: string
}

/** Two towns that sources put at the beginning of one journey. */
interface Clash {
  readonly stops: readonly [Stop, Stop]
  readonly why: string
}

const name = "[A-Z][\\w’'-]+(?: [A-Z][\\w’'-]+)?"
const comes = new RegExp(
  `\\b(land(?:s|ed|ing)?|touch(?:es|ed|ing)? down|flew|set foot|arriv(?:es|ed|ing|al)|reach(?:es|ed|ing))\\b(?: (?:in|at|into|to)(?: the)?(?: [a-z]+){0,4} (${name}))?`,
)
/** "Before coming to Beijing, she visited Shanghai", "had visited Shanghai before flying to Beijing". */
const later = new RegExp(
  `\\b(?:[Bb]efore|[Pp]rior to) (?:coming|arriving|travell?ing|flying|heading|going|moving|continuing|landing|reaching) (?:on )?(?:to |in |for |into )?(the capital|${name})`,
)
const earlier = new RegExp(
  `\\b(?:visit(?:ed|s|ing)|stopp?(?:ed|ing)? (?:over )?(?:in|at)|tour(?:ed|ing)|been (?:in|to)|went to|was in) (${name})`,
)
const sentences = /[^.!?]+[.!?]*/g

/** The first day of a journey, as the weekday beside it or the date alone gives it. */
function firstDay({ mention }: Prepared): number | null {
  const bounds = mention.date === null ? null : edtfBounds(mention.date)
  return bounds && Number.isFinite(bounds.min) ? bounds.min : null
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

interface Arrival {
  readonly spot: Spot
  readonly day: number
  readonly isLanding: boolean
}

/** Characters around an arrival in which its weekday is looked for. */
const near = 40

/** The first arrival that the sentence of a mention tells, in a town that it names, on a known day. */
function arrivalOf(one: Prepared, knowledge: Knowledge | undefined): Arrival | null {
  const { mention, article } = one
  const bounds = mention.date === null ? null : edtfBounds(mention.date)
  if (!bounds || !Number.isFinite(bounds.min)) return null
  const sentence = article.input.text?.slice(...mention.sentence) || mention.quote
  const verb = comes.exec(sentence)
  if (verb === null) return null
  const named = verb[2] ? spotOf(verb[2], mention.recipient, knowledge) : one.spot
  const spot = named?.state === null ? named : one.spot
  if (!spot || spot.state !== null) return null
  const isLanding = !/^(?:arriv|reach)/i.test(verb[1]!)
  const around = sentence.slice(Math.max(0, verb.index - near), verb.index + verb[0].length + near)
  const day = weekdays.findIndex((weekday) => new RegExp(`\\b${weekday}\\b`, 'i').test(around))
  // The days of a visit stand for its arrival where the weekday beside it is the first of them.
  const isFirst = bounds.min === bounds.max || (day >= 0 && weekdayOf(bounds.min) === day)
  return isFirst ? { spot, day: bounds.min, isLanding } : null
}

/** A town that an article tells to have been visited before another one. */
function stopBefore({ spot }: Arrival, { mention, article }: Prepared, knowledge: Knowledge): string | null {
  const { text } = article.input
  if (text === undefined || !/\b(?:before|prior to)\b/i.test(text)) return null
  const host = mention.recipient
  for (const [sentence] of text.matchAll(sentences)) {
    const next = later.exec(sentence)?.[1]
    const place = next === undefined ? undefined : earlier.exec(sentence)?.[1]
    if (next === undefined || place === undefined) continue
    const [p, q] = [next, place].map((words) => spotOf(words, host, knowledge))
    const isCapital = host.some((code) => knowledge.state(code)?.capital.includes(spot.text))
    const isThere = p!.words.length > 0 ? relateSpots(p!, spot) === 'same' : isCapital
    if (isThere && relateSpots(q!, spot) === 'apart') return place
  }
  return null
}

/**
 * Towns that cannot both be the first stop: both landed in on one day, or one reached on the first day of the journey and
 * the other told to have been visited before it.
 */
export function firstStops(mentions: readonly Prepared[], knowledge: Knowledge | undefined): readonly Clash[] {
  const out: Clash[] = []
  for (const a of mentions) {
    const arrival = arrivalOf(a, knowledge)
    if (arrival === null) continue
    for (const b of mentions) {
      if (a === b) continue
      const other = arrivalOf(b, knowledge)
      const isOneLanding = other !== null && arrival.isLanding && other.isLanding && arrival.day === other.day
      const isTwice = isOneLanding && relateSpots(arrival.spot, other.spot) === 'apart'
      const before = knowledge && firstDay(b) === arrival.day ? stopBefore(arrival, b, knowledge) : null
      const place = isTwice ? other.spot.text : (before ?? undefined)
      if (place === undefined) continue
      out.push({
        stops: [
          { one: a, place: arrival.spot.text },
          { one: b, place },
        ],
        why: `${arrival.spot.text} and ${place} cannot both come first`,
      })
    }
  }
  return out
}

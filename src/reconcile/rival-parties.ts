import { differInPersons, type Side } from './participants.js'
import type { Prepared } from './prepare.js'
import {
  areOneNews,
  gapOf,
  haveOneWay,
  haveOtherFacets,
  isDated,
  isSaid,
  oneSubject,
  placesOf,
  quotesShared,
  type Rule,
  type Telling,
} from './tellings.js'

/** Who asked whom: told of one day with one subject, turned around. */
export const rivalDirections: Rule = (a, b) => {
  const [x, y] = [a.one.event, b.one.event]
  if (x.kind !== 'appeal' || x.symmetric || y.symmetric || haveOneWay(a, b) || x.recipient.length === 0) return null
  if (!x.actor.every((code) => y.recipient.includes(code)) || !y.actor.every((code) => x.recipient.includes(code))) {
    return null
  }
  if (!isDated(a) || !isDated(b) || gapOf(a, b) > 0 || haveOtherFacets(a, b)) return null
  if (isSaid(a, inReturn) || isSaid(b, inReturn) || (a.one.facet === null && quotesShared(a, b) < oneSubject))
    return null
  if (!isSaid(a, asked) || !isSaid(b, asked) || quotesShared(a, b) < 1) return null
  return {
    field: 'direction',
    why: 'the sources turn the direction around',
    read: ({ mention }) => `${mention.actor.join(' ')} to ${mention.recipient.join(' ')}`,
  }
}

const asked = /\b(?:ask|request|propos|sought|seek|suggest|plead|beg)\w*/i
const inReturn = /\b(?:in return|in turn|reciproc\w+|each other|one another|mutual\w*|both sides|also|too)\b/i

const led = /\b(?:led|headed|leads|heads) by\b/i

/** One delegation with two heads. */
export const rivalLeaders: Rule = (a, b) => {
  const { kind, status } = a.one.event
  if (kind !== 'visit' || status === 'denied' || !haveOneWay(a, b) || !isDated(a) || !isDated(b)) return null
  if (a.max - a.min > 14 || b.max - b.min > 14 || gapOf(a, b) > 0 || placesOf(a, b).includes('apart')) return null
  if (!areOneNews(a, b) || !(isSaid(a, led) || isSaid(b, led))) return null
  const visitors = ({ one }: Telling): readonly Side[] => one.sides.filter(({ code }) => one.event.actor.includes(code))
  if (!differInPersons(visitors(a), visitors(b))) return null
  // Somebody whom the other source names too was of the party.
  const isNamedIn = (one: Telling, other: Telling): boolean =>
    visitors(one).some(({ persons }) =>
      persons.some((person) => other.one.mentions.some(({ article }) => nameStands(person.words, article.input))),
    )
  if (isNamedIn(a, b) || isNamedIn(b, a)) return null
  return {
    field: 'office',
    why: 'two persons are named as the head of one delegation',
    read: ({ sides, mention }) =>
      sides
        .filter(({ code }) => mention.actor.includes(code))
        .flatMap(({ persons }) => persons.map(({ name }) => name))
        .join(', '),
  }
}

function nameStands(words: readonly string[], { people, text }: Prepared['article']['input']): boolean {
  const last = words.at(-1) ?? ''
  return people.some(({ name }) => name.toLowerCase().includes(last)) || (text?.toLowerCase().includes(last) ?? false)
}

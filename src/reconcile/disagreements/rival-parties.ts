import { areTwoVisitors, haveTwoHeads, namesOfHeads, twoHeads } from './heads.js'
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

/** One delegation with two heads. */
export const rivalLeaders: Rule = (a, b) => {
  const { kind, status } = a.one.event
  if (kind !== 'visit' || status === 'denied' || !haveOneWay(a, b) || !isDated(a) || !isDated(b)) return null
  if (a.max - a.min > 14 || b.max - b.min > 14 || gapOf(a, b) > 0 || placesOf(a, b).includes('apart')) return null
  if (!areOneNews(a, b) || !a.one.mentions.some((x) => b.one.mentions.some((y) => haveTwoHeads(x, y)))) return null
  return { field: 'office', why: twoHeads, read: namesOfHeads }
}

/** Two persons who hand over the credentials of one state on one day. */
export const rivalEnvoys: Rule = (a, b) => {
  const { kind, status } = a.one.event
  if (kind !== 'credentials' || status !== 'happened' || !haveOneWay(a, b) || !areOneNews(a, b)) return null
  if (!isDated(a) || !isDated(b) || gapOf(a, b) > 1) return null
  const areTwo = a.one.mentions.some((x) => b.one.mentions.some((y) => areTwoVisitors(x, y)))
  return areTwo ? { field: 'office', why: 'two persons are named as the ambassador', read: namesOfHeads } : null
}

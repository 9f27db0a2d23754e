import { differInPersons } from '../joining/participants.js'
import { sameSum } from '../relation/amounts.js'
import {
  areOneNews,
  gapOf,
  haveOneWay,
  haveOtherFacets,
  isDated,
  isSaid,
  oneSubject,
  quotesShared,
  type Rule,
  subjectShared,
  type Telling,
} from './tellings.js'

/** How far two sums for one thing may be apart: more is a whole beside its part. */
const mostRatio = 2.5

const ofMoney: ReadonlySet<string> = new Set(['loan', 'aid', 'debt-relief', 'repayment', 'agreement'])
const ofPart =
  /\b(?:out of|of which|part of|portion|tranche|instal\w+|first|second|total\w*|altogether|so far|since|includ\w+|another|additional|further|more than|over|at least|up to|annual\w*|per year|a year)\b/i

/** Two sums for one piece of news, neither a part of the other. */
export const rivalSums: Rule = (a, b, isOneStory) => {
  const [x, y] = [a.one.event, b.one.event]
  if (!ofMoney.has(x.kind ?? '') || !haveOneWay(a, b) || haveOtherFacets(a, b)) return null
  if (!areOneNews(a, b) || (isDated(a) && isDated(b) && gapOf(a, b) > 1)) return null
  const [p, q] = [a, b].map(({ one }) => one.mentions.flatMap((mention) => mention.amounts)) as [number[], number[]]
  const [m, n] = [p[0], q[0]]
  if (m === undefined || n === undefined || p.some((sum) => sum !== m) || q.some((sum) => sum !== n)) return null
  const ratio = Math.max(m, n) / Math.min(m, n)
  const currencies = new Set([...x.money, ...y.money].flatMap(({ currency }) => currency ?? []))
  if (sameSum(m, n) || ratio > mostRatio || currencies.size > 1) return null
  if (isSaid(a, ofPart) || isSaid(b, ofPart) || differInPersons(a.one.sides, b.one.sides)) return null
  const worth = subjectShared(a, b)
  if (worth < oneSubject && !(isOneStory() && !haveTwoSubjects(a, b))) return null
  return { field: 'number', why: `the sums differ: ${m} and ${n}`, read: (one) => one.amounts.join(', ') }
}

/** Whether both quotes name what it is for, and not the same. */
function haveTwoSubjects(a: Telling, b: Telling): boolean {
  const namesSubject = ({ one }: Telling): boolean =>
    one.mentions.some(({ quote }) => quote.words.some((word, i) => quote.weights[i]! > 1 && !/[\d ]/.test(word)))
  return namesSubject(a) && namesSubject(b) && quotesShared(a, b) < 1
}

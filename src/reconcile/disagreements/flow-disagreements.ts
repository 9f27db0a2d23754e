import type { Knowledge } from '../../knowledge/index.js'
import type { FlowFact } from '../../schema/index.js'
import { tellingShared, type Wording, wordingOf } from '../joining/wording.js'
import { byText, knownFrom } from '../order.js'
import { type PreparedArticle, partyWords } from '../prepare.js'
import { sidesOfClaims } from '../proof.js'
import { sameSum } from '../relation/amounts.js'
import { proofOfFact, sentenceOfFact, type Told } from '../relation/facts.js'
import { boundsInTime } from '../times.js'
import type { Disagreement } from '../types.js'

/** Days between the reports of one loan or gift. */
const freshDays = 4
/** How far two tellings of one sum may be apart: more is a whole beside its part. */
const mostRatio = 3
/** Share of a sum by which "about" may miss it. */
const about = 0.15
/** Days between two reports of what is owed or traded, where neither gives its year. */
const reach = 45

/** What of a flow a sentence tells: goods one way, a part, a target. Two sums of different parts do not clash. */
const parts: readonly (readonly [string, RegExp])[] = [
  ['exports', /\bexport/i],
  ['imports', /\bimport/i],
  ['deficit', /\b(?:deficit|surplus)\b/i],
  ['non-oil', /\bnon-oil\b/i],
  ['goods', /\bgoods\b/i],
  ['services', /\bservices\b/i],
  ['target', /\b(?:target|goal|aim\w*|rais\w+|increas\w+ to|could|would|should|will|by 20\d\d|potential)\b/i],
  [
    'share',
    /\b(?:of which|part of|tranche|instal\w+|includ\w+|another|additional|further|first (?:half|quarter|\w+ months))\b/i,
  ],
]

const aboutOf = (words: string): string =>
  parts.flatMap(([name, pattern]) => (pattern.test(words) ? [name] : [])).join(' ')

/** Whether a bound or an estimate allows both sums to be one. */
function canBeOne(a: FlowFact, b: FlowFact): boolean {
  const [few, many] = a.amount! <= b.amount! ? [a, b] : [b, a]
  if (sameSum(few.amount!, many.amount!) || few.atLeast) return true
  return (few.approx || many.approx || false) && many.amount! - few.amount! <= about * many.amount!
}

/** Both of one known year, or both undated and told at about one time. A loan is one of many: its year tells too little. */
function areOfOneTime(a: Told<FlowFact>, b: Told<FlowFact>): boolean {
  const [x, y] = [a.fact.period, b.fact.period]
  if (x !== null && y !== null) return x === y && boundsInTime(x) !== null
  const [p, q] = [a, b].map(({ article }) => boundsInTime(knownFrom(article)))
  return x === null && y === null && !!p && !!q && Math.abs(p.max - q.max) <= reach
}

/** What is in stock at a time; of gifts and loans there are many. */
const isStock = ({ kind }: FlowFact): boolean => kind === 'trade' || kind === 'debt'

/** A loan is told of before it is paid: without its stage it may be of either. */
const areOfOneStage = (x: FlowFact, y: FlowFact): boolean =>
  x.stage === y.stage || (!isStock(x) && (x.stage === null || y.stage === null))

/** Whether two gifts or loans are one piece of news: told at one time, in telling words that are the same. */
function isOneGift(a: Told<FlowFact>, b: Told<FlowFact>, knowledge: Knowledge | undefined): boolean {
  const [p, q] = [a, b].map(({ article }) => boundsInTime(knownFrom(article)))
  if (!p || !q || Math.abs(p.max - q.max) > freshDays) return false
  const [x, y] = [a, b].map(({ fact }) => boundsInTime(fact.period))
  if (x && y && (x.min > y.max + 1 || y.min > x.max + 1)) return false
  const leftOut = partyWords([a.fact.from, a.fact.to], knowledge, new Map())
  const [v, w] = [a, b].map((one) => wordingOf(sentenceOfFact(one), leftOut)) as [Wording, Wording]
  return tellingShared(v, w) >= 2
}

function doClash(a: Told<FlowFact>, b: Told<FlowFact>, knowledge: Knowledge | undefined): boolean {
  const [x, y] = [a.fact, b.fact]
  if (x.kind !== y.kind || x.currency !== y.currency || !areOfOneStage(x, y) || a.article === b.article) return false
  if (x.kind !== 'trade' && (x.from !== y.from || x.to !== y.to)) return false
  if (Math.max(x.amount!, y.amount!) / Math.min(x.amount!, y.amount!) > mostRatio || canBeOne(x, y)) return false
  const [p, q] = [a, b].map((one) => sentenceOfFact(one)) as [string, string]
  if (!isStock(x)) return !/share/.test(`${aboutOf(p)} ${aboutOf(q)}`) && isOneGift(a, b, knowledge)
  return areOfOneTime(a, b) && aboutOf(p) === aboutOf(q) && !/target|share/.test(aboutOf(p))
}

/** A source that tells the other's sum beside its own tells of two things. */
function tellsBoth(all: readonly Told<FlowFact>[], a: Told<FlowFact>, b: Told<FlowFact>): boolean {
  return all.some(({ fact, article }) => article === a.article && sameSum(fact.amount!, b.fact.amount!))
}

/** Sums that events tell are compared there. */
function isOfEvent({ fact, article }: Told<FlowFact>, articles: readonly PreparedArticle[]): boolean {
  const own = articles.find(({ input }) => input === article)
  return own?.mentions.some(({ mention, amounts }) => isGiving(mention.kind) && amounts.includes(fact.amount!)) ?? false
}
const isGiving = (kind: string | null): boolean => kind === 'loan' || kind === 'aid'

/** What is traded in a year, owed at a time or given at one, told with two sums. */
export function flowDisagreements(
  key: string,
  facts: readonly Told<FlowFact>[],
  articles: readonly PreparedArticle[],
  originOf: (article: string) => string,
  knowledge: Knowledge | undefined,
): readonly Disagreement[] {
  const stocks = facts.filter(({ fact }) => fact.amount)
  const out: Disagreement[] = []
  for (const [i, a] of stocks.entries()) {
    for (const b of stocks.slice(i + 1)) {
      const isOneOrigin = originOf(a.article.id) === originOf(b.article.id)
      if (isOneOrigin || !doClash(a, b, knowledge) || tellsBoth(stocks, a, b) || tellsBoth(stocks, b, a)) continue
      if (!isStock(a.fact) && isOfEvent(a, articles) && isOfEvent(b, articles)) continue
      const both = [a, b].sort((x, y) => byText(x.fact.id, y.fact.id))
      out.push({
        id: `d-number-${key.replace(' ', '-')}-${both[0]!.fact.id}-${both[1]!.fact.id}`,
        field: 'number',
        nature: 'contradiction',
        about: `two sums for one ${a.fact.kind}: ${both.map(({ fact }) => fact.amount).join(' and ')}`,
        events: [],
        parties: key.split(' '),
        sides: sidesOfClaims(
          both.map((one) => ({
            value: `${one.fact.amount} ${one.fact.currency ?? ''}`.trim(),
            proof: proofOfFact(one),
          })),
          originOf,
        ),
      })
    }
  }
  return out
}

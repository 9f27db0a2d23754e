import { tellingShared } from '../joining/wording.js'
import { byText } from '../order.js'
import type { Prepared, PreparedArticle } from '../prepare.js'
import { type Claim, proofOf, sidesOfClaims } from '../proof.js'
import { sameSum } from '../relation/amounts.js'
import type { Disagreement } from '../types.js'

/** Days between the reports of one loan or gift. */
const freshDays = 4
/** Telling words, beside the sum, from which two reports tell of one. */
const oneSubject = 2

const gives: ReadonlySet<string | null> = new Set(['loan', 'aid', 'debt-relief'])

const isGift = ({ mention, amounts }: Prepared): boolean =>
  gives.has(mention.kind) &&
  mention.status !== 'denied' &&
  amounts.length === 1 &&
  mention.actor.length === 1 &&
  mention.recipient.length === 1 &&
  mention.actor[0] !== mention.recipient[0]

const keyOf = ({ mention, amounts }: Prepared): string => `$${mention.recipient[0]}|${amounts[0]}`

/** Keys of the sums that an article tells to have been lent or given: who got how much. */
export const lenderKeys = ({ mentions }: PreparedArticle): readonly string[] => mentions.filter(isGift).map(keyOf)

export const isLenderKey = (key: string): boolean => key.startsWith('$')

/** Whether an article names a party in any of its mentions: then it tells of both lenders, as two. */
const isNamedIn = (code: string, { mentions, input }: PreparedArticle): boolean =>
  mentions.some(({ parties }) => parties.includes(code)) ||
  input.facts.some((fact) => fact.fact === 'flow' && fact.from === code)

function isOneGift(a: Prepared, b: Prepared): boolean {
  const [x, y] = [a.window, b.window]
  if (a.mention.actor[0] === b.mention.actor[0] || !sameSum(a.amounts[0]!, b.amounts[0]!)) return false
  if (!(Math.abs(x.toldFrom - y.toldFrom) <= freshDays)) return false
  if (Number.isFinite(x.min) && Number.isFinite(y.min) && Math.max(x.min, y.min) - Math.min(x.max, y.max) > 1)
    return false
  if (isNamedIn(a.mention.actor[0]!, b.article) || isNamedIn(b.mention.actor[0]!, a.article)) return false
  return tellingShared(a.sentence ?? a.quote, b.sentence ?? b.quote) >= oneSubject
}

/** One sum for one state that two sources have from two givers. */
export function concludeLenders(
  key: string,
  articles: readonly PreparedArticle[],
  originOf: (article: string) => string,
): readonly Disagreement[] {
  const told = articles
    .flatMap(({ mentions }) => mentions.filter((one) => isGift(one) && keyOf(one) === key))
    .sort((a, b) => byText(a.mention.id, b.mention.id))
  const clashing = new Set<Prepared>()
  for (const [i, a] of told.entries()) {
    for (const b of told.slice(i + 1)) {
      if (originOf(a.article.input.id) !== originOf(b.article.input.id) && isOneGift(a, b)) clashing.add(a).add(b)
    }
  }
  if (clashing.size === 0) return []
  const list = told.filter((one) => clashing.has(one))
  const claims = list.map(
    (one): Claim => ({ value: `${one.mention.actor[0]} to ${one.mention.recipient[0]}`, proof: proofOf(one) }),
  )
  return [
    {
      id: `d-direction-${key.slice(1).replace('|', '-')}-${list[0]!.mention.id}`,
      field: 'direction',
      nature: 'contradiction',
      about: 'the sources name two givers of one sum',
      events: [],
      parties: [...new Set(list.flatMap((one) => one.parties))].sort(byText),
      sides: sidesOfClaims(claims, originOf),
    },
  ]
}

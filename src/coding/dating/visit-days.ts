import { caseOf, headOf, type Tree } from '../../language/index.js'
import { dayOfEdtf, edtfOfDay } from '../../schema/index.js'
import type { TimeExpression } from '../../time/index.js'

const beginnings: ReadonlySet<string> = new Set(['begin', 'start', 'arrive', 'embark', 'land', 'open', 'commence'])
const departures: ReadonlySet<string> = new Set('depart leave fly travel head pay make undertake kick'.split(' '))
const endings: ReadonlySet<string> = new Set(['end', 'conclude', 'finish', 'complete', 'wrap', 'close'])
const longestVisit = 30

/** Whether a verb tells of the first or the last day of a visit. */
export const isEndOrBeginning = (lemma: string): boolean => beginnings.has(lemma) || endings.has(lemma)

/** "arrived on Sunday for a two-day visit", "concluded a three-day visit on Saturday": the days of the whole visit. */
export function lasted(tree: Tree, at: number, date: string | null, times: readonly TimeExpression[]): string | null {
  const day = date === null ? null : dayOfEdtf(date)
  if (day !== null && isWayBack(tree, at)) return `../${edtfOfDay(day)}`
  const length = times.find(({ said }) => said.form === 'duration' && said.unit === 'day' && !said.approx)
  if (day === null || length?.said.form !== 'duration' || length.said.amount === null) return date
  const noun = tree.tokens[headOf(tree.tokens, length.from, length.to)]!.head
  if (noun < 0 || !/^(visit|trip|stay|tour)$/.test(tree.tokens[noun]!.lemma)) return date
  const days = length.said.amount
  if (days < 2 || days > longestVisit) return date
  // "began a visit", "a visit that ended on Friday"
  const phrase = tree.tokens.slice(tree.left[noun]!, tree.right[noun]!)
  const below = phrase.filter((t) => t.deprel === 'acl:relcl').map((t) => t.index)
  const verbs = [at, tree.tokens[noun]!.head, ...below].filter((i) => i >= 0).map((i) => tree.tokens[i]!.lemma)
  const isOne = (set: ReadonlySet<string>): boolean => verbs.some((lemma) => set.has(lemma))
  if (!isOne(beginnings) && isOne(endings)) return `${edtfOfDay(day - days + 1)}/${edtfOfDay(day)}`
  return isOne(beginnings) || isOne(departures) ? `${edtfOfDay(day)}/${edtfOfDay(day + days - 1)}` : date
}

/** "returned on Saturday from a visit to Ghana": its day is the last of the visit. */
function isWayBack(tree: Tree, at: number): boolean {
  const { head } = tree.tokens[at]!
  if (head < 0 || tree.tokens[head]!.lemma !== 'return') return false
  // "after concluding a visit"
  const isOver = endings.has(tree.tokens[at]!.lemma) && tree.tokens[at]!.deprel === 'advcl'
  return isOver || caseOf(tree, at) === 'from'
}

/** `npx tsx eval/check-gold.ts`: checks the gold of the examples and prints its size; exit 1 where something is wrong. */
import { countNatures } from './gold-check/check-record.js'
import { checkGold, knownCodes, readGold } from './gold-check/read-gold.js'

const set = readGold()
const problems = checkGold(set, knownCodes())
const sum = (count: (article: (typeof set.articles)[number]) => number): number =>
  set.articles.reduce((total, article) => total + count(article), 0)
const doubtful = sum((article) => article.events.filter((event) => 'doubt' in event).length)

console.log(`articles ${set.articles.length}, held out ${set.heldOut.length}`)
console.log(`events ${sum((a) => a.events.length)} (in doubt ${doubtful})`)
console.log(`facts ${sum((a) => a.facts.length)}, people ${sum((a) => a.people.length)}`)
const joined = set.record.events.filter((event) => event.reports.length > 1).length
console.log(`record events ${set.record.events.length}, told more than once ${joined}`)
for (const [nature, { all, heldOut }] of Object.entries(countNatures(set.record))) {
  console.log(`${nature} ${all}, held out ${heldOut}`)
}
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

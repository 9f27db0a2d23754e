import { z } from '@hono/zod-openapi'
import { shownOf } from '../../../export/index.js'
import { openFacts } from '../../citations.js'
import { disagreement as contract } from '../../contract/relations.js'
import { disagreementLine } from '../../lines.js'
import { pageOf } from '../../page.js'
import { codesOf, namesOf, sidesAsked, timesAsked } from '../asking.js'
import { count, endLines, quoteLine, timesWords } from '../lines.js'
import { short, startQuoting } from '../quotes.js'
import { asked, listed, named, paged, quote, times } from '../shapes.js'
import { tool } from '../tool.js'

const { field, nature } = contract.shape

const disagreement = z.object({
  id: z.string(),
  field,
  nature,
  about: z.string(),
  parties: z.array(z.string()),
  events: z.array(z.string()),
  sides: z.array(
    z.object({ value: z.string(), articles: z.number().int(), origins: z.number().int(), quotes: z.array(quote) }),
  ),
})

const input = asked({
  a: named.optional().describe('A side that it concerns. Code or name.'),
  b: named.optional().describe('The other side.'),
  field: field.optional().describe('Only about this.'),
  nature: nature
    .optional()
    .describe(
      'Left out, only contradictions, which alone are alarms. granularity: one is more exact; translation: other words for the same; single-source: one origin has more; compatible: both can be true.',
    ),
  ...times,
  ...paged(5, 20),
})

const output = z.object({
  disagreements: z.array(disagreement),
  others: z
    .array(z.object({ nature: z.string(), number: z.number().int() }))
    .describe('How many there are of each nature.'),
  ...listed,
})

const mostSides = 6

export const disagreements = tool({
  name: 'disagreements',
  title: 'Where the sources disagree',
  description: `Where articles say different things of one thing: a date, a place, a number, a level of relations, whether something happened at all. Use it before you present something as settled, or for "what do the sources disagree about".
Comes back: for each disagreement what it is about, its nature, and its sides, each with its value, number of articles and independent origins, and a quote. The record does not say who is right.
Example: {"a": "China", "b": "Maldives"}`,
  input,
  output,
  ask: async (desk, query) => {
    const sides = await sidesAsked(desk, query.a, query.b)
    const codes = codesOf(sides)
    const view = await desk.views.at(timesAsked(query), codes)
    const about = view.record.disagreements.filter(
      (one) =>
        codes.every((code) => one.parties.includes(code)) && (query.field === undefined || one.field === query.field),
    )
    const wanted = query.nature ?? 'contradiction'
    const page = pageOf(
      about.filter((one) => one.nature === wanted),
      query,
      ({ id }) => id,
    )
    const proofs = page.items.flatMap((one) => one.sides.flatMap(({ evidence }) => shownOf(evidence)))
    const facts = await openFacts(desk, view, proofs)
    const quoting = startQuoting()
    const numbers = new Map<string, number>()
    for (const one of about) numbers.set(one.nature, (numbers.get(one.nature) ?? 0) + 1)
    return {
      disagreements: page.items
        .map((one) => disagreementLine(one, facts, desk))
        .map(({ id, field, nature, about, parties, events, sides }) => ({
          ...{ id, field, nature, about: short(about, 300), parties: codesOf(parties), events: events.slice(0, 10) },
          sides: sides.slice(0, mostSides).map(({ value, articles, origins, citations }) => {
            return { value: short(value), articles, origins, quotes: quoting.quotes(citations) }
          }),
        })),
      others: [...numbers].map(([each, number]) => ({ nature: each, number })),
      ...{ total: page.total, next: page.next, articles: quoting.articles() },
      hint:
        page.total > 0
          ? null
          : `No ${wanted} in ${namesOf(sides)}${timesWords(query)}. That means that no two articles were found to say so, not that they agree.`,
    }
  },
  *tell(answer) {
    yield `${count(answer.total, 'disagreement')}, ${answer.disagreements.length} shown. By nature: ${answer.others.map(({ nature, number }) => `${nature} ${number}`).join(', ') || 'none'}.`
    if (answer.hint !== null) yield answer.hint
    for (const { field, nature, about, events, sides } of answer.disagreements) {
      yield `- ${field} (${nature}): ${about}${events.length > 0 ? ` · ${events.join(' ')}` : ''}`
      for (const { value, articles, origins, quotes } of sides) {
        yield `  - “${value}”: ${count(articles, 'article')} of ${count(origins, 'origin')}`
        for (const each of quotes) yield quoteLine(each)
      }
    }
    yield* endLines(answer)
  },
})

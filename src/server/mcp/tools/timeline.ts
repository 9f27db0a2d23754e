import { z } from '@hono/zod-openapi'
import type { EventFilter } from '../../../query/index.js'
import { type Actor, edtf, eventType, kind, status } from '../../contract/common.js'
import type { Desk } from '../../desk.js'
import { pageOf } from '../../page.js'
import { codesOf, namesOf, nothingOf, sidesAsked, timesAsked } from '../asking.js'
import { eventsToShow } from '../events.js'
import { count, endLines, eventLines, timesWords } from '../lines.js'
import { startQuoting } from '../quotes.js'
import { asked, event, listed, named, paged, times } from '../shapes.js'
import { tool } from '../tool.js'

const input = asked({
  a: named.optional().describe('A state or body that takes part. Code or name.'),
  b: named.optional().describe('Another that takes part in the same events.'),
  kind: z.array(kind).max(30).optional().describe('Only these kinds: ["visit", "meeting"].'),
  type: z.array(eventType).max(16).optional().describe('Only these PLOVER types: ["SANCTION"].'),
  status: z
    .array(status)
    .max(3)
    .optional()
    .describe('Only these: ["happened"]. Left out, plans and denials are listed too.'),
  from: edtf.optional().describe('Events that can lie on or after this date.'),
  to: edtf.optional().describe('Events that can lie on or before this date.'),
  place: named.optional().describe('Words of a place that a source names.'),
  person: named.optional().describe('Words of the name of somebody who takes part.'),
  source: z.array(named).max(20).optional().describe('Outlets or agencies, one of which reports it.'),
  min_confidence: z.number().min(0).max(1).optional(),
  contradicted: z.boolean().optional().describe('Only events about which sources contradict each other.'),
  order: z
    .enum(['date', '-date', 'doubt'])
    .default('date')
    .describe('Earliest first, latest first, or most in doubt first.'),
  ...times,
  ...paged(10, 40),
})

const output = z.object({ about: z.string(), events: z.array(event), ...listed })

function filterOf(query: z.output<typeof input>, sides: readonly Actor[]): EventFilter {
  const [a, b] = codesOf(sides)
  const { kind, type, status, from, to, place, person, source, min_confidence: minConfidence, contradicted } = query
  const given = { kind, type, status, from, to, place, person, source, minConfidence, contradicted }
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(a !== undefined && b !== undefined ? { pair: [a, b] as const } : a !== undefined ? { party: [a] } : {}),
  }
}

/** Why a filter that names more than sides and times found nothing. */
async function whyNone(desk: Desk, query: z.output<typeof input>, sides: readonly Actor[]): Promise<string> {
  const view = await desk.views.at(timesAsked(query), codesOf(sides))
  const all = view.events(filterOf({ order: 'date', limit: 1 }, sides)).length
  if (all === 0) return nothingOf(desk, sides, timesWords(query))
  return `Nothing passes the filter, though ${namesOf(sides)} has ${count(all, 'event')} without it: leave out kind, type, status, place, person, source, or widen from and to.`
}

export const timeline = tool({
  name: 'timeline',
  title: 'What happened, in order of time',
  description: `Lists events: of a pair (a and b), of one side (a), or of the whole record, narrowed by date, kind, status, place, person or source. Use it for "what happened between X and Y", "which visits in 2023", "what is planned". For how they stand now, relation_state is shorter.
Comes back: for each event a sentence, its date, status (happened, planned, denied), confidence, number of articles and independent origins, its id for get_event, and the quote that proves it with its article. A page at a time: go on with cursor.
Example: {"a": "China", "b": "Honduras", "kind": ["visit", "agreement"], "from": "2023-03"}`,
  input,
  output,
  ask: async (desk, query) => {
    const sides = await sidesAsked(desk, query.a, query.b)
    const view = await desk.views.at(timesAsked(query), codesOf(sides))
    const page = pageOf(view.events(filterOf(query, sides), query.order), query, ({ id }) => id)
    const quoting = startQuoting()
    return {
      about: `${namesOf(sides)}${timesWords(query)}`,
      events: await eventsToShow(desk, view, page.items, quoting),
      ...{ total: page.total, next: page.next, articles: quoting.articles() },
      hint: page.total === 0 ? await whyNone(desk, query, sides) : null,
    }
  },
  *tell(answer) {
    yield `${answer.about}: ${count(answer.total, 'event')}, ${answer.events.length} shown.`
    if (answer.hint !== null) yield answer.hint
    for (const each of answer.events) yield* eventLines(each)
    yield* endLines(answer)
  },
})

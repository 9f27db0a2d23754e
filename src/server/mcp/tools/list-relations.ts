import { z } from '@hono/zod-openapi'
import { relationsOf } from '../../../query/index.js'
import { relationItem } from '../../contract/relations.js'
import { pageOf } from '../../page.js'
import { actorOf } from '../../words.js'
import { codesOf, nothingOf, sidesAsked, timesAsked } from '../asking.js'
import { count, endLines, timesWords } from '../lines.js'
import { shortOrNull } from '../quotes.js'
import { asked, cited, listed, named, paged, times } from '../shapes.js'
import { tool } from '../tool.js'

const input = asked({
  of: named.optional().describe('A state or body: only its relations. Code or name.'),
  ...times,
  ...paged(20, 100),
})

const output = z.object({
  record: z.object({ articles: z.number().int(), events: z.number().int(), relations: z.number().int() }),
  relations: z.array(z.object(relationItem.shape)),
  ...listed,
  articles: cited.describe('Empty: this list quotes nothing; relation_state does.'),
})

export const listRelations = tool({
  name: 'list_relations',
  title: 'Relations in the record',
  description: `Lists the pairs of states and bodies that the record knows something of, those with most events first. Begin here: it shows what can be asked at all.
Comes back: for each pair its codes and names, number of events, first and last day, the level of relations ("strategic partnership") if one is named, and how many contradictions there are.
Example: {"of": "China"} lists all relations of China.`,
  input,
  output,
  ask: async (desk, query) => {
    const sides = await sidesAsked(desk, query.of)
    const view = await desk.views.at(timesAsked(query), codesOf(sides))
    const all = relationsOf(view, desk.views.knowledge, { party: sides[0]?.code, order: 'events' })
    const held = all.filter(({ relation }) => relation.events.length > 0)
    const page = pageOf(held, query, ({ relation }) => relation.dyad.join(' '))
    const { articles, events, relations } = view.record
    return {
      record: { articles: articles.length, events: events.length, relations: relations.length },
      relations: page.items.map(({ relation, first, last, level, contradictions }) => ({
        a: actorOf(desk, relation.dyad[0]),
        b: actorOf(desk, relation.dyad[1]),
        ...{ events: relation.events.length, first, last, level: shortOrNull(level), contradictions },
      })),
      ...{ total: page.total, next: page.next, articles: [] },
      hint: page.total === 0 ? await nothingOf(desk, sides, timesWords(query)) : null,
    }
  },
  *tell(answer) {
    const { record, relations, total, hint } = answer
    yield `The record: ${count(record.articles, 'article')}, ${count(record.events, 'event')}. ${count(total, 'relation')}, most events first:`
    if (hint !== null) yield hint
    for (const { a, b, events, first, last, level, contradictions } of relations) {
      const period = first === null ? '' : `, ${first} to ${last}`
      const marks = [level, contradictions > 0 ? count(contradictions, 'contradiction') : null].filter(Boolean)
      yield `- ${a.code} ${b.code}: ${a.name} and ${b.name}, ${count(events, 'event')}${period}${marks.map((mark) => `; ${mark}`).join('')}`
    }
    yield* endLines(answer)
  },
})

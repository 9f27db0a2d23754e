import { z } from '@hono/zod-openapi'
import { shownOf } from '../../../export/index.js'
import { fold } from '../../../knowledge/index.js'
import { holdsWords, personsCalled, similarNames, wordsOf } from '../../../query/index.js'
import { openFacts } from '../../citations.js'
import { officeLine } from '../../lines.js'
import { pageOf } from '../../page.js'
import { codesOf, sidesAsked, timesAsked } from '../asking.js'
import { count, endLines, provedLines } from '../lines.js'
import { short, startQuoting } from '../quotes.js'
import { actor, asked, listed, named, paged, proved, times } from '../shapes.js'
import { tool } from '../tool.js'

const office = proved.extend({
  person: z.string(),
  office: z.string(),
  of: actor,
  names: z.array(z.string()).describe('Every way the name is written.'),
  seen: z.array(z.string()).describe('Days on which a source says so.'),
  origins: z.number().int(),
  agrees: z
    .boolean()
    .nullable()
    .describe("Whether Chancery's own tables of office holders say the same; null where they know nothing of it."),
  known: z.string().nullable().describe('Whom the tables name, and from when to when.'),
})

const input = asked({
  name: named.optional().describe('Words of a name: "Xi", "Hakan Fidan".'),
  office: named.optional().describe('Words of an office: "foreign minister".'),
  of: named.optional().describe('The state or body they hold it in. Code or name.'),
  ...times,
  ...paged(10, 40),
})

const output = z.object({
  offices: z.array(office),
  in_events: z
    .array(z.object({ name: z.string(), events: z.number().int() }))
    .describe('Persons of that name who take part in events: ask timeline with person.'),
  ...listed,
})

const mostPersons = 10

export const people = tool({
  name: 'people',
  title: 'People and offices',
  description: `Who held which office, as the articles say, and who takes part in events. Use it for "who is the foreign minister of X", "what office does N hold", or to find how a name is written.
Comes back: person, office, state or body, the days on which sources say so, whether Chancery's own tables agree, with a quote each; and the persons of that name who appear in events.
Example: {"office": "foreign minister", "of": "Turkey"}`,
  input,
  output,
  ask: async (desk, query) => {
    const sides = await sidesAsked(desk, query.of)
    const of = sides[0]?.code
    const view = await desk.views.at(timesAsked(query), codesOf(sides))
    const [name, title] = [wordsOf(fold(query.name ?? '')), wordsOf(query.office ?? '')]
    const held = view.record.offices.filter(
      (one) =>
        (of === undefined || one.of === of) &&
        one.names.concat(one.person).some((each) => holdsWords(fold(each), name)) &&
        holdsWords(one.office, title),
    )
    const inOrder = held.toSorted((x, y) => y.origins.length - x.origins.length || (x.person < y.person ? -1 : 1))
    const page = pageOf(inOrder, query, (one) => `${one.person}|${one.office}|${one.of}`)
    const facts = await openFacts(
      desk,
      view,
      page.items.flatMap(({ evidence }) => shownOf(evidence)),
    )
    const quoting = startQuoting()
    const inEvents = title.length > 0 || query.name === undefined ? [] : personsCalled(query.name, view)
    const nothing = page.total === 0 && inEvents.length === 0
    const all = nothing
      ? [...personsCalled('', view).map((one) => one.name), ...view.record.offices.map(({ person }) => person)]
      : []
    const similar =
      query.name === undefined
        ? []
        : similarNames(
            query.name,
            all.flatMap((each) => [each, each.split(' ').at(-1)!]),
          )
    const meant =
      similar.length > 0
        ? ` Did you mean ${similar.join(', or ')}?`
        : ' Try fewer words, the family name alone, or search.'
    return {
      offices: page.items
        .map((one) => officeLine(one, facts, desk))
        .map(({ person, office, of, names, seen, origins, agrees, known, ...line }) => ({
          ...quoting.line(line),
          ...{ person: short(person), office: short(office), of, origins, agrees, seen: seen.slice(-5) },
          names: names.slice(0, 5).map((each) => short(each)),
          known: known === null ? null : `${known.person}, ${known.from} to ${known.until}`,
        })),
      in_events: inEvents.slice(0, mostPersons).map((one) => ({ name: short(one.name), events: one.events })),
      ...{ total: page.total, next: page.next, articles: quoting.articles() },
      hint: nothing ? `Nobody in the record fits.${meant}` : null,
    }
  },
  *tell(answer) {
    yield `${count(answer.total, 'office')} held, ${answer.offices.length} shown.`
    if (answer.hint !== null) yield answer.hint
    for (const each of answer.offices) {
      yield* provedLines(each)
      const tables =
        each.agrees === null
          ? 'the tables know nothing of it'
          : each.agrees
            ? 'the tables agree'
            : `the tables say ${each.known}`
      yield `    seen ${each.seen.join(', ') || 'on no dated day'} · ${count(each.origins, 'origin')} · ${tables}`
    }
    if (answer.in_events.length > 0) {
      yield `In events: ${answer.in_events.map(({ name, events }) => `${name} (${events})`).join(', ')}`
    }
    yield* endLines(answer)
  },
})

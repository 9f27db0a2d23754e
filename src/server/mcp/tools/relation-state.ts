import { z } from '@hono/zod-openapi'
import type { Actor, Line } from '../../contract/common.js'
import { relation } from '../../contract/relations.js'
import { relationAnswer } from '../../relation-answer.js'
import { codesOf, nothingOf, sidesAsked, timesAsked } from '../asking.js'
import { eventsToShow } from '../events.js'
import { articleLines, count, eventLines, provedLines, timesWords } from '../lines.js'
import { short, startQuoting } from '../quotes.js'
import { actor, asked, cited, event, named, proved, times } from '../shapes.js'
import { tool } from '../tool.js'

/** Lines given of each kind of thing; the rest are counted. */
const most = 5

/** What is told of a relation beside its level and its events, in the order in which it is told. */
const headings = {
  earlier_levels: 'Earlier levels',
  promises: 'Plans and pledges, latest first, with what became of them',
  agreements: 'Agreements, latest first',
  money: 'Money, latest first; sums may be parts of each other: do not add them',
  bodies: 'Commissions, groups and frameworks of the two',
  ambassadors: 'Ambassadors',
  offices: 'Offices, as the articles say',
  memberships: 'Memberships',
}
type Heading = keyof typeof headings

const section = z.object({
  of: z.enum(Object.keys(headings) as [Heading, ...Heading[]]),
  lines: z.array(proved),
  more: z.number().int().describe('How many further ones are left out.'),
})

const input = asked({ a: named.describe('One side, code or name.'), b: named.describe('The other side.'), ...times })

const output = z.object({
  a: actor,
  b: actor,
  as_of: z.string().nullable(),
  known_by: z.string().nullable(),
  counts: relation.shape.counts.nullable().describe('Null where the record holds nothing of them.'),
  level: proved.nullable().describe('The level of relations that holds, as the sources call it.'),
  established: proved.nullable().describe('Since when there are diplomatic relations.'),
  latest: z.array(event).describe('The last things that happened, latest first.'),
  sections: z.array(section).describe('Those of which there is something to tell.'),
  contradictions: z
    .array(z.string())
    .describe('What sources contradict each other about; disagreements gives the sides.'),
  hint: z.string().nullable(),
  articles: cited,
})

type Answer = z.infer<typeof output>
export const relationState = tool({
  name: 'relation_state',
  title: 'How two sides stand',
  description: `How relations between two states or bodies stand: the level of relations, since when, the latest events, plans and what became of them, agreements, money, offices, memberships, and what sources contradict each other about. Use it for "how are relations between X and Y", now or at a time: as_of is the day asked about, known_by leaves out what was published later.
Comes back: short lists of lines, each with the quote that proves it and its article.
Example: {"a": "Iran", "b": "Saudi Arabia", "as_of": "2023-03-01"} is the state before they agreed to restore relations.`,
  input,
  output,
  ask: async (desk, query): Promise<Answer> => {
    const [a, b] = (await sidesAsked(desk, query.a, query.b)) as [Actor, Actor]
    const asked = { a, b, as_of: query.as_of ?? null, known_by: query.known_by ?? null }
    const view = await desk.views.at(timesAsked(query), codesOf([a, b]))
    const found = await relationAnswer(desk, view, a, b)
    if (found === null || found.counts.events === 0) {
      const hint = await nothingOf(desk, [a, b], timesWords(query))
      const empty = { latest: [], sections: [], contradictions: [], articles: [] }
      return { ...asked, ...empty, counts: null, level: null, established: null, hint }
    }
    const quoting = startQuoting()
    const latest = found.latest.flatMap(({ id }) => view.event(id) ?? [])
    const sectionOf = (of: Heading, lines: readonly Line[]): z.infer<typeof section> => {
      return { of, lines: lines.slice(0, most).map(quoting.line), more: Math.max(0, lines.length - most) }
    }
    const level = found.tiers.at(-1)
    const lists: readonly (readonly [Heading, readonly Line[]])[] = [
      ['earlier_levels', found.tiers.slice(0, -1).reverse()],
      ['promises', found.promises.toReversed()],
      ['agreements', found.agreements.toReversed()],
      ['money', found.money.entries.toReversed()],
      ['bodies', found.mechanisms],
      ['ambassadors', found.ambassadors],
      ['offices', found.offices],
      ['memberships', found.memberships],
    ]
    const contradictions = found.disagreements.filter(({ nature }) => nature === 'contradiction')
    return {
      ...asked,
      counts: found.counts,
      level: level === undefined ? null : quoting.line(level),
      established: found.established === null ? null : quoting.line(found.established),
      latest: await eventsToShow(desk, view, latest, quoting),
      sections: lists.flatMap(([of, lines]) => (lines.length === 0 ? [] : [sectionOf(of, lines)])),
      contradictions: contradictions.slice(0, most).map(({ field, about }) => short(`${field}: ${about}`, 400)),
      hint: null,
      articles: quoting.articles(),
    }
  },
  *tell(answer) {
    const { a, b, counts, level, established, contradictions } = answer
    const asked = { as_of: answer.as_of ?? undefined, known_by: answer.known_by ?? undefined }
    yield `${a.name} (${a.code}) and ${b.name} (${b.code})${timesWords(asked)}`
    if (answer.hint !== null) yield answer.hint
    if (counts !== null) {
      yield `It rests on ${count(counts.events, 'event')} in ${count(counts.articles, 'article')} of ${count(counts.origins, 'origin')}.`
    }
    for (const [heading, fact] of [['Level', level] as const, ['Established', established] as const]) {
      if (fact === null) continue
      yield `${heading}:`
      yield* provedLines(fact)
    }
    if (answer.latest.length > 0) yield 'Latest events:'
    for (const each of answer.latest) yield* eventLines(each)
    for (const { of, lines, more } of answer.sections) {
      yield `${headings[of]}${more > 0 ? ` (${more} more)` : ''}:`
      for (const each of lines) yield* provedLines(each)
    }
    if (contradictions.length > 0) yield 'Sources contradict each other about:'
    for (const about of contradictions) yield `- ${about}`
    yield* articleLines(answer.articles)
  },
})

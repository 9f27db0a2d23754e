import { z } from '@hono/zod-openapi'
import { status } from '../../contract/common.js'
import { report as contractReport, eventDetail, type Report } from '../../contract/events.js'
import { eventAnswer } from '../../event-answer.js'
import { pageOf } from '../../page.js'
import { notFound } from '../../problem.js'
import { actorOf } from '../../words.js'
import { timesAsked } from '../asking.js'
import { shortEvent } from '../events.js'
import { endLines, eventLines, quoteLine } from '../lines.js'
import { short, shortOrNull, startQuoting } from '../quotes.js'
import { actor, asked, event, listed, named, paged, quote, times } from '../shapes.js'
import { tool } from '../tool.js'

const report = z.object({
  quotes: z.array(quote),
  status,
  date: z.string().nullable(),
  place: z.string().nullable(),
  published: z.string().nullable(),
  origin: z.string().describe('Reports of one origin repeat one another.'),
  copy_of: z.string().nullable().describe('The article whose text it repeats.'),
  differs: contractReport.shape.differs,
  confidence: z.number(),
})

const input = asked({
  id: named.describe('Id of an event (e-m…) or of one of its mentions (m…), as other answers give it.'),
  ...times,
  ...paged(8, 30),
})

const output = z.object({
  event: event.omit({ quotes: true }),
  parties: z.array(actor),
  date_from: eventDetail.shape.dateFrom.describe('What the date rests on.'),
  reports: z.array(report).describe('What each article says; one report of each origin first.'),
  joined_because: z.array(z.string()).describe('Why the reports are taken for one event.'),
  links: z.array(z.object({ kind: z.string(), id: z.string(), words: z.string(), date: z.string().nullable() })),
  disagreements: z.array(
    z.object({ field: z.string(), nature: z.string(), about: z.string(), sides: z.array(z.string()) }),
  ),
  ...listed,
})

/** One report of each origin first, then those that repeat them. */
function inOrder(reports: readonly Report[]): Report[] {
  const origins = new Set<string>()
  const [first, copies]: [Report[], Report[]] = [[], []]
  for (const report of reports) {
    ;(origins.has(report.origin) ? copies : first).push(report)
    origins.add(report.origin)
  }
  return [...first, ...copies]
}

export const getEvent = tool({
  name: 'get_event',
  title: 'One event with its evidence',
  description: `Everything about one event: what each article says of it with its quote, date and place, which reports repeat each other, why they are taken for one event, what it is part of or carried out, and where the sources disagree. Use it before you rely on an event, or when two sources differ.
Comes back: the event, its reports (a page at a time), links to other events by id, disagreements.
Example: {"id": "e-m3006970b5063"}, an id from timeline.`,
  input,
  output,
  ask: async (desk, query) => {
    const view = await desk.views.at(timesAsked(query))
    const found = view.event(query.id.trim())
    if (found === null) {
      throw notFound(
        `No event has the id ${JSON.stringify(short(query.id, 40))}. Ids are in the answers of timeline and search; with as_of or known_by, later events are left out.`,
      )
    }
    const detail = await eventAnswer(desk, view, found)
    const page = pageOf(inOrder(detail.reports), query, ({ mention }) => mention)
    const quoting = startQuoting()
    return {
      event: shortEvent(detail),
      parties: found.parties.map((code) => actorOf(desk, code)),
      date_from: detail.dateFrom,
      reports: page.items.map((each) => ({
        quotes: quoting.quotes([each]),
        ...{ status: each.status, date: each.date, published: each.published, place: shortOrNull(each.place) },
        ...{
          origin: each.origin,
          copy_of: each.copyOf?.id ?? null,
          differs: each.differs,
          confidence: each.confidence,
        },
      })),
      joined_because: detail.merges.slice(0, 5).map(({ because }) => short(because.join('; '), 300)),
      links: detail.links.slice(0, 20).map(({ kind, event: { id, words, date } }) => {
        return { kind, id, words: short(words, 300), date }
      }),
      disagreements: found.disagreements.slice(0, 10).flatMap((id) => {
        const one = view.disagreement(id)
        if (one === null) return []
        const { field, nature, about, sides } = one
        return [{ field, nature, about: short(about, 300), sides: sides.slice(0, 8).map(({ value }) => short(value)) }]
      }),
      ...{ total: page.total, next: page.next, hint: null, articles: quoting.articles() },
    }
  },
  *tell(answer) {
    yield* eventLines({ ...answer.event, quotes: [] })
    yield `Who: ${answer.parties.map(({ code, name }) => `${name} (${code})`).join(', ')}`
    if (answer.date_from !== null) yield `Its date is ${answer.date_from}.`
    yield `Reports, ${answer.reports.length} of ${answer.total}:`
    for (const { quotes, status, date, place, published, copy_of, differs } of answer.reports) {
      yield `- ${[`published ${published ?? 'on an unknown day'}`, `says ${date ?? 'no date'}`, place, status, copy_of === null ? null : `repeats ${copy_of}`, differs.length === 0 ? null : `differs in ${differs.join(', ')}`].filter(Boolean).join(' · ')}`
      for (const each of quotes) yield quoteLine(each)
    }
    if (answer.joined_because.length > 0) yield 'Taken for one event because:'
    for (const because of answer.joined_because) yield `- ${because}`
    if (answer.links.length > 0) yield 'Linked events:'
    for (const { kind, id, words, date } of answer.links) yield `- ${kind}: ${date ?? 'undated'}: ${words} (${id})`
    if (answer.disagreements.length > 0) yield 'Where the sources differ:'
    for (const { field, nature, about, sides } of answer.disagreements) {
      yield `- ${field} (${nature}): ${about}: ${sides.join(' | ')}`
    }
    yield* endLines(answer)
  },
})

import { z } from '@hono/zod-openapi'
import { factWords } from '../../../export/index.js'
import { nameOf } from '../../../query/index.js'
import { codeLines } from '../../../runner/index.js'
import type { EventMention } from '../../../schema/index.js'
import type { Input } from '../../../sources/index.js'
import { edtf, eventType, kind, status } from '../../contract/common.js'
import type { Desk } from '../../desk.js'
import { RequestProblem } from '../../problem.js'
import { count } from '../lines.js'
import { short } from '../quotes.js'
import { actor, asked } from '../shapes.js'
import { tool } from '../tool.js'

const longestText = 60_000

/** Longest time for a text, in milliseconds, once the tables are loaded. */
const timeLimit = 20_000

const input = asked({
  text: z.string().min(1).max(longestText).describe('The article: plain text, Markdown or HTML, in English.'),
  published: edtf.optional().describe('Day of publication: "on Monday" and "last year" are counted from it.'),
  outlet: z.string().max(200).optional(),
  title: z.string().max(500).optional(),
})

const place = { start: z.number().int(), end: z.number().int(), quote: z.string() }

const mention = z.object({
  words: z.string(),
  kind: kind.nullable(),
  type: eventType,
  status,
  date: z.string().nullable(),
  place: z.string().nullable(),
  actor: z.array(actor),
  recipient: z.array(actor),
  according: z.array(z.string()),
  confidence: z.number(),
  ...place,
})

const output = z.object({
  language: z.string(),
  published: z.string().nullable(),
  events: z.array(mention),
  supposed: z.array(mention).describe('Only if, would, might: no events.'),
  facts: z.array(z.object({ fact: z.string(), words: z.string(), ...place })),
  people: z.array(z.object({ name: z.string(), office: z.string().nullable(), of: actor.nullable() })),
  quotations: z.number().int(),
  left_out: z.number().int().describe('Further items that are not given here.'),
  hint: z.string().nullable(),
})

const most = 30

async function* once(text: string, given: { title?: string }): AsyncGenerator<Input> {
  yield { kind: 'text', name: 'text', path: null, text, given, warnings: [] }
}

function mentionOf(one: EventMention, name: (code: string) => z.infer<typeof actor>): z.infer<typeof mention> {
  const [actors, recipients] = [one.actor.map(name), one.recipient.map(name)]
  const side = (list: readonly z.infer<typeof actor>[]): string => list.map((each) => each.name).join(', ')
  const arrow = one.symmetric ? ' and ' : ' → '
  return {
    words: `${one.kind ?? one.type}: ${[side(actors), side(recipients)].filter(Boolean).join(arrow)}`,
    ...{ kind: one.kind, type: one.type, status: one.status, date: one.date },
    place: one.place === null ? null : short(one.place),
    ...{ actor: actors, recipient: recipients },
    according: one.attribution.slice(0, 3).map(({ text }) => short(text)),
    ...{ confidence: one.confidence, start: one.start, end: one.end, quote: short(one.quote, 400) },
  }
}

async function coded(desk: Desk, query: z.output<typeof input>) {
  const { text, published, outlet, title } = query
  const lines = codeLines(once(text, title === undefined ? {} : { title }), {
    pool: { workers: 1, timeLimit, limits: { maxDepth: 200, maxElements: 50_000 } },
    fill: { ...(published === undefined ? {} : { published }), ...(outlet === undefined ? {} : { outlet }) },
  })
  for await (const line of lines) {
    if ('error' in line) throw new RequestProblem(400, 'It was not coded', line.error.message, line.error.code)
    return line
  }
  throw new Error(`${desk.name}: no line came back`)
}

export const codeText = tool({
  name: 'code_text',
  title: 'Code a text',
  description: `Reads a text that you give and says which events, facts and people it states, without storing anything. Use it for an article that is not in the record, or to see how a sentence is understood. It takes a second or two.
Comes back: events with who did what to whom, date, status, confidence and the words that prove each with their offsets in your text; what is only supposed apart; facts (offices, levels of relations, memberships, money); people.
Example: {"text": "China's president met Venezuela's president in Beijing on Wednesday.", "published": "2023-09-14"}`,
  input,
  output,
  ask: async (desk, query) => {
    const line = await coded(desk, query)
    const name = (code: string) => ({ code, name: nameOf(desk.views.knowledge, code) })
    const lists = [line.events, line.hypothetical, line.facts, line.people]
    const nothing = lists.every((list) => list.length === 0)
    return {
      ...{ language: line.language, published: line.published },
      events: line.events.slice(0, most).map((each) => mentionOf(each, name)),
      supposed: line.hypothetical.slice(0, most).map((each) => mentionOf(each, name)),
      facts: line.facts.slice(0, most).map((fact) => ({
        fact: fact.fact,
        words: short(
          factWords(fact, (code) => name(code).name),
          300,
        ),
        ...{ start: fact.start, end: fact.end, quote: short(fact.quote, 400) },
      })),
      people: line.people.slice(0, most).map((person) => ({
        name: short(person.name),
        office: person.office === null ? null : short(person.office),
        of: person.of === null ? null : name(person.of),
      })),
      quotations: line.quotations.length,
      left_out: lists.reduce((sum, list) => sum + Math.max(0, list.length - most), 0),
      hint: nothing
        ? 'Nothing between states or bodies was found in it. It reads English news about relations between states.'
        : null,
    }
  },
  *tell({ language, published, events, supposed, facts, people, quotations, left_out, hint }) {
    yield `Language ${language}, published ${published ?? 'on an unknown day: relative dates are left open'}.`
    if (hint !== null) yield hint
    for (const [heading, list] of [['Events', events] as const, ['Only supposed, no events', supposed] as const]) {
      if (list.length > 0) yield `${heading}:`
      for (const each of list) {
        const said = each.according.length === 0 ? '' : ` · according to ${each.according.join(', ')}`
        yield `- ${each.date ?? 'undated'}: ${each.words}${each.place === null ? '' : `, ${each.place}`}`
        yield `    ${each.status} · ${each.type} · confidence ${each.confidence.toFixed(2)}${said} · »${each.quote}« (${each.start}–${each.end})`
      }
    }
    if (facts.length > 0) yield 'Facts:'
    for (const { words, quote, start, end } of facts) yield `- ${words} · »${quote}« (${start}–${end})`
    if (people.length > 0)
      yield `People: ${people.map(({ name, office, of }) => [name, office, of?.name].filter(Boolean).join(', ')).join('; ')}`
    if (quotations > 0) yield count(quotations, 'quotation')
    if (left_out > 0) yield `${left_out} further items are not given here.`
  },
})

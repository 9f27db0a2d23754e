import { z } from '@hono/zod-openapi'
import { formatNames } from '../../schema/index.js'
import {
  actor,
  articleRef,
  citation,
  edtf,
  eventType,
  kind,
  listOf,
  pageOf,
  pageQuery,
  status,
  sum,
  timesQuery,
} from './common.js'

/** Which events: `/events`, `/timeline`, `/places`, `/network`, `/export` take the same. */
export const eventFilterQuery = timesQuery.extend({
  pair: z
    .string()
    .optional()
    .describe('Two codes or names parted by a comma: what happened between them.')
    .openapi({ example: 'CHN,VEN' }),
  party: listOf(z.string()).describe('Codes or names: one of them takes part.'),
  kind: listOf(kind),
  type: listOf(eventType),
  status: listOf(status),
  from: edtf.optional(),
  to: edtf.optional(),
  place: z.string().optional(),
  person: z.string().optional(),
  source: listOf(z.string()).describe('Outlets or agencies.'),
  'min-confidence': z.coerce.number().min(0).max(1).optional(),
  contradicted: z.stringbool().optional().describe('Only events about which sources contradict each other.'),
})

export const eventsQuery = eventFilterQuery.extend(pageQuery.shape).extend({
  order: z.enum(['date', '-date', 'doubt']).default('date'),
})

export const eventItem = z
  .object({
    id: z.string(),
    words: z.string().describe('What happened, in one plain sentence.'),
    date: z.string().nullable().describe('EDTF.'),
    type: eventType,
    kind: kind.nullable(),
    status,
    place: z.string().nullable(),
    actor: z.array(actor),
    recipient: z.array(actor),
    symmetric: z.boolean(),
    persons: z.array(z.string()),
    articles: z.number().int(),
    origins: z.number().int().describe('Articles that do not repeat each other or one agency.'),
    confidence: z.number(),
    score: z.number().describe('PLOVER score, -10 to 10.'),
    quad: z.number().int().min(1).max(4),
    contradictions: z.number().int(),
    partOf: z.string().nullable().describe('Visit or summit within which it happened.'),
    parts: z.number().int().describe('How many events happened within it.'),
    decided: z.enum(['accepted', 'corrected', 'rejected']).nullable().describe('What a person said of it last.'),
  })
  .openapi('Event')

export const eventsPage = pageOf(eventItem).openapi('Events')

export const report = citation
  .extend({
    origin: z.string(),
    copyOf: articleRef.nullable().describe('The article whose text it repeats.'),
    published: z.string().nullable(),
    date: z.string().nullable(),
    place: z.string().nullable(),
    status,
    actorText: z.array(z.string()),
    recipientText: z.array(z.string()),
    confidence: z.number(),
    rule: z.string(),
    differs: z
      .array(z.enum(['date', 'place', 'status']))
      .describe('Fields in which it does not say what was concluded.'),
  })
  .openapi('Report')

export const eventDetail = eventItem
  .extend({
    name: z.string().nullable().describe('A name that a person gave it.'),
    mode: z.string().nullable(),
    contexts: z.array(z.string()),
    sectors: z.record(z.string(), z.string()),
    dateFrom: z.enum(['said', 'combined', 'inferred', 'decided']).nullable(),
    places: z.array(z.string()),
    cameo: z.string().nullable(),
    goldstein: z.number().nullable(),
    money: z.array(sum),
    reports: z.array(report),
    merges: z.array(z.object({ mentions: z.array(z.string()), score: z.number(), because: z.array(z.string()) })),
    links: z.array(
      z.object({
        kind: z.enum(['carried-out', 'announced', 'called-off', 'calls-off', 'part-of', 'has-part', 'disputed']),
        because: z.array(z.string()),
        event: eventItem,
      }),
    ),
    disagreements: z.array(z.string()),
    decisions: z.array(z.string()),
    aliases: z.array(z.string()),
  })
  .openapi('EventDetail')

export const exportQuery = eventFilterQuery.extend({
  format: z.enum(formatNames).describe('docs/formats.md tells what each holds.'),
})

export const timelineQuery = eventFilterQuery.extend({
  unit: z.enum(['decade', 'year', 'month', 'day', 'auto']).default('auto'),
})

/** Events counted by time: what a timeline and a chart draw. */
export const timeline = z
  .object({
    unit: z.enum(['decade', 'year', 'month', 'day']),
    bins: z
      .array(
        z.object({
          start: z.string().describe('EDTF of the decade, year, month or day.'),
          events: z.number().int(),
          planned: z.number().int(),
          denied: z.number().int(),
          cooperation: z.number().describe('Sum of positive PLOVER scores of what happened.'),
          conflict: z.number().describe('Sum of negative PLOVER scores of what happened.'),
        }),
      )
      .describe('In order, by the beginning of each event; those without events are left out.'),
    undated: z.number().int(),
    wider: z.number().int().describe('Dated events that no one bin holds: their beginning is not known so narrowly.'),
    total: z.number().int(),
    first: z.string().nullable().describe('First day of what is dated to a year at least.'),
    last: z.string().nullable(),
    facets: z
      .object({
        kind: z.record(z.string(), z.number().int()),
        type: z.record(z.string(), z.number().int()),
        status: z.record(z.string(), z.number().int()),
        source: z
          .array(z.object({ name: z.string(), events: z.number().int() }))
          .describe('Most frequent first, at most 50.'),
        person: z.array(z.object({ name: z.string(), events: z.number().int() })).describe('At most 50.'),
        place: z.array(z.object({ name: z.string(), events: z.number().int() })).describe('At most 50.'),
      })
      .describe('How the events that pass the filter fall.'),
  })
  .openapi('Timeline')

export const places = z
  .object({
    points: z.array(
      z.object({
        place: z.string(),
        country: z.string().nullable(),
        latitude: z.number(),
        longitude: z.number(),
        precision: z
          .enum(['city', 'country'])
          .describe('A place known only as a country, or as a province of one, stands at the capital.'),
        events: z.number().int(),
        visits: z.number().int(),
        meetings: z.number().int(),
        latest: z.string().nullable(),
      }),
    ),
    unplaced: z.number().int().describe('Events whose place is not named, or not known.'),
  })
  .openapi('Places')

export const network = z
  .object({
    nodes: z.array(actor.extend({ events: z.number().int() })),
    links: z.array(
      z.object({
        a: z.string(),
        b: z.string(),
        events: z.number().int(),
        score: z.number().describe('Mean PLOVER score.'),
      }),
    ),
  })
  .openapi('Network')

export type EventFilterQuery = z.infer<typeof eventFilterQuery>
export type EventItem = z.infer<typeof eventItem>
export type EventDetail = z.infer<typeof eventDetail>
export type Report = z.infer<typeof report>
export type Timeline = z.infer<typeof timeline>
export type Places = z.infer<typeof places>
export type Network = z.infer<typeof network>

import { z } from '@hono/zod-openapi'
import { edtf, pageOf } from './common.js'

const target = z.string().min(1).max(200).describe('Id of an event, or of a mention.')

export const decisionAction = z
  .discriminatedUnion('do', [
    z.object({ do: z.literal('accept'), target }),
    z.object({ do: z.literal('reject'), target }),
    z.object({
      do: z.literal('correct'),
      target,
      field: z.enum(['date', 'place', 'kind', 'status', 'type', 'actor', 'recipient']),
      value: z.union([z.string().max(1000), z.array(z.string().max(100)).max(100), z.null()]),
    }),
    z.object({ do: z.literal('merge'), targets: z.array(target).min(2).max(100) }),
    z.object({ do: z.literal('split'), target, mentions: z.array(z.string().max(200)).min(1).max(1000) }),
    z.object({ do: z.literal('rename'), target, name: z.string().min(1).max(500) }),
  ])
  .openapi('DecisionAction')

export const newDecision = z
  .object({
    who: z.string().trim().min(1).max(200),
    why: z.string().max(2000).default(''),
    action: decisionAction,
  })
  .openapi('NewDecision')

export const decision = z
  .object({
    id: z.string(),
    at: z.string(),
    who: z.string(),
    why: z.string(),
    action: decisionAction,
    outcome: z.enum(['applied', 'partly', 'lost']),
    about: z.string().nullable().describe('What it is about: the event in words, or the words that told of it.'),
    events: z.array(z.string()).describe('Events it changed.'),
    missing: z.array(z.string()).describe('Targets that the record no longer holds.'),
  })
  .openapi('Decision')

export const decisionsPage = pageOf(decision).openapi('Decisions')

/** Texts to add: as many as come in one request. */
export const newArticles = z
  .object({
    articles: z
      .array(
        z.object({
          name: z.string().trim().min(1).max(300),
          text: z.string().min(1),
          form: z.enum(['text', 'html', 'markdown', 'unknown']).default('unknown'),
          url: z.url({ protocol: /^https?$/, error: 'No address: write https://…' }).optional(),
          published: edtf.optional(),
          outlet: z.string().max(300).optional(),
          title: z.string().max(1000).optional(),
        }),
      )
      .min(1)
      .max(1000),
  })
  .openapi('NewArticles')

/** A run of reading, as `/runs/{id}` and the stream `/progress` tell it. */
export const runState = z
  .object({
    id: z.number().int(),
    state: z.enum(['reading', 'concluding', 'done', 'failed']),
    total: z.number().int(),
    done: z.number().int(),
    newArticles: z.number().int(),
    alreadyThere: z.number().int(),
    events: z.number().int(),
    current: z.string().nullable().describe('Name of the text read last.'),
    troubles: z.array(z.object({ name: z.string(), code: z.string(), message: z.string(), failed: z.boolean() })),
    message: z.string().nullable(),
  })
  .openapi('Run')

/** What `/progress` tells where the record has changed, whoever changed it. */
export const changed = z
  .object({
    whole: z.boolean().describe('Everything may be other than before; then nothing is listed.'),
    events: z.array(z.string()).describe('New events and changed ones, at most 500.'),
    gone: z.array(z.string()),
    relations: z.array(z.tuple([z.string(), z.string()])),
  })
  .openapi('Changed')

export type DecisionAction = z.infer<typeof decisionAction>
export type NewDecision = z.infer<typeof newDecision>
export type Decision = z.infer<typeof decision>
export type NewArticles = z.infer<typeof newArticles>
export type RunState = z.infer<typeof runState>
export type Changed = z.infer<typeof changed>

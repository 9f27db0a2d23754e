import { z } from '@hono/zod-openapi'
import { eventTypes, type Kind, kinds, parseEdtf } from '../../schema/index.js'

/** An EDTF date, as everywhere in the product. */
export const edtf = z
  .string()
  .refine((text) => parseEdtf(text) !== null, 'No date: write EDTF, such as 2023-09-13, 2023-09, 201X.')
  .openapi({ example: '2023-09-13' })

/** Both times of a question. */
export const timesQuery = z.object({
  'as-of': edtf.optional().describe('What held on this day.'),
  'known-by': edtf.optional().describe('Only what had been published by this day.'),
})

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional().describe('`next` of the page before.'),
})

/** A page of a list. `next` is null on the last page; `total` counts all pages. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() })

/** RFC 9457. */
export const problem = z
  .object({
    type: z.string().describe('`about:blank`, or a name of the kind of problem.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional().describe('What happened and what to do.'),
    code: z.string().optional().describe('Code of the product.'),
  })
  .openapi('Problem')

export const actor = z
  .object({ code: z.string().describe('ISO 3166-1 alpha-3, or the key of a body.'), name: z.string() })
  .openapi('Actor')

export const articleRef = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    name: z.string().describe('Name the text came under.'),
    outlet: z.string().nullable(),
    agencies: z.array(z.string()),
    published: z.string().nullable().describe('EDTF.'),
    readOn: z.string().describe('Day on which it was read: from then an undated article is known.'),
    url: z.string().nullable(),
  })
  .openapi('ArticleRef')

/** Words of an article that prove a line, in their paragraph. */
export const citation = z
  .object({
    article: articleRef,
    mention: z.string(),
    before: z.string(),
    quote: z.string(),
    after: z.string(),
    according: z.array(z.string()).describe('Who the article says says so, outermost first.'),
  })
  .openapi('Citation')

/** A state of things that articles assert, in words. */
export const line = z
  .object({ words: z.string(), date: z.string().nullable(), citations: z.array(citation) })
  .openapi('Line')

export const eventType = z.enum(eventTypes)
export const kind = z.enum(Object.keys(kinds) as [Kind, ...Kind[]])
export const status = z.enum(['happened', 'planned', 'denied'])

/** A query value that may be repeated, or hold several parted by commas. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) =>
      value === undefined
        ? undefined
        : [value]
            .flat()
            .flatMap((one) => String(one).split(','))
            .filter(Boolean),
    z.array(item).optional(),
  )

export const sum = z.object({
  amount: z.number().nullable().describe('In units of the currency.'),
  currency: z.string().nullable().describe('ISO 4217.'),
  words: z.string(),
})

export type Actor = z.infer<typeof actor>
export type ArticleRef = z.infer<typeof articleRef>
export type Citation = z.infer<typeof citation>
export type Line = z.infer<typeof line>
export type Problem = z.infer<typeof problem>
export type Times = z.infer<typeof timesQuery>
export interface Page<T> {
  items: T[]
  next: string | null
  total: number
}

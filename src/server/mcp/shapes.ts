import { z } from '@hono/zod-openapi'
import { actor, articleRef, citation, edtf, pageQuery } from '../contract/common.js'
import { eventItem } from '../contract/events.js'

/** What a tool is asked with; an argument that it does not have is refused rather than passed over. */
export const asked = z.strictObject

/** Both times, as a tool is asked. */
export const times = {
  as_of: edtf
    .optional()
    .describe('What held on this day (EDTF: 2023-09-13, 2023-09 or 2023). Later events are left out.'),
  known_by: edtf.optional().describe('Only what articles published by this day say.'),
}

/** A page of at most `most`, small unless more is asked for: an assistant's memory is small. */
export const paged = (usual: number, most: number) => ({
  limit: z.number().int().min(1).max(most).default(usual).describe('How many are given.'),
  cursor: pageQuery.shape.cursor.describe('`next` of the page before, to go on.'),
})

export const named = z.string().min(1).max(200)

/** Words of an article that prove a line: article text, cut to a few lines. */
export const quote = citation
  .pick({ mention: true, before: true, quote: true, after: true, according: true })
  .extend({ article: z.string().describe('Id of the article, which is listed in `articles`.') })
  .describe('Words of an article that prove the line, with a little before and after.')

/** A line with its proof. */
export const proved = z.object({ words: z.string(), date: z.string().nullable(), quotes: z.array(quote) })

export const event = eventItem
  .pick({
    id: true,
    words: true,
    date: true,
    status: true,
    type: true,
    kind: true,
    place: true,
    persons: true,
    articles: true,
    origins: true,
    confidence: true,
    contradictions: true,
    decided: true,
  })
  .extend({ actor: z.array(z.string()), recipient: z.array(z.string()), quotes: z.array(quote) })

export const cited = z.array(articleRef).describe('The articles quoted, each once.')

/** What a list always says of itself. */
export const listed = {
  total: z.number().int().describe('How many there are on all pages.'),
  next: z.string().nullable().describe('`cursor` of the next page; null on the last.'),
  hint: z.string().nullable().describe('Where nothing was found: why, and what to try.'),
  articles: cited,
}

export { actor, articleRef }
export type Quote = z.infer<typeof quote>
export type Proved = z.infer<typeof proved>
export type Event = z.infer<typeof event>

import { z } from '@hono/zod-openapi'
import { actor, articleRef, pageOf, pageQuery, timesQuery } from './common.js'

export const articlesQuery = timesQuery.extend(pageQuery.shape).extend({
  q: z.string().optional().describe('Words of the text; `"two words"` is a phrase, `word*` a beginning.'),
  outlet: z.string().optional(),
})

export const articleItem = articleRef
  .extend({
    language: z.string(),
    events: z.number().int(),
    excerpt: z
      .array(z.object({ text: z.string(), hit: z.boolean() }))
      .nullable()
      .describe('Words around the hits of a search.'),
    copyOf: articleRef.nullable(),
    trouble: z.array(z.string()).describe('What was wrong with it, one line each.'),
  })
  .openapi('ArticleItem')

export const articlesPage = pageOf(articleItem).openapi('Articles')

/** A run of the article's words; runs do not overlap and give the whole text in order. */
export const run = z.object({
  text: z.string(),
  marks: z.array(z.string()).describe('Ids of coded items whose words these are: of `items`; empty for plain words.'),
  noise: z.enum(['boilerplate', 'glued', 'typo', 'caption', 'translation']).nullable(),
  offset: z.number().int().describe('Place of the run in the source, in UTF-16 code units.'),
})

export const codedItem = z.object({
  id: z.string().describe('Id of the mention.'),
  sort: z.enum(['event', 'hypothetical', 'fact', 'person', 'quotation']),
  words: z.string().describe('What it became, in words.'),
  label: z.string().describe('Kind of event or fact, office, verb of saying.'),
  status: z.string().nullable(),
  date: z.string().nullable(),
  event: z.string().nullable().describe('The event it was joined into.'),
  person: z.string().nullable().describe('Name of the person it is, or whose office it tells.'),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  confidence: z.number().nullable(),
  rule: z.string().nullable(),
  according: z.array(z.string()),
})

export const fullArticle = articleItem
  .extend({
    publishedFrom: z.string().nullable().describe('The words or the field that gave the date.'),
    origin: z.object({
      id: z.string(),
      why: z.enum(['alone', 'same-bytes', 'reprint', 'agency']),
      agency: z.string().nullable(),
      articles: z.array(articleRef).describe('All articles of this origin.'),
    }),
    blocks: z
      .array(z.object({ kind: z.enum(['title', 'heading', 'paragraph', 'list-item', 'other']), runs: z.array(run) }))
      .describe('The text as it was printed, without markup. What is no wording of the article is marked as noise.'),
    items: z.array(codedItem),
    versions: z.array(z.object({ id: z.string(), readAt: z.string(), current: z.boolean() })),
    sha256: z.string(),
  })
  .openapi('Article')

export const treeQuery = z.object({
  at: z.coerce.number().int().min(0).describe('Offset in the source, of the sentence wanted.'),
})

/** One sentence as the parser sees it. */
export const sentenceTree = z
  .object({
    text: z.string(),
    start: z.number().int(),
    tokens: z.array(
      z.object({
        text: z.string(),
        lemma: z.string(),
        tag: z.string().describe('Universal part of speech.'),
        head: z.number().int().describe('Index of its head in `tokens`, -1 for the root.'),
        relation: z.string().describe('Universal dependency.'),
        name: z.string().nullable().describe('Kind of the name it belongs to.'),
        start: z.number().int().describe('Its place in the source, in UTF-16 code units.'),
      }),
    ),
  })
  .openapi('SentenceTree')

export const source = z
  .object({
    name: z.string(),
    kind: z.enum(['outlet', 'agency']),
    state: actor.nullable(),
    articles: z.number().int(),
    events: z.number().int(),
    alone: z.number().int().describe('Articles that repeat nothing known.'),
    copies: z.number().int().describe('Articles that repeat another text.'),
    first: z.number().int().describe('Origins of several articles of which it had the earliest.'),
    copiesFrom: z.array(z.object({ name: z.string(), articles: z.number().int() })),
  })
  .openapi('Source')

export const sourcesPage = z.object({ items: z.array(source) }).openapi('Sources')

export const naming = z
  .object({
    what: z.string().describe('Name of a state, body or person.'),
    of: actor.nullable().describe('The state or body itself, or the one that the person belongs to.'),
    forms: z
      .array(z.object({ form: z.string(), outlets: z.array(z.string()), articles: z.number().int() }))
      .describe('Used by most articles first.'),
  })
  .openapi('Naming')

export const namingQuery = timesQuery.extend(pageQuery.shape).extend({ q: z.string().optional() })
export const namingPage = pageOf(naming).openapi('Namings')

export const actorsQuery = timesQuery.extend(pageQuery.shape).extend({
  q: z
    .string()
    .max(200)
    .optional()
    .describe('A code, or the beginnings of words of a name.')
    .openapi({ example: 'ven' }),
})

/** A state or body that can be asked for, with what the record holds of it. */
export const actorItem = actor
  .extend({
    kind: z.enum(['state', 'territory', 'body', 'unknown']).describe('`unknown` for a code that the tables lack.'),
    events: z.number().int(),
  })
  .openapi('ActorItem')

export const actorsPage = pageOf(actorItem).openapi('Actors')

export const searchQuery = timesQuery.extend({
  q: z.string().min(1),
  limit: z.coerce.number().int().min(1).max(50).default(8),
})

/** What is called so, or says so: relations, actors, persons, articles. */
export const searchResult = z
  .object({
    relations: z.array(z.object({ a: actor, b: actor, events: z.number().int() })),
    actors: z.array(actor.extend({ events: z.number().int() })),
    persons: z.array(z.object({ name: z.string(), events: z.number().int() })),
    articles: z.array(articleItem),
  })
  .openapi('SearchResult')

export type ArticleItem = z.infer<typeof articleItem>
export type FullArticle = z.infer<typeof fullArticle>
export type CodedItem = z.infer<typeof codedItem>
export type SentenceTree = z.infer<typeof sentenceTree>
export type Source = z.infer<typeof source>
export type ActorItem = z.infer<typeof actorItem>
export type Naming = z.infer<typeof naming>
export type SearchResult = z.infer<typeof searchResult>

import type { Article, CodedArticle, EventMention } from '../schema/index.js'
import type { Limits } from './job.js'
import type { TextForm } from '../sources/index.js'
import type { Given } from '../schema/index.js'

/** What a worker does with a text: reads it, then codes it. Both are pure and may throw on a text they cannot take. */
export interface Engine {
  readonly read: (input: ReadInput) => Article
  readonly code: (article: Article) => CodedArticle
}

export interface ReadInput {
  readonly id: string
  readonly source: string
  readonly form: TextForm
  readonly given: Given
  readonly path: string | null
}

/** Loads knowledge, models and patterns: once a worker. STUB until src/pipeline.ts is there. */
export async function loadEngine(_limits: Limits): Promise<Engine> {
  return {
    read: ({ id, source, given }) => ({
      id,
      source,
      text: source,
      map: { text: [0], source: [0], length: [source.length] },
      blocks: [{ kind: 'paragraph', start: 0, end: source.length }],
      noise: [],
      title: given.title ?? null,
      outlet: given.outlet ?? null,
      agencies: [],
      url: given.url ?? null,
      dateline: null,
      published: given.published ?? null,
      publishedFrom: given.published ? 'given' : null,
      language: 'en',
      diagnostics: [],
    }),
    code: (article) => {
      const events: EventMention[] = []
      for (const m of article.source.matchAll(/(China|Venezuela) met (China|Venezuela)/g)) {
        const codes: Record<string, string> = { China: 'CHN', Venezuela: 'VEN' }
        events.push({
          id: `${article.id}-e${events.length + 1}`, type: 'CONSULT', kind: 'meeting', mode: null, contexts: ['diplomatic'],
          actor: [codes[m[1]!]!], recipient: [codes[m[2]!]!], symmetric: true, sectors: {}, actorText: [m[1]!], recipientText: [m[2]!],
          date: article.published, place: null, status: 'happened', quote: m[0], start: m.index, end: m.index + m[0].length,
          sentence: [0, article.source.length], according: null, attribution: [], cameo: '046', quad: 1, ploverScore: 2.5, goldstein: 7,
          confidence: 0.9, rule: 'stub',
        })
      }
      const { id, title, outlet, agencies, url, published, publishedFrom, language, noise } = article
      return { id, title, outlet, agencies, url, published, publishedFrom, language, events, hypothetical: [], facts: [], people: [], quotations: [], noise }
    },
  }
}

import type { EventMention } from '../../src/schema/index.js'
import type { NewVersion } from '../../src/store/index.js'

/** A text as the pipeline would hand it over: every `China met Venezuela` in it is coded. */
export function newVersion(text: string, rest: Partial<NewVersion> = {}): NewVersion {
  const name = rest.name ?? 'article'
  const source = text.replace(/^\uFEFF/, '')
  const given = rest.given ?? {}
  const head = {
    id: name,
    title: given.title ?? null,
    outlet: given.outlet ?? null,
    agencies: [],
    url: given.url ?? null,
    published: given.published ?? null,
    publishedFrom: given.published === undefined ? null : 'given',
    language: 'en',
  }
  const events = [...source.matchAll(/China met Venezuela/g)].map(
    (match, i): EventMention => ({
      id: `${name}-e0${i + 1}`,
      type: 'CONSULT',
      kind: 'meeting',
      mode: null,
      contexts: ['diplomatic'],
      actor: ['CHN'],
      recipient: ['VEN'],
      symmetric: true,
      sectors: { CHN: 'GOV', VEN: 'GOV' },
      actorText: ['China'],
      recipientText: ['Venezuela'],
      date: given.published ?? null,
      place: null,
      status: 'happened',
      quote: match[0],
      start: match.index,
      end: match.index + match[0].length,
      sentence: [0, source.length],
      according: null,
      attribution: [],
      cameo: '046',
      quad: 1,
      ploverScore: 2.5,
      goldstein: 7,
      confidence: 0.9,
      rule: 'consult/meet',
    }),
  )
  return {
    name,
    address: null,
    path: null,
    bytes: Buffer.from(text, 'utf8'),
    encoding: 'utf-8',
    form: 'text',
    given,
    fill: {},
    readAt: '2026-01-01T00:00:00.000Z',
    article: {
      ...head,
      source,
      text: source,
      map: { text: [0], source: [0], length: [source.length] },
      blocks: [{ kind: 'paragraph', start: 0, end: source.length }],
      noise: [],
      dateline: null,
      diagnostics: [],
    },
    coded: { ...head, events, hypothetical: [], facts: [], people: [], quotations: [], noise: [] },
    ...rest,
  }
}

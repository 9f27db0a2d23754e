import { describe, expect, it } from 'vitest'
import {
  buildDossier,
  type Dossier,
  dossierHtml,
  dossierMarkdown,
  dossierText,
  ploverLines,
} from '../../src/export/index.js'
import type { RecordEvent, Relation } from '../../src/reconcile/index.js'
import type { FullVersion } from '../../src/store/index.js'
import { withRecordIds } from '../../src/store/index.js'
import { newVersion } from '../store/new-version.js'

/** A stored text, without a store. */
function stored(id: string, text: string, rest: Partial<FullVersion> = {}): FullVersion {
  const { article, coded, ...version } = newVersion(text, { name: id })
  const { source: _, ...reading } = article
  return {
    ...version,
    ...{ id, article: id, sha256: id, current: true, title: null, outlet: null, agencies: [], url: null },
    ...{ published: null, publishedFrom: null, language: 'en', coded: true, diagnostics: [] },
    reading,
    codedArticle: withRecordIds(id, coded!),
    ...rest,
  }
}

function conclude(
  versions: readonly FullVersion[],
  rest: Partial<RecordEvent> = {},
): { event: RecordEvent; relation: Relation } {
  const mentions = versions.flatMap((version) => version.codedArticle!.events.map((event) => ({ version, event })))
  const first = mentions[0]!.event
  const {
    type,
    kind,
    mode,
    contexts,
    actor,
    recipient,
    symmetric,
    sectors,
    date,
    place,
    status,
    quad,
    cameo,
    ploverScore,
    goldstein,
    confidence,
  } = first
  const reports = mentions.map(({ version, event }) => ({
    ...{ article: version.id, mention: event.id, quote: event.quote, origin: version.id, status, date, place },
    ...{
      according: null,
      published: null,
      actor,
      recipient,
      actorText: event.actorText,
      recipientText: event.recipientText,
    },
  }))
  const event: RecordEvent = {
    ...{ id: `e-${first.id}`, aliases: [], type, kind, mode, contexts, actor, recipient, symmetric, sectors },
    ...{ parties: ['CHN', 'VEN'], date, dateFrom: null, place, places: [], status, persons: [], links: [], merges: [] },
    ...{
      mentions: mentions.map((each) => each.event.id),
      reports,
      origins: versions.map((each) => each.id),
      disagreements: [],
    },
    ...{ money: [], quad, cameo, ploverScore, goldstein, confidence, decided: [] },
    ...rest,
  }
  const relation: Relation = {
    ...{
      dyad: ['CHN', 'VEN'],
      events: [event.id],
      articles: versions.map((each) => each.id),
      origins: versions.map((each) => each.id),
    },
    ...{
      first: null,
      last: null,
      established: null,
      tiers: [],
      mechanisms: [],
      memberships: [],
      ambassadors: [],
      agreements: [],
    },
    ...{ promises: [], money: { entries: [], totals: [] }, series: [], disagreements: [] },
  }
  return { event, relation }
}

function dossierOf(versions: readonly FullVersion[], rest: Partial<RecordEvent> = {}): Dossier {
  const { event, relation } = conclude(versions, rest)
  const names: Record<string, string> = { CHN: 'China', VEN: 'Venezuela' }
  return buildDossier({
    a: { code: 'CHN', name: 'China' },
    b: { code: 'VEN', name: 'Venezuela' },
    ...{ asOf: null, knownBy: null, versions, nameOf: (code) => names[code] ?? code, isNameOf: () => false },
    conclusions: { relation, events: [event], disagreements: [], offices: [], memberships: [] },
  })
}

const formats = (dossier: Dossier): string[] => [
  [...dossierText(dossier)].join('\n'),
  [...dossierMarkdown(dossier)].join('\n'),
  dossierHtml(dossier),
]

describe('a dossier', () => {
  const two = [
    stored('one', 'It was cold. On Monday China met Venezuela in Beijing. They talked.', {
      title: 'First report',
      url: 'https://a.org/1',
    }),
    stored('two', 'China met Venezuela, said the agency.', { outlet: 'The Paper', published: '2023-09-13' }),
  ]

  it('names an event once, with its articles, and quotes the words in their surroundings', () => {
    const dossier = dossierOf(two, { date: '2023-09-13' })
    expect(dossier.years.map(({ year, events }) => [year, events.length])).toEqual([['2023', 1]])
    const [event] = dossier.years[0]!.events
    expect(event).toMatchObject({ words: 'China and Venezuela met', articles: 2, origins: 2 })
    expect(event!.citations[0]).toMatchObject({
      before: 'It was cold. On Monday ',
      quote: 'China met Venezuela',
      after: ' in Beijing. They talked.',
    })
    for (const text of formats(dossier)) {
      expect(text).toContain('13 September 2023')
      expect(text).toContain('2 articles')
      expect(text).toContain('First report')
    }
  })

  it('marks the quote in its sentence in plain text', () => {
    const [text] = formats(dossierOf(two))
    expect(text).toContain('[1] “On Monday »China met Venezuela« in Beijing.”')
    expect(text).toContain('Date unknown')
  })

  it.each(['planned', 'denied'] as const)('marks what is %s', (status) => {
    for (const text of formats(dossierOf(two, { status }))) expect(text).toContain(status)
  })

  it('counts reports and origins apart where one repeats another', () => {
    const [text] = formats(dossierOf(two, { origins: ['one'] }))
    expect(text).toContain('2 articles, 1 origin')
  })
})

describe('a page', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
  const hostile = stored('x', `${evil} China met Venezuela ${evil}`, {
    ...{ title: evil, outlet: `'${evil}`, agencies: [evil], url: 'javascript:alert(3)', name: evil },
  })
  const html = dossierHtml(dossierOf([hostile], { place: evil, name: evil }))

  it('runs nothing of an article', () => {
    expect(html).not.toMatch(/<script|<img|<iframe|javascript:(?!alert\(3\)<)/i)
    expect(html.match(/<[a-z]+[^>]*\son\w+=/gi)).toBe(null)
    expect(html).toContain("default-src 'none'")
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href]) => href!.startsWith('#'))).toBe(true)
  })

  it('needs no other file and no script', () => {
    expect(dossierHtml(dossierOf([stored('one', 'China met Venezuela')]))).not.toMatch(
      /<link|<script|src=|@import|url\(/,
    )
  })

  it('has a place for each of its links, and each id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, href] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(href)
  })
})

describe('Markdown', () => {
  it('takes no sign of an article for its own', () => {
    const hostile = stored('x', 'China met Venezuela', { title: '[x](http://evil.example) <b> `code` | *a* # 1' })
    const line = formats(dossierOf([hostile]))[1]!
      .split('\n')
      .at(-1)
    expect(line).toContain('\\[x\\]\\(http://evil.example\\) \\<b\\> \\`code\\`')
  })
})

describe('PLOVER lines', () => {
  const coded = newVersion('China met Venezuela').coded!
  const line = (rest: object) => ploverLines({ ...coded, events: [{ ...coded.events[0]!, ...rest }] })[0]!

  it('keep the rules of its manual: all sides of what both do are actors, days are days', () => {
    expect(line({ date: '2023-09' })).toMatchObject({
      ...{ date: '2023-09-01', enddate: '2023-09-30', date_edtf: '2023-09', event: ['CONSULT'] },
      actor: [
        { code: 'CHN', sector: 'GOV', entity_text: 'China' },
        { code: 'VEN', sector: 'GOV', entity_text: 'Venezuela' },
      ],
    })
    expect(line({})).not.toHaveProperty('recipient')
    expect(line({ symmetric: false }).recipient).toHaveLength(1)
    expect(line({ date: '2023-09-08/..' })).toMatchObject({ date: '2023-09-08' })
    expect(line({ date: '2023-09-08/..' })).not.toHaveProperty('enddate')
  })

  it('mark what did not happen, but not the future of a promise', () => {
    expect(line({ status: 'denied' }).context).toContain('negation')
    expect(line({ status: 'planned', type: 'REQUEST' }).context).toContain('future')
    expect(line({ status: 'planned', type: 'AGREE' }).context).not.toContain('future')
  })
})

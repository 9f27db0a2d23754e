import { describe, expect, it } from 'vitest'
import { allowedTypes, checkArticle } from '../../eval/gold-check/check-article.js'
import { checkRecord, countNatures } from '../../eval/gold-check/check-record.js'
import { checkGold, knownCodes, readGold } from '../../eval/gold-check/read-gold.js'
import type { GoldArticle } from '../../eval/gold-check/shapes.js'
import { sourceText } from '../../eval/gold-check/source-text.js'

const set = readGold()
const codes = knownCodes()

describe('the gold of the examples', () => {
  it('holds against the texts, the rule book and the record', () => {
    expect(checkGold(set, codes)).toEqual([])
  })

  it('is as large and as varied as the evaluation needs', () => {
    expect(set.articles.length).toBeGreaterThanOrEqual(30)
    expect(new Set(set.paths.map((path) => path.split('/')[0])).size).toBeGreaterThanOrEqual(7)
    const counts = countNatures(set.record)
    expect(counts.contradiction!.all).toBeGreaterThanOrEqual(12)
    expect(counts.compatible!.all).toBeGreaterThanOrEqual(12)
    expect(set.record.articles.filter((article) => article.reprintOf).length).toBeGreaterThanOrEqual(2)
    expect(set.record.articles.some((article) => article.replaces)).toBe(true)
  })

  it('has dispatches of 100 to 500 words', () => {
    for (const [id, text] of set.texts) {
      const words = text.split(' ').length
      expect(words, id).toBeGreaterThan(100)
      expect(words, id).toBeLessThan(500)
    }
  })
})

describe('the checks', () => {
  const article: GoldArticle = {
    id: 'a',
    source: 'x/a.txt',
    title: 'A title',
    outlet: null,
    agency: [],
    published: '2023-09-13',
    publishedWhy: 'a stamp',
    events: [
      {
        id: 'a-e01',
        type: 'CONSULT',
        kind: 'meeting',
        actor: ['CHN'],
        recipient: ['VEN'],
        symmetric: true,
        date: '2023-09-13',
        place: null,
        status: 'happened',
        quote: 'met in Beijing',
      },
    ],
    facts: [],
    people: [],
    noise: [],
    notCoded: [],
  }
  const text = 'A title. They met in Beijing.'
  const event = article.events[0]!

  it('pass a sound article', () => {
    expect(checkArticle(article, text, codes)).toEqual([])
  })

  it.each([
    ['a quote that is not there', { quote: 'met in Shanghai' }],
    ['a quote of one word', { quote: 'met' }],
    ['a code that nobody knows', { actor: ['ZZZ'] }],
    ['a day that does not exist', { date: '2023-02-30' }],
    ['a planned meeting that is no agreement', { status: 'planned' as const }],
    ['a place that the text does not name', { place: 'Caracas' }],
    ['an event without an actor', { actor: [] }],
  ])('find %s', (_, change) => {
    expect(checkArticle({ ...article, events: [{ ...event, ...change }] }, text, codes)).toHaveLength(1)
  })

  it('find an article event that the record lacks or tells twice', () => {
    const report = { article: 'a', event: 'a-e01', quote: event.quote, date: event.date }
    const told = { ...event, id: 'R1', what: 'They meet', reports: [report] }
    const record = (events: readonly (typeof told)[]) => ({ articles: [], events, disagreements: [] })
    const check = (events: readonly (typeof told)[]) => checkRecord(record(events), [article], new Map())
    expect(check([told])).toEqual([])
    expect(check([])).toHaveLength(1)
    expect(check([told, { ...told, id: 'R2' }])).toHaveLength(1)
  })

  it('type a plan, a deed and what was called off by the rule book', () => {
    expect(allowedTypes('visit', 'planned')).toEqual(['AGREE'])
    expect(allowedTypes('sanctions-eased', 'planned')).toEqual(['CONCEDE'])
    expect(allowedTypes('sanctions', 'planned')).toEqual(['SANCTION'])
    expect(allowedTypes('visit', 'denied')).toEqual(['CONSULT', 'AGREE'])
  })

  it('read a page as its reader does', () => {
    const page = '<head><title>T</title></head><p>Xi&nbsp;met <b>Mad</b>uro.</p><script>x</script><p>Next</p>'
    expect(sourceText(page, 'html').trim()).toBe('Xi met Maduro. Next')
    expect(sourceText('{"title":"T","text":"a\\nb"}', 'json')).toBe('T a b')
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import type { Citation, Page } from '../../src/server/contract/common.js'
import type {
  Agreement,
  Disagreement,
  LedgerTotal,
  OfficeHeld,
  PromiseMade,
  Relation,
  RelationItem,
} from '../../src/server/contract/relations.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served } from '../support/served.js'
import { reported } from './reported.js'

const { app, get, store } = await served(freshFolder('relations'), reported)
afterAll(() => store.close())

const texts = new Map(reported.map(({ name, text }) => [name, text.replace(/\s+/g, ' ')]))
const dyads = (page: Page<RelationItem>): string[] => page.items.map(({ a, b }) => `${a.code} ${b.code}`)

/** Every citation within an answer. */
function citationsIn(answer: unknown): Citation[] {
  if (answer === null || typeof answer !== 'object') return []
  const own = 'quote' in answer && 'article' in answer ? [answer as Citation] : []
  return [...own, ...Object.values(answer).flatMap(citationsIn)]
}

async function problem(path: string): Promise<{ status: number; detail: string }> {
  const response = await app.request(`/api/v1${path}`)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = (await response.json()) as { status: number; detail: string }
  expect(response.status).toBe(body.status)
  return body
}

describe('the list of relations', () => {
  it.each([
    ['', 6, 'CHN VEN'],
    ['?order=last', 6, 'EGY ISR'],
    ['?order=name', 6, 'CHN VEN'],
    ['?q=venez', 1, 'CHN VEN'],
    ['?q=ken+gh', 1, 'GHA KEN'],
    ['?q=T%C3%BCrkiye+and+egypt', 1, 'EGY TUR'],
    ['?q=KEN', 2, 'GHA KEN'],
    ['?q=nothing+like+it', 0, undefined],
    ['?party=turkey', 2, 'EGY TUR'],
    ['?party=ISR&order=last', 2, 'EGY ISR'],
  ])('%s has %i pairs, first %s', async (query, total, first) => {
    const page = await get<Page<RelationItem>>(`/relations${query}`)
    expect(page.total).toBe(total)
    expect(page.items).toHaveLength(total)
    expect(dyads(page)[0]).toBe(first)
  })

  it('tells of each pair what stands between the two', async () => {
    const { items } = await get<Page<RelationItem>>('/relations?q=china')
    expect(items[0]).toMatchObject({
      a: { code: 'CHN', name: 'China' },
      events: 7,
      level: 'all-weather strategic partnership',
      contradictions: 2,
      first: '2023-09-13',
      last: '2024-05-03',
    })
  })

  it('holds at both times only what held and was known then', async () => {
    expect(dyads(await get('/relations?known-by=2022-12-31'))).toEqual(['GHA KEN', 'KEN UGA'])
    expect(dyads(await get('/relations?as-of=2022-03-01'))).toEqual(['GHA KEN'])
    const [then] = (await get<Page<RelationItem>>('/relations?q=china&as-of=2023-12-31')).items
    expect(then).toMatchObject({ last: '2023-09-13', events: expect.any(Number) })
  })
})

describe('one relation', () => {
  it('is the same by codes, by names, in any case and order', async () => {
    const answer = await get<Relation>('/relations/CHN/VEN')
    expect(await get('/relations/china/Venezuela')).toEqual(answer)
    const turned = await get<Relation>('/relations/ven/chn')
    expect(turned).toEqual({ ...answer, a: answer.b, b: answer.a })
  })

  it('tells level, money, what happened last and what is to come', async () => {
    const answer = await get<Relation>('/relations/CHN/VEN')
    expect(answer.counts).toMatchObject({ events: 7, articles: 4, origins: 3 })
    expect(answer.tiers.at(-1)).toMatchObject({ ladder: { code: 'CHN' }, label: 'all-weather strategic partnership' })
    expect(answer.tiers.at(-1)!.rungs[answer.tiers.at(-1)!.level! - 1]).toBe('all-weather strategic partnership')
    expect(answer.latest[0]?.words).toBe('China criticised Venezuela')
    expect(answer.upcoming.map(({ words }) => words)).toEqual(['Nicolás Maduro planned to visit China'])
    expect(answer.money.entries[0]?.sum).toEqual({ amount: 5e9, currency: 'USD', words: 'USD 5 billion' })
    expect(answer.kinds).toMatchObject({ agreement: 2, meeting: 1, visit: 1 })
    expect(answer.disagreements.map(({ nature }) => nature)).toEqual(['contradiction', 'contradiction'])
    expect(answer.offices.map(({ person }) => person).toSorted()).toEqual(['Nicolás Maduro', 'Xi Jinping'])
  })

  it('proves every line by words that stand in the article it names', async () => {
    const citations = citationsIn(await get<Relation>('/relations/CHN/VEN'))
    expect(citations.length).toBeGreaterThan(10)
    for (const { article, before, quote, after } of citations) {
      expect(texts.get(article.name)).toContain(`${before}${quote}${after}`.trim())
    }
  })

  it('knows nothing of what was published or happened later', async () => {
    const known = await get<Relation>('/relations/CHN/VEN?known-by=2023-09-15')
    expect(known.upcoming).toEqual([])
    expect(known.disagreements).toEqual([])
    expect(known.counts.articles).toBe(2)
    expect((await problem('/relations/CHN/VEN?known-by=2020')).status).toBe(404)
  })

  it.each([
    ['/relations/CHN/TUV', 404, 'Nearest pairs: China and Venezuela'],
    ['/relations/Chinna/VEN', 404, 'Did you mean China'],
    ['/relations/constructor/__proto__', 404, 'constructor'],
    ['/relations?order=size', 400, 'order'],
    ['/relations?limit=0', 400, 'limit'],
    ['/relations?as-of=yesterday', 400, 'as-of'],
    ['/relations?party=nobody', 400, 'party'],
    ['/relations?cursor=x', 400, 'next'],
    ['/agreements?pair=CHN', 400, 'pair'],
    ['/disagreements?nature=evil', 400, 'nature'],
    ['/promises?outcome=maybe', 400, 'outcome'],
    ['/disagreements/d-none', 404, 'd-none'],
  ])('%s is a problem %i that tells %s', async (path, status, told) => {
    const { status: answered, detail } = await problem(path)
    expect(answered).toBe(status)
    expect(detail).toContain(told)
  })
})

describe('what is concluded beside events', () => {
  it('disagreements have their sides with their proofs, by themselves and in the list', async () => {
    const page = await get<Page<Disagreement>>('/disagreements?pair=VEN,CHN&field=place&nature=contradiction')
    expect(page.total).toBe(2)
    const [first] = page.items
    expect(first?.sides.map(({ value, articles, origins }) => [value, articles, origins])).toEqual([
      ['Beijing', 2, 1],
      ['Shanghai', 1, 1],
    ])
    expect(first?.sides.every(({ citations }) => citations.length > 0)).toBe(true)
    expect(await get(`/disagreements/${first!.id}`)).toEqual(first)
    expect((await get<Page<Disagreement>>('/disagreements?party=KEN')).total).toBe(0)
    expect((await problem(`/disagreements/${first!.id}?known-by=2023-09-15`)).status).toBe(404)
  })

  it('agreements stand by date, the latest first, each once, by pair, field and status', async () => {
    const all = await get<Page<Agreement>>('/agreements')
    expect(all.items.map(({ date }) => date)).toEqual(['2024-09-04', '2023-09-13', '2022-05-03~', '1987', null])
    expect((await get<Page<Agreement>>('/agreements?field=agriculture')).items[0]?.parties).toMatchObject([
      { code: 'GHA' },
      { code: 'KEN' },
    ])
    expect((await get<Page<Agreement>>('/agreements?status=denied')).total).toBe(1)
    expect((await get<Page<Agreement>>('/agreements?pair=Egypt,Turkey')).total).toBe(1)
  })

  it('promises say what became of them, by outcome and party', async () => {
    const { items } = await get<Page<PromiseMade>>('/promises?outcome=open&party=VEN')
    expect(items).toMatchObject([{ by: [{ code: 'VEN' }], due: '2024-12', made: '2024-05-04' }])
    expect((await get<Page<PromiseMade>>('/promises?outcome=kept')).total).toBe(0)
  })

  it('money has its sums and what may be added up', async () => {
    const page = await get<Page<unknown> & { totals: LedgerTotal[] }>('/money?pair=CHN,VEN')
    expect(page.total).toBe(1)
    expect(page.totals).toMatchObject([{ amount: 5e9, currency: 'USD', from: { code: 'CHN' } }])
    expect((await get<Page<unknown>>('/money?party=EGY')).total).toBe(0)
  })

  it('offices are found by words of the person, the office or the state', async () => {
    const names = async (query: string) =>
      (await get<Page<OfficeHeld>>(`/offices${query}`)).items.map(({ person }) => person)
    expect(await names('?q=museveni')).toEqual(['Yoweri Museveni'])
    expect(await names('?q=pres+uganda')).toEqual(['Yoweri Museveni'])
    expect(await names('?party=CHN')).toEqual(['Xi Jinping'])
    expect(await names('?known-by=2022-12-31')).toEqual(['Yoweri Museveni'])
  })
})

describe('hostile text', () => {
  it('comes back as words only, without signs that steer a terminal or the writing, and with no address', async () => {
    const answers = await Promise.all(
      ['/relations/KEN/UGA', '/offices', '/agreements', '/events', '/timeline'].map((path) => get<unknown>(path)),
    )
    expect(JSON.stringify(answers)).not.toMatch(/[\u0000-\u001f\u202a-\u202e]|\\u0007|javascript:/)
    const citations = citationsIn(answers[0])
    expect(citations.length).toBeGreaterThan(0)
    expect(citations.every(({ article }) => article.url === null)).toBe(true)
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import type {
  ActorItem,
  ArticleItem,
  Naming,
  SearchResult,
  SentenceTree,
  Source,
} from '../../src/server/contract/articles.js'
import type { Page, Problem } from '../../src/server/contract/common.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served, type Text } from '../support/served.js'

const visit = `Venezuelan President Nicolás Maduro met Chinese President Xi Jinping in Beijing on Wednesday, and both signed an agreement on oil.

The two countries raised their ties to an all-weather strategic partnership, the foreign ministry of China said after the talks ended in the Great Hall of the People. Maduro thanked Beijing for its help in hard times and invited Xi to Caracas next year.`
const texts: readonly Text[] = [
  { name: 'first', text: visit, published: '2023-09-13', outlet: 'Lakeshore Times' },
  {
    name: 'copy',
    text: `${visit}\n\nIt was the fifth visit of the guest.`,
    published: '2023-09-14',
    outlet: 'Hill Herald',
  },
  {
    name: 'other',
    text: 'Japan imposed sanctions on Russia on Monday, the government in Tokyo said. Venezuela condemned the move.',
    published: '2024-02-05',
    outlet: 'Harbour News',
  },
]
const { get, app, store } = await served(freshFolder('reading'), texts)
afterAll(() => store.close())

const names = ({ items }: Page<ArticleItem>): string[] => items.map(({ name }) => name)

describe('the list of articles', () => {
  it('has those published last first', async () => {
    expect(names(await get('/articles'))).toEqual(['other', 'copy', 'first'])
  })

  it('has those of one outlet, in any case', async () => {
    expect(names(await get('/articles?outlet=hill%20herald'))).toEqual(['copy'])
  })

  it('has those that hold some words, and shows the words', async () => {
    const found = await get<Page<ArticleItem>>('/articles?q=sanct*')
    expect(names(found)).toEqual(['other'])
    expect(found.items[0]?.excerpt).toContainEqual({ text: 'sanctions', hit: true })
    expect(names(await get('/articles?q="no such phrase"'))).toEqual([])
  })

  it('has those that were known on a day', async () => {
    expect(names(await get('/articles?known-by=2023-09-13'))).toEqual(['first'])
  })

  it('goes on page by page', async () => {
    const first = await get<Page<ArticleItem>>('/articles?limit=2')
    expect(first.total).toBe(3)
    expect(names(await get(`/articles?limit=2&cursor=${first.next}`))).toEqual(['first'])
  })

  it('says of a copy whose it is', async () => {
    const { items } = await get<Page<ArticleItem>>('/articles')
    expect(items.find(({ name }) => name === 'copy')?.copyOf?.name).toBe('first')
  })
})

describe('the tree of a sentence', () => {
  it('is that of the sentence at a place of the source', async () => {
    const at = visit.indexOf('raised')
    const tree = await get<SentenceTree>(`/articles/first/tree?at=${at}`)
    expect(tree.text).toMatch(/^The two countries raised .* People\.$/)
    expect(visit.slice(tree.start, tree.start + 7)).toBe('The two')
    const root = tree.tokens.findIndex(({ head }) => head === -1)
    expect(tree.tokens[root]).toMatchObject({ text: 'raised', lemma: 'raise', tag: 'VERB', relation: 'root' })
    expect(tree.tokens.find(({ text }) => text === 'countries')?.head).toBe(root)
    for (const { text, start } of tree.tokens) expect(visit.slice(start, start + text.length)).toBe(text)
  })

  it('is missed with a word where no sentence stands', async () => {
    expect((await get<Problem>('/articles/first/tree?at=99999')).detail).toContain('99999')
    expect((await app.request('/api/v1/articles/first/tree?at=-1')).status).toBe(400)
  })
})

describe('search', () => {
  it('finds relations, actors, persons and articles', async () => {
    const found = await get<SearchResult>('/search?q=venezuela')
    expect(found.relations[0]).toMatchObject({ a: { code: 'CHN' }, b: { code: 'VEN' } })
    expect(found.actors[0]).toMatchObject({ code: 'VEN', name: 'Venezuela' })
    expect(found.articles.length).toBe(1)
    expect((await get<SearchResult>('/search?q=maduro')).persons[0]?.name).toContain('Maduro')
  })

  it('finds nothing rather than failing on signs of a query language', async () => {
    for (const q of ['"', '*', 'NEAR(', 'a AND', '-', "'; drop table version", '\u0000', 'constructor', '__proto__']) {
      expect((await app.request(`/api/v1/search?q=${encodeURIComponent(q)}`)).status, q).toBe(200)
    }
  })
})

describe('states and bodies by name', () => {
  const codes = async (q: string) => (await get<Page<ActorItem>>(`/actors?q=${q}`)).items.map(({ code }) => code)

  it.each([
    ['ven', 'VEN'],
    ['VEN', 'VEN'],
    ['japanese', 'JPN'],
    ['un', 'UN'],
    ['united nat', 'UN'],
    ['kremlin', 'RUS'],
  ])('%s is first of all %s', async (q, code) => {
    expect((await codes(q))[0]).toBe(code)
  })

  it('are all there where nothing is typed, those of the record first', async () => {
    const { items, total } = await get<Page<ActorItem>>('/actors')
    expect(total).toBeGreaterThan(200)
    expect(items[0]!.events).toBeGreaterThan(0)
  })
})

describe('sources', () => {
  it('say who copies whom', async () => {
    const { items } = await get<{ items: Source[] }>('/sources')
    const source = (name: string) => items.find((one) => one.name === name)
    expect(source('Hill Herald')).toMatchObject({
      articles: 1,
      copies: 1,
      first: 0,
      copiesFrom: [{ name: 'Lakeshore Times', articles: 1 }],
    })
    expect(source('Lakeshore Times')).toMatchObject({ copies: 0, first: 1, copiesFrom: [] })
    expect(source('Harbour News')).toMatchObject({ alone: 1 })
  })

  it('name the same actor each in their own way', async () => {
    const { items } = await get<Page<Naming>>('/naming?q=venez')
    const venezuela = items.find(({ what }) => what === 'Venezuela')
    expect(venezuela?.of).toEqual({ code: 'VEN', name: 'Venezuela' })
    expect(venezuela?.forms).toContainEqual({ form: 'Venezuela', outlets: ['Harbour News'], articles: 1 })
    expect(items.every(({ of, what }) => `${of?.name} ${what}`.includes('Venez'))).toBe(true)
  })
})

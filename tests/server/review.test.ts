import { afterAll, describe, expect, it } from 'vitest'
import { conclude } from '../../src/runner/index.js'
import type { Page, Problem } from '../../src/server/contract/common.js'
import type { EventDetail, EventItem } from '../../src/server/contract/events.js'
import type { Decision, RunState } from '../../src/server/contract/review.js'
import { openStore } from '../../src/store/index.js'
import { newVersion } from '../store/new-version.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served, type Text } from '../support/served.js'

const texts: readonly Text[] = [
  {
    name: 'first',
    text: 'Chinese President Xi Jinping met Venezuelan President Nicolás Maduro in Beijing on Wednesday.',
    published: '2023-09-13',
    outlet: 'Lakeshore Times',
  },
  {
    name: 'second',
    text: 'Xi Jinping met Nicolás Maduro in Beijing on Wednesday, China and Venezuela said after their talks.',
    published: '2023-09-14',
    outlet: 'Hill Herald',
  },
  {
    name: 'other',
    text: 'Japan imposed sanctions on Russia on Monday, the government in Tokyo said.',
    published: '2024-02-05',
  },
]

const { app, get, path, close } = await served(freshFolder('review'), texts, { review: true })
const plain = await served(freshFolder('review-not'), texts)
afterAll(async () => {
  await close()
  await plain.close()
})

const ask = (method: string, at: string, body?: unknown, to = app) =>
  to.request(`/api/v1${at}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const post = (action: object, who = 'Ana', to = app) =>
  ask('POST', '/decisions', { who, why: 'looked at it', action }, to)
const decide = async (action: object, who = 'Ana'): Promise<Decision> =>
  (await post(action, who)).json() as Promise<Decision>
const undo = async (...made: readonly Decision[]): Promise<void> => {
  for (const { id } of made) expect((await ask('DELETE', `/decisions/${id}`)).status).toBe(204)
}
const meetings = async (): Promise<EventItem[]> =>
  (await get<Page<EventItem>>('/events?pair=CHN,VEN&kind=meeting')).items
const [meeting] = await meetings()

describe('a decision', () => {
  it('changes the event at once, and taken back leaves it as it was', async () => {
    const made = await decide({ do: 'correct', target: meeting!.id, field: 'place', value: 'Shanghai' })
    expect(made).toMatchObject({
      who: 'Ana',
      why: 'looked at it',
      outcome: 'applied',
      events: [meeting!.id],
      missing: [],
    })
    expect((await meetings())[0]).toMatchObject({ place: 'Shanghai', decided: 'corrected' })
    await undo(made)
    expect(await meetings()).toEqual([meeting])
  })

  it.each([
    ['status', 'planned'],
    ['date', '2023-09-12/2023-09-13'],
    ['kind', null],
    ['actor', ['CHN', 'PER']],
    ['recipient', []],
  ])('sets the %s to %j', async (field, value) => {
    const made = await decide({ do: 'correct', target: meeting!.id, field, value })
    const event = await get<EventDetail>(`/events/${meeting!.id}`)
    const got = event[field as 'status']
    expect(Array.isArray(got) ? got.map(({ code }: { code: string }) => code) : got).toEqual(value)
    await undo(made)
  })

  it('splits an event into its reports and merges them again', async () => {
    const { reports } = await get<EventDetail>(`/events/${meeting!.id}`)
    expect(reports).toHaveLength(2)
    const split = await decide({ do: 'split', target: meeting!.id, mentions: [reports[1]!.mention] })
    expect(await meetings()).toHaveLength(2)
    const merge = await decide({ do: 'merge', targets: reports.map(({ mention }) => mention) })
    expect(await meetings()).toHaveLength(1)
    await undo(merge, split)
  })

  it('rejects an event, which can still be found by the decision and come back', async () => {
    const made = await decide({ do: 'reject', target: meeting!.id })
    expect(await meetings()).toEqual([])
    const { items } = await get<Page<Decision>>('/decisions')
    expect(items[0]).toMatchObject({ id: made.id, outcome: 'applied', action: { do: 'reject', target: meeting!.id } })
    await undo(made)
    expect(await meetings()).toEqual([meeting])
  })

  it.each<[string, object]>([
    ['no date', { do: 'correct', field: 'date', value: 'last Tuesday' }],
    ['no kind', { do: 'correct', field: 'kind', value: 'constructor' }],
    ['no code', { do: 'correct', field: 'actor', value: ['CHN', 'Atlantis'] }],
    ['no status at all', { do: 'correct', field: 'status', value: null }],
    ['a list for a date', { do: 'correct', field: 'date', value: ['2023'] }],
    ['no such field', { do: 'correct', field: 'confidence', value: '1' }],
    ['no such action', { do: 'forget' }],
    ['a name of nothing', { do: 'rename', name: '' }],
    ['one event alone', { do: 'merge', targets: [meeting!.id, meeting!.id] }],
    ['an event that is not there', { do: 'accept', target: 'e-m000000000000' }],
  ])('is refused with what is wrong: %s', async (_, action) => {
    const answer = await post({ target: meeting!.id, ...action })
    const problem = (await answer.json()) as Problem
    expect(problem).toMatchObject({ status: 400, detail: expect.stringMatching(/\w/) })
    expect((await get<Page<Decision>>('/decisions')).total).toBe(0)
  })

  it.each(['', '   '])('needs somebody who decides (%j)', async (who) => {
    expect((await post({ do: 'accept', target: meeting!.id }, who)).status).toBe(400)
  })

  it('is kept as it was written, whatever it holds', async () => {
    const name = '<script>alert(1)</script> \u202e __proto__ constructor'
    const made = await decide({ do: 'rename', target: meeting!.id, name }, '<b>Ana</b>')
    expect(made).toMatchObject({ who: '<b>Ana</b>', action: { name } })
    await undo(made)
  })

  it('is lost by none of two browsers that decide at once', async () => {
    const places = Array.from({ length: 12 }, (_, i) => `Hall ${i}`)
    const made = await Promise.all(
      places.map((value, i) =>
        decide({ do: 'correct', target: meeting!.id, field: 'place', value }, i % 2 ? 'Ana' : 'Ben'),
      ),
    )
    expect((await get<Page<Decision>>('/decisions')).total).toBe(12)
    await undo(...made)
    expect(await meetings()).toEqual([meeting])
  })
})

describe('articles that are added', () => {
  const run = async (articles: readonly object[]): Promise<RunState> => {
    const begun = await ask('POST', '/articles', { articles })
    expect(begun.status).toBe(202)
    const { id } = (await begun.json()) as RunState
    return over(id)
  }
  const over = async (id: number): Promise<RunState> => {
    for (;;) {
      const state = await get<RunState>(`/runs/${id}`)
      if (state.state === 'done' || state.state === 'failed') return state
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  it('are in the record when their run is done, and are known when they come again', async () => {
    const text = 'Peru and Chile signed an agreement on trade in Lima on Friday.'
    const article = {
      name: 'trade',
      text,
      published: '2024-03-02',
      url: 'https://example.org/trade',
      outlet: 'Hill Herald',
    }
    expect(await run([article])).toMatchObject({ state: 'done', total: 1, done: 1, newArticles: 1, troubles: [] })
    const found = await get<Page<EventItem>>('/events?pair=PER,CHL')
    expect(found.items[0]).toMatchObject({ kind: 'agreement', date: '2024-03-01' })
    expect(await run([article])).toMatchObject({ state: 'done', newArticles: 0, alreadyThere: 1 })
  })

  it('may be pages; one that cannot be read is told with the reason and does not stop the others', async () => {
    const page = `<html><body><article><h1>Peru thanks Chile</h1><p>Peru thanked Chile for its help on Monday, the ministry said.</p></article></body></html>`
    const state = await run([
      { name: 'nothing', text: '   ' },
      { name: 'page.html', text: page, form: 'html', published: '2024-03-05' },
    ])
    expect(state).toMatchObject({ state: 'done', done: 2, newArticles: 1 })
    expect(state.troubles).toEqual([expect.objectContaining({ name: 'nothing', code: 'empty', failed: true })])
  })

  it('are counted in the record where they could not be read, until the next run', async () => {
    const failed = async () => (await get<{ failed: number }>('/record')).failed
    await run([
      { name: 'nothing', text: '   ' },
      { name: 'nothing either', text: '\n' },
    ])
    expect(await failed()).toBe(2)
    await run([{ name: 'words', text: 'Peru thanked Bolivia in Lima.', published: '2024-03-07' }])
    expect(await failed()).toBe(0)
  })

  it.each<[string, object]>([
    ['an address that is a script', { name: 'x', text: 'Peru met Chile.', url: 'javascript:alert(1)' }],
    ['a date that is none', { name: 'x', text: 'Peru met Chile.', published: 'yesterday' }],
    ['no name', { name: '', text: 'Peru met Chile.' }],
  ])('are refused before anything is read: %s', async (_, article) => {
    expect((await ask('POST', '/articles', { articles: [article] })).status).toBe(400)
  })

  it('are told of as they are read, in a stream', async () => {
    const answer = await app.request('/api/v1/progress')
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reader = answer.body!.getReader()
    const begun = run([
      { name: 'talks', text: 'Peru and Chile held talks in Lima on Sunday.', published: '2024-03-11' },
    ])
    let heard = ''
    while (!heard.includes('"state":"done"')) heard += Buffer.from((await reader.read()).value ?? []).toString()
    await reader.cancel()
    await begun
    const states = [...heard.matchAll(/"state":"(\w+)"/g)].map(([, state]) => state)
    expect([...new Set(states)]).toEqual(['reading', 'concluding', 'done'])
    expect(heard).toMatch(/event: record-changed\ndata: .*\["CHL","PER"\]/)
  })
})

describe('what another program writes meanwhile', () => {
  const write = async (file: string, name: string, concludes: boolean): Promise<void> => {
    const store = await openStore(file, { mode: 'write' })
    await store.save(newVersion(`China met Venezuela in ${name}.`, { name, given: { published: '2025-01-01' } }))
    if (concludes) await conclude(store)
    await store.close()
  }
  const titles = async (from: typeof plain): Promise<number> =>
    (await from.get<{ articles: number }>('/record')).articles

  it('is seen by a server that only shows', async () => {
    const before = await titles(plain)
    await write(plain.path, 'Chengdu', true)
    expect(await titles(plain)).toBe(before + 1)
  })

  it('is concluded with the next decision by one that writes, and nothing of either is lost', async () => {
    const before = (await get<{ articles: number }>('/record')).articles
    await write(path, 'Wuhan', false)
    await write(path, 'Harbin', true)
    const made = await decide({ do: 'accept', target: meeting!.id })
    expect((await get<{ articles: number }>('/record')).articles).toBe(before + 2)
    const store = await openStore(path, { mode: 'read' })
    const stored = await store.pieces('articles')
    expect(stored).toHaveLength(before + 2)
    await store.close()
    await undo(made)
  })
})

describe('a server that only shows', () => {
  it.each([
    ['POST', '/decisions', { who: 'Ana', action: { do: 'accept', target: meeting!.id } }],
    ['POST', '/decisions', 'anything'],
    ['DELETE', '/decisions/x1', undefined],
    ['POST', '/articles', { articles: [{ name: 'x', text: 'Peru met Chile.' }] }],
  ])('refuses %s %s and says how to start it', async (method, at, body) => {
    const answer = await ask(method, at, body, plain.app)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(((await answer.json()) as Problem).detail).toContain('--review')
  })

  it('shows what was decided', async () => {
    expect((await plain.app.request('/api/v1/decisions')).status).toBe(200)
  })
})

describe('the description of the interface', () => {
  it('names every address that changes the record', async () => {
    const { paths } = await get<{ paths: Record<string, object> }>('/openapi.json')
    expect(Object.keys(paths['/decisions']!)).toEqual(['get', 'post'])
    expect(paths['/articles']).toHaveProperty('post')
  })
})

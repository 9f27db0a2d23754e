import { afterAll, describe, expect, it } from 'vitest'
import { formatNames } from '../../src/schema/index.js'
import type { Places } from '../../src/server/contract/events.js'
import { csvRows, named } from '../export/formats/written.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served } from '../support/served.js'
import { reported } from './reported.js'

const { app, get, store } = await served(freshFolder('export'), reported)
afterAll(() => store.close())

const asked = (query: string) => app.request(`/api/v1/export?${query}`)

describe('GET /export', () => {
  it.each(formatNames.map((name) => [name]))('gives %s as a file with a name and its type', async (name) => {
    const answer = await asked(`format=${name}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="test\.[\w.]+"$/)
    expect(answer.headers.get('content-type')).toMatch(/^(text|application)\//)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0)
  })

  it.each([
    ['pair=CHN,VEN', 7],
    ['pair=venezuela,china&kind=agreement', 2],
    ['party=EGY&from=2024', 2],
    ['place=ankara', 1],
    ['contradicted=true', 2],
    ['status=planned,denied', 2],
    ['known-by=2023-09-14&pair=CHN,VEN', 4],
  ])('takes the filters of the events: %s', async (query, count) => {
    const rows = named(csvRows(await (await asked(`format=csv&${query}`)).text()))
    const { total } = await get<{ total: number }>(`/events?${query}`)
    expect(rows).toHaveLength(total)
    expect(total).toBe(count)
  })

  it('names the file after the pair', async () => {
    const answer = await asked('format=gdelt&pair=CHN,VEN')
    expect(answer.headers.get('content-disposition')).toContain('filename="test-CHN-VEN.export.CSV"')
  })

  it.each([
    [''],
    ['format='],
    ['format=xml'],
    ['format=csv&pair=CHN'],
    ['format=csv&from=soon'],
    ['format=csv&party=nowhere'],
  ])('answers %j with one problem', async (query) => {
    const answer = await asked(query)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('goes on answering after somebody has left in the middle', async () => {
    await (await asked('format=jsonld')).body!.cancel()
    expect((await asked('format=csv')).status).toBe(200)
  })
})

describe('GET /places', () => {
  it('gives each place once with what happened there, and counts what has none', async () => {
    const { points, unplaced } = await get<Places>('/places')
    const beijing = points.find(({ place }) => place === 'Beijing')!
    expect(beijing).toMatchObject({ country: 'CHN', precision: 'city' })
    expect(beijing.meetings).toBeGreaterThan(0)
    expect(new Set(points.map(({ place }) => place)).size).toBe(points.length)
    const { total } = await get<{ total: number }>('/events?')
    expect(points.reduce((sum, { events }) => sum + events, unplaced)).toBe(total)
  })

  it('obeys the filter', async () => {
    expect((await get<Places>('/places?party=EGY')).points.map(({ place }) => place)).toEqual(['Ankara'])
  })
})

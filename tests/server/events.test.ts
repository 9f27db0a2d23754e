import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Page } from '../../src/server/contract/common.js'
import type { EventDetail, EventItem, Network, Timeline } from '../../src/server/contract/events.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served } from '../support/served.js'
import { reported } from './reported.js'

const { app, get, store } = await served(freshFolder('events'), reported)
afterAll(() => store.close())

const events = (query: string) => get<Page<EventItem>>(`/events?${query}`)
const all = (await events('')).items

describe('which events', () => {
  it.each([
    ['pair=CHN,VEN', 7],
    ['pair=venezuela,china', 7],
    // What both did to a third is not between the two.
    ['pair=EGY,TUR', 1],
    ['party=EGY', 2],
    ['party=EGY,KEN', 5],
    ['party=kenya&party=egypt', 5],
    ['kind=agreement&status=happened', 4],
    ['type=ACCUSE', 2],
    ['status=planned,denied', 2],
    ['from=2024', 4],
    ['to=1999', 1],
    ['from=2023-09&to=2023-09', 3],
    ['place=ankara', 1],
    ['person=maduro', 2],
    ['source=harbour+daily', 4],
    ['source=reuters&kind=meeting', 1],
    ['contradicted=true', 2],
    ['min-confidence=1.0', 0],
  ])('%s gives %i', async (query, total) => {
    expect((await events(query)).total).toBe(total)
  })

  it('stand by date, either way, the undated last', async () => {
    const dates = (list: readonly EventItem[]) => list.map(({ date }) => date)
    expect(dates(all)).toEqual(dates([...all].toSorted((x, y) => ((x.date ?? 'Z') < (y.date ?? 'Z') ? -1 : 1))))
    const latest = dates((await events('order=-date')).items)
    expect(latest[0]).toBe('2024-12')
    expect(latest.at(-1)).toBeNull()
    const doubt = (await events('order=doubt')).items.map(({ confidence }) => confidence)
    expect(doubt).toEqual(doubt.toSorted((x, y) => x - y))
  })

  it('no page loses or repeats an event, whatever the size of the pages and the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 13 }),
        fc.constantFrom('date', '-date', 'doubt'),
        async (limit, order) => {
          const found: string[] = []
          let cursor: string | null = ''
          while (cursor !== null) {
            const page: Page<EventItem> = await events(
              `limit=${limit}&order=${order}${cursor === '' ? '' : `&cursor=${cursor}`}`,
            )
            found.push(...page.items.map(({ id }) => id))
            cursor = page.next
          }
          expect(found.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
        },
      ),
      { numRuns: 20 },
    )
  })
})

const meeting = all.find(({ kind }) => kind === 'meeting')!

describe('one event', () => {
  it('has its reports side by side: who copies whom, and what each says otherwise', async () => {
    const { reports, ...event } = await get<EventDetail>(`/events/${meeting.id}`)
    expect(event).toMatchObject(meeting)
    expect(reports.map(({ article, differs, copyOf }) => [article.name, differs, copyOf?.name ?? null])).toEqual([
      ['talks', [], null],
      ['copy', [], 'talks'],
      ['elsewhere', ['place'], null],
    ])
    for (const { before, quote, after, article, rule } of reports) {
      const text = reported.find(({ name }) => name === article.name)!.text.replace(/\s+/g, ' ')
      expect(text).toContain(`${before}${quote}${after}`.trim())
      expect(rule).toMatch(/\w\/\w/)
    }
    expect(event.merges.length).toBeGreaterThan(0)
    expect(event.disagreements).toHaveLength(1)
  })

  it('is found by any of its mentions and former ids, under the id it has', async () => {
    const event = await get<EventDetail>(`/events/${meeting.id}`)
    for (const id of [...event.reports.map(({ mention }) => mention), ...event.aliases]) {
      expect((await get<EventDetail>(`/events/${id}`)).id).toBe(meeting.id)
    }
  })

  it('is known with the reports of that day, and not at all before', async () => {
    const then = await get<EventDetail>(`/events/${meeting.id}?known-by=2023-09-14`)
    expect(then.reports.map(({ article }) => article.name)).toEqual(['talks'])
    expect(then.contradictions).toBe(0)
    expect((await app.request(`/api/v1/events/${meeting.id}?known-by=2023-09-01`)).status).toBe(404)
  })

  it.each(['nope', 'constructor', '%3Cscript%3E'])('%s is none', async (id) => {
    const response = await app.request(`/api/v1/events/${id}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })
})

describe('events counted', () => {
  const sum = (bins: Timeline['bins']) => bins.reduce((count, bin) => count + bin.events, 0)

  it.each(['decade', 'year', 'month', 'day', 'auto'])('by %s lose none', async (unit) => {
    const { bins, undated, wider, total } = await get<Timeline>(`/timeline?unit=${unit}`)
    expect(sum(bins) + undated + wider).toBe(total)
    expect(total).toBe(all.length)
    expect(bins.map(({ start }) => start)).toEqual(bins.map(({ start }) => start).toSorted())
  })

  it.each([
    ['', 'year', '1987', 4],
    ['pair=CHN,VEN', 'month', '2023-09', 3],
    ['from=2023-09-01&to=2023-09-30', 'day', '2023-09-13', 1],
    ['unit=decade', 'decade', '198X', 2],
    ['party=TUV', 'year', undefined, 0],
  ])('%s are counted by %s, first %s, in %i bins', async (query, unit, first, count) => {
    const answer = await get<Timeline>(`/timeline?${query}`)
    expect(answer.unit).toBe(unit)
    expect(answer.bins[0]?.start).toBe(first)
    expect(answer.bins).toHaveLength(count)
  })

  it('an event known to a year only stands in no month', async () => {
    const { bins, wider } = await get<Timeline>('/timeline?unit=month&to=1999')
    expect([bins, wider]).toEqual([[], 1])
  })

  it('tell plans and denials apart from what happened, and good from ill', async () => {
    const { bins } = await get<Timeline>('/timeline?unit=year&from=2024&to=2024')
    expect(bins).toMatchObject([{ events: 4, planned: 1, denied: 0, cooperation: 5, conflict: -6 }])
  })

  it('each count of a facet is what the filter by it gives', async () => {
    const { facets } = await get<Timeline>('/timeline?party=VEN')
    for (const [field, counts] of [
      ['kind', Object.entries(facets.kind)],
      ['type', Object.entries(facets.type)],
      ['status', Object.entries(facets.status)],
      ['source', facets.source.map(({ name, events: count }) => [name, count] as const)],
      ['person', facets.person.map(({ name, events: count }) => [name, count] as const)],
      ['place', facets.place.map(({ name, events: count }) => [name, count] as const)],
    ] as const) {
      expect(counts.length).toBeGreaterThan(0)
      for (const [value, count] of counts) {
        expect((await events(`party=VEN&${field}=${encodeURIComponent(value)}`)).total, `${field} ${value}`).toBe(count)
      }
    }
  })

  it('are known by a day as they were then', async () => {
    expect((await get<Timeline>('/timeline?known-by=2022-12-31')).last).toBe('2022-05-03')
  })
})

describe('the network', () => {
  it('links those between whom the events happened', async () => {
    const { nodes, links } = await get<Network>('/network?party=ISR')
    expect(links.map(({ a, b, events: count, score }) => [a, b, count, score])).toEqual([
      ['EGY', 'ISR', 1, -3],
      ['ISR', 'TUR', 1, -3],
    ])
    expect(nodes).toEqual(
      expect.arrayContaining([
        { code: 'ISR', name: 'Israel', events: 1 },
        { code: 'TUR', name: 'Turkey', events: 1 },
      ]),
    )
    expect(await get('/network?party=TUV')).toEqual({ nodes: [], links: [] })
  })
})

import type { z } from '@hono/zod-openapi'
import { afterAll, expect, it } from 'vitest'
import { eventDetail, eventsPage, network, timeline } from '../../src/server/contract/events.js'
import {
  agreementsPage,
  disagreementsPage,
  moneyPage,
  officesPage,
  promisesPage,
  relation,
  relationsPage,
} from '../../src/server/contract/relations.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served } from '../support/served.js'
import { reported } from './reported.js'

const { get, store } = await served(freshFolder('contract'), reported)
afterAll(() => store.close())

const schemas: Readonly<Record<string, z.ZodType>> = {
  '/relations': relationsPage,
  '/relations/CHN/VEN': relation,
  '/relations/KEN/UGA?as-of=2023': relation,
  '/events': eventsPage,
  '/timeline': timeline,
  '/network': network,
  '/disagreements': disagreementsPage,
  '/offices': officesPage,
  '/agreements': agreementsPage,
  '/promises': promisesPage,
  '/money': moneyPage,
}

it.each(Object.entries(schemas))('%s answers what its schema says, and nothing more', async (path, schema) => {
  const answer = await get(path)
  expect(schema.parse(answer)).toEqual(answer)
})

it('so does every event', async () => {
  const { items } = await get<{ items: { id: string }[] }>('/events')
  for (const { id } of items) {
    const answer = await get(`/events/${id}`)
    expect(eventDetail.parse(answer)).toEqual(answer)
  }
})

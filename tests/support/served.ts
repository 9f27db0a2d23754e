import { join } from 'node:path'
import { loadCoordinates } from '../../src/coordinates.js'
import { createTeller, namesFrom, openViews } from '../../src/query/index.js'
import { conclude, openRegistrar, type Registrar } from '../../src/runner/index.js'
import type { Given } from '../../src/schema/index.js'
import { openFollower } from '../../src/server/follow.js'
import { createApp } from '../../src/server/index.js'
import { openNewsRoom } from '../../src/server/news.js'
import { closeDesk } from '../../src/server/open-desk.js'
import { openStore } from '../../src/store/index.js'
import { engine, knowledge } from './engine.js'

/** A text of a record under test; a page where `html` is set. */
export interface Text extends Given {
  readonly name: string
  readonly text: string
  readonly html?: boolean
}

/** Reads added texts as the built program does. */
const pool = {
  workers: 1,
  timeLimit: 60_000,
  limits: { maxDepth: 200, maxElements: 50_000 },
  script: new URL('../../dist/runner/worker.js', import.meta.url),
}

/** The API over a record of these texts, read and coded by the engine as it is shipped. */
export async function served(folder: string, texts: readonly Text[], { review = false } = {}) {
  const path = join(folder, 'test.db')
  const store = await openStore(path, { mode: 'write' })
  for (const { name, text, html, ...given } of texts) {
    const article = engine.read({ id: name, source: text, format: html ? 'html' : 'text', given })
    await store.save({
      name,
      address: given.url ?? null,
      path: null,
      bytes: Buffer.from(text),
      encoding: 'utf-8',
      form: html ? 'html' : 'text',
      given,
      fill: {},
      readAt: '2024-01-01T00:00:00.000Z',
      article,
      coded: engine.code(article),
    })
  }
  await conclude(store)
  const locate = loadCoordinates()
  const views = openViews(store, knowledge, { locate })
  const teller = createTeller(store, namesFrom(knowledge))
  const news = openNewsRoom()
  let registrar: Registrar | null = null
  const { look, hear, isReady } = openFollower(views, news, () => registrar)
  await look()
  if (review) {
    // In this thread: that it also works in one of its own is tested where the program is.
    const own = await openStore(path, { mode: 'write' })
    registrar = await openRegistrar(own, { knowledge, pool, now: () => new Date().toISOString(), tell: hear })
  }
  const desk = { views, teller, locate, name: 'test.db', version: '0.0.0', registrar, isReady, news, look }
  const app = createApp(desk)
  /** The answer at an address below `/api/v1`, as parsed JSON. */
  const get = async <T>(path: string): Promise<T> => (await (await app.request(`/api/v1${path}`)).json()) as T
  return { app, store, views, desk, get, path, close: () => closeDesk(desk) }
}

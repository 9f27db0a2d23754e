/**
 * How fast the page is on a large record: `npm run bench:page -- --db big.db [--runs 9]`, after `npm run build` and
 * `npx tsx bench/big-record.ts --db big.db`. Times are taken inside the browser: a view from the start of its loading, an
 * interaction from the key or press to the frame that shows its result. Prints the table of docs/speed.md.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../tests/browser/support/find-browser.js'
import { serveRecord } from '../tests/browser/support/serve-record.js'

const { values } = parseArgs({
  options: { db: { type: 'string' }, runs: { type: 'string', default: '9' } },
})
if (values.db === undefined) throw new Error('Say which record: --db FILE')
const runs = Number(values.runs)
const executablePath = findBrowser()
if (executablePath === null) throw new Error('No Chromium: install it, or name it with CHROMIUM_PATH.')

/** Something done on a page: `start` does it, `isDone` tells that its result is shown. Both run in the page. */
interface Step {
  readonly name: string
  readonly at: string
  readonly start: (given: string) => void
  /** `before` is what `main` said before. */
  readonly isDone: (before: string) => boolean
  /** What changes from run to run, so that nothing is answered from what was kept. */
  readonly given?: readonly string[]
}

const isListed = (): boolean => document.querySelector('main [data-line], main tbody tr, main .world circle') !== null
const isOther = (before: string): boolean =>
  document.querySelector('main')!.textContent !== before &&
  document.querySelector('main [aria-busy=true]') === null &&
  document.querySelector('main [data-line], main tbody tr') !== null

const server = await serveRecord(values.db)
const api = async <T>(path: string): Promise<T> =>
  (await (await fetch(new URL(`/api/v1/${path}`, server.url))).json()) as T
const { items: pairs } = await api<{ items: { a: { code: string }; b: { code: string } }[] }>(
  `relations?limit=${runs + 1}`,
)
const relationOf = (i: number): string => `/relation/${pairs[i]!.a.code}/${pairs[i]!.b.code}`
const busiest = `${pairs[0]!.a.code},${pairs[0]!.b.code}`

const views: readonly (readonly [name: string, address: (run: number) => string])[] = [
  ['start', () => '/'],
  ['relation', relationOf],
  ['timeline of all', () => '/timeline'],
  ['timeline of a pair', () => `/timeline?pair=${busiest}`],
  ['map', () => '/map'],
  ['network', () => '/network'],
  ['money', () => '/money'],
  ['disagreements', () => '/disagreements'],
]

const years = Array.from({ length: 40 }, (_, i) => String(1984 + i))
const steps: readonly Step[] = [
  {
    name: 'filter the timeline of all by kind',
    at: '/timeline',
    start: (kind) => {
      history.pushState(null, '', `/timeline?kind=${kind}`)
      dispatchEvent(new PopStateEvent('popstate'))
    },
    isDone: isOther,
    given: ['call', 'visit', 'loan', 'protest', 'aid', 'sanctions', 'meeting', 'agreement', 'warning', 'attack'],
  },
  {
    name: 'zoom into the timeline of all',
    at: '/timeline',
    start: () => document.querySelector<HTMLElement>('[aria-label="Zoom in"]')!.click(),
    isDone: isOther,
  },
  {
    name: 'zoom into the timeline of a pair',
    at: `/timeline?pair=${busiest}`,
    start: () => document.querySelector<HTMLElement>('[aria-label="Zoom in"]')!.click(),
    isDone: isOther,
  },
  {
    name: 'open the words of an event',
    at: `/timeline?pair=${busiest}`,
    start: () => document.querySelector<HTMLElement>('main [data-line][aria-expanded=false]')!.click(),
    isDone: () => document.querySelector('main blockquote mark') !== null,
  },
  {
    name: 'open an event',
    at: `/timeline?pair=${busiest}`,
    start: () => document.querySelector<HTMLElement>('main .line-more')!.click(),
    isDone: () => document.querySelector('main blockquote, main td mark') !== null,
  },
  {
    name: 'find a relation by name',
    at: '/',
    start: (name) => {
      history.pushState(null, '', `/?q=${name}`)
      dispatchEvent(new PopStateEvent('popstate'))
    },
    isDone: isOther,
    given: ['France', 'China', 'Peru', 'Kenya', 'Japan', 'Brazil', 'Italy', 'Egypt', 'India', 'Chad'],
  },
  {
    name: 'search while typing, with its wait of 120 ms',
    at: '/',
    start: (text) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!
      field.focus()
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    isDone: () => document.querySelector('[role=option]') !== null,
    given: ['fran', 'chin', 'peru', 'keny', 'japa', 'braz', 'ital', 'egyp', 'indi', 'chad'],
  },
  {
    name: 'a relation as of another day',
    at: relationOf(0),
    start: (year) => {
      history.pushState(null, '', `${location.pathname}?as-of=${year}-06-30`)
      dispatchEvent(new PopStateEvent('popstate'))
    },
    isDone: isOther,
    given: years.slice(-12),
  },
  {
    name: 'a place on the map',
    at: '/map',
    start: () => document.querySelectorAll<HTMLElement>('main tbody a')[0]!.click(),
    isDone: () => document.querySelector('main [data-line]') !== null,
  },
  {
    name: 'enlarge the map',
    at: '/map',
    start: () => document.querySelector<HTMLElement>('[aria-label=Closer]')!.click(),
    isDone: () => location.search.includes('sight='),
  },
  {
    name: 'a state of the network',
    at: '/network',
    start: () => {
      const [node] = document.querySelectorAll('.network .node')
      node!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    },
    isDone: () => document.querySelector('.network .chosen') !== null,
  },
]

/** Milliseconds from the start to the frame after its result is there. */
function timed(start: (given: string) => void, isDone: (before: string) => boolean, given: string): Promise<number> {
  return new Promise((resolve) => {
    const before = document.querySelector('main')!.textContent!
    const began = performance.now()
    const look = (): void => {
      if (!isDone(before)) requestAnimationFrame(look)
      else requestAnimationFrame(() => resolve(performance.now() - began))
    }
    start(given)
    requestAnimationFrame(look)
  })
}

const source = (work: unknown): string => `(${String(work)})`
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })

async function onPage<T>(look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  // The functions of this file name themselves through a helper that the page lacks.
  await context.addInitScript('globalThis.__name = (work) => work')
  try {
    return await look(await context.newPage())
  } finally {
    await context.close()
  }
}

const shown = (page: Page) => page.waitForFunction(isListed, undefined, { polling: 'raf', timeout: 120_000 })
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!
const row = (name: string, times: readonly number[]): string =>
  `| ${name} | ${Math.round(times[0]!)} | ${Math.round(median(times.slice(1)))} | ${Math.round(Math.max(...times.slice(1)))} |`

const out: string[] = ['| view | first | median | worst |', '| --- | ---: | ---: | ---: |']
for (const [name, addressOf] of views) {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    times.push(
      await onPage(async (page) => {
        await page.goto(new URL(addressOf(run), server.url).href, { waitUntil: 'commit' })
        await shown(page)
        return page.evaluate(() => performance.now())
      }),
    )
  }
  out.push(row(name, times))
}
out.push('', '| interaction | first | median | worst |', '| --- | ---: | ---: | ---: |')
for (const { name, at, start, isDone, given = [''] } of steps) {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    times.push(
      await onPage(async (page) => {
        await page.goto(new URL(at, server.url).href)
        await shown(page)
        await page.waitForLoadState('networkidle')
        const text = JSON.stringify(given[run % given.length])
        return (await page.evaluate(`${source(timed)}(${source(start)}, ${source(isDone)}, ${text})`)) as number
      }),
    )
  }
  out.push(row(name, times))
}
const record = await api<{ events: number; articles: number; relations: number }>('record')
process.stdout.write(
  [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, Chromium ${browser.version()}.`,
    `${record.events} events of ${record.relations} relations from ${record.articles} articles; ${runs} runs after the first, milliseconds.`,
    '',
    ...out,
    '',
  ].join('\n'),
)
await browser.close()
await server.stop()

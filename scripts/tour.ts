/** Makes the pictures of docs/tour.md from the bundled examples: `npm run tour`, after `npm run build`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../tests/browser/support/find-browser.js'
import { openPage } from '../tests/browser/support/page.js'
import { runChancery, serveRecord } from '../tests/browser/support/serve-record.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs/tour')
const size = { width: 1200, height: 800 }

interface Scene {
  readonly file: string
  readonly address: string
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
  readonly scheme?: 'dark'
}

const press = (selector: string) => (page: Page) => page.locator(selector).first().click()
/** Brings a heading to the top of the picture. */
const show = (heading: string) => (page: Page) =>
  page
    .locator('main h2', { hasText: heading })
    .first()
    .evaluate((element) => element.scrollIntoView())

const scenes: readonly Scene[] = [
  { file: 'start', address: '/' },
  { file: 'relation', address: '/relation/PRK/RUS' },
  { file: 'proof', address: '/relation/CHN/HND', act: press('main [data-line]') },
  { file: 'as-of', address: '/relation/EGY/TUR?as-of=2023-12-31' },
  { file: 'timeline', address: '/timeline?pair=EGY,TUR&from=2023&to=2024' },
  { file: 'event', address: '/timeline?pair=IRN,SAU&contradicted=true', act: press('main .line-more') },
  {
    file: 'reader',
    address: '/timeline?pair=EGY,TUR',
    act: async (page) => {
      await press('main [data-line]')(page)
      await press('main figcaption a')(page)
    },
  },
  { file: 'disagreements', address: '/disagreements?nature=contradiction', act: press('main [data-line]') },
  { file: 'people', address: '/people?q=foreign+minister' },
  { file: 'promises', address: '/promises?outcome=kept' },
  { file: 'money', address: '/money?pair=USA,VNM' },
  { file: 'map', address: '/map?place=Beijing' },
  { file: 'network', address: '/network?node=CHN' },
  { file: 'sources', address: '/sources' },
  { file: 'dark', address: '/relation/EGY/TUR', act: show('Cooperation'), scheme: 'dark' },
]

const executablePath = findBrowser()
if (executablePath === null) throw new Error('No Chromium: install it, or name it with CHROMIUM_PATH.')
const place = await mkdtemp(join(tmpdir(), 'chancery-tour-'))
const db = join(place, 'chancery.db')
await runChancery(['read', join(root, 'examples'), '--db', db])
const server = await serveRecord(db)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
await mkdir(folder, { recursive: true })
for (const { file, address, act, scheme = 'light' } of scenes) {
  const opened = await openPage(browser, new URL(address, server.url), { ...size, scheme })
  const { page } = opened
  if (act !== undefined) await act(page)
  await opened.settle()
  opened.expectQuiet()
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60 })
  await writeFile(join(folder, `${file}.webp`), Buffer.from(data, 'base64'))
  await opened.close()
}
await browser.close()
await server.stop()
await rm(place, { recursive: true, force: true, maxRetries: 3 })

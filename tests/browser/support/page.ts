import type { Browser, Page, Request } from 'playwright-core'
import { expectNoFaults } from './no-faults.js'

export interface PageOptions {
  readonly scheme?: 'light' | 'dark'
  /** Size of the window in CSS pixels. */
  readonly width?: number
  readonly height?: number
  /** Answers that the test asks for on purpose: the browser reports them as errors. */
  readonly expectedStatus?: readonly number[]
}

export interface Opened {
  readonly page: Page
  /** Waits until nothing is being loaded and the view has its heading. */
  settle(): Promise<void>
  /** Goes to an address as a link of the page does, without loading the page anew. */
  follow(address: string): Promise<void>
  /** Fails where the page reported an error, broke its policy or asked anybody else than its server. */
  expectQuiet(): void
  close(): Promise<void>
}

/** Streams stay open as long as the page: they are no sign of something still loading. */
const isStream = (request: Request): boolean => request.resourceType() === 'eventsource'

/** So long a view may take on a busy machine, in milliseconds. */
const longest = 30_000

/** Two frames later: whether the view has its heading. Runs in the page. */
const isDrawn = (): Promise<boolean> =>
  new Promise((resolve) => {
    const look = (): void => resolve(document.querySelector('main h1') !== null)
    requestAnimationFrame(() => requestAnimationFrame(look))
  })

/** Opens an address and waits until the view is there. */
export async function openPage(browser: Browser, url: URL, options: PageOptions): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.scheme ?? 'light',
    reducedMotion: 'reduce',
  })
  // Where this runs without the tests, functions name themselves through a helper that the page lacks.
  await context.addInitScript('globalThis.__name = (work) => work')
  const page = await context.newPage()
  const troubles: string[] = []
  const under = new Set<Request>()
  const refused = new RegExp(`status of (${[...(options.expectedStatus ?? []), 'none'].join('|')})`)
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || message.type() === 'warning'
    if (isTrouble && !refused.test(message.text()))
      troubles.push(`console: ${message.text()} (${message.location().url}) at ${page.url()}`)
  })
  page.on('pageerror', (error) => troubles.push(`error: ${error.message} at ${page.url()}`))
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.origin !== url.origin && asked.protocol !== 'data:') troubles.push(`asked elsewhere: ${request.url()}`)
    if (!isStream(request)) under.add(request)
  })
  page.on('requestfinished', (request) => under.delete(request))
  page.on('requestfailed', (request) => under.delete(request))

  const settle = async (): Promise<void> => {
    for (const end = Date.now() + longest; ; await page.waitForTimeout(20)) {
      const isShown = under.size === 0 && (await page.evaluate(isDrawn)) && under.size === 0
      if (isShown) return
      const waiting = [...under].map((request) => request.url())
      if (Date.now() > end)
        throw new Error(`${page.url()} does not settle: ${waiting.join(', ') || 'it has no heading'}`)
    }
  }
  await page.goto(url.href)
  await settle()
  return {
    page,
    settle,
    follow: async (address) => {
      await page.evaluate((to) => {
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
      }, address)
      await settle()
    },
    expectQuiet: () => expectNoFaults(troubles, 'troubles of the page'),
    close: () => context.close(),
  }
}

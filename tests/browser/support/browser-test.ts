import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, vi } from 'vitest'
import type { RecordName } from './make-records.js'
import { type Opened, openPage, type PageOptions } from './page.js'

const stage = inject('stage')

/** How a test of a page opens one. */
export interface Visitor {
  /**
   * Opens an address of a record's page, such as `/relation/CHN/VEN`, and gives it to `look`. Fails afterwards where the
   * page reported an error, broke its policy or asked anybody else than its server.
   */
  visit(
    record: RecordName | URL,
    address: string,
    look: (opened: Opened) => Promise<void>,
    options?: PageOptions,
  ): Promise<void>
  /** File of a record, to serve a copy of it. */
  fileOf(record: RecordName): string
}

/** Tests in a browser; skipped where there is none, which the set-up has said. */
export function describePages(name: string, tests: (visitor: Visitor) => void): void {
  describe.skipIf(stage === null)(name, () => {
    vi.setConfig({ testTimeout: 120_000 })
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.connect(stage!.browser)
    })
    afterAll(async () => {
      await browser?.close()
    })
    tests({
      fileOf: (record) => stage!.files[record],
      visit: async (record, address, look, options = {}) => {
        const url = new URL(address, typeof record === 'string' ? stage!.urls[record] : record)
        const opened = await openPage(browser, url, options)
        try {
          await look(opened)
          await opened.settle()
          opened.expectQuiet()
        } finally {
          await opened.close()
        }
      },
    })
  })
}

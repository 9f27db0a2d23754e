import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './find-browser.js'
import { makeRecords, type RecordName, recordNames } from './make-records.js'
import { type Served, serveRecord } from './serve-record.js'

/** Where the tests find what runs for all of them; null where there is no browser. */
export interface Stage {
  readonly browser: string
  readonly files: Readonly<Record<RecordName, string>>
  readonly urls: Readonly<Record<RecordName, string>>
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly stage: Stage | null
  }
}

export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = findBrowser()
  if (executablePath === null) {
    const word = 'No Chromium: install it, or name it with CHROMIUM_PATH.'
    if (process.env.CI) throw new Error(word)
    process.stderr.write(`${word} The browser tests are skipped.\n`)
    project.provide('stage', null)
    return undefined
  }
  const folder = await mkdtemp(join(tmpdir(), 'chancery-browser-'))
  const files = await makeRecords(folder)
  const served: Served[] = []
  const urls = new Map<RecordName, string>()
  for (const name of recordNames) {
    const server = await serveRecord(files[name])
    served.push(server)
    urls.set(name, server.url)
  }
  // Chromium has no sandbox of its own in a container or for root.
  const browser = await chromium.launchServer({ executablePath, args: ['--no-sandbox'] })
  project.provide('stage', {
    browser: browser.wsEndpoint(),
    files,
    urls: Object.fromEntries(urls) as Record<RecordName, string>,
  })
  return async () => {
    await browser.close()
    await Promise.all(served.map((server) => server.stop()))
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

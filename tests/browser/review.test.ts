import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freshFolder } from '../support/fresh-folder.js'
import { expectAccessible } from './support/accessible.js'
import { describePages } from './support/browser-test.js'
import { expectToSee } from './support/expect-on-page.js'
import { type Served, serveRecord } from './support/serve-record.js'

/** After a decision the record is concluded anew. */
const patient = { timeout: 20_000 }

describePages('review', ({ visit, fileOf }) => {
  let served: Served | null = null
  beforeAll(async () => {
    if (inject('stage') === null) return
    const copy = join(freshFolder('review'), 'copy.db')
    await copyFile(fileOf('demo'), copy)
    served = await serveRecord(copy, ['--review'])
  })
  afterAll(() => served?.stop())
  const here = () => new URL(served!.url)

  test('accepts the most doubtful event with a key, and takes it back', async () => {
    await visit(here(), '/review', async ({ page, settle }) => {
      const heading = page.locator('#judged h2, #judged h3').first()
      await heading.waitFor()
      const first = await heading.textContent()
      await page.getByLabel(/who/i).first().fill('Test Reader')
      await page.locator('main h1').click()
      await page.keyboard.press('a')
      await expectToSee(page, /Test Reader accepted/)
      await settle()
      await expect.poll(() => heading.textContent(), patient).not.toBe(first)
      await page.keyboard.press('u')
      await expect.poll(() => page.getByText(/Test Reader accepted/).count(), patient).toBe(0)
      await expectAccessible(page)
    })
  })

  test('says how to begin where the server only shows the record', async () => {
    await visit('demo', '/review', ({ page }) => expectToSee(page, /chancery serve --review/))
  })
})

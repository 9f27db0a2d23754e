import { expect, test } from 'vitest'
import { describePages, type Visitor } from './support/browser-test.js'
import { expectAddress, expectToSee } from './support/expect-on-page.js'

/** Opens the reader of the first article of a record's list. */
async function readFirst(visit: Visitor['visit'], look: Parameters<Visitor['visit']>[2]): Promise<void> {
  await visit('demo', '/articles', async (opened) => {
    await opened.page.locator('main a[href^="/article/"]').first().click()
    await opened.settle()
    await look(opened)
  })
}

describePages('the reader', ({ visit }) => {
  test('underlines what was coded, and leads from a span to its event', async () => {
    await readFirst(visit, async ({ page, settle }) => {
      await expectAddress(page, /\/article\//)
      const event = page.getByRole('link', { name: 'Open the event' })
      for (let pressed = 0; pressed < 20 && !(await event.isVisible()); pressed++) {
        await page.keyboard.press('n')
        await settle()
      }
      await event.press('Enter')
      await expectAddress(page, /\/event\//)
      await settle()
      await page.locator('main a[href^="/article/"]').first().waitFor()
    })
  })

  test('shows an article whose text is hostile as its words', async () => {
    await visit('hostile', '/articles', async ({ page, settle }) => {
      await page.locator('main a[href^="/article/"]').filter({ hasText: '<script>' }).first().click()
      await settle()
      await expectToSee(page, /<script>window\.ranFromArticle=1<\/script>/)
    })
  })
})

describePages('people', ({ visit }) => {
  test('are found by name', async () => {
    await visit('demo', '/people', async ({ page, settle }) => {
      const lines = page.locator('main [data-line]')
      const all = await lines.count()
      await page.getByLabel('Name or office').fill('Xi Jinping')
      await page.keyboard.press('Enter')
      await expectAddress(page, /q=Xi/)
      await settle()
      await expect.poll(() => lines.count()).toBeLessThan(all)
      await expectToSee(page, /Xi Jinping/)
    })
  })
})

describePages('disagreements', ({ visit }) => {
  test('show their sides with the words of each', async () => {
    await visit('demo', '/disagreements', async ({ page, settle }) => {
      await page.getByLabel('Nature').selectOption('contradiction')
      await settle()
      await page.locator('main [data-line]').first().press('Enter')
      await expect.poll(() => page.locator('main blockquote mark').count()).toBeGreaterThan(1)
    })
  })
})

describePages('sources', ({ visit }) => {
  test('are told with whom they copy, and how each names one actor', async () => {
    await visit('demo', '/sources', async ({ page, settle }) => {
      await expectToSee(page, 'Who copies whom')
      await page.getByRole('link', { name: 'How each names the same actor' }).click()
      await expectAddress(page, /show=naming/)
      await settle()
    })
  })
})

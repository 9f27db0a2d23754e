import { expect, test } from 'vitest'
import { describePages } from './support/browser-test.js'
import { expectAddress, expectCount, expectToSee, tabTo } from './support/expect-on-page.js'

describePages('agreements', ({ visit }) => {
  test('are chosen by field, and the address keeps the choice', async () => {
    await visit('demo', '/agreements', async ({ page, settle }) => {
      const lines = page.locator('main [data-line]')
      const all = await lines.count()
      await page.getByLabel('Field').selectOption('defence')
      await expectAddress(page, /field=defence/)
      await settle()
      await expect.poll(() => lines.count()).toBeLessThan(all)
      for (const words of await lines.allTextContents()) expect(words).toContain('defence')
      await page.reload()
      await settle()
      expect(await page.getByLabel('Field').inputValue()).toBe('defence')
    })
  })

  test('open the words of their articles', async () => {
    await visit('demo', '/agreements?pair=CHN,HND', async ({ page }) => {
      await tabTo(page, page.locator('main [data-line]').first())
      await page.keyboard.press('Enter')
      await page.locator('main mark').first().waitFor()
      expect(await page.locator('main figcaption a').first().getAttribute('href')).toMatch(/^\/article\/.*at=/)
    })
  })

  test('that there are none of are told with a way back', async () => {
    await visit('demo', '/agreements?field=mining', async ({ page }) => {
      await page.getByRole('link', { name: 'Show all agreements' }).click()
      await expectAddress(page, /\/agreements$/)
    })
  })
})

describePages('promises', ({ visit }) => {
  test('that were kept lead to the event that shows it', async () => {
    await visit('demo', '/promises', async ({ page, settle }) => {
      await page.getByLabel('Outcome').selectOption('kept')
      await settle()
      for (const words of await page.locator('main [data-line]').allTextContents()) expect(words).toMatch(/: kept\s*$/)
      await page.getByRole('link', { name: 'the event that shows it' }).first().click()
      await expectAddress(page, /\/event\//)
    })
  })
})

describePages('money', ({ visit }) => {
  test('is drawn by year and direction, in words too', async () => {
    await visit('demo', '/money?pair=USA,VNM', async ({ page }) => {
      const chart = page.getByRole('img', { name: /Money by year/ })
      expect(await chart.getAttribute('aria-label')).toMatch(
        /Trade: .*2022: USD 123 billion from Vietnam to (the )?United States/i,
      )
      await expectToSee(page, 'Totals')
    })
  })

  test('of one pair is not shown among that of all', async () => {
    await visit('demo', '/money', async ({ page, follow }) => {
      await expectToSee(page, 'Ledger')
      const all = await page.locator('main [data-line]').count()
      await follow('/money?pair=USA,VNM')
      const own = await page.locator('main [data-line]').count()
      expect(own).toBeGreaterThan(0)
      expect(own).toBeLessThan(all)
    })
  })
})

describePages('the map', ({ visit }) => {
  test('leads from a place to what happened there', async () => {
    await visit('demo', '/map', async ({ page, settle }) => {
      await page.locator('.world a').first().click()
      await expectAddress(page, /place=Beijing/)
      await settle()
      await page.getByRole('heading', { name: 'Beijing' }).waitFor()
      expect(await page.locator('main [data-line]').count()).toBeGreaterThan(3)
    })
  })

  test('is moved and enlarged with the keyboard, and the address keeps the sight', async () => {
    await visit('demo', '/map', async ({ page, settle }) => {
      const map = page.locator('.world svg')
      const whole = await map.getAttribute('viewBox')
      await tabTo(page, page.locator('.world [role=group]'))
      for (const key of ['+', '+', 'ArrowRight']) await page.keyboard.press(key)
      await expectAddress(page, /sight=/)
      const close = await map.getAttribute('viewBox')
      expect(close).not.toBe(whole)
      await page.reload()
      await settle()
      const numbers = (text: string | null) => (text ?? '').split(' ').map(Number)
      const again = numbers(await map.getAttribute('viewBox'))
      for (const [i, value] of numbers(close).entries()) expect(again[i]).toBeCloseTo(value, 0)
      await tabTo(page, page.locator('.world [role=group]'))
      await page.keyboard.press('0')
      await expect.poll(() => map.getAttribute('viewBox')).toBe(whole)
    })
  })

  test('has all its places as a list', async () => {
    await visit('demo', '/map', async ({ page }) => {
      await expectCount(page.locator('main tbody tr'), await page.locator('.world circle').count())
    })
  })

  test('of a time without events says so', async () => {
    await visit('demo', '/map?from=1900&to=1901', ({ page }) => expectToSee(page, 'No place to show'))
  })
})

describePages('the network', ({ visit }) => {
  test('shows who somebody deals with, and leads to the relation, by keyboard', async () => {
    await visit('demo', '/network', async ({ page, settle }) => {
      await tabTo(page, page.getByRole('link', { name: /^China, / }))
      await page.keyboard.press('Enter')
      await expectAddress(page, /node=CHN/)
      await page.getByRole('heading', { name: 'Who China deals with' }).waitFor()
      for (const pair of await page.locator('main tbody tr td:first-child').allTextContents())
        expect(pair).toContain('China')
      await page.locator('main tbody a').first().click()
      await settle()
      await expectAddress(page, /\/relation\//)
    })
  })

  test('has another shape in another time', async () => {
    await visit('demo', '/network', async ({ page, follow }) => {
      const all = await page.locator('.network .node').count()
      await follow('/network?from=2024&to=2024')
      expect(await page.locator('.network .node').count()).toBeLessThan(all)
    })
  })

  test('says what it leaves out', async () => {
    await visit('demo', '/network?most=15', async ({ page }) => {
      await expectCount(page.locator('.network .node'), 15)
      await expectToSee(page, /^The 15 with most events of \d+/)
    })
  })
})

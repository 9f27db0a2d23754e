import { expect, test } from 'vitest'
import type { Page } from '../../src/server/contract/common.js'
import type { RelationItem } from '../../src/server/contract/relations.js'
import { describePages } from './support/browser-test.js'
import { expectAddress, expectToSee, tabTo } from './support/expect-on-page.js'

describePages('the start', ({ visit }) => {
  test('has the most active relation first, and leads to it', async () => {
    await visit('demo', '/', async ({ page, settle }) => {
      const answer = await page.request.get(new URL('/api/v1/relations?limit=200', page.url()).href)
      const { items } = (await answer.json()) as Page<RelationItem>
      const [busiest] = items.toSorted((x, y) => y.events - x.events)
      await page.locator('main tbody a').first().click()
      await expectAddress(page, new RegExp(`/relation/${busiest!.a.code}/${busiest!.b.code}`))
      await settle()
      await page
        .getByRole('heading', { level: 1, name: new RegExp(`${busiest!.a.name}.*${busiest!.b.name}`) })
        .waitFor()
    })
  })

  test('finds a relation while one types', async () => {
    await visit('demo', '/', async ({ page, settle }) => {
      await page.getByLabel('Find').pressSequentially('Venezuela')
      await expectAddress(page, /q=Venezuela/)
      await settle()
      for (const row of await page.locator('main tbody tr').allTextContents()) expect(row).toContain('Venezuela')
    })
  })

  test('of an empty record says how to begin', async () => {
    await visit('empty', '/', ({ page }) => expectToSee(page, /chancery read/))
  })

  test('without a match says so and leads on', async () => {
    await visit('demo', '/?q=Atlantis', ({ page }) => expectToSee(page, /No relation of “Atlantis”/))
  })

  test('search is reached with a key and leads to what it finds', async () => {
    await visit('demo', '/', async ({ page, settle }) => {
      await page.keyboard.press('/')
      await page.keyboard.type('hondu')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await settle()
      await expectAddress(page, /HND/)
    })
  })
})

describePages('a relation', ({ visit }) => {
  test('opens the words that prove its last event', async () => {
    await visit('demo', '/relation/CHN/HND', async ({ page }) => {
      const line = page.locator('main [data-line]').first()
      await tabTo(page, line)
      await page.keyboard.press('Enter')
      await page.locator('main blockquote mark').first().waitFor()
      expect(await line.getAttribute('aria-expanded')).toBe('true')
    })
  })

  test('is another one as of an earlier day, and says so', async () => {
    await visit('demo', '/relation/EGY/TUR', async ({ page, settle, follow }) => {
      const events = async () => Number(/(\d+) events?/.exec((await page.locator('main .head').textContent())!)?.[1])
      const now = await events()
      await follow('/relation/EGY/TUR?as-of=2023-12-31')
      await settle()
      expect(await events()).toBeLessThan(now)
      await expectToSee(page, /.*/)
      const link = page.locator('main a[href^="/timeline"]').first()
      expect(await link.getAttribute('href')).toContain('as-of=2023-12-31')
    })
  })

  test('that is not in the record is told with those that are near', async () => {
    await visit(
      'demo',
      '/relation/AUS/ETH',
      ({ page }) => expectToSee(page, /holds nothing of Australia and Ethiopia/),
      {
        expectedStatus: [404],
      },
    )
  })
})

describePages('the timeline', ({ visit }) => {
  test('is filtered by kind from the keyboard', async () => {
    await visit('demo', '/timeline', async ({ page, settle }) => {
      const lines = page.locator('main [data-line]')
      await page.getByRole('button', { name: /^Kind/ }).press('Enter')
      await page.getByRole('checkbox', { name: /^call/ }).press(' ')
      await expectAddress(page, /kind=call/)
      await settle()
      await expect
        .poll(async () => (await lines.allTextContents()).every((words) => /spoke|call|phone|telephone/i.test(words)))
        .toBe(true)
    })
  })

  test('of a year holds that year alone, and the address opens to the same', async () => {
    await visit('demo', '/timeline?from=2023&to=2023', async ({ page }) => {
      await expectToSee(page, /2023/)
      expect(await page.locator('main .line-date').allTextContents()).toSatisfy((dates: string[]) =>
        dates.every((date) => !/20(1\d|2[0124])/.test(date) || /2023/.test(date)),
      )
    })
  })
})

describePages('an event', ({ visit }) => {
  test('leads to its article at the words that say it, and back', async () => {
    await visit('demo', '/timeline?pair=CHN,HND', async ({ page, settle }) => {
      await page.locator('main .line-more').first().click()
      await expectAddress(page, /\/event\//)
      await settle()
      const event = page.url()
      await page.locator('main a[href^="/article/"]').first().click()
      await expectAddress(page, /\/article\/.*at=/)
      await settle()
      await page.goBack()
      await expectAddress(page, new RegExp(`${new URL(event).pathname}$`))
    })
  })

  test('that is not there is told', async () => {
    await visit('demo', '/event/e-none', ({ page }) => expectToSee(page, /Not in the record/), {
      expectedStatus: [404],
    })
  })
})

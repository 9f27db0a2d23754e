import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until the page shows a text; a screen reader would find it in the view. */
export async function expectToSee(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('main').getByText(text).first().waitFor({ state: 'visible' })
}

/** Waits until the address of the page matches: what is shown can be shared. */
export async function expectAddress(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(() => page.url(), { timeout: 10_000 }).toMatch(pattern)
}

/** Waits until something stands on the page as often as said. */
export async function expectCount(locator: Locator, count: number): Promise<void> {
  await expect.poll(() => locator.count(), { timeout: 10_000 }).toBe(count)
}

/** Presses Tab until something has the focus, as somebody without a pointer comes to it. */
export async function tabTo(page: Page, locator: Locator, most = 200): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    if (await locator.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Not reached with ${most} presses of Tab: ${locator}`)
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expectNoFaults } from './no-faults.js'

/** Fails on every serious or critical finding of axe, with the element it is about. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) => `${id}: ${node.html} (${node.failureSummary})`))
  expectNoFaults(found, 'findings of axe')
}

/** Fails where the page is wider than its window: a reader on a phone would have to push it about. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const isScrolled = (element: Element): boolean => {
      for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true
      }
      return false
    }
    const wide = [...document.querySelectorAll('main *, header *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !isScrolled(element),
    )
    return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 200))
  })
  expectNoFaults(found, 'elements that reach beyond the window')
}

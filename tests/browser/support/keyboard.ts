import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoFaults } from './no-faults.js'

/** A stop of the Tab key. */
export interface Stop {
  readonly role: string
  readonly name: string
}

/** More stops than any view needs: a walk that takes longer goes in a circle. */
const mostStops = 3000

/**
 * Walks a view with Tab alone from its start to its end. Fails where a stop cannot be seen, has no name, does not show that
 * it has the focus, or where something that can be pressed is never reached.
 */
export async function walkByKeyboard(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    // The browser goes on from what had the focus last, even where it is gone: so that must be the start of the page.
    const start = document.createElement('span')
    start.tabIndex = -1
    document.body.prepend(start)
    start.focus()
    start.remove()
    for (const walked of document.querySelectorAll('[data-walked]')) walked.removeAttribute('data-walked')
    const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')
    // One radio button of a group is a stop, and of a composite widget one part: the rest is reached by arrows.
    const wanted = [...all].filter(
      (element) =>
        (element as HTMLElement).tabIndex >= 0 &&
        !(element as HTMLButtonElement).disabled &&
        (element as HTMLInputElement).type !== 'radio' &&
        element.checkVisibility({ visibilityProperty: true }),
    )
    Object.assign(window, { neverReached: new Set(wanted) })
  })
  const stops: Stop[] = []
  const faults: string[] = []
  for (let count = 0; count < mostStops; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const { neverReached } = window as unknown as { neverReached: Set<Element> }
      const isAgain = !neverReached.delete(element) && element.hasAttribute('data-walked')
      element.setAttribute('data-walked', '')
      const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent)
      const labelled = (element.getAttribute('aria-labelledby') ?? '')
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent)
      const names = [element.getAttribute('aria-label'), ...labelled, ...labels, element.textContent]
      const box = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      return {
        isAgain,
        role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
        name:
          names
            .find((name) => name?.trim())
            ?.trim()
            .replace(/\s+/g, ' ')
            .slice(0, 80) ?? '',
        html: element.outerHTML.slice(0, 200),
        isSeen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
        showsFocus: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
      }
    })
    if (stop === null || stop.isAgain) break
    if (stop.name === '') faults.push(`has no name: ${stop.html}`)
    if (!stop.isSeen) faults.push(`has the focus but cannot be seen: ${stop.html}`)
    if (!stop.showsFocus) faults.push(`does not show the focus: ${stop.html}`)
    stops.push({ role: stop.role, name: stop.name })
  }
  const missed = await page.evaluate(() =>
    [...(window as unknown as { neverReached: Set<Element> }).neverReached]
      .filter((element) => element.isConnected && element.checkVisibility({ visibilityProperty: true }))
      .map((element) => `is never reached: ${element.outerHTML.slice(0, 200)}`),
  )
  expectNoFaults([...faults, ...missed], 'faults of the walk with the Tab key')
  expect(stops.length, 'stops of the walk').toBeGreaterThan(0)
  return stops
}

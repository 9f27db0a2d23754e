import type { Page } from 'playwright-core'
import { expectNoFaults } from './no-faults.js'

/**
 * Fails where an article got out of its place: ran something, brought an element or a handler of its own, a link that
 * runs, or signs that turn the words around it.
 */
export async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const faults: string[] = []
    if ('ranFromArticle' in window) faults.push('an article ran a script')
    const brought = 'main script, main iframe, main object, main embed, main base, main meta, main link, main style'
    for (const element of document.querySelectorAll(brought)) faults.push(`brought: ${element.outerHTML}`)
    for (const element of document.querySelectorAll('body *')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) faults.push(`handler: ${element.outerHTML.slice(0, 200)}`)
        const isAddress = name === 'href' || name === 'src' || name === 'xlink:href' || name === 'action'
        if (isAddress && !/^(https?:|\/|#|\?)/.test(value)) faults.push(`address: ${value.slice(0, 200)}`)
      }
    }
    // Signs that turn text must be shut into an element of their own.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (!/[\u202A-\u202E\u2066-\u2069]/.test(node.textContent ?? '')) continue
      const { unicodeBidi, display } = getComputedStyle(node.parentElement!)
      const isShutIn = /isolate|plaintext/.test(unicodeBidi) || !display.startsWith('inline')
      if (!isShutIn) faults.push(`turns what is around it: ${node.parentElement!.outerHTML.slice(0, 200)}`)
    }
    return faults
  })
  expectNoFaults(found, `harm at ${page.url()}`)
}

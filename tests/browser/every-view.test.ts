import { test } from 'vitest'
import { views } from '../../web/src/views.js'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.js'
import { describePages } from './support/browser-test.js'
import { expectHarmless } from './support/harmless.js'
import { walkByKeyboard } from './support/keyboard.js'
import { addressesByView, linkedAddresses, partOf } from './support/links.js'
import type { RecordName } from './support/make-records.js'
import { expectNoFaults } from './support/no-faults.js'
import type { Opened } from './support/page.js'

/** Views that no link leads to, each with an address that has something to show. */
const unlinked: readonly string[] = ['/search?q=china']

/** An address of each view of a record, once it has been looked for. */
const viewsOf = new Map<RecordName, readonly string[]>()

/** Looks at each view, and says which ones failed. */
async function inEachView(record: RecordName, opened: Opened, look: () => Promise<unknown>): Promise<void> {
  const addresses = viewsOf.get(record) ?? [...(await addressesByView(opened)).values(), ...unlinked]
  viewsOf.set(record, addresses)
  const faults: string[] = []
  for (const address of addresses) {
    await opened.follow(address)
    await look().catch((error: unknown) => faults.push(`at ${address}: ${(error as Error).message}`))
  }
  expectNoFaults(faults, 'views with faults')
}

describePages('every view', ({ visit }) => {
  for (const record of ['demo', 'hostile', 'empty'] as const) {
    test(`opens from links of the ${record} record, without an error`, async () => {
      await visit(record, '/', async (opened) => {
        const addresses = [...(await linkedAddresses(opened, 2)), ...unlinked]
        const failures: string[] = []
        for (const address of addresses) {
          await opened.follow(address)
          await expectHarmless(opened.page)
          const alert = await opened.page.locator('[role=alert]').allTextContents()
          const isMissing = (await opened.page.locator('main h1').first().textContent()) === 'No such view'
          if (alert.length > 0 || isMissing) failures.push(`${address}: ${alert.join(' ') || 'no such view'}`)
          opened.expectQuiet()
        }
        expectNoFaults(failures, 'views that could not be shown')
        if (record !== 'demo') return
        const missing = Object.keys(views).filter((view) => !addresses.some((address) => partOf(address) === view))
        expectNoFaults(missing, 'views that no link leads to')
      })
    })
  }

  for (const record of ['demo', 'hostile', 'empty'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      test(`is accessible, ${record} record, ${scheme}`, async () => {
        await visit(record, '/', (opened) => inEachView(record, opened, () => expectAccessible(opened.page)), {
          scheme,
        })
      })
    }

    test(`fits a phone, ${record} record`, async () => {
      await visit(record, '/', (opened) => inEachView(record, opened, () => expectNoSidewaysScroll(opened.page)), {
        width: 390,
      })
    })
  }

  test('is walked with the keyboard alone', async () => {
    await visit('demo', '/', (opened) => inEachView('demo', opened, () => walkByKeyboard(opened.page)))
  })
})

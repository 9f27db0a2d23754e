import { verify } from '../runner/index.js'
import { openStore } from '../store/index.js'
import { printable, writeLines } from './output.js'

/** Prints what does not hold and the count; true where all holds. */
export async function runVerify(db: string): Promise<boolean> {
  const store = await openStore(db, { mode: 'read' })
  try {
    const { articles, anchors, failures } = await verify(store)
    await writeLines(failures.map(printable))
    const held = failures.length === 0 ? 'all hold' : `${failures.length} fail`
    await writeLines([`${anchors} anchors in ${articles} articles: ${held}.`])
    return failures.length === 0
  } finally {
    await store.close()
  }
}

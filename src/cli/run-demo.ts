import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { dossierHtml, dossierText } from '../export/index.js'
import { dossierOf, nameOf } from '../query/index.js'
import { openRecord, type PoolOptions } from '../runner/index.js'
import { writeLines } from './output.js'
import { runRead } from './run-read.js'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

/** Largest example, in bytes. */
const maxBytes = 10_000_000

interface DemoRequest {
  readonly db: string
  readonly html: string
  readonly pool: PoolOptions
  /** Whether somebody is there to look at the record in a browser. */
  readonly serve: boolean
}

/** Reads the bundled examples, prints the dossier of the pair with most events, writes it as a page, and serves the record. */
export async function runDemo(request: DemoRequest): Promise<void> {
  await showExamples(request)
  if (!request.serve) return
  const { serveDemo } = await import('./run-serve.js')
  await serveDemo({ db: request.db, pool: request.pool })
}

async function showExamples(request: DemoRequest): Promise<void> {
  await runRead({ paths: [examples], db: request.db, recode: false, fill: {}, pool: request.pool, maxBytes })
  const store = await openRecord(request.db)
  try {
    const { loadKnowledge } = await import('../knowledge-files.js')
    const knowledge = loadKnowledge()
    const busiest = (await store.pairs())[0]
    if (busiest === undefined) return
    const named = (code: string) => ({ code, name: nameOf(knowledge, code) })
    const dossier = await dossierOf(store, named(busiest.a), named(busiest.b), knowledge, {})
    if (dossier === null) return
    await writeLines(['', ...dossierText(dossier)])
    await writeFile(request.html, dossierHtml(dossier))
    await writeLines(['', `The same as a page, each line opening its proof: ${request.html}`])
  } finally {
    await store.close()
  }
}

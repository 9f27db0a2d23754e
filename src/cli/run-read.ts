import { conclude, type PoolOptions, type ReadReport, readInto, type Trouble } from '../runner/index.js'
import type { Given } from '../schema/index.js'
import { countFiles, readInputs } from '../sources/index.js'
import { openStore } from '../store/index.js'
import { printable, startProgress, writeLines } from './output.js'

export interface ReadRequest {
  readonly paths: readonly string[]
  readonly db: string
  readonly input?: 'text' | 'jsonl' | undefined
  readonly recode: boolean
  readonly fill: Given
  readonly pool: PoolOptions
  readonly maxBytes: number
  readonly maxRecordBytes?: number | undefined
}

const articles = (count: number): string => `${count} ${count === 1 ? 'article' : 'articles'}`

function* troubles(heading: string, list: readonly Trouble[]): Generator<string> {
  if (list.length === 0) return
  yield `${heading}:`
  for (const { name, code, message } of list) yield `  ${printable(name)}  ${code}: ${printable(message)}`
}

/** The report at the end of a run, line by line. */
function* reportLines(report: ReadReport, db: string): Generator<string> {
  const { newArticles, newVersions, codedAgain, alreadyThere } = report
  const read = newArticles + newVersions
  yield `Read ${articles(read)} into ${db}${newVersions > 0 ? `, ${newVersions} of them newer texts of articles already there` : ''}.`
  if (codedAgain > 0) yield `Coded ${articles(codedAgain)} again.`
  if (alreadyThere > 0) yield `Skipped ${articles(alreadyThere)} already there.`
  yield* troubles(`Stored and not coded, ${report.notCoded.length}`, report.notCoded)
  yield* troubles(`Warnings, ${report.warnings.length}`, report.warnings)
  yield* troubles(`Failed, ${report.failed.length}`, report.failed)
}

/** Reads into a record with progress on the terminal and a report at the end. */
export async function runRead(request: ReadRequest): Promise<ReadReport> {
  const { paths, pool, fill, recode } = request
  const store = await openStore(request.db, {
    mode: 'write',
    ...(request.maxRecordBytes === undefined ? {} : { maxBytes: request.maxRecordBytes }),
  })
  const progress = startProgress(request.input === 'jsonl' ? null : countFiles(paths))
  try {
    const inputs =
      paths.length === 0
        ? null
        : readInputs(paths, {
            ...(request.input === undefined ? {} : { input: request.input }),
            maxBytes: request.maxBytes,
            stdin: process.stdin,
          })
    let done = 0
    const report = await readInto(store, inputs, {
      pool,
      fill,
      recode,
      now: () => new Date().toISOString(),
      progress: (state, name) => progress.show(++done, state.failed.length, name),
    })
    await conclude(store)
    progress.end()
    await writeLines(reportLines(report, request.db))
    return report
  } finally {
    progress.end()
    await store.close()
  }
}

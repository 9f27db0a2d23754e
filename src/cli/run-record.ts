import type { ConcludedRecord } from '../reconcile/index.js'
import { concludeFrom, openRecord } from '../runner/index.js'
import { printable, writeLines } from './output.js'
import { writeRecord } from './run-reconcile.js'
import { table } from './table.js'
import type { Times } from './times.js'

function* summary(record: ConcludedRecord): Generator<string> {
  const joined = record.events.filter((event) => event.mentions.length > 1).length
  const contradictions = record.disagreements.filter((one) => one.nature === 'contradiction').length
  const lost = record.decisions.filter((one) => one.outcome !== 'applied')
  yield* table([
    ['articles', String(record.articles.length), `${record.origins.length} independent origins`],
    ['events', String(record.events.length), `${joined} from several articles`],
    ['relations', String(record.relations.length), ''],
    ['offices', String(record.offices.length), ''],
    ['disagreements', String(record.disagreements.length), `${contradictions} contradictions`],
    ['decisions', String(record.decisions.length), lost.length === 0 ? '' : `${lost.length} without their target`],
  ])
  for (const { decision, missing } of lost) {
    yield `Decision ${decision.id} (${decision.action.do}, ${printable(decision.who)}): the record no longer holds ${missing.map(printable).join(', ')}.`
  }
}

/** Prints the whole record of a file, or how much it holds. */
export async function runRecord(
  flags: Times & { readonly db: string; readonly format: 'text' | 'json' },
): Promise<void> {
  const store = await openRecord(flags.db)
  try {
    const { loadKnowledge } = await import('../knowledge-files.js')
    const record = await concludeFrom(store, store.current(), loadKnowledge(), flags)
    if (flags.format === 'json') await writeRecord(record)
    else await writeLines(summary(record))
  } finally {
    await store.close()
  }
}

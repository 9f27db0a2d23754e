import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { loadCoordinates } from '../coordinates.js'
import { bytesOf, formats } from '../export/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { loadKnowledge } from '../knowledge-files.js'
import { actorOf, createTeller, type EventFilter, namesFrom, openExport, openViews } from '../query/index.js'
import { openRecord } from '../runner/index.js'
import { ChanceryError } from '../schema/index.js'
import { version } from '../version.js'
import type { ExportFlags } from './commands/export.js'
import { write } from './output.js'

/** The filter that flags mean; sides may be named by code or name. @throws ChanceryError `usage` */
export function filterOf(flags: EventFilter, knowledge: Knowledge, known: ReadonlySet<string>): EventFilter {
  const codeOf = (words: string): string => actorOf(words, knowledge, known).code
  const { kind, type, status, from, to, place, person, source, minConfidence, contradicted } = flags
  const given = {
    pair: flags.pair?.map(codeOf),
    party: flags.party?.map(codeOf),
    ...{ kind, type, status, from, to, place, person, source, minConfidence, contradicted },
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** Writes a file that is there as a whole or not at all. @throws ChanceryError `unreadable` */
async function writeFile(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const part = `${path}.${process.pid}.part`
  try {
    await pipeline(bytes, createWriteStream(part))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new ChanceryError(
      'unreadable',
      `${path} cannot be written: ${error.message}.`,
      'Name another file with --out.',
    )
  }
}

/** Writes the events that pass the filter in one format, to a file or to standard output. */
export async function runExport(flags: ExportFlags): Promise<void> {
  const format = formats[flags.format]
  if (format.binary && flags.out === undefined && process.stdout.isTTY) {
    throw new ChanceryError('usage', `A ${flags.format} file is no text.`, 'Name a file with --out, or pipe it.')
  }
  const store = await openRecord(flags.db)
  try {
    const knowledge = loadKnowledge()
    const locate = loadCoordinates()
    const views = openViews(store, knowledge, { locate })
    const codes = new Set((await store.pairs()).flatMap(({ a, b }) => [a, b]))
    const filter = filterOf(flags, knowledge, codes)
    const view = await views.at({ asOf: flags.asOf, knownBy: flags.knownBy }, filter.pair)
    const desk = await openExport({
      ...{ views, view, filter, locate, version },
      teller: createTeller(store, namesFrom(knowledge)),
      title: basename(flags.db).replace(/\.db$/, ''),
    })
    const bytes = bytesOf(format.write(view.events(filter), desk))
    if (flags.out !== undefined) return await writeFile(flags.out, bytes)
    for await (const chunk of bytes) await write(chunk)
  } finally {
    await store.close()
  }
}

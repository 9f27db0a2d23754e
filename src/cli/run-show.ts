import { articleSheet, eventSheet, factSheet, mentionSheet, type Names } from '../export/index.js'
import { namesFrom } from '../query/index.js'
import type { RecordEvent } from '../reconcile/index.js'
import { concludeFrom, openRecord, type Times } from '../runner/index.js'
import { ChanceryError } from '../schema/index.js'
import type { FullVersion, Store } from '../store/index.js'
import { json, printable, writeLines } from './output.js'
import { isListed } from './times.js'

interface ShowFlags extends Times {
  readonly db: string
  readonly format: 'text' | 'json'
}

/** What an id names, in both formats. */
interface Shown {
  readonly lines: Iterable<string>
  readonly json: unknown
}

async function eventAt(store: Store, id: string, flags: ShowFlags): Promise<RecordEvent | null> {
  const stored = (await store.event(id))?.payload as RecordEvent | undefined
  if (stored === undefined || (flags.asOf === undefined && flags.knownBy === undefined)) return stored ?? null
  const { loadKnowledge } = await import('../knowledge-files.js')
  const versions = await store.versionsNaming(stored.parties)
  const { events } = await concludeFrom(store, versions, loadKnowledge(), flags)
  const mentions = new Set(stored.mentions)
  return (
    events.find((event) => event.id === stored.id || event.mentions.some((mention) => mentions.has(mention))) ?? null
  )
}

/** A coded item of one article by its id. */
function itemOf(version: FullVersion, id: string, names: Names): Shown | null {
  const coded = version.codedArticle
  if (coded === null) return null
  const fact = coded.facts.find((each) => each.id === id)
  if (fact !== undefined) return { lines: factSheet(fact, version, names), json: { article: version.id, ...fact } }
  const mention = [...coded.events, ...coded.hypothetical].find((each) => each.id === id)
  if (mention !== undefined)
    return { lines: mentionSheet(mention, version, names), json: { article: version.id, ...mention } }
  return { lines: articleSheet(version, names), json: { article: version.id, coded } }
}

async function find(store: Store, id: string, flags: ShowFlags): Promise<Shown | null> {
  const { loadKnowledge } = await import('../knowledge-files.js')
  const knowledge = loadKnowledge()
  const names = namesFrom(knowledge)
  const event = await eventAt(store, id, flags)
  if (event !== null) {
    const versions = await store.fullVersions([...new Set(event.reports.map((report) => report.article))])
    return { lines: eventSheet(event, versions, names), json: event }
  }
  const holder = await store.versionOfMention(id)
  if (holder !== null) return isListed(holder, flags) ? itemOf(holder, id, names) : null
  const version = await store.version(id)
  if (version === null || !isListed(version, flags)) return null
  const { reading, ...rest } = version
  return { lines: articleSheet(version, names), json: { ...rest, text: reading.text } }
}

/** Prints what an id names. */
export async function runShow(id: string, flags: ShowFlags): Promise<void> {
  const store = await openRecord(flags.db)
  try {
    const shown = await find(store, id, flags)
    if (shown === null) {
      const remedy = 'Ids stand in what dossier, articles and search print; a name of an article will do too.'
      throw new ChanceryError('unreadable', `The record holds nothing called ${printable(JSON.stringify(id))}.`, remedy)
    }
    await writeLines(flags.format === 'json' ? [json(shown.json, 1)] : shown.lines)
  } finally {
    await store.close()
  }
}

import { type Dossier, dossierHtml, dossierMarkdown, dossierText } from '../export/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { actorOf, dossierOf, type NamedActor, nameOf, nearestPairs } from '../query/index.js'
import { openRecord, type Times } from '../runner/index.js'
import type { PairCount } from '../store/index.js'
import { json, printable, write } from './output.js'

interface DossierFlags extends Times {
  readonly db: string
  readonly format: 'text' | 'md' | 'html' | 'json'
}

/** The dossier in one of its formats, in pieces. */
function* written(dossier: Dossier, format: DossierFlags['format']): Generator<string> {
  if (format === 'html') yield dossierHtml(dossier)
  else if (format === 'json') yield `${json(dossier, 1)}\n`
  else for (const line of format === 'md' ? dossierMarkdown(dossier) : dossierText(dossier)) yield `${line}\n`
}

function* emptyLines(
  a: NamedActor,
  b: NamedActor,
  near: readonly PairCount[],
  knowledge: Knowledge,
  times: Times,
): Generator<string> {
  yield `The record holds nothing of ${printable(a.name)} and ${printable(b.name)}${timesWords(times)}.`
  if (near.length === 0) return
  yield 'Nearest pairs:'
  for (const pair of near) {
    const names = `${nameOf(knowledge, pair.a)} and ${nameOf(knowledge, pair.b)}`
    yield `  chancery dossier ${pair.a} ${pair.b}  ${names}, ${pair.events} ${pair.events === 1 ? 'event' : 'events'}`
  }
}

/** Prints a dossier, or what the record holds instead; false where a page was asked for and there is none. */
export async function runDossier(aWords: string, bWords: string, flags: DossierFlags): Promise<boolean> {
  const store = await openRecord(flags.db)
  try {
    const { loadKnowledge } = await import('../knowledge-files.js')
    const knowledge = loadKnowledge()
    const pairs = await store.pairs()
    const codes = new Set(pairs.flatMap((pair) => [pair.a, pair.b]))
    const [a, b] = [actorOf(aWords, knowledge, codes), actorOf(bWords, knowledge, codes)]
    const dossier = await dossierOf(store, a, b, knowledge, flags)
    if (dossier !== null) {
      for (const piece of written(dossier, flags.format)) await write(piece)
      return true
    }
    const near = nearestPairs(pairs, [a.code, b.code])
    const { format } = flags
    if (format === 'json') await write(`${json({ a, b, counts: { events: 0 }, nearest: near })}\n`)
    // A page is not written for nothing: what there is instead is told beside it.
    const tell = format === 'text' || format === 'md' ? write : async (text: string) => void process.stderr.write(text)
    for (const line of emptyLines(a, b, near, knowledge, flags)) await tell(`${line}\n`)
    return format !== 'html'
  } finally {
    await store.close()
  }
}

function timesWords({ asOf, knownBy }: Times): string {
  return `${asOf === undefined ? '' : ` as of ${asOf}`}${knownBy === undefined ? '' : ` as known by ${knownBy}`}`
}

import { type EvidenceBook, type FactDesk, openEvidence, shownOf } from '../export/index.js'
import type { RecordView } from '../query/index.js'
import type { Proof, RecordEvent } from '../reconcile/index.js'
import { articleRefOf } from './article-words.js'
import type { Citation } from './contract/common.js'
import type { Desk } from './desk.js'
import { actorOf } from './words.js'

/** Citations that are kept of one view: a page asks for the same ones again and again. */
const mostKept = 20_000

const kept = new WeakMap<RecordView, Map<string, Citation>>()

/** The words of one mention with the article they stand in; null where the texts opened do not hold it. */
export function citationOf(book: EvidenceBook, mention: string): Citation | null {
  const [cited, version] = [book.cite(mention), book.versionOf(mention)]
  if (cited === null || version === undefined) return null
  return { ...cited, article: articleRefOf(version), according: [...cited.according] }
}

/** Opens the texts behind some proofs, and gives what cites them; only texts not opened before are read. */
export async function openCitations(
  desk: Desk,
  view: RecordView,
  proofs: readonly Proof[],
): Promise<FactDesk<Citation>['cite']> {
  const known = kept.get(view) ?? new Map<string, Citation>()
  kept.set(view, known)
  const fresh = proofs.filter(({ mention }) => !known.has(mention))
  const found = new Map(proofs.flatMap(({ mention }) => (known.has(mention) ? [[mention, known.get(mention)!]] : [])))
  const book = openEvidence(await desk.views.store.fullVersions([...new Set(fresh.map(({ article }) => article))]))
  for (const { mention } of fresh) {
    const citation = citationOf(book, mention)
    if (citation === null) continue
    found.set(mention, citation)
    known.set(mention, citation)
    if (known.size > mostKept) known.delete(known.keys().next().value!)
  }
  return (evidence) => evidence.flatMap(({ mention }) => found.get(mention) ?? [])
}

/** All that lines are put into words with: names, the words of these events, and the proofs that will be cited. */
export async function openFacts(
  desk: Desk,
  view: RecordView,
  proofs: readonly Proof[],
  events: readonly RecordEvent[] = [],
): Promise<FactDesk<Citation>> {
  const [cite, words] = await Promise.all([openCitations(desk, view, proofs), desk.teller.tell(events)])
  return { nameOf: (code) => actorOf(desk, code).name, eventWords: (id) => words.get(id) ?? null, cite }
}

/** The same for lines that are each about one event. */
export function openEventFacts(
  desk: Desk,
  view: RecordView,
  lines: readonly { readonly event: string; readonly evidence: readonly Proof[] }[],
): Promise<FactDesk<Citation>> {
  return openFacts(
    desk,
    view,
    lines.flatMap(({ evidence }) => shownOf(evidence)),
    lines.flatMap(({ event }) => view.event(event) ?? []),
  )
}

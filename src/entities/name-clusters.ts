import { type Knowledge, withoutGeneration } from '../knowledge/index.js'
import type { NameSpan } from './find-names.js'
import { fold } from './fold.js'

/** A person of the article as a set of printings. */
export interface NameCluster {
  /** The fullest printing. */
  readonly name: string
  readonly known: string | null
  readonly spans: readonly NameSpan[]
}

interface Draft {
  parts: readonly string[]
  name: string
  known: string | null
  readonly spans: NameSpan[]
  /** Short names that the tables give the person. */
  readonly shorts: ReadonlySet<string>
}

/**
 * Joins printings that mean one person: `Maduro` joins `Nicolás Maduro`, `Xi` joins `Xi Jinping`; `Nicolás Maduro
 * Guerra` stays apart. Accents and case are of no account; `at` is the day that decides between namesakes in the tables.
 */
export function clusterNames(
  spans: readonly NameSpan[],
  knowledge: Knowledge,
  at: string | undefined,
): readonly NameCluster[] {
  const drafts: Draft[] = []
  const isFull = (span: NameSpan): boolean => partsOf(span.text).length > 1
  for (const span of spans.filter(isFull).sort(inOrder)) joinFull(drafts, span, knowledge, at)
  for (const span of spans.filter((s) => !isFull(s))) joinShort(drafts, span, knowledge, at)
  return drafts.map(({ name, known, spans: printings }) => ({ name, known, spans: printings.sort(inOrder) }))
}

const inOrder = (a: NameSpan, b: NameSpan): number => a.sentence - b.sentence || a.from - b.from

const partsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((part) => part && !/^(jr|sr)$/.test(part))

function draftOf(span: NameSpan, parts: readonly string[], known: string | null, knowledge: Knowledge): Draft {
  const shorts = known ? (knowledge.person(known)?.short ?? []).map((name) => fold(name)) : []
  return { parts, name: span.text, known, spans: [span], shorts: new Set(shorts) }
}

function joinFull(drafts: Draft[], span: NameSpan, knowledge: Knowledge, at: string | undefined): void {
  const parts = partsOf(span.text)
  const known = span.known ?? knownByName(span.text, knowledge, at)
  const draft = drafts.find((d) => (known !== null && d.known === known) || samePerson(d.parts, parts))
  if (!draft) {
    drafts.push(draftOf(span, parts, known, knowledge))
    return
  }
  draft.spans.push(span)
  draft.known ??= known
  if (parts.length > draft.parts.length) {
    draft.parts = parts
    draft.name = span.text
  }
}

function joinShort(drafts: Draft[], span: NameSpan, knowledge: Knowledge, at: string | undefined): void {
  const part = partsOf(span.text)[0]
  if (!part) return
  const bySurname = drafts.filter((d) => d.shorts.has(part) || d.parts[d.parts.length - 1] === part)
  const fits = bySurname.length ? bySurname : drafts.filter((d) => d.parts.includes(part) && part.length > 2)
  // Of several, the one last named before this printing.
  const best = fits.length > 1 ? nearest(fits, span) : fits[0]
  if (best) {
    best.spans.push(span)
    return
  }
  const people = knowledge.peopleByShort(span.text, at)
  const known = span.known ?? (people.length === 1 ? people[0]!.id : null)
  drafts.push(draftOf(span, [part], known, knowledge))
}

/** Who of the tables is called so: of namesakes the one in office, else the first. */
function knownByName(text: string, knowledge: Knowledge, at: string | undefined): string | null {
  const full = knowledge.peopleByName(text)
  const people = full.length > 0 ? full : knowledge.peopleByName(withoutGeneration(text))
  if (people.length === 1) return people[0]!.id
  const serving = people.filter((p) => at === undefined || knowledge.tenures(p.id, at).length > 0)
  return serving.length === 1 ? serving[0]!.id : (people[0]?.id ?? null)
}

function nearest(drafts: readonly Draft[], span: NameSpan): Draft {
  const before = (s: NameSpan): boolean => inOrder(s, span) < 0
  const rank = (d: Draft): number => Math.max(-1, ...d.spans.filter(before).map((s) => s.sentence * 1000 + s.from))
  return [...drafts].sort((a, b) => rank(b) - rank(a))[0]!
}

/** Whether two full names can be one person's: same last part, first parts equal, initials or one left out. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [long, small] = a.length >= b.length ? [a, b] : [b, a]
  if (long.join(' ') === small.join(' ')) return true
  // "López Obrador" of "Andrés Manuel López Obrador", "bin Salman" of "Mohammed bin Salman": two surnames stand for one person.
  if (small.length >= 2 && small.every((part, i) => long[long.length - small.length + i] === part)) return true
  const sameLast = long[long.length - 1] === small[small.length - 1]
  const sameFirst = compatible(long[0]!, small[0]!)
  // "Joseph R. Biden" and "Joseph Biden": the middle may be left out; "Luiz Inácio Lula" and "Luiz Inácio Lula da Silva".
  if (sameLast && sameFirst && small.slice(1, -1).every((part) => long.some((p) => compatible(p, part)))) return true
  // "Andrés Manuel López" of "Andrés Manuel López Obrador": a double first name keeps two persons from being joined.
  return small.length >= 3 && small.every((part, i) => long[i] === part)
}

function compatible(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

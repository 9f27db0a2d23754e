import { fitting, pick } from './candidates.js'
import type { Chunk } from './chunks.js'
import type { Part } from './phrase.js'
import type { PhraseContext } from './resolution.js'
import { officesIn, onlyStateOf, type Said, saidBy } from './said.js'
import type { Knowledge, Region } from './types.js'

/** Offices whose "in" and "to" name the host, not the state served. */
export const posted = new Set(
  'ambassador high-commissioner permanent-representative charge-d-affaires consul-general special-envoy special-representative diplomat military-attache chief-negotiator climate-envoy'.split(
    ' ',
  ),
)

/** The codes that a phrase says its head belongs to: its own adjectives, its owner, "of", an apposition; else the place. */
export function codesOf(knowledge: Knowledge, parts: readonly Part[], context: PhraseContext): Said[] {
  const isPosted = parts.some((part) => officesIn(part, []).some(({ id }) => posted.has(id)))
  const orders = [['head'], ['owner'], ['of'], isPosted ? [] : ['in']]
  for (const relations of orders)
    for (const part of parts) {
      if (!relations.includes(part.relation)) continue
      const said = settle(saidBy(part), part, context)
      if (said.length > 0 && !isMinority(part, said, parts)) return namesake(part, said, parts) ?? said
      if (said.length > 0) continue
      const only = onlyOf(knowledge, part)
      if (only.length > 0) return only
      const described = describedBy(part, context)
      if (described.length > 0) return described
      if (part.relation === 'owner' || part.relation === 'of') {
        const owner = ownerOf(knowledge, part, context)
        if (owner.length > 0) return owner
      }
    }
  return []
}

/** "Paris, Texas": the namesake that lies in what follows the comma. */
function namesake(part: Part, said: readonly Said[], parts: readonly Part[]): Said[] | null {
  const next = parts[parts.indexOf(part) + 1]
  const places = part.chunks.flatMap((chunk) => chunk.places)
  if (next?.relation !== 'head' || places.length === 0) return null
  const after = saidBy(next).filter(
    (one) => one.code !== said[0]?.code && places.some(({ entry }) => entry.code === one.code),
  )
  return after.length > 0 ? after.slice(0, 1) : null
}

/** The state or body of an office that only one has: the taoiseach, the NATO chief. */
function onlyOf(knowledge: Knowledge, part: Part): Said[] {
  const only = onlyStateOf(part)
  const entry = only === null ? undefined : (knowledge.state(only) ?? knowledge.body(only))
  return entry && only !== null ? [{ code: only, entry, form: 'label' }] : []
}

/** "Albanians of southern Serbia", "ethnic Albanians": people of that name who live in another state. */
function isMinority(part: Part, said: readonly Said[], parts: readonly Part[]): boolean {
  if (part.relation !== 'head' || !said.every((one) => one.form === 'demonym')) return false
  return part.words.includes('ethnic') || parts.some((one) => one.relation === 'of' && saidBy(one).length > 0)
}

/** Keeps the first code of a part, with others that stand joined to it ("Israeli-Palestinian") or share its words. */
function settle(said: readonly Said[], part: Part, context: PhraseContext): Said[] {
  const first = said[0]
  if (!first) return weakInSeen(part, context)
  const chunks = part.chunks.filter((chunk) => said.some((one) => holds(chunk, one)))
  const kept: Chunk[] = []
  for (const chunk of chunks) {
    const last = kept.at(-1)
    if (last && (chunk.from > last.to + 1 || !isPair(last, chunk))) break
    kept.push(chunk)
  }
  const out = said.filter((one) => kept.some((chunk) => holds(chunk, one)))
  const byCode = out.filter((one, i) => out.findIndex((other) => other.code === one.code) === i)
  if (kept.length === 1 && byCode.length > 1) {
    const inSeen = byCode.filter((one) => context.seen?.includes(one.code))
    if (inSeen.length === 1) return inSeen
  }
  return byCode
}

const holds = (chunk: Chunk, one: Said): boolean =>
  chunk.states.some(({ entry }) => entry === one.entry) ||
  chunk.metonyms.some((entry) => entry === one.entry) ||
  chunk.bodies.some(({ entry }) => entry === one.entry) ||
  chunk.places.some(({ entry }) => entry === one.entry)

/** Two states side by side are a pair ("China and Russia", "Sino-Russian"); one after the other they are not ("Bosnian Serbs"). */
function isPair(a: Chunk, b: Chunk): boolean {
  if (a.states.length === 0 || b.states.length === 0) return false
  return b.from === a.to + 1 || b.from < a.to
}

/** Names that usually mean something else count where the article names their state. */
function weakInSeen(part: Part, { seen }: PhraseContext): Said[] {
  if (!seen) return []
  const weak = part.chunks.flatMap((chunk) => [...chunk.states, ...chunk.places].filter((one) => one.weak))
  const out = weak.filter(({ entry }) => entry.code !== null && seen.includes(entry.code))
  const codes = new Set(out.map(({ entry }) => entry.code))
  return codes.size === 1 ? out.slice(0, 1).map(({ entry, form }) => ({ code: entry.code as string, entry, form })) : []
}

/** "The Caribbean country": the one member of the region among the article's actors. "Asia" alone describes nobody. */
function describedBy(part: Part, { seen }: PhraseContext): Said[] {
  for (const chunk of part.chunks)
    for (const { entry, form } of chunk.regions) {
      const isBefore = part.chunks.some((one) => one.from === chunk.to && one.offices.length + one.agents.length > 0)
      if (form !== 'epithet' && !isBefore) continue
      const members = new Set((seen ?? []).filter((code) => (entry as Region).states.includes(code)))
      const [only] = members
      if (members.size === 1 && only !== undefined) return [{ code: only, entry, form: 'epithet' }]
    }
  return []
}

/** "Putin's spokesman", "a spokesman for President Ghani": the state of the person who owns the head. */
function ownerOf(knowledge: Knowledge, part: Part, context: PhraseContext): Said[] {
  const offices = officesIn(part, [])
  const said = { codes: [], offices, isFormer: false, at: context.at }
  for (const chunk of part.chunks) {
    const found = fitting(knowledge, chunk.people.length > 0 ? chunk.people : chunk.shorts, said)
    const best = pick(found, context)
    if (best?.tenure && best.sure >= 0.5) return [{ code: best.tenure.of, entry: best.person, form: 'short' }]
  }
  return []
}

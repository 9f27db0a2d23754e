import { foldWord } from './fold.js'
import { against, aside, openers, relations } from './phrase-words.js'
import type { Entry, Knowledge, Match, Metonym, Named, Person } from './types.js'

/** A named stretch of a phrase with what it can be, sorted by kind. */
export interface Chunk {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly states: readonly Named[]
  readonly regions: readonly Named[]
  readonly metonyms: readonly Metonym[]
  readonly offices: readonly Named[]
  /** People called so in full. */
  readonly people: readonly Person[]
  /** People whom news calls so alone. */
  readonly shorts: readonly Person[]
  readonly bodies: readonly Named[]
  readonly places: readonly Named[]
  readonly outlets: readonly Named[]
  readonly agents: readonly Entry[]
}

/** The longest matches from left to right, those that only tell a circumstance left out. */
export function chunksOf(knowledge: Knowledge, tokens: readonly string[]): { chunks: Chunk[]; asides: Set<number> } {
  const out: Chunk[] = []
  const asides = new Set<number>()
  let reach = 0
  let reachIn = 0
  for (const match of untangled(knowledge.match(tokens), tokens)) {
    const start = match.inside?.[0] ?? 0
    if (match.from < reach - 1 || (match.from === reach - 1 && start < reachIn)) continue
    if (isAside(match, tokens)) {
      for (let i = match.from; i < match.to; i++) asides.add(i)
      continue
    }
    if (isFamilyName(match, tokens)) continue
    out.push(toChunk(match, tokens))
    reach = match.to
    reachIn = match.inside?.[1] ?? (tokens[match.to - 1] as string).length
  }
  return { chunks: out, asides }
}

/**
 * Without matches that a longer one overlaps from the right: "Sheikh Tamim" before "Tamim bin Hamad Al Thani". At equal
 * length an office wins: "Chinese | Foreign Ministry spokesperson", not "Chinese Foreign Ministry | spokesperson".
 */
function untangled(matches: readonly Match[], tokens: readonly string[]): Match[] {
  return matches.filter((match) => {
    const length = match.to - match.from - (foldWord(tokens[match.from] as string) === 'the' ? 1 : 0)
    return !matches.some((other) => {
      if (other.from <= match.from || other.from >= match.to || other.to <= match.to) return false
      const longer = other.to - other.from - length
      return longer > 0 || (longer === 0 && other.entries.some(({ entry }) => entry.kind === 'office'))
    })
  })
}

/** Names of states that are family names too ("Michael Jordan") or given names ("Chad Wolf"). */
const familyNames = new Set('jordan israel ireland holland england wales france'.split(' '))
const givenNames = new Set(['chad'])
const compass = new Set(
  'north south east west northern southern eastern western central upper lower greater mainland republic hashemite modern occupied'.split(
    ' ',
  ),
)

function isFamilyName(match: Match, tokens: readonly string[]): boolean {
  if (match.to !== match.from + 1 || match.inside) return false
  const word = foldWord(tokens[match.from] as string)
  const before = tokens[match.from - 1]
  const after = tokens[match.to]
  if (before === 'de' || before === 'del') return true
  const isName = (token: string | undefined): boolean =>
    token !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(token) &&
    !openers.has(foldWord(token)) &&
    !compass.has(foldWord(token))
  if (familyNames.has(word) && isName(before) && !relations.has(foldWord(before as string))) return true
  return givenNames.has(word) && tokens.length === 2 && isName(after)
}

function isAside(match: Match, tokens: readonly string[]): boolean {
  const first = tokens[match.from] as string
  const last = tokens[match.to - 1] as string
  const before =
    match.inside && match.inside[0] > 0 ? first.slice(0, match.inside[0]) : joined(tokens, match.from - 1, -1)
  const after = match.inside ? last.slice(match.inside[1]) : joined(tokens, match.to, 1)
  const prefix = foldWord(before.replace(/[-‐‑]/g, ''))
  const suffix = foldWord(after.replace(/^[-‐‑]/, '').split(/[-‐‑]/)[0] ?? '')
  if (against.has(prefix)) return true
  if (suffix === '' && match.entries.some(({ entry }) => entry.kind === 'body'))
    return foldWord(tokens[match.to] ?? '') === 'member'
  return suffix !== '' && aside.has(suffix)
}

/** The word joined by a hyphen that is a token of its own. */
function joined(tokens: readonly string[], at: number, step: 1 | -1): string {
  return tokens[at] === '-' ? (tokens[at + step] ?? '') : ''
}

function toChunk(match: Match, tokens: readonly string[]): Chunk {
  const of = (kind: Entry['kind']): Named[] => match.entries.filter((one) => one.entry.kind === kind)
  const people = of('person')
  return {
    from: match.from,
    to: match.to,
    text: tokens.slice(match.from, match.to).join(' '),
    states: [...of('state'), ...of('territory')],
    regions: of('region'),
    metonyms: of('metonym').map((one) => one.entry as Metonym),
    offices: of('office'),
    people: people.filter((one) => one.form !== 'short').map((one) => one.entry as Person),
    shorts: people.filter((one) => one.form === 'short').map((one) => one.entry as Person),
    bodies: of('body'),
    places: of('place'),
    outlets: of('outlet'),
    agents: of('agent').map((one) => one.entry),
  }
}

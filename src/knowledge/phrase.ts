import { foldWord } from './fold.js'
import type { Body, Entry, Knowledge, Match, Metonym, Named, Office, Person, Place, Region } from './types.js'

/** A named stretch of a phrase with what it can be, sorted by kind. */
export interface Chunk {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly states: readonly Named[]
  readonly regions: readonly Region[]
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

/** How a stretch hangs on the head of the phrase. */
export type Relation = 'head' | 'owner' | 'of' | 'in' | 'to'

export interface Part {
  readonly relation: Relation
  readonly chunks: Chunk[]
  /** Capitalised words that no table knows, in runs: "Capaya Rodríguez". */
  readonly names: { text: string; from: number; to: number }[]
  /** Small words, folded. */
  readonly words: string[]
}

const relations: Readonly<Record<string, Relation>> = {
  of: 'of',
  for: 'of',
  from: 'of',
  in: 'in',
  at: 'in',
  near: 'in',
  inside: 'in',
  within: 'in',
  across: 'in',
  throughout: 'in',
  outside: 'in',
  around: 'in',
  to: 'to',
  with: 'to',
  against: 'to',
  by: 'to',
  on: 'to',
  over: 'to',
  under: 'to',
  between: 'to',
  about: 'to',
  before: 'to',
  toward: 'to',
  towards: 'to',
  backed: 'to',
  fleeing: 'in',
  living: 'in',
}

/** Words behind a hyphen that make a name a circumstance: "Russian-backed rebels", "London-based group", "NATO-member Norway". */
const aside = new Set(
  'backed based sponsored funded financed brokered mediated born educated trained made built supplied occupied held controlled administered run speaking friendly dominated installed aligned wide bound linked bordering member'.split(
    ' ',
  ),
)
/** Words before a hyphen that do the same: "pro-Russian", "anti-American". */
const against = new Set('pro anti non trans cross intra inter mid counter un'.split(' '))

/** Forms of address: no part of a name. */
const honorifics = new Set(
  'mr mrs ms miss dr sir dame lord lady madam madame comrade senor senora don dona prof hon honourable excellency'.split(
    ' ',
  ),
)

/** Words that a heading or the beginning of a sentence writes with a capital, and that are no names. */
const openers = new Set(
  'the a an this that these those his her its their our my both two three four some all many several most other another former ex late then outgoing incoming acting interim deputy vice new old senior top chief hundreds thousands dozens scores tens millions ethnic state national federal local no one every each according mainland united joint armed exiled ousted deposed embattled hardline radical right left far newly first second third high'.split(
    ' ',
  ),
)

/** Cuts a phrase into its head and what hangs on it. Appositions (after a comma or in brackets) give further heads. */
export function parsePhrase(knowledge: Knowledge, tokens: readonly string[]): Part[] {
  const { chunks, asides } = chunksOf(knowledge, tokens)
  const parts: Part[] = []
  let part = open(parts, 'head')
  let at = 0
  for (let i = 0; i < tokens.length; i++) {
    while (at < chunks.length && (chunks[at] as Chunk).from < i) at++
    if (at < chunks.length && (chunks[at] as Chunk).from === i) {
      let end = i + 1
      while (at < chunks.length && (chunks[at] as Chunk).from < end) {
        const chunk = chunks[at++] as Chunk
        part.chunks.push(chunk)
        end = Math.max(end, chunk.to)
      }
      i = end - 1
      continue
    }
    const token = tokens[i] as string
    const word = foldWord(token)
    if (isPossessive(token)) {
      part = own(parts, part)
      continue
    }
    const relation = relations[word]
    if (relation) part = open(parts, relation)
    else if (isBreak(token)) part = open(parts, 'head')
    else if (honorifics.has(word) || asides.has(i)) part.words.push(word)
    else if (isCapital(token) && !openers.has(word)) addName(part, token, i)
    else part.words.push(word)
  }
  return parts.filter((one) => one.chunks.length + one.names.length + one.words.length > 0)
}

const isPossessive = (token: string): boolean => token === "'s" || token === '’s' || token === "'" || token === '’'
const isBreak = (token: string): boolean => /^[,;()[\]–—]$/.test(token) || /^(?:who|which|whose|that)$/i.test(token)
const isCapital = (token: string): boolean => {
  const first = token[0] as string
  return first !== first.toLowerCase() && first === first.toUpperCase()
}

function open(parts: Part[], relation: Relation): Part {
  const part: Part = { relation, chunks: [], names: [], words: [] }
  parts.push(part)
  return part
}

/** What stood before a possessive owns the head that follows it; an owner inside "of …" stays there. */
function own(parts: Part[], part: Part): Part {
  if (part.relation === 'head') parts[parts.length - 1] = { ...part, relation: 'owner' }
  return open(parts, part.relation === 'head' ? 'head' : part.relation)
}

function addName(part: Part, token: string, i: number): void {
  const last = part.names.at(-1)
  if (last && last.to === i) {
    last.text = `${last.text} ${token}`
    last.to = i + 1
  } else part.names.push({ text: token, from: i, to: i + 1 })
}

/** The longest matches from left to right, those that only tell a circumstance left out. */
function chunksOf(knowledge: Knowledge, tokens: readonly string[]): { chunks: Chunk[]; asides: Set<number> } {
  const out: Chunk[] = []
  const asides = new Set<number>()
  let reach = 0
  let reachIn = 0
  for (const match of knowledge.match(tokens)) {
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
  if (familyNames.has(word) && isName(before) && !relations[foldWord(before as string)]) return true
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
    regions: of('region').map((one) => one.entry as Region),
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

/** Codes that a part names, with the entry that says so, strongest first. */
export interface Said {
  readonly code: string
  readonly entry: Entry
  readonly form: Named['form']
}

/** States and bodies that the chunks of a part stand for: adjectives and names, seats of power, places, organisations. */
export function saidBy(part: Part): Said[] {
  const out: Said[] = []
  for (const chunk of part.chunks) {
    const strong = chunk.states.filter((one) => !one.weak)
    const states = strong.length > 0 ? strong : []
    for (const one of states) out.push({ code: one.entry.code as string, entry: one.entry, form: one.form })
    if (states.length > 0) continue
    for (const entry of chunk.metonyms) out.push({ code: entry.code, entry, form: 'metonym' })
    if (chunk.metonyms.length > 0) continue
    for (const { entry, form } of chunk.bodies) out.push({ code: (entry as Body).code ?? entry.id, entry, form })
    if (chunk.bodies.length > 0) continue
    const places = chunk.places.filter((one) => !one.weak)
    if (chunk.people.length === 0 && chunk.shorts.length === 0)
      for (const { entry, form } of places) out.push({ code: (entry as Place).code, entry, form })
  }
  return out
}

/** Offices that a part names, as far as they hold in one of the states. */
export function officesIn(part: Part, codes: readonly string[]): Office[] {
  for (const chunk of part.chunks) {
    if (chunk.offices.length === 0) continue
    const local = chunk.offices.filter((one) => one.only?.some((code) => codes.includes(code)))
    const general = chunk.offices.filter((one) => !one.only)
    const found = local.length > 0 ? local : general.length > 0 ? general : codes.length === 0 ? chunk.offices : []
    return [...new Set(found.map((one) => one.entry as Office))]
  }
  return []
}

/** The one state in which alone the offices of a part have their name: the taoiseach is Ireland's. */
export function onlyStateOf(part: Part): string | null {
  for (const { offices } of part.chunks) {
    if (offices.length === 0) continue
    const states = new Set(offices.flatMap((one) => one.only ?? ['']))
    const [first] = states
    return states.size === 1 && first ? first : null
  }
  return null
}

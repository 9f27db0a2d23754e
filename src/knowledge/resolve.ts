import type { Sector } from '../schema/index.js'
import { type Candidate, fitting, isGivenName } from './candidates.js'
import { words } from './fold.js'
import { type Chunk, officesIn, onlyStateOf, type Part, parsePhrase, type Said, saidBy } from './phrase.js'
import type { Body, Knowledge, Metonym, Office, Person, Tenure } from './types.js'

/** What is known around a phrase. */
export interface PhraseContext {
  /** EDTF date at which the phrase was written, or that it speaks of. */
  readonly at?: string | undefined
  /** Codes of the actors that the article names outright: they decide between states that share a description. */
  readonly seen?: readonly string[]
}

/** What a phrase may stand for. */
export interface Resolution {
  readonly text: string
  /** Alpha-3 code or key of a body; null where only the office is known. */
  readonly code: string | null
  readonly name: string
  readonly kind: 'state' | 'territory' | 'office' | 'person' | 'body' | 'place' | 'outlet'
  /** The rule and the words that led here. */
  readonly why: string
  /** 0 to 1: below 0.5 it is only one of several possibilities. */
  readonly score: number
  readonly sector: Sector | null
  /** Id of the person, where a table knows the name. */
  readonly person: string | null
  /** Key of the office, and its label as a plain role. */
  readonly office: string | null
  readonly label: string | null
  readonly tenure: Tenure | null
  /** Whether the words say that the office is over: "former", "late". */
  readonly isFormer: boolean
}

/** What the parts of a phrase say, before anything is concluded. */
interface Reading {
  readonly text: string
  readonly parts: readonly Part[]
  readonly codes: readonly Said[]
  /** Codes that only the place of the deed gives: "rebels in the Ivory Coast". */
  readonly offices: readonly Office[]
  readonly isFormer: boolean
  readonly isDeputy: boolean
  readonly context: PhraseContext
  readonly sector: Sector | null
}

const formers = new Set('former ex late then ousted deposed ex-president erstwhile onetime'.split(' '))
const deputies = new Set('deputy vice assistant associate shadow next future elect designate would-be'.split(' '))

/** Offices whose "in" and "to" name the host, not the state served. */
const posted = new Set(
  'ambassador high-commissioner permanent-representative charge-d-affaires consul-general special-envoy special-representative diplomat military-attache chief-negotiator climate-envoy'.split(
    ' ',
  ),
)

/**
 * What a phrase stands for, best first; empty where nothing is known: a wrong state is worse than none. The full name goes
 * before the surname with its office, the surname before the office, the office before body, place and description; what
 * the phrase itself says of a person's state goes before the tables.
 */
export function resolvePhrase(
  knowledge: Knowledge,
  phrase: string | readonly string[],
  context: PhraseContext = {},
): Resolution[] {
  const tokens = typeof phrase === 'string' ? words(phrase) : phrase
  const text = typeof phrase === 'string' ? phrase : phrase.join(' ')
  const reading = read(knowledge, tokens, text, context)
  const out = [
    ...people(knowledge, reading),
    ...officeOf(knowledge, reading),
    ...bodiesAndPlaces(reading),
    ...states(knowledge, reading),
  ]
  const best = Math.max(0, ...out.map((one) => one.score))
  const kept = best < 0.5 ? out : out.filter((one) => one.code !== null && one.score > 0.3)
  return distinct(kept.sort((a, b) => b.score - a.score))
}

function distinct(list: readonly Resolution[]): Resolution[] {
  const seen = new Set<string>()
  return list.filter((one) => {
    const key = `${one.kind} ${one.code} ${one.name}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function read(knowledge: Knowledge, tokens: readonly string[], text: string, context: PhraseContext): Reading {
  const parts = parsePhrase(knowledge, tokens)
  const codes = codesOf(knowledge, parts, context)
  const heads = parts.filter((part) => part.relation === 'head')
  const said = codes.map((one) => one.code)
  const offices = [...heads, ...parts.filter((part) => part.relation !== 'to')]
    .map((part) => officesIn(part, said))
    .find((list) => list.length > 0)
  const small = new Set(heads.concat(parts.filter((part) => part.relation === 'owner')).flatMap((part) => part.words))
  return {
    text,
    parts,
    codes,
    offices: offices ?? [],
    isFormer: [...formers].some((word) => small.has(word)) || /^(?:ex|then)-/i.test(text),
    isDeputy: [...deputies].some((word) => small.has(word)),
    context,
    sector: offices?.[0]?.sector ?? agentSector(heads),
  }
}

function agentSector(heads: readonly Part[]): Sector | null {
  const agents = heads.flatMap((part) => part.chunks.flatMap((chunk) => chunk.agents))
  return agents.at(-1)?.sector ?? null
}

/** The codes that a phrase says its head belongs to: its own adjectives, its owner, "of", an apposition; else the place. */
function codesOf(knowledge: Knowledge, parts: readonly Part[], context: PhraseContext): Said[] {
  const isPosted = parts.some(
    (part) => part.relation === 'head' && officesIn(part, []).some(({ id }) => posted.has(id)),
  )
  const orders = [['head'], ['owner'], ['of'], isPosted ? [] : ['in']]
  for (const relations of orders)
    for (const part of parts) {
      if (!relations.includes(part.relation)) continue
      const said = settle(saidBy(part), part, context)
      if (said.length > 0 && !isMinority(part, said, parts)) return said
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

/** "The Caribbean country": the one member of the region among the article's actors. */
function describedBy(part: Part, { seen }: PhraseContext): Said[] {
  for (const chunk of part.chunks)
    for (const region of chunk.regions) {
      const members = (seen ?? []).filter((code) => region.states.includes(code))
      if (new Set(members).size === 1) return [{ code: members[0] as string, entry: region, form: 'epithet' }]
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

interface Pick extends Candidate {
  readonly sure: number
}

/** The one candidate that the date, the office and the article's actors leave, with how sure that is. */
function pick(found: readonly Candidate[], { at, seen }: PhraseContext, isFormer = false): Pick | null {
  if (found.length === 0) return null
  const inSeen = seen && seen.length > 0 ? found.filter((one) => one.tenure && seen.includes(one.tenure.of)) : []
  const pool = inSeen.length > 0 ? inSeen : found
  const best = pool[0] as Candidate
  const rivals = pool.filter((one) => one.person !== best.person && one.rank === best.rank)
  const codes = new Set(pool.filter((one) => one.rank >= best.rank - 1).map((one) => one.tenure?.of))
  if (rivals.length === 0 && pool.length === 1)
    return { ...best, sure: best.serving || at === undefined || isFormer ? 0.85 : 0.6 }
  if (rivals.length === 0) return { ...best, sure: best.serving || isFormer ? 0.75 : 0.55 }
  if (codes.size === 1) return { ...best, sure: 0.6 }
  // Without a date the latest bearer of the name is meant, if all others left office before that one took it.
  const isLatest = at === undefined && rivals.every((one) => endsBefore(one, best))
  return { ...best, sure: isLatest ? 0.52 : 0.4 }
}

function endsBefore(one: Candidate, other: Candidate): boolean {
  const until = one.tenure?.until ?? '..'
  return until !== '..' && until !== '' && until <= (other.tenure?.from ?? '')
}

/** A stretch of the phrase that names a person: known in full, known by surname, or in no table. */
interface NameSpan {
  readonly text: string
  /** Token after the last. */
  readonly to: number
  readonly full: readonly Person[]
  readonly short: readonly Person[]
  readonly given: string
}

/** Joins what stands side by side in a part and can be one person's name. */
function nameSpans(part: Part, isTitled: boolean): NameSpan[] {
  const pieces = [
    ...part.names.map((name) => ({ ...name, chunk: null as Chunk | null })),
    ...part.chunks
      .filter((chunk) => isPersonal(chunk, isTitled))
      .map((chunk) => ({ text: chunk.text, from: chunk.from, to: chunk.to, chunk })),
  ].sort((a, b) => a.from - b.from)
  const runs: (typeof pieces)[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.at(-1)?.to === piece.from) last.push(piece)
    else runs.push([piece])
  }
  return runs.map((run) => {
    const text = run.map((piece) => piece.text).join(' ')
    const to = run.at(-1)?.to ?? 0
    const last = run.at(-1)?.chunk
    const given = run
      .slice(0, -1)
      .map((piece) => piece.text)
      .join(' ')
    if (!last) return { text, to, full: [], short: [], given }
    return {
      text,
      to,
      full: last.people,
      short: run.length === 1 ? last.shorts : last.shorts.filter((p) => isGivenName(p, given)),
      given,
    }
  })
}

/** A known city goes before a surname, unless a title stands with it: "Birmingham", "Senator Birmingham". */
const isPersonal = (chunk: Chunk, isTitled: boolean): boolean =>
  chunk.people.length > 0 ||
  (chunk.shorts.length > 0 &&
    chunk.states.length === 0 &&
    chunk.offices.length === 0 &&
    (isTitled || [...chunk.places, ...chunk.bodies].every((one) => one.weak))) ||
  (chunk.places.length > 0 &&
    chunk.places.every((one) => one.weak) &&
    chunk.states.length + chunk.agents.length + chunk.bodies.length === 0)

const isTitled = ({ offices }: Reading, part: Part): boolean =>
  offices.length > 0 ||
  part.names.length > 0 ||
  part.words.some((word) => /^(?:mr|mrs|ms|dr|sir|madam|lord)$/.test(word))

function people(knowledge: Knowledge, reading: Reading): Resolution[] {
  const heads = reading.parts.filter((part) => part.relation === 'head')
  for (const part of heads)
    for (const span of nameSpans(part, isTitled(reading, part))) {
      const found = inFull(knowledge, span, reading)
      if (found.length > 0) return found
    }
  for (const part of heads)
    for (const span of nameSpans(part, isTitled(reading, part))) {
      const found = span.short.length > 0 ? bySurname(knowledge, span, reading) : []
      if (found.length > 0) return found
      const unknown = isTrailing(part, span) ? unknownName(span, reading) : null
      if (unknown) return [unknown]
    }
  return []
}

function inFull(knowledge: Knowledge, span: NameSpan, reading: Reading): Resolution[] {
  if (span.full.length === 0) return []
  const { codes, offices, isFormer, context } = reading
  const own = codes.map((one) => one.code)
  const attempts = [
    { codes: own, offices, isFormer, at: context.at },
    { codes: own, offices: [], isFormer: false, at: context.at },
    { codes: own, offices: [], isFormer: false, at: undefined },
    { codes: [], offices, isFormer, at: context.at },
    { codes: [], offices: [], isFormer: false, at: context.at },
    { codes: [], offices: [], isFormer: false, at: undefined },
  ]
  for (const said of attempts) {
    const found = fitting(knowledge, span.full, said)
    const best = pick(found, context)
    if (!best) continue
    const isOther = own.length > 0 && said.codes.length === 0
    const code = isOther ? (own[0] as string) : (best.tenure?.of ?? null)
    const why = isOther
      ? `"${span.text}" by full name; the phrase itself says ${code}, the table ${best.tenure?.of}`
      : `"${span.text}" by full name${tenureWords(best.tenure)}`
    return found
      .filter((one, i) => i === 0 || one.rank === best.rank)
      .map((one) =>
        personResolution(reading, one.person, one.tenure, code, why, one.person === best.person ? 0.97 : 0.45),
      )
  }
  const person = span.full[0] as Person
  const code = own[0] ?? person.code
  return [personResolution(reading, person, null, code, `"${span.text}" by full name; no tenure known`, 0.8)]
}

function bySurname(knowledge: Knowledge, span: NameSpan, reading: Reading): Resolution[] {
  const { codes, offices, isFormer, context } = reading
  const own = codes.map((one) => one.code)
  const said = { codes: own, offices, isFormer, at: context.at }
  let found = fitting(knowledge, span.short, said)
  if (found.length === 0 && own.length > 0 && offices.length > 0)
    found = fitting(knowledge, span.short, { ...said, offices: [], isFormer: false })
  if (found.length === 0) return []
  const best = pick(found, context, isFormer) as Pick
  const bonus = (offices.length > 0 ? 0.05 : 0) + (own.length > 0 ? 0.06 : 0)
  const ways = [own.length > 0 ? 'state' : '', offices.length > 0 ? 'office' : '', context.at ? 'date' : ''].filter(
    Boolean,
  )
  const by = ways.length > 0 ? ` by ${ways.join(', ')} and surname` : ' by surname'
  return found.slice(0, 5).map((one) => {
    const sure = one.person === best.person ? Math.min(0.96, best.sure + bonus) : 0.35
    const code = own[0] ?? one.tenure?.of ?? null
    return personResolution(
      reading,
      one.person,
      one.tenure,
      code,
      `"${span.text}"${by}${tenureWords(one.tenure)}`,
      sure,
    )
  })
}

/** English sets the name behind the title: capitals before a state or an office begin a sentence, or belong to a body. */
const isTrailing = (part: Part, span: NameSpan): boolean =>
  !part.chunks.some((chunk) => chunk.from >= span.to && !(chunk.shorts.length > 0 && chunk.states.length === 0))

/** A name that no table holds still has the state and office that the phrase gives it. */
function unknownName(span: NameSpan, reading: Reading): Resolution | null {
  const { codes, offices } = reading
  const [first] = codes
  if (!first || (offices.length === 0 && span.text === reading.text)) return null
  if (offices.length === 0 && reading.sector === null) return null
  const office = offices[0] ?? null
  return {
    ...blank(reading),
    code: first.code,
    name: span.text,
    kind: 'person',
    why: `"${span.text}" is in no table; ${office ? `${office.label} of ` : ''}${first.code} by "${first.entry.name}"`,
    score: codes.length === 1 ? 0.85 : 0.4,
    office: office?.id ?? null,
    label: labelOf(reading, office, first.code),
  }
}

const tenureWords = (tenure: Tenure | null): string =>
  tenure ? `: ${tenure.office} of ${tenure.of}, ${tenure.from || '?'} to ${tenure.until || '?'}` : ''

function blank(reading: Reading): Omit<Resolution, 'code' | 'name' | 'kind' | 'why' | 'score'> {
  const { text, sector, isFormer } = reading
  return { text, sector, isFormer, person: null, office: null, label: null, tenure: null }
}

function labelOf({ isFormer }: Reading, office: Office | null, code: string | null): string | null {
  if (!office) return null
  const label = (code === null ? undefined : office.labels[code]) ?? office.label
  return isFormer ? `former ${label}` : label
}

function personResolution(
  reading: Reading,
  person: Person,
  tenure: Tenure | null,
  code: string | null,
  why: string,
  score: number,
): Resolution {
  const { offices } = reading
  const said =
    offices.find((one) => one.id === tenure?.office) ?? (offices.length === 1 ? offices[0] : undefined) ?? null
  return {
    ...blank(reading),
    sector: reading.sector ?? 'GOV',
    code,
    name: person.name,
    kind: 'person',
    why,
    score,
    person: person.id,
    office: said?.id ?? tenure?.office ?? null,
    label: labelOf(reading, said, code),
    tenure,
  }
}

/** Offices named without a person: the holder on the date first, then the office itself. */
function officeOf(knowledge: Knowledge, reading: Reading): Resolution[] {
  const { offices, codes, isFormer, isDeputy, context } = reading
  const out: Resolution[] = []
  const hasName = reading.parts.some(
    (part) => part.relation === 'head' && nameSpans(part, isTitled(reading, part)).length > 0,
  )
  for (const office of offices) {
    for (const { code, entry } of codes) {
      const why = `office "${office.label}" of ${code} by "${entry.name}"`
      const base = {
        ...blank(reading),
        code,
        office: office.id,
        label: labelOf(reading, office, code),
        sector: office.sector,
      }
      const share = codes.length > 1 || offices.length > 1 ? 0.45 : 0.8
      out.push({ ...base, name: base.label as string, kind: 'office', why, score: share })
      if (hasName || isFormer || isDeputy || codes.length > 1 || posted.has(office.id)) continue
      // Two keys of bodies, CAF and NAM, are codes of states too: their tenures cannot be told apart.
      if (entry.kind === 'body' && knowledge.state(code)) continue
      const holders = holdersOf(knowledge, office, code, context.at)
      for (const [i, tenure] of holders.entries()) {
        const person = knowledge.person(tenure.person)
        if (!person) continue
        const score = context.at === undefined ? 0.7 - i * 0.05 : holders.length === 1 ? 0.9 : 0.85 - i * 0.1
        const on = context.at === undefined ? 'last known holder' : `holder on ${context.at}`
        out.push({
          ...base,
          name: person.name,
          kind: 'person',
          why: `${why}; ${on}${tenureWords(tenure)}`,
          score,
          person: person.id,
          tenure,
        })
      }
    }
    if (codes.length === 0)
      out.push({
        ...blank(reading),
        code: null,
        name: labelOf(reading, office, null) as string,
        kind: 'office',
        why: `office "${office.label}"; no state is named`,
        score: 0.3,
        office: office.id,
        label: labelOf(reading, office, null),
      })
  }
  return out
}

const standIns: Readonly<Record<string, readonly string[]>> = {
  president: ['acting-president', 'transitional-president', 'president-of-body', 'chairman-of-state-affairs'],
  king: ['sultan', 'emir'],
  'supreme-leader': ['chairman-of-state-affairs'],
}

function holdersOf(knowledge: Knowledge, office: Office, code: string, at: string | undefined): readonly Tenure[] {
  for (const key of [office.id, ...(standIns[office.id] ?? [])]) {
    const held = knowledge.holders(key, code, at)
    if (held.length > 0) return at === undefined ? held.slice(0, 1) : held.length > 2 ? [] : held
  }
  return []
}

function bodiesAndPlaces(reading: Reading): Resolution[] {
  const out: Resolution[] = []
  const heads = reading.parts.filter((part) => part.relation === 'head')
  const said = reading.codes[0]
  for (const chunk of heads.flatMap((part) => part.chunks)) {
    const share = (n: number, score: number): number => (n > 1 ? 0.4 : score)
    for (const entry of chunk.metonyms) out.push(metonym(reading, entry, share(chunk.metonyms.length, 0.88)))
    for (const { entry, weak } of chunk.bodies) {
      const body = entry as Body
      const stated = said && said.entry.kind !== 'body' ? said.code : null
      const code = body.of === null && stated === null ? body.id : (stated ?? body.code)
      const why = `body "${body.name}"${body.of ? ` of ${body.of}` : ''}`
      const score = reading.offices.length > 0 ? 0.5 : share(chunk.bodies.length, weak ? 0.45 : 0.87)
      out.push({ ...blank(reading), code, name: body.name, kind: 'body', why, score, sector: body.sector })
    }
    for (const { entry } of chunk.outlets)
      out.push({
        ...blank(reading),
        code: entry.code,
        name: entry.name,
        kind: 'outlet',
        why: `outlet "${entry.name}"`,
        score: 0.8,
        sector: 'MED',
      })
    for (const { entry, weak } of chunk.places) {
      if (reading.offices.length > 0 && said?.entry !== entry) continue
      const isMeant = said?.code === entry.code
      const score = weak && !isMeant ? 0.3 : 0.7
      out.push({
        ...blank(reading),
        code: entry.code,
        name: entry.name,
        kind: 'place',
        why: `place "${entry.name}" in ${entry.code}`,
        score,
      })
    }
  }
  return out
}

function metonym(reading: Reading, entry: Metonym, score: number): Resolution {
  const kind = /presiden|government|prime minister|monarch|king|chancell|cabinet|leader/.test(entry.means)
    ? 'office'
    : 'body'
  const why = `"${entry.name}" stands for the ${entry.means} of ${entry.code}`
  return { ...blank(reading), code: entry.code, name: entry.means, kind, why, score, sector: reading.sector ?? 'GOV' }
}

function states(knowledge: Knowledge, reading: Reading): Resolution[] {
  return reading.codes.flatMap((one): Resolution[] => {
    const state = knowledge.state(one.code)
    if (!state) return []
    const alone = one.entry.kind === 'body' ? 0.5 : reading.codes.length === 1 ? 0.65 : 0.6
    const isHead = reading.offices.length === 0
    const bonus =
      isHead && (one.form === 'name' || one.form === 'alias' || one.form === 'official' || one.form === 'demonym')
        ? 0.25
        : 0
    const why =
      one.entry.kind === 'region'
        ? `the one actor of the article in ${one.entry.name}`
        : `"${one.entry.name}" by ${one.form}${reading.codes.length > 1 ? '; one of several' : ''}`
    const sector = reading.sector ?? 'GOV'
    return [
      { ...blank(reading), code: one.code, name: state.name, kind: state.kind, why, score: alone + bonus, sector },
    ]
  })
}

import { isTitled, nameSpans, trailers } from './name-spans.js'
import { posted } from './phrase-codes.js'
import { blank, labelOf, type Reading, type Resolution, tenureWords } from './resolution.js'
import type { Body, Knowledge, Metonym, Office, Tenure } from './types.js'

/** Offices named without a person: the holder on the date first, then the office itself. */
export function officesOf(knowledge: Knowledge, reading: Reading): Resolution[] {
  const { offices, codes, isFormer, isDeputy, context } = reading
  const out: Resolution[] = []
  const heads = reading.parts.filter((part) => part.relation === 'head')
  const hasName = [...heads, ...trailers(reading)].some((part) => nameSpans(part, isTitled(reading, part)).length > 0)
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

/** Bodies, seats of power, outlets and places that the head of a phrase names. */
export function bodiesAndPlaces(reading: Reading): Resolution[] {
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
      const score = !weak ? 0.7 : isMeant ? 0.45 : 0.3
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

/** The states that a phrase belongs to, whatever else it names. */
export function statesOf(knowledge: Knowledge, reading: Reading): Resolution[] {
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

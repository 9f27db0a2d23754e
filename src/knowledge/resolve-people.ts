import { fitting, type Pick, pick } from './candidates.js'
import { isTitled, type NameSpan, nameSpans, trailers } from './name-spans.js'
import type { Part } from './phrase.js'
import { blank, labelOf, type Reading, type Resolution, tenureWords } from './resolution.js'
import type { Knowledge, Office, Person, Tenure } from './types.js'

/** Readings of a phrase that names somebody, in full, by surname, or by a name that no table holds. */
export function peopleOf(knowledge: Knowledge, reading: Reading): Resolution[] {
  const heads = reading.parts.filter((part) => part.relation === 'head')
  const named = [...heads, ...trailers(reading)]
  for (const part of named)
    for (const span of nameSpans(part, isTitled(reading, part))) {
      const found = inFull(knowledge, span, reading)
      if (found.length > 0) return found
    }
  for (const part of named)
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
        personResolution(
          knowledge,
          reading,
          one.person,
          one.tenure,
          code,
          why,
          one.person === best.person ? 0.97 : 0.45,
        ),
      )
  }
  const person = span.full[0] as Person
  const code = own[0] ?? person.code
  return [personResolution(knowledge, reading, person, null, code, `"${span.text}" by full name; no tenure known`, 0.8)]
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
      knowledge,
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
  (span.text.includes(' ') || part.chunks.some((chunk) => chunk.to === span.from && chunk.offices.length > 0)) &&
  !part.chunks.some((chunk) => chunk.from >= span.to && !(chunk.shorts.length > 0 && chunk.states.length === 0))

/** A name that no table holds still has the state and office that the phrase gives it. */
function unknownName(span: NameSpan, reading: Reading): Resolution | null {
  const { codes, offices } = reading
  const [first] = codes
  if (!first || (offices.length === 0 && span.text === reading.text)) return null
  if (offices.length === 0 && reading.sector === null) return null
  if (isBodyName(span.text)) return null
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

/** Capitals that name an organisation: an acronym, or words like Party and Group. */
function isBodyName(name: string): boolean {
  if (/^\p{Lu}[\p{Lu}\d&.-]+$/u.test(name)) return true
  return /\b(?:Group|Party|Forces?|Ministry|Union|Council|Committee|Agency|Department|Corporation|Company|Bank|University|Institute|Association|Cent(?:er|re)|Organi[sz]ation|Front|Movement|Army|Corps|Court|Commission|Office|Authority|Service|Foundation|Society|Club|Inc|Ltd|Co|Bureau|Hospital|School|College|Polytechnic|Brigades?|Network|Federation|Congress|Assembly|Alliance|Coalition|Fund|Trust|Holdings?|Media|Times|News|Airlines?|Airport|Port|District|Province|County|City|State|Police)\b/.test(
    name,
  )
}

/** Titles that only hint at the office: "Secretary Blinken" is the secretary of state. */
const hints = new Set(['secretary', 'minister'])

/** The office that a phrase gives somebody, by the tenure where the words leave several open. */
function officeSaid(knowledge: Knowledge, { offices }: Reading, tenure: Tenure | null): Office | null {
  const exact = offices.find((one) => one.id === tenure?.office)
  if (exact) return exact
  const [first] = offices
  if (!first || offices.length > 1) return null
  return tenure && hints.has(first.id) ? (knowledge.office(tenure.office) ?? first) : first
}

function personResolution(
  knowledge: Knowledge,
  reading: Reading,
  person: Person,
  tenure: Tenure | null,
  code: string | null,
  why: string,
  score: number,
): Resolution {
  const said = officeSaid(knowledge, reading, tenure)
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

import { agencyTable } from './agency-table.js'

const byName = new Map(agencyTable.flatMap((names) => names.map((name) => [name, names[0]!] as const)))

/** Short name of an agency, or null: `Agence France-Presse` gives `AFP`. */
export function agencyNamed(name: string): string | null {
  return (
    byName.get(
      name
        .trim()
        .replace(/^the\s+/i, '')
        .replace(/[.\s]+$/, ''),
    ) ?? null
  )
}

/** The agencies of a list of names (`EFE and Bloomberg`), or null where a part of it is no agency. */
export function agencyList(words: string): string[] | null {
  const parts = words
    .split(/\s*(?:[,/&|+]|\band\b|\by\b|\bvia\b|--|–|—)\s*/i)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:agencies|staff|news agencies|others?|wires?)$/i.test(part))
  const names = parts.map(agencyNamed)
  return names.length === 0 || names.includes(null) ? null : (names as string[])
}

const creditLine =
  /^[([/>»–—-]*\s*(?:(?:with|by|from|source|sources|via|courtesy|credit|excerpt)s?\s*:?\s*(?:additional |further )?(?:inputs?|information|reporting|material|files|reports?|contributions?|agencies|agency)?:?\s*(?:from|by|of)?:?\s*)?(.{2,120}?)\s*(?:news agency)?[)\]/.–—-]*$/i

/** Initials of desks before an agency's: `NM/jn/APA`. */
const initials = /^(?:\p{L}{1,4}\/){1,4}(\p{L}{2,6})$/u

/** The agencies a whole line credits: `EFE`, `(With information from EFE and Bloomberg)`, `Source: Xinhua`; else null. */
export function creditedAgencies(line: string): string[] | null {
  if (line.length > 140) return null
  const desk = initials.exec(line)?.[1]
  if (desk !== undefined && agencyNamed(desk) !== null) return [agencyNamed(desk)!]
  const match = creditLine.exec(line)
  return match ? agencyList(match[1]!) : null
}

/** A credit at the end of a paragraph: `… he said. (Xinhua)`, `… he said. – Reuters`, `… /TASS/`, `… he said. PTI MPB`. */
export function closingCredit(text: string): { start: number; agencies: string[] } | null {
  const tail = text.slice(-80)
  const desk = /(?<=[.!?]["”’]?)\s+(\p{Lu}{2,6})(?:\s\p{Lu}{2,4}){0,4}\s*$/u.exec(tail)
  const wire = desk ? agencyNamed(desk[1]!) : null
  if (desk && wire !== null) return { start: text.length - tail.length + desk.index, agencies: [wire] }
  const match =
    /(?<=[.!?”"’'])\s*(?:[([/]\s*([^()[\]/]{2,60}?)\s*[)\]/]|(?:--|[–—-])\s*([\p{L} ]{2,40}?))\.?\s*$/u.exec(tail)
  if (!match) return null
  const agencies = agencyList((match[1] ?? match[2])!.replace(/^(?:with )?(?:inputs? from|source:?|by|via)\s+/i, ''))
  return agencies ? { start: text.length - tail.length + match.index, agencies } : null
}

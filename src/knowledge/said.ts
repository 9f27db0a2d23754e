import type { Part } from './phrase.js'
import type { Body, Entry, Named, Office, Place } from './types.js'

/** Codes that a part names, with the entry that says so, strongest first. */
export interface Said {
  readonly code: string
  readonly entry: Entry
  readonly form: Named['form']
}

/** Offices of a part of a state: the governor of Georgia governs no sovereign state. */
const provincial = new Set('governor chief-minister senator congressman provincial-party-secretary'.split(' '))

/** States and bodies that the chunks of a part stand for: adjectives and names, seats of power, places, organisations. */
export function saidBy(part: Part): Said[] {
  const out: Said[] = []
  const isOfProvince = part.chunks.some(({ offices }) => offices.some(({ entry }) => provincial.has(entry.id)))
  for (const chunk of part.chunks) {
    const provinces = isOfProvince ? chunk.places.filter((one) => (one.entry as Place).placeKind === 'province') : []
    for (const { entry, form } of provinces) out.push({ code: (entry as Place).code, entry, form })
    if (provinces.length > 0) continue
    const states = chunk.states.filter((one) => !one.weak)
    for (const one of states) out.push({ code: one.entry.code as string, entry: one.entry, form: one.form })
    if (states.length > 0) continue
    for (const entry of chunk.metonyms) out.push({ code: entry.code, entry, form: 'metonym' })
    if (chunk.metonyms.length > 0) continue
    const bodies = chunk.bodies.filter((one) => !one.weak)
    for (const { entry, form } of bodies) out.push({ code: (entry as Body).code ?? entry.id, entry, form })
    if (bodies.length > 0) continue
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

/** The words for the office in a part, small letters. */
export function officeText(part: Part): string | null {
  const chunk = part.chunks.find((one) => one.offices.length > 0)
  return chunk ? chunk.text.toLowerCase() : null
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

import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fold } from './knowledge/index.js'
import {
  compiledCoordinates,
  coordinatesOf,
  coordinatesStamp,
  tablesFolder,
  writeCoordinates,
} from './knowledge-build/build.js'
import type { CityRow, CoordinateTable } from './knowledge-build/coordinates.js'
import { readFolder } from './knowledge-build/read-folder.js'

/** Where a named place lies. */
export interface Location {
  /** Degrees, north and east positive. */
  readonly latitude: number
  readonly longitude: number
  /** The usual name of the city, state or province. */
  readonly name: string
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /** How closely: what is only known as a state or as a province of one stands at the state's capital. */
  readonly precision: 'city' | 'country'
  /** First-order division, as GeoNames numbers it; FIPS 10-4 for most states. Absent for a whole state. */
  readonly adm1?: string
  readonly geonameId?: number
}

/** Where a place lies, or null. `near` are codes of the states in question: their places go before larger ones abroad. */
export type Locate = (place: string, near?: string | readonly string[] | null) => Location | null

/** How many times larger a namesake must be to go before a place of the states in question. */
const weightOfParty = 10
/** The same of places that the tables do not name, name, and know as capitals. */
const weightsOfTold = [1, 8, 40] as const

function table(): CoordinateTable | null {
  const texts = existsSync(tablesFolder) ? readFolder(tablesFolder) : []
  const kept = existsSync(compiledCoordinates)
    ? (JSON.parse(gunzipSync(readFileSync(compiledCoordinates)).toString()) as CoordinateTable)
    : null
  if (kept !== null && (texts.length === 0 || kept.stamp === coordinatesStamp(texts))) return kept
  const made = coordinatesOf(texts)
  if (made === null) return kept
  try {
    writeCoordinates(compiledCoordinates, made)
  } catch {
    // A folder that cannot be written costs only time.
  }
  return made
}

/**
 * Opens the table of coordinates, made with the tables of knowledge from GeoNames.
 *
 *     const locate = loadCoordinates()
 *     locate('Peking')?.latitude // 39.9075
 */
export function loadCoordinates(): Locate {
  const made = table()
  const names = new Map(made?.names)
  const look = (place: string, near: readonly string[]): Location | null => {
    if (made === null) return null
    for (const name of wordings(place)) {
      const indexes = names.get(name)
      if (indexes === undefined) continue
      const state = made.states[-1 - Math.min(...indexes)]
      if (state !== undefined) return { ...cityAt(made.cities[state[1]]!), name: state[0], precision: 'country' }
      const cities = indexes.map((index) => made.cities[index]!)
      const city = cities.sort((a, b) => weightOf(b, near) - weightOf(a, near))[0]!
      const [, , , , , adm1, geonameId] = city
      return { ...cityAt(city), precision: 'city', adm1, geonameId }
    }
    return null
  }
  const found = new Map<string, Location | null>()
  return (place, near) => {
    const codes = near == null ? [] : [near].flat()
    const key = `${place}\n${codes.join(' ')}`
    const kept = found.get(key)
    if (kept !== undefined) return kept
    const location = look(place, codes)
    if (found.size > 20_000) found.clear()
    found.set(key, location)
    return location
  }
}

/** A place as it may be written in the table: whole, without its article, without what follows a comma. */
function wordings(place: string): string[] {
  const short = place.slice(0, 200)
  const head = short.split(',')[0]!
  return [...new Set([short, head].flatMap((text) => [fold(text), fold(text.replace(/^\s*(?:the|city of)\s+/i, ''))]))]
}

function weightOf([, code, , , thousands, , , told]: CityRow, near: readonly string[]): number {
  return Math.max(thousands, 1) * (near.includes(code) ? weightOfParty : 1) * weightsOfTold[told]
}

const cityAt = ([name, country, latitude, longitude]: CityRow) => ({ latitude, longitude, name, country })

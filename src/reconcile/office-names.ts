import type { Knowledge } from '../knowledge/index.js'
import type { OfficeFact } from '../schema/index.js'

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
/** The office's usual name, under which facts of it are gathered. */
export function officeName(fact: OfficeFact, knowledge: Knowledge | undefined): string {
  const plain = fact.office.replace(/^(?:then|current|incumbent) /, '')
  if (/^(?:former|ex|late|acting|interim)\b/.test(plain)) return plain
  return knowledge?.officeByLabel(plain, fact.of)?.label ?? plain
}

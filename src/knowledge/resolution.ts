import type { Sector } from '../schema/index.js'
import type { Part } from './phrase.js'
import { officeText, type Said } from './said.js'
import type { Office, Tenure } from './types.js'

/** What is known around a phrase. */
export interface PhraseContext {
  /** EDTF date at which the phrase was written, or that it speaks of. */
  readonly at?: string | undefined
  /** Codes of the actors that the article names outright: they decide between states that share a description. */
  readonly seen?: readonly string[]
}

/** What a phrase may stand for. */
export interface Resolution {
  readonly text: string
  /** Alpha-3 code or key of a body; null where only the office is known. */
  readonly code: string | null
  readonly name: string
  readonly kind: 'state' | 'territory' | 'office' | 'person' | 'body' | 'place' | 'outlet'
  /** The rule and the words that led here. */
  readonly why: string
  /** 0 to 1: below 0.5 it is only one of several possibilities. */
  readonly score: number
  readonly sector: Sector | null
  /** Id of the person, where a table knows the name. */
  readonly person: string | null
  /** Key of the office, and its label as a plain role. */
  readonly office: string | null
  readonly label: string | null
  /** The words of the phrase for the office, in small letters: "president of the standing committee". */
  readonly officeText: string | null
  readonly tenure: Tenure | null
  /** Whether the words say that the office is over: "former", "late". */
  readonly isFormer: boolean
}

/** What the parts of a phrase say, before anything is concluded. */
export interface Reading {
  readonly text: string
  readonly parts: readonly Part[]
  readonly codes: readonly Said[]
  /** Codes that only the place of the deed gives: "rebels in the Ivory Coast". */
  readonly offices: readonly Office[]
  readonly isFormer: boolean
  readonly isDeputy: boolean
  readonly context: PhraseContext
  readonly sector: Sector | null
}

export const tenureWords = (tenure: Tenure | null): string =>
  tenure ? `: ${tenure.office} of ${tenure.of}, ${tenure.from || '?'} to ${tenure.until || '?'}` : ''

export function blank(reading: Reading): Omit<Resolution, 'code' | 'name' | 'kind' | 'why' | 'score'> {
  const { text, sector, isFormer, parts } = reading
  const said = parts.filter((part) => part.relation !== 'to').map(officeText)
  const words = said.find((one) => one !== null) ?? null
  return { text, sector, isFormer, person: null, office: null, label: null, officeText: words, tenure: null }
}

export function labelOf({ isFormer }: Reading, office: Office | null, code: string | null): string | null {
  if (!office) return null
  const label = (code === null ? undefined : office.labels[code]) ?? office.label
  return isFormer ? `former ${label}` : label
}

import type { Sector, Span } from '../schema/index.js'

/** How a phrase names its actor. */
export type MentionForm = 'name' | 'title' | 'description' | 'pronoun' | 'modifier'

/** A phrase of one sentence that names an actor: a state, a body, a person who acts for one, or several at once. */
export interface Mention extends Span {
  readonly sentence: number
  /** Tokens of the sentence, half-open. */
  readonly from: number
  readonly to: number
  /** The words, as in the cleaned text. */
  readonly text: string
  /** Codes of the states and bodies meant; empty where the phrase stays unresolved. */
  readonly codes: readonly string[]
  readonly sector: Sector | null
  /** Index into `Entities.people`, or null. */
  readonly person: number | null
  readonly form: MentionForm
  /** The rule that resolved it. */
  readonly rule: string
}

/** A named person of the article, once, however the name varies. */
export interface Person {
  /** The fullest form in the article. */
  readonly name: string
  /** Code of the state or body the person acts for, or null. */
  readonly of: string | null
  /** Plain lower-case role, or null. */
  readonly office: string | null
  readonly sector: Sector | null
  /** The words that give the office, title and name together; null where only general knowledge has it. */
  readonly title: (Span & { readonly sentence: number }) | null
  /** Further offices the article gives the person. */
  readonly otherOffices: readonly { readonly office: string; readonly of: string | null; readonly title: Span }[]
  readonly first: Span & { readonly sentence: number }
}

/** A place named in a sentence. */
export interface PlaceMention extends Span {
  readonly from: number
  readonly to: number
  readonly text: string
  /** The state it lies in, where known. */
  readonly code: string | null
  /** Larger is wider: 1 a building or site, 2 a city, 3 a province, 4 a state, 5 a region. */
  readonly width: number
}

/** Who and where, for one article. Resolution is lazy: coding asks for the phrases it needs. */
export interface Entities {
  readonly people: readonly Person[]
  /** The actors that the phrase headed by a token names, conjuncts not followed; empty where it names none. */
  actorsAt(sentence: number, token: number): readonly Mention[]
  /** As `actorsAt`, and where the phrase itself is no actor, the states that own or mark it: `Israel's raids`. */
  ownersAt(sentence: number, token: number): readonly Mention[]
  /** Actors that are named anywhere in a range of tokens, in order. */
  actorsIn(sentence: number, from: number, to: number): readonly Mention[]
  placesIn(sentence: number): readonly PlaceMention[]
  /** The two states that `both countries` would mean at a token, as one mention; empty where the text does not say. */
  pairAt(sentence: number, token: number): readonly Mention[]
  /** The state or body that `it` would mean at a token, as one mention; empty where the text does not say. */
  thingAt(sentence: number, token: number): readonly Mention[]
  /** Codes of the article by weight, heaviest first. */
  readonly focus: readonly string[]
}

import type { Sector } from '../schema/index.js'

/** What an entry is. `territory` holds dependent territories and entities whose statehood is disputed. */
export type EntryKind =
  | 'state'
  | 'territory'
  | 'region'
  | 'metonym'
  | 'office'
  | 'person'
  | 'body'
  | 'place'
  | 'outlet'
  | 'agent'

/** Which of its names an entry is called by. */
export type Form =
  | 'name'
  | 'official'
  | 'former'
  | 'adjective'
  | 'demonym'
  | 'alias'
  | 'capital'
  | 'epithet'
  | 'metonym'
  | 'short'
  | 'label'

/** Something that is known before reading. */
export interface Entry {
  readonly kind: EntryKind
  /** Unique within its kind: alpha-3 code, body key, office key, canonical name of a person. */
  readonly id: string
  /** The actor it acts for: alpha-3 code of a state or key of a body; null where it names no actor by itself. */
  readonly code: string | null
  readonly name: string
  /** PLOVER sector of the actor, where the entry fixes one. */
  readonly sector: Sector | null
  /** Where the fact can be checked, or `unchecked`. */
  readonly source: string
}

export interface State extends Entry {
  readonly kind: 'state' | 'territory'
  readonly code: string
  readonly alpha2: string
  readonly m49: string
  readonly wikidata: string
  readonly cow: string
  readonly gw: string
  readonly fips: string
  /** The state a territory belongs to, or null. */
  readonly of: string | null
  readonly official: readonly string[]
  readonly former: readonly string[]
  readonly adjectives: readonly string[]
  readonly demonyms: readonly string[]
  readonly aliases: readonly string[]
  /** The capital and other seats of government, the first one first. */
  readonly capital: readonly string[]
  readonly epithets: readonly string[]
}

/** A set of states that news names by a part of the world or a trait: South America, the Gulf, the island nations. */
export interface Region extends Entry {
  readonly kind: 'region'
  readonly adjectives: readonly string[]
  readonly states: readonly string[]
}

/** A seat of power that stands for those who sit there: Kremlin, Miraflores, Foggy Bottom. */
export interface Metonym extends Entry {
  readonly kind: 'metonym'
  readonly code: string
  /** The office or body it stands for: `presidency`, `foreign ministry`. */
  readonly means: string
}

export interface Office extends Entry {
  readonly kind: 'office'
  /** Plain lower-case role: `foreign minister`. The same as `name`. */
  readonly label: string
  /** Labels by code of the states or bodies that call it otherwise: the prime minister of DEU is the chancellor. */
  readonly labels: Readonly<Record<string, string>>
  readonly aliases: readonly string[]
}

export interface Person extends Entry {
  readonly kind: 'person'
  /** What news calls the person alone: `Maduro`, `Xi`, `Lula`. */
  readonly short: readonly string[]
  readonly aliases: readonly string[]
  readonly wikidata: string
}

export interface Tenure {
  /** Id of the person. */
  readonly person: string
  /** Key of the office. */
  readonly office: string
  /** Code of the state or key of the body. */
  readonly of: string
  /** EDTF, or the empty string where unknown. */
  readonly from: string
  /** EDTF; `..` while it lasts; the empty string where unknown. */
  readonly until: string
  readonly acting: boolean
  readonly source: string
}

export interface Body extends Entry {
  readonly kind: 'body'
  readonly bodyKind: string
  /** The state it acts for, or null for a body of several states. */
  readonly of: string | null
  readonly aliases: readonly string[]
  readonly from: string
  readonly until: string
}

export interface Membership {
  readonly body: string
  readonly state: string
  readonly status: string
  readonly from: string
  readonly until: string
  readonly source: string
}

export interface Place extends Entry {
  readonly kind: 'place'
  /** The state it lies in. */
  readonly code: string
  readonly placeKind: string
  /** Inhabitants, 0 where unknown. */
  readonly population: number
}

export interface Outlet extends Entry {
  readonly kind: 'outlet'
  readonly aliases: readonly string[]
  readonly domains: readonly string[]
  readonly language: string
  readonly ownership: string
  readonly outletKind: string
}

/** A level of relations that a state or body grants. */
export interface Level {
  readonly of: string
  /** 1 is the lowest. */
  readonly level: number
  /** The usual English name, lower case. */
  readonly label: string
  readonly aliases: readonly string[]
  readonly granted: readonly string[]
  readonly source: string
}

/** A common noun for people or things that act: soldiers, lawmakers, delegation, company. */
export interface Agent extends Entry {
  readonly kind: 'agent'
}

/** One entry that a stretch of words can name, and by which of its names. */
export interface Named {
  readonly entry: Entry
  readonly form: Form
  /**
   * Whether the words alone do not show that this entry is meant (a first name, a surname, a common word, a name that
   * a larger namesake usually bears): evidence from the text must be added.
   */
  readonly weak: boolean
  /** Codes of the states where the words have this meaning only ("chancellor"); absent where they have it everywhere. */
  readonly only?: readonly string[]
}

/** Tokens `from` (included) to `to` (excluded) that name one or several entries: ambiguity is kept. */
export interface Match {
  readonly from: number
  readonly to: number
  /**
   * Where the match covers only a part of its tokens ("U.S." in "U.S.-China"): code units from the start of the first
   * token and of the last token; null where it covers them wholly.
   */
  readonly inside: readonly [number, number] | null
  /** Whether it lies in a longer match ("China" in "Bank of China"). */
  readonly nested: boolean
  readonly entries: readonly Named[]
}

/** All that is known before reading, as frozen look-ups. Dates are EDTF; without a date nothing restricts. */
export interface Knowledge {
  /** All matches, longest first at each start, in order of `from`. One pass: cost does not grow with the entries. */
  match(forms: readonly string[]): Match[]
  /** What a whole phrase names exactly; empty where nothing is known. */
  lookup(phrase: string): readonly Named[]

  /** A state or territory by its alpha-3 code. */
  state(code: string): State | undefined
  /** A state or territory by its alpha-2 code: `AU` is Australia here, and the African Union as the key of a body. */
  stateByAlpha2(code: string): State | undefined
  states(): readonly State[]
  region(key: string): Region | undefined
  regions(): readonly Region[]

  /** An office by its key. */
  office(key: string): Office | undefined
  offices(): readonly Office[]
  /** The office that a label means, in a state where that matters: `chancellor` of VEN is the foreign minister. */
  officeByLabel(label: string, of?: string | null): Office | undefined
  /** Tenures of an office of a state or body, those of `at` only where it is given, latest first. */
  holders(office: string, of: string, at?: string): readonly Tenure[]
  /** All offices that a person held, those of `at` only where it is given, latest first. */
  tenures(person: string, at?: string): readonly Tenure[]

  /** A person by id. */
  person(id: string): Person | undefined
  /** Everyone who is called so in full (name or another spelling). */
  peopleByName(name: string): readonly Person[]
  /** Everyone whom news calls so alone; only holders of some office at `at`, where it is given. */
  peopleByShort(short: string, at?: string): readonly Person[]

  body(key: string): Body | undefined
  bodies(): readonly Body[]
  /** Members of a body, as codes of states; `at` restricts. */
  members(body: string, at?: string): readonly string[]
  /** Memberships of a state; `at` restricts. */
  memberships(state: string, at?: string): readonly Membership[]

  /** Levels that a state or body grants, lowest first. */
  ladder(of: string): readonly Level[]
  /** The level that a wording means on the ladder of `of`. */
  level(of: string, label: string): Level | undefined
  /** States or bodies that have a ladder. */
  ladders(): readonly string[]

  /** An outlet or agency by name, alias or domain (a whole address will do). */
  outlet(nameOrDomain: string): Outlet | undefined
  outlets(): readonly Outlet[]
  /** A common noun for people who act, singular or plural: `soldiers`. */
  agent(noun: string): Agent | undefined

  /** Entries in all tables, by kind. */
  counts(): Readonly<Record<string, number>>
}

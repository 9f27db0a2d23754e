import { endedBefore, heldAt } from './dates.js'
import { foldWord } from './fold.js'
import type { PhraseContext } from './resolution.js'
import type { Knowledge, Office, Person, Tenure } from './types.js'

/** A person who may be meant, with the tenure that speaks for it. */
export interface Candidate {
  readonly person: Person
  readonly tenure: Tenure | null
  /** Higher is better; see `rank`. */
  readonly rank: number
  readonly serving: boolean
}

/** What a text says about the person. */
export interface Said {
  /** Codes of the states or bodies served; empty where it names none. */
  readonly codes: readonly string[]
  readonly offices: readonly Office[]
  /** "former", "late", "ex-": the tenure is over. */
  readonly isFormer: boolean
  readonly at: string | undefined
}

/** Generals who rule, and who lead the forces. */
const military = [
  'president',
  'transitional-president',
  'junta-leader',
  'prime-minister',
  'leader',
  'chief-of-general-staff',
  'army-chief',
  'navy-chief',
  'air-force-chief',
  'commander',
  'defence-minister',
  'taliban-leader',
]

/** Offices that a title may stand for beside its own: the president of a transition is called president. */
const alike: Readonly<Record<string, readonly string[]>> = {
  president: [
    'acting-president',
    'transitional-president',
    'general-secretary',
    'president-of-body',
    'chairman',
    'speaker-of-parliament',
    'commission-chairperson',
    'central-bank-governor',
    'chairman-of-state-affairs',
    'junta-leader',
    'president-of-commission',
    'director-general',
    'executive-president',
    'president-of-the-european-commission',
    'president-of-the-european-council',
    'president-of-the-european-parliament',
    'speaker-of-the-senate',
    'presidential-council-chairman',
  ],
  'prime-minister': ['chief-minister', 'head-of-government-of-territory', 'head-of-national-unity', 'state-counsellor'],
  king: ['sultan', 'emir', 'crown-prince'],
  queen: ['king'],
  emir: ['king', 'sultan'],
  prince: ['crown-prince', 'king', 'prime-minister', 'grand-duke', 'foreign-minister', 'defence-minister'],
  'general-secretary': ['president', 'secretary-general', 'party-leader'],
  chairman: [
    'president',
    'president-of-body',
    'junta-leader',
    'general-secretary',
    'commission-chairperson',
    'presidential-council-chairman',
  ],
  'supreme-leader': ['president', 'leader', 'chairman-of-state-affairs', 'general-secretary'],
  director: ['executive-director', 'director-general', 'intelligence-chief', 'space-agency-head'],
  administrator: ['executive-director', 'usaid-administrator'],
  commissioner: ['eu-commissioner', 'un-high-commissioner', 'commissioner-general'],
  general: military,
  admiral: military,
  colonel: military,
  'field-marshal': military,
  captain: military,
  ayatollah: ['supreme-leader', 'president'],
  sheikh: ['emir', 'king', 'prime-minister', 'president', 'crown-prince', 'foreign-minister'],
  'executive-director': ['director-general', 'president-of-body', 'secretary-general', 'managing-director'],
  'director-general': ['executive-director', 'secretary-general'],
  commander: military,
  'special-envoy': ['ambassador', 'special-representative'],
  'high-representative': ['foreign-minister'],
  'foreign-minister': ['high-representative'],
  'state-councillor': ['foreign-minister', 'defence-minister'],
  'office-director-foreign-affairs-commission': ['foreign-minister'],
}

/** Titles that any holder of high office may be given. */
const anyOffice = new Set([
  'leader',
  'official',
  'politician',
  'party-leader',
  'candidate',
  'opposition-leader',
  'academic',
  'lawyer',
])

/** Heads of state and government are meant before others who bear the same surname. */
const heads = new Set(
  'president prime-minister king queen emperor sultan emir supreme-leader general-secretary chairman-of-state-affairs transitional-president acting-president junta-leader chief-executive-of-territory leader'.split(
    ' ',
  ),
)

/** States whose heads news names without more: of two who bear a surname, theirs is meant. */
const wellKnown = new Set('USA CHN RUS GBR FRA DEU JPN IND'.split(' '))

function prominence({ office, of }: Tenure): number {
  if (heads.has(office)) return wellKnown.has(of) ? 2.5 : 2
  return prominent.has(office) ? 1 : 0
}

/** Then those whom news names without their office. */
const prominent = new Set(
  'foreign-minister crown-prince defence-minister secretary-general high-representative national-security-adviser president-of-the-european-commission president-of-the-european-council'.split(
    ' ',
  ),
)

const isMinisterial = (office: string): boolean => office.endsWith('-minister') || office.startsWith('minister')

function fitsOffice(tenure: Tenure, offices: readonly Office[]): boolean {
  return offices.some(
    ({ id }) =>
      id === tenure.office ||
      anyOffice.has(id) ||
      (alike[id]?.includes(tenure.office) ?? false) ||
      ((id === 'minister' || id === 'secretary') && isMinisterial(tenure.office)),
  )
}

/** The best tenure of a person for what the text says, or null where the person does not fit. */
function candidate(knowledge: Knowledge, person: Person, said: Said): Candidate | null {
  let best: Candidate | null = null
  for (const tenure of knowledge.tenures(person.id)) {
    if (said.codes.length > 0 && !said.codes.includes(tenure.of)) continue
    if (said.offices.length > 0 && !fitsOffice(tenure, said.offices)) continue
    const isServing = heldAt(tenure.from, tenure.until, said.at)
    const isOver = said.at !== undefined && endedBefore(tenure.until, said.at)
    if (said.at !== undefined && !isServing && !isOver) continue
    if (said.isFormer && said.at !== undefined && !isOver && !heldAt('', tenure.until, said.at)) continue
    const rank =
      (isServing && !said.isFormer ? 8 : 0) +
      (said.offices.some(({ id }) => id === tenure.office) ? 4 : 0) +
      prominence(tenure) +
      (said.at === undefined && tenure.until === '..' ? 1 : 0)
    if (!best || rank > best.rank) best = { person, tenure, rank, serving: isServing }
  }
  return best
}

/** People who fit what the text says, best first. */
export function fitting(knowledge: Knowledge, people: readonly Person[], said: Said): Candidate[] {
  const out: Candidate[] = []
  for (const person of people) {
    const found = candidate(knowledge, person, said)
    if (found) out.push(found)
  }
  return out.sort((a, b) => b.rank - a.rank || later(a, b))
}

const later = (a: Candidate, b: Candidate): number => ((a.tenure?.from ?? '') < (b.tenure?.from ?? '') ? 1 : -1)

/** Whether two names of some length differ in one letter: "Benjamim" for "Benjamin". */
function isMisspelt(a: string, b: string): boolean {
  if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let j = 0
  while (j < Math.min(a.length, b.length) - i && a.at(-1 - j) === b.at(-1 - j)) j++
  return Math.max(a.length, b.length) - i - j <= 1
}

/** Whether unknown names before a surname may be this person's: "Vladimir Vladimirovich Putin" is, "Capaya Rodríguez" is not. */
export function isGivenName(person: Person, given: string): boolean {
  const first = foldWord(given.split(' ')[0] as string)
  return [person.name, ...person.aliases].some((name) => {
    const own = foldWord(name.split(' ')[0] as string)
    return own === first || (first.length === 1 && own.startsWith(first)) || isMisspelt(own, first)
  })
}

export interface Pick extends Candidate {
  readonly sure: number
}

/** The one candidate that the date, the office and the article's actors leave, with how sure that is. */
export function pick(found: readonly Candidate[], { at, seen }: PhraseContext, isFormer = false): Pick | null {
  if (found.length === 0) return null
  const inSeen = seen && seen.length > 0 ? found.filter((one) => one.tenure && seen.includes(one.tenure.of)) : []
  const pool = inSeen.length > 0 ? inSeen : found
  const best = pool[0] as Candidate
  const rivals = pool.filter((one) => one.person !== best.person && one.rank === best.rank)
  const codes = new Set(pool.filter((one) => one.rank >= best.rank - 1).map((one) => one.tenure?.of))
  if (rivals.length === 0 && pool.length === 1)
    return { ...best, sure: best.serving || at === undefined || isFormer ? 0.85 : 0.6 }
  if (rivals.length === 0) return { ...best, sure: best.serving || isFormer ? 0.75 : 0.55 }
  if (codes.size === 1) return { ...best, sure: 0.6 }
  // Without a date the latest bearer of the name is meant, if all others left office before that one took it.
  const isLatest = at === undefined && rivals.every((one) => endsBefore(one, best))
  return { ...best, sure: isLatest ? 0.52 : 0.4 }
}

function endsBefore(one: Candidate, other: Candidate): boolean {
  const until = one.tenure?.until ?? '..'
  return until !== '..' && until !== '' && until <= (other.tenure?.from ?? '')
}

import type { Knowledge, Tenure } from '../knowledge/index.js'
import type { Sector, Span } from '../schema/index.js'
import type { NameSpan } from './find-names.js'
import { inheritInLists } from './listed-people.js'
import { clusterNames, type NameCluster } from './name-clusters.js'
import type { Reading } from './signals.js'
import type { Title } from './title.js'
import { stateBeside, titleOf } from './titles.js'
import type { Person } from './types.js'

/** A printing of a person with the title beside it. */
export interface PersonPrinting extends NameSpan {
  readonly person: number
  readonly title: Title | null
}

export interface PeopleOfArticle {
  readonly people: readonly Person[]
  /** Printings of each sentence, in order. */
  readonly printings: readonly (readonly PersonPrinting[])[]
}

interface Claim {
  readonly office: string | null
  readonly key: string | null
  readonly of: string | null
  readonly noun: string
  readonly title: Span & { readonly sentence: number }
  readonly sector: Sector | null
}

/**
 * Who is named, with the office the article gives. What the article says beats the tables; the tables fill a state
 * or an office that the article leaves out, on the date of the article.
 *
 * `spans` are the printings of names by sentence; `stateNear` gives the state that a sentence is about, for titles that name none (`the Minister of Science, …`).
 */
export function findPeople(
  readings: readonly Reading[],
  spans: readonly (readonly NameSpan[])[],
  knowledge: Knowledge,
  published: string | null,
  stateNear: (sentence: number, token: number) => string | null,
): PeopleOfArticle {
  const clusters = clusterNames(spans.flat(), knowledge, published ?? undefined)
  const printings: PersonPrinting[][] = readings.map(() => [])
  const claims: Claim[][] = clusters.map(() => [])
  clusters.forEach((cluster, person) => {
    for (const span of cluster.spans) {
      const reading = readings[span.sentence]!
      const title = titleOf(reading, span, spans[span.sentence]!, knowledge)
      printings[span.sentence]!.push({ ...span, person, title })
      if (title) claims[person]!.push(claimOf(title, span, reading, knowledge))
    }
  })
  for (const list of printings) list.sort((a, b) => a.from - b.from)
  const people: Person[] = []
  clusters.forEach((cluster, person) => {
    people.push(concludePerson(cluster, claims[person]!, readings, knowledge, published, stateNear))
  })
  const told = inheritFromCounterparts(people, claims, clusters, printings)
  return { people: inheritInLists(told, printings, readings), printings }
}

function claimOf(title: Title, span: NameSpan, reading: Reading, knowledge: Knowledge): Claim {
  const { tokens } = reading.sentence
  const from = Math.min(title.from, span.from)
  const to = Math.max(title.to, span.to)
  const sector = title.key ? (knowledge.office(title.key)?.sector ?? null) : null
  return {
    office: title.office,
    key: title.key,
    of: title.of,
    noun: title.noun,
    sector,
    title: { sentence: span.sentence, start: tokens[from]!.start, end: tokens[to - 1]!.end },
  }
}

function concludePerson(
  cluster: NameCluster,
  claims: readonly Claim[],
  readings: readonly Reading[],
  knowledge: Knowledge,
  published: string | null,
  stateNear: (sentence: number, token: number) => string | null,
): Person {
  const first = cluster.spans[0]!
  const tokens = readings[first.sentence]!.sentence.tokens
  const held = claims.filter((c) => c.office !== null).map((c) => asKnown(c, cluster.known, knowledge))
  // A leader or a prince is an office only for want of one.
  const proper = held.filter((c) => !styles.has(c.noun) || (c.key !== null && c.office !== c.noun))
  const withOffice = proper.length ? proper : held
  // The claim that says most: office and state, then the longest wording.
  const best = [...withOffice].sort(
    (a, b) => Number(b.of !== null) - Number(a.of !== null) || b.office!.length - a.office!.length,
  )[0]
  const known = cluster.known ?? knownByOffice(cluster.name, best?.key ?? null, best?.of ?? null, knowledge, published)
  const tenures = known ? tenuresAt(knowledge, known, published) : []
  let of = best?.of ?? claims.find((c) => c.of !== null)?.of ?? null
  if (of === null && tenures.length) of = pickTenure(tenures, best?.key ?? null)?.of ?? null
  if (of === null && known) {
    const all = knowledge.tenures(known)
    if (all.length && all.every((t) => t.of === all[0]!.of)) of = all[0]!.of
  }
  of ??= markedWith(cluster, readings)
  if (of === null && best && !isPrivate(best)) {
    // An office that nobody holds there is not that state's: "Prime Minister" in a page of the White House.
    const near = stateNear(first.sentence, first.from)
    if (near === null || best.key === null || !isStateOffice(best.key) || knowledge.holders(best.key, near).length > 0)
      of = near
  }
  let office = best?.office ?? null
  const tenure = pickTenure(
    tenures.filter((t) => of === null || t.of === of),
    best?.key ?? null,
  )
  // A prince is a rank; the tables know what office he held.
  if (tenure && (office === null || (/^(?:crown )?(?:prince|princess|sheikh)$/.test(office) && best?.key === null)))
    office = knowledge.office(tenure.office)?.label ?? office
  const sector = best?.sector ?? (tenure ? (knowledge.office(tenure.office)?.sector ?? 'GOV') : office ? 'GOV' : null)
  const seen = new Set([office])
  const otherOffices = withOffice
    .filter((c) => !seen.has(c.office) && Boolean(seen.add(c.office)) && !`${office} `.startsWith(`${c.office} `))
    .map((c) => ({ office: c.office!, of: c.of, title: c.title }))
  return {
    name: cluster.name,
    of,
    office,
    sector,
    title: best?.title ?? null,
    otherOffices,
    first: { sentence: first.sentence, start: tokens[first.from]!.start, end: tokens[first.to - 1]!.end },
  }
}

/** The state that stands beside a printing of the name: "Ghana's Shirley Botchwey". */
function markedWith({ spans }: NameCluster, readings: readonly Reading[]): string | null {
  for (const span of spans) {
    const state = stateBeside(readings[span.sentence]!, span)
    if (state) return state
  }
  return null
}

/** Words that make another office of the one behind them. */
const otherRank =
  /\b(?:deputy|vice|assistant|associate|acting|interim|alternate|transitional|honorary|shadow|opposition|under(?= secretary))\b/

/** "Climate Change President Biden", where a heading runs into the text: the office that the tables know the person to have held. */
function asKnown(claim: Claim, known: string | null, knowledge: Knowledge): Claim {
  if (claim.key !== null || known === null) return claim
  const former = /^former /.exec(claim.office!)?.[0] ?? ''
  const words = claim.office!.slice(former.length).split(' ')
  for (let i = 1; i < words.length; i++) {
    const rest = words.slice(i).join(' ')
    const held = knowledge
      .tenures(known)
      .find((t) => (claim.of === null || t.of === claim.of) && isLabel(rest, t, knowledge))
    if (!held) continue
    if (otherRank.test(claim.office!.slice(0, claim.office!.length - rest.length))) return claim
    const { sector, id } = knowledge.office(held.office)!
    return { ...claim, office: former + rest, key: id, sector }
  }
  return claim
}

/** By its usual name alone: the chief of a communist party is more than a party chief. */
function isLabel(words: string, { office, of }: Tenure, knowledge: Knowledge): boolean {
  const known = knowledge.office(office)
  return known !== undefined && (known.label === words || known.labels[of] === words)
}

/** "Prime Minister Kishida Fumio": a name in another order is whoever of that name held the office. */
function knownByOffice(
  name: string,
  key: string | null,
  of: string | null,
  knowledge: Knowledge,
  published: string | null,
): string | null {
  if (key === null || published === null) return null
  const found = new Set<string>()
  for (const part of name.split(' ')) {
    for (const person of knowledge.peopleByShort(part, published ?? undefined)) {
      if (tenuresAt(knowledge, person.id, published).some((t) => t.office === key && (of === null || t.of === of)))
        found.add(person.id)
    }
  }
  return found.size === 1 ? [...found][0]! : null
}

const scholarly: ReadonlySet<string> = new Set(
  'director fellow analyst researcher professor expert economist scholar founder editor coordinator'.split(' '),
)
const official =
  /\b(ministry|minister|department|office|agency|commission|council|parliament|assembly|senate|court|bank|police|army|navy|force|intelligence|security|bureau|party|service|customs|treasury|national|state|federal|general)\b/

/** "director of the Inter-American Dialogue": of a body that is no state's, as far as the words go (GUIDELINES: think-tanks). */
function isPrivate({ noun, office }: Claim): boolean {
  return scholarly.has(noun) && / (of|at|for|with) /.test(office ?? '') && !official.test(office ?? '')
}

/** Offices that not every state has. */
function isStateOffice(key: string): boolean {
  return /^(president|prime-minister|king|queen|chancellor|emir|sultan|emperor|pope|premier)$/.test(key)
}

/** Words that name a rank rather than an office. */
const styles: ReadonlySet<string> = new Set([
  'leader',
  'prince',
  'princess',
  'sheikh',
  'general',
  'marshal',
  'judge',
  'member',
])

function tenuresAt(knowledge: Knowledge, person: string, published: string | null): readonly Tenure[] {
  if (published) return knowledge.tenures(person, published)
  // Without a date only an office that the person has held alone is sure.
  const all = knowledge.tenures(person)
  return all.every((t) => t.office === all[0]!.office && t.of === all[0]!.of) ? all : []
}

function pickTenure(tenures: readonly Tenure[], key: string | null): Tenure | undefined {
  return tenures.find((t) => t.office === key) ?? tenures[0]
}

/** "his Venezuelan counterpart, Nicolás Maduro": the office is that of the person named before. */
function inheritFromCounterparts(
  people: Person[],
  claims: readonly (readonly Claim[])[],
  clusters: readonly NameCluster[],
  printings: readonly (readonly PersonPrinting[])[],
): Person[] {
  return people.map((person, i) => {
    if (person.office !== null) return person
    const counterpart = claims[i]!.find((c) => c.noun === 'counterpart')
    if (!counterpart) return person
    const span = clusters[i]!.spans.find((s) => s.sentence === counterpart.title.sentence)
    const before = [...printings[counterpart.title.sentence]!]
      .reverse()
      .find((p) => p.from < (span?.from ?? 0) && p.person !== i && people[p.person]!.office !== null)
    if (!before) return person
    const other = people[before.person]!
    return { ...person, office: other.office, sector: person.sector ?? other.sector, title: counterpart.title }
  })
}

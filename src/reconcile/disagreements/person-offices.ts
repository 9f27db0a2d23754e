import type { Knowledge } from '../../knowledge/index.js'
import { edtfBounds, hasYear, type OfficeFact } from '../../schema/index.js'
import { nameWords, sameName } from '../joining/participants.js'
import { foldedWords } from '../joining/wording.js'
import { knownFrom } from '../order.js'
import type { PreparedArticle } from '../prepare.js'
import { sidesOfClaims } from '../proof.js'
import { factsOf, proofOfFact, type Told } from '../relation/facts.js'
import { type OfficeSurroundings, officeName, plainOffice, single } from '../relation/office-names.js'
import { hadBegun } from '../times.js'
import type { Disagreement, DisagreementNature } from '../types.js'

/** Days within which a person is taken to hold one office still. */
const sameTenure = 60
/** Offices that rulers hold beside others: a crown prince may head the government. */
const hereditary = /\b(?:king|queen|emir|sultan|prince|pope)\b/

/** Key under which all that is said of the offices of one person of one state is gathered: the state and the last name. */
export function personKey(fact: OfficeFact): string {
  return `@${fact.of}|${foldedWords(fact.person).at(-1) ?? ''}`
}

export const isPersonKey = (key: string): boolean => key.startsWith('@')

const isFormer = /^(?:former|ex|late|then)\b/

function dayOf(told: Told<OfficeFact>): number | null {
  const date = dateOf(told)
  const bounds = date === null ? null : edtfBounds(date)
  return bounds && bounds.max - bounds.min <= 31 ? bounds.max : null
}

function dateOf({ fact, article }: Told<OfficeFact>): string | null {
  return hasYear(fact.asOf) ? fact.asOf : article.published
}

/** Whether the tables know who held the office then, and it was somebody else. */
function isHeldByAnother(told: Told<OfficeFact>, knowledge: Knowledge | undefined): boolean {
  const { fact } = told
  const id = knowledge?.officeByLabel(officeName(fact, knowledge), fact.of)?.id
  const date = dateOf(told)
  const tenures = id === undefined || date === null ? [] : knowledge!.holders(id, fact.of, date)
  const words = nameWords(fact.person, knowledge)
  return tenures.length > 0 && tenures.every((one) => sameName(nameWords(one.person, knowledge), words) === -1)
}

/** Words of an office that tell which one it is. */
const telling = (office: string): readonly string[] =>
  foldedWords(office).filter(
    (word) => word.length > 3 && !/^(?:minister|head|chief|state|national|deputy|vice)$/.test(word),
  )

/** Ministries that no one person is given together. */
const ministries: ReadonlySet<string> = new Set([
  'foreign minister',
  'defence minister',
  'finance minister',
  'interior minister',
])
/** Days within which a minister does not change the ministry without the tables or the reports saying so. */
const sameCabinet = 10

/** Two ministries within days, unless the tables know that the person had both. */
function areTwoMinistries(a: Told<OfficeFact>, b: Told<OfficeFact>, knowledge: Knowledge | undefined): boolean {
  const isMinistry = ({ fact }: Told<OfficeFact>): boolean => ministries.has(plainOffice(fact.office))
  if (!isMinistry(a) || !isMinistry(b)) return false
  const [p, q] = [dayOf(a), dayOf(b)]
  if (p === null || q === null || Math.abs(p - q) > sameCabinet) return false
  return [a, b].some((one) => !isHeldBy(one, knowledge))
}

/** Whether the tables have the person in the office at the time. */
function isHeldBy({ fact, article }: Told<OfficeFact>, knowledge: Knowledge | undefined): boolean {
  const id = knowledge?.officeByLabel(officeName(fact, knowledge), fact.of)?.id
  const date = dateOf({ fact, article })
  const words = nameWords(fact.person, knowledge)
  if (id === undefined || date === null) return false
  return knowledge!.holders(id, fact.of, date).some((one) => sameName(nameWords(one.person, knowledge), words) === 1)
}

function natureOf(
  a: Told<OfficeFact>,
  b: Told<OfficeFact>,
  knowledge: Knowledge | undefined,
): { readonly nature: DisagreementNature; readonly why: string } | null {
  const [x, y] = [officeName(a.fact, knowledge), officeName(b.fact, knowledge)]
  if (x === y || isFormer.test(x) || isFormer.test(y)) return null
  if (x.includes(y) || y.includes(x)) return { nature: 'granularity', why: `${x} and ${y}: one says more` }
  if (hereditary.test(x) || hereditary.test(y)) return null
  const shared = telling(a.fact.office).some((word) =>
    telling(b.fact.office).some((other) => word.slice(0, 7) === other.slice(0, 7)),
  )
  if (shared) return { nature: 'translation', why: `${x} and ${y} are wordings of one office` }
  if (areTwoMinistries(a, b, knowledge)) {
    return { nature: 'contradiction', why: `${a.fact.person} is called ${x} and ${y} at one time` }
  }
  // "Top diplomat" is a loose word for several offices: an alarm needs the office by its name.
  const wrong = [a, b].filter((one) => single.has(plainOffice(one.fact.office)) && isHeldByAnother(one, knowledge))
  if (wrong.length !== 1) return null
  return { nature: 'contradiction', why: `${a.fact.person} is called ${x} and ${y} at one time` }
}

/** One person under two offices at one time. */
export function concludePerson(
  key: string,
  articles: readonly PreparedArticle[],
  around: OfficeSurroundings,
): readonly Disagreement[] {
  const { originOf, knowledge, asOf } = around
  // Most persons are always called by one office: then there is nothing to sort or compare.
  const offices = new Set<string>()
  for (const { input } of articles) {
    for (const fact of input.facts) {
      if (fact.fact === 'office' && personKey(fact) === key) offices.add(officeName(fact, knowledge))
    }
  }
  if (offices.size < 2) return []
  const told = new Map<string, Told<OfficeFact>>()
  for (const one of factsOf(articles, 'office')) {
    const { fact, article } = one
    if (personKey(fact) !== key || (asOf !== null && !hadBegun(fact.asOf, knownFrom(article), asOf))) continue
    // One report of each day and origin stands for all that say the same.
    const same = [officeName(fact, knowledge), dateOf(one), originOf(article.id), fact.person].join('|')
    if (!told.has(same)) told.set(same, one)
  }
  const list = [...told.values()]
  const found = new Map<DisagreementNature, { readonly told: Set<Told<OfficeFact>>; readonly why: string }>()
  for (const [i, a] of list.entries()) {
    for (const b of list.slice(i + 1)) {
      if (a.fact.office === b.fact.office) continue
      if (originOf(a.article.id) === originOf(b.article.id)) continue
      const [p, q] = [dayOf(a), dayOf(b)]
      if (p === null || q === null || Math.abs(p - q) > sameTenure) continue
      if (sameName(nameWords(a.fact.person, knowledge), nameWords(b.fact.person, knowledge)) !== 1) continue
      const difference = natureOf(a, b, knowledge)
      if (!difference) continue
      const known = found.get(difference.nature) ?? { told: new Set(), why: difference.why }
      found.set(difference.nature, known)
      known.told.add(a).add(b)
    }
  }
  return [...found].map(([nature, one]) => {
    const claims = [...one.told].map((each) => ({
      value: officeName(each.fact, knowledge),
      proof: proofOfFact(each),
    }))
    return {
      id: `d-office-person-${key.slice(1).replace(/[^A-Za-z0-9]+/g, '-')}-${nature}`,
      field: 'office' as const,
      nature,
      about: one.why,
      events: [],
      parties: [key.slice(1, key.indexOf('|'))],
      sides: sidesOfClaims(claims, originOf),
    }
  })
}

/** One article's gold against its text and against the tables of the rule book. */
import { eventTypes, type Kind, kinds, parseEdtf, type Status } from '../../src/schema/index.js'
import { readings } from '../scoring/gold.js'
import type { GoldArticle, GoldEvent, GoldFact, Problems } from './shapes.js'

const statuses = new Set<string>(['happened', 'planned', 'denied'])
const noises = new Set(['boilerplate', 'glued words', 'typo', 'caption', 'translation artefact'])
const flowKinds = new Set<unknown>(['loan', 'debt', 'aid', 'investment', 'trade'])
const memberStates = new Set<unknown>(['member', 'applicant', 'invited', 'joined'])
/** What each fact must have, beside its quote. */
const factFields: Readonly<Record<string, readonly string[]>> = {
  office: ['person', 'office', 'of', 'asOf'],
  tier: ['dyad', 'label'],
  'relations-since': ['dyad', 'date', 'derived'],
  membership: ['of', 'body', 'status', 'asOf'],
  flow: ['from', 'to', 'kind', 'amount', 'currency', 'period'],
  count: ['what', 'of', 'value', 'asOf'],
}
const dateFields = ['date', 'asOf', 'since', 'period'] as const

/** The types that the rule book allows: what was ruled out has the type of the plan, what was negated that of the deed. */
export function allowedTypes(kind: Kind, status: Status): readonly string[] {
  const deed = kinds[kind]
  const plan = ['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'].includes(deed)
    ? 'AGREE'
    : deed === 'RETREAT'
      ? 'CONCEDE'
      : deed
  if (status === 'happened') return [deed]
  return status === 'planned' ? [plan] : [deed, plan]
}

const isEdtf = (value: unknown): boolean => value === null || (typeof value === 'string' && parseEdtf(value) !== null)

/** The problems of one article. @param text its source text on one line @param codes the known states and bodies */
export function checkArticle(gold: GoldArticle, text: string, codes: ReadonlySet<string>): Problems {
  const problems: Problems = []
  const want = (ok: boolean, where: string, what: string): void => {
    if (!ok) problems.push(`${where}: ${what}`)
  }
  const inText = (words: string, where: string, what: string): void =>
    want(text.includes(words), where, `${what} is not in the text: ${words}`)

  if (gold.title !== null) inText(gold.title, gold.id, 'title')
  want(isEdtf(gold.published), gold.id, `published is no date: ${gold.published}`)
  want(gold.publishedWhy !== '', gold.id, 'no reason for the publication date')
  for (const { id, quote } of [...gold.events, ...gold.facts]) {
    inText(quote, id, 'quote')
    const words = quote.split(' ').length
    want(words >= 2 && words <= 8, id, `a quote has 2 to 8 words, not ${words}: ${quote}`)
  }
  for (const event of gold.events) checkEvent(event, want, inText, codes)
  for (const fact of gold.facts) checkFact(fact, gold, want, codes)
  const names = gold.people.map((person) => person.name)
  want(new Set(names).size === names.length, gold.id, 'a person stands twice')
  for (const person of gold.people) {
    for (const name of [person.name, ...(person.alsoNamed ?? [])]) inText(name, gold.id, 'name')
    want(person.of === null || codes.has(person.of), gold.id, `unknown code ${person.of} of ${person.name}`)
  }
  for (const { span, what } of gold.noise) {
    inText(span, gold.id, 'noise')
    want(noises.has(what), gold.id, `unknown noise ${what}`)
  }
  for (const { span } of gold.notCoded) inText(span, gold.id, 'notCoded')
  return problems
}

type Want = (ok: boolean, where: string, what: string) => void
type InText = (words: string, where: string, what: string) => void

function checkEvent(event: GoldEvent, want: Want, inText: InText, codes: ReadonlySet<string>): void {
  const { id, status, actor, recipient } = event
  want(statuses.has(status), id, `unknown status ${status}`)
  for (const { type, kind, status: own } of readings(event)) {
    want(kind !== null && kind in kinds, id, `unknown kind ${kind}`)
    want(eventTypes.includes(type), id, `unknown type ${type}`)
    if (kind) want(allowedTypes(kind, own).includes(type), id, `${kind} ${own} is not ${type}`)
  }
  for (const date of [event.date, ...(event.alt ?? []).map((each) => each.date ?? null)]) {
    want(date === '' || isEdtf(date), id, `no date: ${date}`)
  }
  want(actor.length > 0, id, 'no actor')
  for (const code of [...actor, ...recipient]) want(codes.has(code), id, `unknown code ${code}`)
  for (const words of [event.actorText, event.recipientText, event.placeAlso].flatMap((list) => list ?? [])) {
    inText(words, id, 'name')
  }
  if (event.place !== null) inText(event.place, id, 'place')
}

function checkFact(fact: GoldFact, gold: GoldArticle, want: Want, codes: ReadonlySet<string>): void {
  const { id } = fact
  const fields = factFields[fact.fact]
  want(fields !== undefined, id, `unknown fact ${fact.fact}`)
  for (const field of fields ?? []) want(field in fact, id, `no ${field}`)
  for (const field of dateFields)
    if (field in fact) want(isEdtf(fact[field]), id, `${field} is no date: ${fact[field]}`)
  const named = [fact.of, fact.from, fact.to, fact.body, ...((fact.dyad as string[] | undefined) ?? [])]
  for (const code of named.filter((each) => typeof each === 'string')) {
    want(codes.has(code), id, `unknown code ${code}`)
  }
  if (fact.fact === 'office') {
    want(String(fact.office) === String(fact.office).toLowerCase(), id, 'an office is written small')
    want(
      gold.people.some((person) => person.name === fact.person),
      id,
      `${fact.person} is not among the people`,
    )
  }
  if (fact.fact === 'tier') {
    want('since' in fact || 'asOf' in fact, id, 'a tier has since or asOf')
    want(String(fact.label) === String(fact.label).toLowerCase(), id, 'a label is written small')
  }
  if (fact.fact === 'flow') {
    want(flowKinds.has(fact.kind), id, `unknown flow ${fact.kind}`)
    want(typeof fact.amount === 'number' || 'amountText' in fact, id, 'a flow has an amount or its words')
  }
  if (fact.fact === 'membership') want(memberStates.has(fact.status), id, `unknown membership ${fact.status}`)
}

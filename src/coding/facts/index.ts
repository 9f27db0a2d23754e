import { evidence } from '../../article/index.js'
import type { Fact } from '../../schema/index.js'
import type { Draft } from '../draft.js'
import type { Attributed } from '../quotations/index.js'
import type { Analysed, CodedScene } from '../scene.js'
import { findAdmissions } from './admissions.js'
import { findAppointments } from './appointments.js'
import { findCounts } from './count.js'
import { factsOfEvents } from './event-facts.js'
import { findFlows } from './flow.js'
import { findMemberships } from './membership.js'
import { findOffices } from './office.js'
import { type FactDraft, type Reading, readingOf } from './reading.js'
import { findRelationsSince } from './relations-since.js'
import { findTiers } from './tier.js'

/**
 * States of the world that the article asserts: each once, in the order of their evidence.
 * @param events What each sentence tells of deeds, before what is told twice is joined.
 */
export function findFacts(
  analysed: Analysed,
  scenes: readonly CodedScene[],
  attributed: Attributed | null,
  events: readonly Draft[],
): Fact[] {
  const reading = readingOf(analysed, scenes, attributed)
  const drafts: FactDraft[] = [...findOffices(reading)]
  const toldIn = scenes.map((): Draft[] => [])
  for (const event of events) toldIn[event.finding.sentence]!.push(event)
  for (const scene of scenes) {
    const own = factsOf(reading, scene, drafts)
    const told = toldIn[scene.sentence]!
    drafts.push(...own, ...factsOfEvents(reading, scene, told, own))
  }
  const once = merge(drafts).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return once.map((draft, i) => ({
    ...draft.fact,
    id: `${analysed.article.id}-f${String(i + 1).padStart(2, '0')}`,
    ...evidence(analysed.article, draft.span),
  }))
}

function factsOf(reading: Reading, scene: CodedScene, before: readonly FactDraft[]): FactDraft[] {
  return [
    ...findAppointments(reading, scene),
    ...findTiers(reading, scene, before),
    ...findRelationsSince(reading, scene),
    ...findMemberships(reading, scene),
    ...findAdmissions(reading, scene),
    ...findFlows(reading, scene),
    ...findCounts(reading, scene),
  ]
}

/** What makes two statements of an article the same fact. */
function keyOf({ fact }: FactDraft): string {
  switch (fact.fact) {
    case 'office':
      return `office|${fact.person}|${fact.office}|${fact.of}`
    case 'tier':
      return `tier|${fact.dyad.join()}|${fact.labelNorm ?? fact.label}`
    case 'relations-since':
      return `since|${fact.dyad.join()}|${fact.date}`
    case 'membership':
      return `membership|${fact.of}|${fact.body}|${fact.status}`
    case 'flow':
      return `flow|${fact.from}|${fact.to}|${fact.kind}|${fact.amount ?? fact.amountText}`
    case 'count':
      return `count|${fact.of}|${fact.value}|${fact.what.split(' ')[0]}`
  }
}

/** One draft a fact: the first, unless a later one says since when or over what time. */
function merge(drafts: readonly FactDraft[]): FactDraft[] {
  const kept = new Map<string, FactDraft>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    const other = kept.get(key)
    if (!other || detail(draft) > detail(other)) kept.set(key, draft)
  }
  return [...kept.values()]
}

function detail({ fact }: FactDraft): number {
  if (fact.fact === 'tier') return (fact.since === undefined ? 0 : 2) + (fact.label === fact.labelNorm ? 1 : 0)
  if (fact.fact === 'office') return fact.since === undefined ? 0 : 1
  if (fact.fact === 'flow') return fact.period === null ? 0 : 1
  return 0
}

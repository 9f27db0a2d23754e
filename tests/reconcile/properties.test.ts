import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReconciler, type ReconcileInput } from '../../src/reconcile/index.js'
import { knowledge, page, recordOf, type Told } from './build.js'

const kindsTried = ['meeting', 'visit', 'upgrade', 'endorsement', 'aid', 'agreement', 'recognition', 'sanctions']
const dates = [
  '2023-09-08/..',
  '2023-09-12',
  '2023-09-13',
  '2023-09-14~',
  '2023-09',
  '2023',
  '201X',
  'XXXX-04-18',
  undefined,
]
const phrases = [
  'met in Beijing',
  'sent food and medicine',
  'good friends and partners',
  'raised relations to a new level',
  'signed a memorandum on trade',
  'sanctions on oil exports',
  'established diplomatic relations 48 years ago',
]
const people = ['Xi Jinping, CHN, president', 'Nicolás Maduro, VEN, president', 'Wang Yi, CHN, foreign minister']

const told: fc.Arbitrary<Told> = fc
  .record({
    kind: fc.constantFrom(...kindsTried),
    who: fc.constantFrom('CHN-VEN', 'VEN-CHN', 'CHN>VEN', 'VEN>CHN', 'CHN>VEN,CUB', 'VEN>'),
    on: fc.constantFrom(...dates),
    at: fc.constantFrom('Beijing', 'China', 'Caracas', undefined),
    status: fc.constantFrom(undefined, undefined, 'planned' as const, 'denied' as const),
    words: fc.constantFrom(...phrases),
    actor: fc.constantFrom('Xi Jinping', 'Maduro', 'the Chinese president', undefined),
  })
  .map(({ on, at, status, actor, ...one }) => ({
    ...one,
    ...(on === undefined ? {} : { on }),
    ...(at === undefined ? {} : { at }),
    ...(status === undefined ? {} : { status }),
    ...(actor === undefined ? {} : { actor }),
  }))

const fact = fc.constantFrom<object>(
  { fact: 'tier', dyad: ['CHN', 'VEN'], label: 'all-weather strategic partnership', since: '2023-09-13' },
  { fact: 'tier', dyad: ['CHN', 'VEN'], label: 'comprehensive strategic partnership', asOf: null },
  { fact: 'relations-since', dyad: ['CHN', 'VEN'], date: '1974', derived: true },
  { fact: 'relations-since', dyad: ['CHN', 'VEN'], date: '1975', derived: false },
  { fact: 'office', person: 'Wang Yi', office: 'foreign minister', of: 'CHN', asOf: '2023-09-13' },
  { fact: 'office', person: 'Qin Gang', office: 'foreign minister', of: 'CHN', asOf: '2023-09-12' },
  { fact: 'membership', of: 'VEN', body: 'BRICS', status: 'applicant', asOf: '2023-09-14' },
  { fact: 'flow', from: 'CHN', to: 'VEN', kind: 'loan', amount: 5e10, currency: 'USD', period: '201X', stage: null },
  { fact: 'flow', from: 'CHN', to: 'VEN', kind: 'loan', amount: 2e9, currency: 'USD', period: '2015', stage: null },
)

const articles: fc.Arbitrary<ReconcileInput[]> = fc
  .array(
    fc.record({
      published: fc.constantFrom('2023-09-12', '2023-09-13', '2023-09-14', '2023-10-02', null),
      agency: fc.constantFrom('EFE', 'Reuters', undefined),
      told: fc.array(told, { maxLength: 4 }),
      facts: fc.array(fact, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((list) =>
    list.map(({ agency, ...one }, i) =>
      page(`a${i}`, { ...one, people, agencies: agency === undefined ? [] : [agency], rest: { readAt: '2024-01-01' } }),
    ),
  )

describe('reconciliation', () => {
  it('does not depend on the order of articles', () => {
    fc.assert(
      fc.property(articles, fc.integer(), (list, seed) => {
        const shuffled = [...list].sort(
          (a, b) => ((a.id.charCodeAt(1) * 7919 + seed) % 13) - ((b.id.charCodeAt(1) * 7919 + seed) % 13),
        )
        expect(recordOf(shuffled)).toEqual(recordOf(list))
      }),
      { numRuns: 150 },
    )
  })

  it('is the same article by article as at once, also where articles are taken out and come back', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (list, pick) => {
        const reconciler = createReconciler({ knowledge })
        for (const one of [...list].reverse()) {
          reconciler.put([one])
          reconciler.record()
        }
        const taken = list[pick % list.length]!
        reconciler.remove([taken.id])
        expect(reconciler.record()).toEqual(recordOf(list.filter((one) => one !== taken)))
        reconciler.put([taken])
        expect(reconciler.record()).toEqual(recordOf(list))
      }),
      { numRuns: 100 },
    )
  })

  it('changes nothing when an article comes again', () => {
    fc.assert(
      fc.property(articles, (list) => {
        expect(recordOf([...list, ...list])).toEqual(recordOf(list))
      }),
      { numRuns: 50 },
    )
  })

  it('puts every mention in one event, and joins none of one article', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const { events } = recordOf(list)
        const mentions = events.flatMap((event) => event.mentions)
        const all = list.flatMap((article) => article.events.map((event) => event.id))
        expect([...mentions].sort()).toEqual(all.sort())
        for (const event of events) {
          expect(new Set(event.reports.map((report) => report.article)).size).toBe(event.mentions.length)
          expect(event.merges).toHaveLength(event.mentions.length - 1)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('reaches evidence from every conclusion, and every link goes both ways', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const record = recordOf(list)
        const items = new Set(
          list.flatMap(({ id, events, facts, people: named }) =>
            [...events, ...facts, ...named].map((one) => `${id} ${one.id}`),
          ),
        )
        const proofs = [
          ...record.events.map((event) => event.reports),
          ...record.relations.flatMap((relation) =>
            [
              ...relation.tiers,
              ...relation.mechanisms,
              ...relation.memberships,
              ...relation.ambassadors,
              ...relation.agreements,
              ...relation.promises,
              ...relation.money.entries,
              ...(relation.established ? [relation.established] : []),
            ].map((one) => one.evidence),
          ),
          ...record.offices.map((office) => office.evidence),
          ...record.disagreements.flatMap((one) => one.sides.map((side) => side.evidence)),
        ]
        for (const evidence of proofs) {
          expect(evidence.length).toBeGreaterThan(0)
          for (const { article, mention } of evidence) expect(items).toContain(`${article} ${mention}`)
        }
        const byId = new Map(record.events.map((event) => [event.id, event]))
        for (const event of record.events) {
          for (const link of event.links)
            expect(byId.get(link.event)!.links.some((back) => back.event === event.id)).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changedRecord,
  createReconciler,
  type Decision,
  type DecisionAction,
  eachPart,
  type PiecedRecord,
  type ReconcileInput,
  type RecordPieces,
  recordOfPieces,
} from '../../src/reconcile/index.js'
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

function decided(n: number, how: string, target: string, other: string): Decision {
  const actions: Readonly<Record<string, DecisionAction>> = {
    accept: { do: 'accept', target },
    reject: { do: 'reject', target },
    place: { do: 'correct', target, field: 'place', value: 'Lima' },
    actor: { do: 'correct', target, field: 'actor', value: ['PER'] },
    merge: { do: 'merge', targets: [target, other] },
    split: { do: 'split', target: other, mentions: [target] },
  }
  return { id: `x${n}`, at: `2024-01-0${n + 1}`, who: 'Ana', why: '', action: actions[how]! }
}

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

  it('tells all that changes: its parts put together are the record from scratch', () => {
    const step = fc.oneof(
      fc.record({ take: fc.nat() }),
      fc.record({
        pick: fc.nat(),
        of: fc.nat(),
        action: fc.constantFrom('accept', 'reject', 'place', 'actor', 'merge', 'split'),
      }),
      fc.record({ undo: fc.nat() }),
    )
    fc.assert(
      fc.property(articles, fc.array(step, { maxLength: 8 }), (list, steps) => {
        const reconciler = createReconciler({ knowledge })
        const nothing: RecordPieces = eachPart(() => new Map())
        let pieced: PiecedRecord = { pieces: nothing, record: recordOfPieces(nothing, { asOf: null, knownBy: null }) }
        const catchUp = (): void => {
          pieced = changedRecord(pieced, reconciler.changes())
        }
        for (const one of list) {
          reconciler.put([one])
          catchUp()
        }
        let held = list
        let decisions: readonly Decision[] = []
        for (const one of steps) {
          const at = (n: number) => list[n % list.length]!
          if ('take' in one) {
            const taken = at(one.take)
            const isHeld = held.includes(taken)
            held = isHeld ? held.filter((other) => other !== taken) : [...held, taken]
            if (isHeld) reconciler.remove([taken.id])
            else reconciler.put([taken])
          } else if ('undo' in one) {
            decisions = decisions.filter((_, i) => i !== one.undo % (decisions.length + 1))
            reconciler.decide(decisions)
          } else {
            const mention = (n: number) => at(n).events[0]?.id ?? 'gone'
            const [target, other] = [mention(one.pick), `e-${mention(one.of)}`]
            decisions = [...decisions, decided(decisions.length, one.action, target, other)]
            reconciler.decide(decisions)
          }
          catchUp()
          const scratch = recordOf(held, decisions)
          expect(recordOfPieces(pieced.pieces, { asOf: null, knownBy: null })).toEqual(scratch)
          expect(pieced.record).toEqual(scratch)
        }
      }),
      { numRuns: 150 },
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

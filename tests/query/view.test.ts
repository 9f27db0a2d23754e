import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewOf } from '../../src/query/view.js'
import type { ConcludedRecord } from '../../src/reconcile/index.js'
import { page, recordOf } from '../reconcile/build.js'

const happening = fc.record({
  who: fc.constantFrom('CHN-VEN', 'CHN>PER', 'PER-CHL', 'VEN>'),
  on: fc.constantFrom('2023-09-13', '2023-09-14', '2024'),
  place: fc.constantFrom('Lima', 'Beijing'),
})
const record: fc.Arbitrary<ConcludedRecord> = fc
  .uniqueArray(fc.tuple(fc.nat(8), fc.array(happening, { maxLength: 3 })), { selector: ([name]) => name, maxLength: 6 })
  .map((articles) =>
    recordOf(
      articles.map(([name, list]) =>
        page(`a${name}`, {
          published: '2024-02-01',
          told: list.map(({ who, on, place }) => ({ kind: 'meeting', who, on, at: place, words: `met in ${place}` })),
        }),
      ),
    ),
  )

describe('a view that follows a change', () => {
  it('answers as one made anew', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 4 }), (records) => {
        let before: ConcludedRecord | undefined
        for (const now of records) {
          const [followed, fresh] = [viewOf(now, () => null, before), viewOf({ ...now, events: [...now.events] })]
          const ids = records
            .flatMap(({ events }) => events)
            .flatMap(({ id, aliases, mentions }) => [id, ...aliases, ...mentions])
          for (const id of ids) expect(followed.event(id)).toBe(fresh.event(id))
          for (const code of ['CHN', 'VEN', 'PER', 'CHL']) {
            expect(followed.events({ party: [code] })).toEqual(fresh.events({ party: [code] }))
          }
          for (const { id } of now.articles) expect(followed.eventsOfArticle(id)).toEqual(fresh.eventsOfArticle(id))
          expect([...followed.codes].sort()).toEqual([...fresh.codes].sort())
          before = now
        }
      }),
      { numRuns: 100 },
    )
  })
})

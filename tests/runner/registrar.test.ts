import { join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge-files.js'
import { conclude, type Notice, openRegistrar } from '../../src/runner/index.js'
import { openStore, type Store } from '../../src/store/index.js'
import { newVersion } from '../store/new-version.js'
import { freshFolder } from '../support/fresh-folder.js'

const knowledge = loadKnowledge()
const folder = freshFolder('registrar')
const pool = { workers: 1, timeLimit: 1000, limits: { maxDepth: 100, maxElements: 100 } }
let files = 0
const freshPath = (): string => join(folder, `record-${++files}.db`)

const tables = ['event', 'event_alias', 'event_mention', 'event_party', 'relation', 'disagreement', 'piece']

/** All that is concluded in a record file. */
function conclusionsIn(path: string): Record<string, unknown[]> {
  const raw = new Database(path)
  const rows = tables.map((table) => {
    const all = (raw.prepare(`select * from ${table}`).all() as object[]).map((row) => JSON.stringify(row))
    return [table, all.sort()] as const
  })
  raw.close()
  return Object.fromEntries(rows)
}

/** All that is concluded when a record is concluded from nothing. */
async function concludedAnew(path: string): Promise<Record<string, unknown[]>> {
  const copy = freshPath()
  const raw = new Database(path)
  raw.exec(`vacuum into '${copy}'`)
  raw.close()
  const own = new Database(copy)
  for (const table of tables.filter((table) => table !== 'event')) own.exec(`delete from ${table}`)
  own.exec("delete from event; delete from setting where name = 'record'")
  own.close()
  const store = await openStore(copy, { mode: 'write' })
  await conclude(store)
  await store.close()
  return conclusionsIn(copy)
}

const texts = [
  'China met Venezuela in Beijing.',
  'China met Venezuela in Beijing. China met Venezuela again.',
  'On Wednesday China met Venezuela, state media said.',
]

interface Told {
  readonly text: number
  readonly published: string | null
  readonly address: string | null
  readonly status: 'happened' | 'planned' | 'denied'
}

async function save(store: Store, told: Told, n: number): Promise<void> {
  const given = told.published === null ? {} : { published: told.published }
  const version = newVersion(`${texts[told.text]} ${n}`, { name: `n${n}`, address: told.address, given })
  const events = version.coded!.events.map((event) => ({ ...event, status: told.status }))
  await store.save({ ...version, coded: { ...version.coded!, events } })
}

const told: fc.Arbitrary<Told> = fc.record({
  text: fc.nat(texts.length - 1),
  published: fc.constantFrom('2023-09-13', '2023-09-14', '2023-10-01', null),
  address: fc.constantFrom(null, null, 'https://example.org/1'),
  status: fc.constantFrom('happened', 'happened', 'planned', 'denied'),
})
const step = fc.oneof(
  fc.record({ is: fc.constant('told' as const), told, others: fc.boolean() }),
  fc.record({ is: fc.constant('reject' as const), pick: fc.nat() }),
  fc.record({ is: fc.constant('place' as const), pick: fc.nat() }),
  fc.record({ is: fc.constant('merge' as const), pick: fc.nat() }),
  fc.record({ is: fc.constant('undo' as const), pick: fc.nat() }),
)

describe('the record that a registrar keeps', () => {
  it('holds after each article and decision what concluding from nothing gives, whoever stored the article', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, { maxLength: 3 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (first, steps) => {
          const path = freshPath()
          const store = await openStore(path, { mode: 'write' })
          let n = 0
          for (const one of first) await save(store, one, n++)
          const registrar = await openRegistrar(store, {
            knowledge,
            pool,
            now: () => new Date(n++).toISOString(),
            tell: () => undefined,
          })
          const mentions = async () =>
            (await store.pieces('events')).flatMap(({ payload }) => (payload as { mentions: string[] }).mentions)
          for (const one of steps) {
            if (one.is === 'told') {
              const other = await openStore(path, { mode: 'write' })
              await save(other, one.told, n++)
              // Another program may conclude what it has read, or may have been ended before.
              if (one.others) await conclude(other)
              await other.close()
              await registrar.catchUp()
            } else if (one.is === 'undo') {
              const kept = await store.decisions()
              await registrar.undo(kept[one.pick % Math.max(1, kept.length)]?.id ?? 'x')
            } else {
              const all = await mentions()
              const [target, other] = [
                all[one.pick % Math.max(1, all.length)],
                all[(one.pick + 1) % Math.max(1, all.length)],
              ]
              if (target === undefined || other === undefined || target === other) continue
              await registrar.decide({
                who: 'Ana',
                why: '',
                action:
                  one.is === 'merge'
                    ? { do: 'merge', targets: [target, other] }
                    : one.is === 'reject'
                      ? { do: 'reject', target }
                      : { do: 'correct', target, field: 'date', value: '2022-05' },
              })
            }
            expect(conclusionsIn(path)).toEqual(await concludedAnew(path))
          }
          await registrar.close()
        },
      ),
      { numRuns: 15 },
    )
  }, 120_000)

  it('is told to those who show it, piece by piece', async () => {
    const store = await openStore(freshPath(), { mode: 'write' })
    const notices: Notice[] = []
    const registrar = await openRegistrar(store, {
      knowledge,
      pool,
      now: () => '2024-01-01',
      tell: (one) => notices.push(one),
    })
    await save(store, { text: 0, published: '2023-09-13', address: null, status: 'happened' }, 1)
    await registrar.catchUp()
    await registrar.catchUp()
    expect(notices.map((notice) => notice.is)).toEqual(['ready', 'changed'])
    const [, changed] = notices
    expect(changed?.is === 'changed' && changed.change.patch.events.put).toHaveLength(1)
    expect(changed?.is === 'changed' && changed.change.patch.relations.put.map(([key]) => key)).toEqual(['CHN VEN'])
    await registrar.close()
  })
})

/**
 * How soon a decision and an article are in a large record while it is served: `npx tsx bench/registrar.ts --db big.db`
 * (made by bench/big-record.ts; it is changed). Times are of the processor: a busy machine does not change them.
 */
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../src/knowledge-files.js'
import { openViews } from '../src/query/index.js'
import { type Notice, openRegistrar } from '../src/runner/index.js'
import { openStore } from '../src/store/index.js'
import { newVersion } from '../tests/store/new-version.js'

const { values } = parseArgs({ options: { db: { type: 'string' } } })
if (values.db === undefined) throw new Error('Say which record: --db FILE')

const busy = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const told = (times: number[]): string => {
  times.sort((a, b) => a - b)
  return `median ${times[times.length >> 1]!.toFixed(0)} ms, slowest ${times.at(-1)!.toFixed(0)} ms`
}

const knowledge = loadKnowledge()
const notices: Notice[] = []
const views = openViews(await openStore(values.db, { mode: 'read' }), knowledge)
let start = busy()
const { record } = await views.at({})
console.log(
  `${record.events.length} events, ${record.articles.length} articles read after ${(busy() - start).toFixed(0)} ms`,
)
start = busy()
const store = await openStore(values.db, { mode: 'write' })
const registrar = await openRegistrar(store, {
  knowledge,
  pool: { workers: 1, timeLimit: 30_000, limits: { maxDepth: 200, maxElements: 50_000 } },
  now: () => new Date().toISOString(),
  tell: (notice) => notices.push(notice),
})
console.log(`the registrar is ready after ${((busy() - start) / 1000).toFixed(1)} s`)

const [written, shown]: [number[], number[]] = [[], []]
const step = async (work: () => Promise<unknown>): Promise<void> => {
  notices.length = 0
  let begin = busy()
  await work()
  written.push(busy() - begin)
  begin = busy()
  for (const notice of notices) if (notice.is === 'changed') views.change(notice.change.patch)
  await views.at({})
  shown.push(busy() - begin)
}
const report = (what: string): void => {
  console.log(`${what}: stored ${told(written)}; in the view ${told(shown)}`)
  written.length = 0
  shown.length = 0
}

for (let i = 0; i < 40; i++) {
  const target = record.events[(i * 1237) % record.events.length]!.id
  const action = { do: 'correct', target, field: 'place', value: 'Lima' } as const
  await step(() => registrar.decide({ who: 'bench', why: '', action }))
}
report('one decision')
for (let i = 0; i < 20; i++) {
  const version = newVersion(`China met Venezuela again, number ${i} of ${Date.now()}.`, {
    name: `bench-${i}`,
    given: { published: `2024-05-${10 + i}` },
  })
  await store.save(version)
  await step(() => registrar.catchUp())
}
report('one article')
await registrar.close()

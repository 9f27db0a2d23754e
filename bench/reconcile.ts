/**
 * How long reconciliation takes: `npx tsx bench/reconcile.ts [mentions=100000] [dyads=2000]`.
 * Times are of the processor, on however many threads. Made-up articles of five mentions, each event told two and a half times on average, busy pairs busier (Zipf).
 */
import { createReconciler, type Decision, type ReconcileInput, readCoded } from '../src/reconcile/index.js'
import { generator } from './generator.js'

const [mentions = 100_000, dyads = 2000] = process.argv.slice(2).map(Number)

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const codeOf = (n: number): string =>
  letters[Math.floor(n / 676) % 26]! + letters[Math.floor(n / 26) % 26]! + letters[n % 26]!
const kinds = [
  'meeting',
  'visit',
  'call',
  'agreement',
  'endorsement',
  'pledge',
  'criticism',
  'aid',
  'sanctions',
  'appeal',
]
const typeOf: Record<string, string> = {
  meeting: 'CONSULT',
  visit: 'CONSULT',
  call: 'CONSULT',
  agreement: 'SUPPORT',
  endorsement: 'SUPPORT',
  pledge: 'AGREE',
  criticism: 'ACCUSE',
  aid: 'AID',
  sanctions: 'SANCTION',
  appeal: 'REQUEST',
}
const places = ['Paris', 'Geneva', 'Beijing', 'Cairo', 'Lima', 'Oslo', 'Vienna', 'Nairobi']

function dayOf(n: number): string {
  return new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
}

/** An article of a pair on a day, whose mentions are drawn from the pair's events of that day. */
function article(id: string, random: () => number, dyad: number, dayNumber: number): ReconcileInput {
  const [a, b] = [codeOf(dyad % 180), codeOf(200 + Math.floor(dyad / 180) * 17 + (dyad % 17))]
  const events = Array.from({ length: 5 }, (_, i) => {
    const kind = kinds[(dyad + dayNumber + i * 3) % kinds.length]!
    const isUndated = random() < 0.15
    const isWide = !isUndated && random() < 0.05
    const date = dayOf(dayNumber)
    return {
      id: `${id}-e${i}`,
      type: typeOf[kind],
      kind,
      actor: [a],
      recipient: [b],
      symmetric: kind === 'meeting' || kind === 'call' || kind === 'agreement',
      actorText: [`President ${a} Head`],
      recipientText: [`Minister ${b} Second`],
      date: isUndated ? null : isWide ? date.slice(0, 4) : date,
      place: random() < 0.5 ? places[(dyad + dayNumber) % places.length] : null,
      status: random() < 0.1 ? 'planned' : 'happened',
      quote: `word${(dyad * 31 + dayNumber * 7 + i) % 5000} word${(dayNumber + i) % 900} cooperation ${kind}`,
    }
  })
  return readCoded({
    id,
    published: dayOf(dayNumber + 1),
    events,
    facts: [
      {
        id: `${id}-f1`,
        fact: 'office',
        person: `${a} Head`,
        office: 'president',
        of: a,
        asOf: dayOf(dayNumber),
        quote: 'x',
      },
    ],
    people: [
      { name: `${a} Head`, of: a, office: 'president' },
      { name: `${b} Second`, of: b, office: 'foreign minister' },
    ],
  })!
}

function corpus(size: number, pairs: number, seed: number): ReconcileInput[] {
  const random = generator(seed)
  const weights = Array.from({ length: pairs }, (_, i) => 1 / (i + 10))
  const total = weights.reduce((sum, one) => sum + one, 0)
  const out: ReconcileInput[] = []
  for (let dyad = 0; dyad < pairs && out.length < size; dyad++) {
    const count = Math.max(1, Math.round((weights[dyad]! / total) * size))
    const days = Math.max(1, Math.round(count / 2.5))
    for (let i = 0; i < count && out.length < size; i++) {
      const day = Math.floor(random() * days) * Math.max(1, Math.floor(1800 / days))
      out.push(article(`a${out.length}`, random, dyad, day))
    }
  }
  return out
}

/** Milliseconds of processor time so far, garbage collection included: a busy machine does not change it. */
const busy = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const seed = 20260101
for (const size of [mentions / 4, mentions / 2, mentions]) {
  const articles = corpus(size / 5, dyads * (size / mentions), seed)
  const reconciler = createReconciler()
  let start = busy()
  reconciler.put(articles)
  const put = busy() - start
  start = busy()
  const record = reconciler.record()
  const assembled = busy() - start
  reconciler.changes()
  const times: number[] = []
  const random = generator(seed + 1)
  for (let i = 0; i < 40; i++) {
    const dyad = i < 10 ? i : Math.floor(random() * dyads * (size / mentions))
    const one = article(`new${i}`, random, dyad, Math.floor(random() * 1800))
    start = busy()
    reconciler.put([one])
    reconciler.changes()
    times.push(busy() - start)
  }
  times.sort((a, b) => a - b)
  const decisions: Decision[] = []
  const decided: number[] = []
  for (let i = 0; i < 200; i++) {
    const target = record.events[Math.floor(random() * record.events.length)]!.id
    const action = { do: 'correct', target, field: 'place', value: 'Lima' } as const
    decisions.push({ id: `x${i}`, at: dayOf(i), who: 'bench', why: '', action })
    start = busy()
    reconciler.decide([...decisions])
    reconciler.changes()
    decided.push(busy() - start)
  }
  decided.sort((a, b) => a - b)
  console.log(
    `${articles.length * 5} mentions, ${record.relations.length} pairs, ${record.events.length} events: ` +
      `${(put / 1000).toFixed(1)} s, record ${(assembled / 1000).toFixed(2)} s; ` +
      `one new article: median ${times[20]!.toFixed(1)} ms, slowest ${times.at(-1)!.toFixed(1)} ms; ` +
      `one of 200 decisions: median ${decided[100]!.toFixed(1)} ms, slowest ${decided.at(-1)!.toFixed(1)} ms ` +
      `(seed ${seed}, ${Math.round(process.memoryUsage().rss / 1e6)} MB)`,
  )
}

/**
 * Writes a large record of made-up news: `npx tsx bench/big-record.ts --db big.db [--events 50000] [--dyads 2000]`.
 * The same figures give the same record. Busy pairs are busier (Zipf); each day of a pair is told by one to four short
 * articles of several mentions, some of them reprints, some at odds about a day, a place or a sum. Every line of it
 * opens its words, as in a record that was read.
 */
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../src/knowledge-files.js'
import { readCoded } from '../src/reconcile/index.js'
import { conclude } from '../src/runner/index.js'
import { kinds } from '../src/schema/index.js'
import { type NewVersion, openStore } from '../src/store/index.js'
import { generator } from './generator.js'

const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    events: { type: 'string', default: '50000' },
    dyads: { type: 'string', default: '2000' },
  },
})
if (values.db === undefined) throw new Error('Say where the record is to be written: --db FILE')
const [wantedEvents, wantedDyads] = [Number(values.events), Number(values.dyads)]

const seed = 20260101
const random = generator(seed)
const below = (n: number): number => Math.floor(random() * n)
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!

interface Side {
  readonly code: string
  readonly name: string
  readonly capital: string
  readonly head: string
  readonly minister: string
}

const given =
  'Ana Boris Chen Dina Emil Farah Goran Hana Ivo Jun Kofi Lena Musa Nora Omar Petra Quin Rosa Sami Tala'.split(' ')
const family =
  'Abara Bellini Castel Dorvan Eklund Ferreiro Galanis Hadid Ionescu Jarvi Kamara Lindqvist Marek Nwosu Orlov Pereira Qadir Rahal Sokol Tamang Ulrich Varga Wibowo Yilmaz Zoric'.split(
    ' ',
  )
const sides = loadKnowledge()
  .states()
  .filter(({ kind, capital }) => kind === 'state' && capital.length > 0)
  .map(({ code, name, capital }): Side => {
    const person = (): string => `${pick(given)} ${pick(family)}`
    return { code, name, capital: capital[0]!, head: person(), minister: person() }
  })

type Telling = readonly [verb: string, topics: string]
/** How each kind is told, and what of. */
const tellings: Readonly<Record<string, Telling>> = {
  meeting: ['met', 'for talks on'],
  visit: ['visited', 'with a delegation that discussed'],
  call: ['spoke by telephone with', 'about'],
  agreement: ['signed an agreement with', 'on'],
  'joint-statement': ['issued a joint statement with', 'on'],
  endorsement: ['backed the position of', 'on'],
  pledge: ['promised to help', 'with'],
  invitation: ['invited', 'to a conference on'],
  criticism: ['criticised', 'over'],
  aid: ['delivered aid to', 'for'],
  loan: ['granted a loan to', 'for'],
  sanctions: ['imposed sanctions on', 'in a dispute over'],
  appeal: ['called on', 'to settle'],
  protest: ['lodged a protest with', 'about'],
}
const told = Object.keys(tellings)
const together = new Set(['meeting', 'call', 'agreement', 'joint-statement'])
const topics =
  'grain,fishing rights,railways,visas,solar power,copper,vaccines,border posts,student exchange,tariffs,air routes,river dams,data cables,shipping lanes,refugees,gas supplies,tea exports,museums,peacekeeping,satellites'.split(
    ',',
  )
const outlets = Array.from(
  { length: 60 },
  (_, i) => `${family[i % family.length]} ${['Herald', 'Post', 'Times'][i % 3]}`,
)
const agencies = ['Xinhua', 'Reuters', 'AFP', 'EFE', 'TASS']
const levels = ['strategic partnership', 'comprehensive strategic partnership', 'all-weather strategic partnership']

const dayOf = (n: number): string => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
const lastDay = 9500

interface Happening {
  readonly kind: string
  readonly day: number
  readonly place: string | null
  readonly topic: string
  readonly status: 'happened' | 'planned' | 'denied'
  readonly isTurned: boolean
  readonly amount: number
}

function happening(day: number, place: string | null): Happening {
  const kind = pick(told)
  const status = random() < 0.08 ? 'planned' : random() < 0.02 ? 'denied' : 'happened'
  return { kind, day, place, topic: pick(topics), status, isTurned: random() < 0.4, amount: (1 + below(99)) * 1e7 }
}

/** Text that grows, and the spans of what was said in it. */
function writer() {
  let text = ''
  return {
    add: (words: string) => {
      const start = text.length
      text += words
      return { quote: words, start, end: text.length }
    },
    at: () => text.length,
    text: () => text,
  }
}

/** One article about a day of a pair, told with its own small errors. */
function article(id: string, a: Side, b: Side, list: readonly Happening[], day: number): NewVersion {
  const outlet = pick(outlets)
  const agency = random() < 0.3 ? [pick(agencies)] : []
  const { add, at, text } = writer()
  const title = `${a.name}, ${b.name}: ${list[0]!.topic} and more`
  add(title)
  const blocks: { kind: 'title' | 'paragraph'; start: number; end: number }[] = [{ kind: 'title', start: 0, end: at() }]
  const events: object[] = []
  const facts: object[] = []
  for (const one of list) {
    add('\n\n')
    const start = at()
    const [from, to] = one.isTurned ? [b, a] : [a, b]
    const [verb, about] = tellings[one.kind]!
    const subject = `President ${from.head} of ${from.name}`
    const object = `Foreign Minister ${to.minister} of ${to.name}`
    const deed =
      one.status === 'happened' ? verb : one.status === 'planned' ? `plans that it ${verb}` : `denied that it ${verb}`
    const told = random() < 0.03 ? one.day - 400 : one.day
    const place = one.place !== null && random() < 0.04 ? 'Geneva' : one.place
    const isDated = random() > 0.1
    add(`${random() < 0.2 ? 'Officials say that ' : ''}`)
    const subjectAt = add(subject)
    add(' ')
    const quote = add(`${deed} ${object}`)
    const where = place === null ? '' : ` in ${place}`
    add(`${where}${isDated ? ` on ${dayOf(told)}` : ''} ${about} ${one.topic}`)
    const amount = random() < 0.05 ? one.amount * 2 : one.amount
    if (one.kind === 'loan' || one.kind === 'aid') {
      add(' worth ')
      const sum = add(`$${amount / 1e6} million`)
      const flow = { fact: 'flow', from: from.code, to: to.code, kind: one.kind, amount, currency: 'USD' }
      facts.push({ id: `${id}-f${facts.length}`, ...flow, period: dayOf(told), stage: 'committed', ...sum })
    }
    add('.')
    events.push({
      id: `${id}-e${events.length}`,
      type: kinds[one.kind as keyof typeof kinds],
      kind: one.kind,
      actor: [from.code],
      recipient: [to.code],
      symmetric: together.has(one.kind),
      actorText: [subjectAt.quote],
      recipientText: [object],
      date: isDated ? dayOf(told) : null,
      place,
      status: one.status,
      sentence: [start, at()],
      confidence: Math.round((0.5 + random() / 2) * 100) / 100,
      ...(one.kind === 'loan' ? { money: { amount, currency: 'USD' } } : {}),
      ...quote,
    })
    if (random() < 0.03) {
      add(' The two sides have a ')
      const label = pick(levels)
      const words = add(label)
      add('.')
      facts.push({
        id: `${id}-f${facts.length}`,
        fact: 'tier',
        dyad: [a.code, b.code],
        label,
        asOf: dayOf(day),
        ...words,
      })
    }
    blocks.push({ kind: 'paragraph', start, end: at() })
  }
  add('\n\n')
  const start = at()
  const head = add(a.head)
  add(' is president. ')
  const minister = add(b.minister)
  add(' is foreign minister.')
  blocks.push({ kind: 'paragraph', start, end: at() })
  facts.push({
    id: `${id}-o`,
    fact: 'office',
    person: a.head,
    office: 'president',
    of: a.code,
    asOf: dayOf(day),
    ...head,
  })
  const people = [
    { id: `${id}-p1`, name: a.head, of: a.code, office: 'president', ...head },
    { id: `${id}-p2`, name: b.minister, of: b.code, office: 'foreign minister', ...minister },
  ]
  const published = dayOf(day + 1)
  const url = `https://news.example/${id}`
  const top = { id, title, outlet, agencies: agency, url, published, publishedFrom: 'given', language: 'en' }
  const source = text()
  return {
    name: id,
    address: url,
    path: null,
    bytes: Buffer.from(source),
    encoding: 'utf-8',
    form: 'text',
    given: { published, title, outlet, url },
    fill: {},
    readAt: `${dayOf(day + 2)}T00:00:00.000Z`,
    article: {
      ...top,
      source,
      text: source,
      map: { text: [0], source: [0], length: [source.length] },
      blocks,
      noise: [],
      dateline: null,
      diagnostics: [],
    },
    coded: readCoded({ ...top, events, facts, people })!,
  }
}

/** The same text in another paper. */
function reprint(of: NewVersion, id: string): NewVersion {
  const url = `https://news.example/${id}`
  const outlet = pick(outlets)
  const top = { id, url, outlet }
  return {
    ...of,
    name: id,
    address: url,
    given: { ...of.given, url, outlet },
    article: { ...of.article, ...top },
    coded: { ...of.coded!, ...top },
  }
}

/** All articles of all pairs: the events of a pair lie on days of three to five. */
function* corpus(): Generator<NewVersion> {
  const weights = Array.from({ length: wantedDyads }, (_, i) => 1 / (i + 10))
  const total = weights.reduce((sum, one) => sum + one, 0)
  const pairs = new Set<string>()
  let number = 0
  for (const weight of weights) {
    let [a, b] = [pick(sides), pick(sides)]
    while (a === b || pairs.has(`${a.code} ${b.code}`) || pairs.has(`${b.code} ${a.code}`))
      [a, b] = [pick(sides), pick(sides)]
    pairs.add(`${a.code} ${b.code}`)
    let left = Math.max(1, Math.round((weight / total) * wantedEvents))
    while (left > 0) {
      const day = below(lastDay)
      const place = random() < 0.2 ? null : pick([a.capital, b.capital])
      const size = Math.min(left, 3 + below(3))
      left -= size
      const list = Array.from({ length: size }, () => happening(day, place))
      const tellers = 1 + (random() < 0.5 ? 0 : 1 + below(3))
      let first: NewVersion | null = null
      for (let i = 0; i < tellers; i++) {
        const id = `n${number++}`
        const made: NewVersion = first !== null && random() < 0.3 ? reprint(first, id) : article(id, a, b, list, day)
        first ??= made
        yield made
      }
    }
  }
}

const store = await openStore(values.db, { mode: 'write' })
const start = performance.now()
const seconds = (): string => ((performance.now() - start) / 1000).toFixed(0)
let articles = 0
for (const version of corpus()) {
  await store.save(version)
  articles++
}
console.log(`${articles} articles stored after ${seconds()} s`)
await conclude(store)
const [events, relations] = [await store.events(), await store.pairs()]
console.log(`${events.length} events, ${relations.length} relations concluded after ${seconds()} s (seed ${seed})`)
await store.close()

import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { expect, it } from 'vitest'
import { eventColumns } from '../../../src/export/formats/columns.js'
import { type CitedArticle, type ExportDesk, formats, inert, openEvidence } from '../../../src/export/index.js'
import type { ConcludedRecord, RecordEvent, Relation } from '../../../src/reconcile/index.js'
import { type FormatName, formatNames } from '../../../src/schema/index.js'
import { knowledge } from '../../support/engine.js'
import { csvRows, rowsOf } from './written.js'

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    ...[
      '=1+1',
      '-2+3',
      '@SUM(A1)',
      '\t\t',
      'a\r\nb',
      '";\n',
      '</script><img src=x onerror=alert(1)>',
      ']]>',
      '\u2028',
      '\u202e',
    ],
    ...[
      'BEGIN:VEVENT\r\nEND:VCALENDAR',
      '[^1]: x',
      '\ud800',
      '\u0000\u0007\u001b[2J',
      '__proto__',
      'constructor',
      '\uffff',
    ],
  ),
)

/** An event whose every text is hostile. */
const events = fc.array(
  fc.record({ words: nasty, place: nasty, person: nasty, quote: nasty, code: nasty, outlet: nasty, url: nasty }),
  { minLength: 1, maxLength: 4 },
)
type Hostile = typeof events extends fc.Arbitrary<readonly (infer T)[]> ? T : never

function eventOf({ place, person, quote, code }: Hostile, i: number): RecordEvent {
  const report = {
    ...{
      article: `a${i}`,
      mention: `m${i}`,
      quote,
      origin: `o${i}`,
      status: 'happened' as const,
      date: '2023-05-01',
      place,
    },
    ...{ according: quote, published: '2023-05-02', actor: [code], recipient: ['VEN'] },
    ...{ actorText: [quote], recipientText: [person] },
  }
  return {
    ...{ id: `e-m${i}`, aliases: [], type: 'CONSULT', kind: 'visit', mode: 'visit', contexts: ['diplomatic'] },
    ...{ actor: [code], recipient: ['VEN'], symmetric: false, parties: ['VEN', code], sectors: {}, date: '2023-05-01' },
    ...{ dateFrom: 'said', place, places: [place], status: 'happened', persons: [person], mentions: [`m${i}`] },
    ...{ reports: [report], origins: [`o${i}`], merges: [], links: [], disagreements: [], money: [], quad: 1 },
    ...{ cameo: '042', ploverScore: 4, goldstein: 1.9, confidence: 0.9, decided: [] },
  }
}

function deskOf(list: readonly Hostile[]): ExportDesk {
  const entry = (each: Hostile, i: number) => ({
    ...{ id: `l${i}`, from: each.code, to: 'VEN', kind: 'loan', stage: 'pledged', amount: null, currency: null },
    ...{ amountText: each.quote, period: null, events: [], origins: ['o'], according: [each.person], overlaps: [] },
    evidence: [{ article: `a${i}`, mention: 'x', quote: each.quote }],
  })
  const relation = { money: { entries: list.map(entry), totals: [] } } as unknown as Relation
  return {
    title: inert(list[0]!.words),
    version: '0',
    names: { nameOf: (code) => code, isNameOf: () => false },
    knowledge,
    locate: () => null,
    record: { relations: [relation], offices: [], memberships: [] } as unknown as ConcludedRecord,
    event: () => null,
    article: (id): CitedArticle => {
      const { words, outlet, url } = list[Number(id.slice(1))]!
      const readAt = '2024-01-01T00:00:00.000Z'
      return {
        id,
        name: words,
        title: words,
        outlet,
        agencies: [url],
        url,
        published: '2023-05-02',
        language: 'en',
        readAt,
      }
    },
    isContradiction: () => false,
    hasMoney: () => true,
    tell: async (told) => new Map(told.map(({ id }, i) => [id, list[i]!.words])),
    anchors: async () => new Map(),
    book: async () => openEvidence([]),
  }
}

async function written(name: FormatName, list: readonly Hostile[]): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const piece of formats[name].write(list.map(eventOf), deskOf(list))) chunks.push(Buffer.from(piece))
  return Buffer.concat(chunks)
}

const separate = (text: string): number[] => rowsOf(text).map((row) => row.length)
const jsonLines = (file: Buffer): unknown[] =>
  file
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
const withoutControls = (text: string): boolean =>
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/.test(text)

/** What must hold of each format, whatever the texts are. */
const laws: Readonly<Record<FormatName, (file: Buffer, count: number) => unknown>> = {
  csv: (file, count) => {
    const rows = csvRows(file.toString())
    expect(rows.map((row) => row.length)).toEqual(new Array(count + 1).fill(eventColumns.length))
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|[\r\n\t]/)
  },
  visits: (file, count) =>
    expect(csvRows(file.toString()).map((row) => row.length)).toEqual(new Array(count + 1).fill(25)),
  flows: (file, count) =>
    expect(csvRows(file.toString()).map((row) => row.length)).toEqual(new Array(count + 1).fill(20)),
  polecat: (file, count) => expect(separate(file.toString())).toEqual(new Array(count + 1).fill(40)),
  icews: (file, count) => expect(separate(file.toString())).toEqual(new Array(count + 1).fill(20)),
  gdelt: (file, count) => expect(separate(file.toString())).toEqual(new Array(count).fill(61)),
  plover: (file, count) => expect(jsonLines(file)).toHaveLength(count),
  jsonl: (file, count) => expect(jsonLines(file)).toHaveLength(count),
  ftm: (file) => jsonLines(file),
  jsonld: (file) => JSON.parse(file.toString()),
  graphml: (file) => expect(file.toString()).not.toMatch(/<(?!\/?(graphml|graph|key|node|edge|data)[ >]|\?xml )/),
  ics: (file, count) => {
    const lines = file.toString().split('\r\n')
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(count)
    expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  },
  md: (file) => expect(file.toString()).not.toMatch(/(?<!\\)</),
  html: (file) => expect(file.toString()).not.toMatch(/<(script|img)/i),
  parquet: async (file, count) => {
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer
    expect(await parquetReadObjects({ file: buffer })).toHaveLength(count)
  },
}

it.each(formatNames.map((name) => [name]))('%s stays whole whatever an article says', async (name) => {
  await fc.assert(
    fc.asyncProperty(events, async (list) => {
      const file = await written(name, list)
      if (name !== 'parquet') expect(withoutControls(file.toString())).toBe(true)
      await laws[name](file, list.length)
    }),
    { numRuns: 60 },
  )
})

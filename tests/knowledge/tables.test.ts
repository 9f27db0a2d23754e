import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkTables, readTable, resolvePhrase, type TableText } from '../../src/knowledge/index.js'
import { loadKnowledge } from '../../src/knowledge-files.js'

const folder = mkdtempSync(join(tmpdir(), 'chancery-knowledge-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes tables of a user's and loads them over those of the project. */
function withTables(name: string, tables: Record<string, string>) {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [table, text] of Object.entries(tables)) writeFileSync(join(path, `${table}.tsv`), text)
  return loadKnowledge({ folder: path })
}

const tenures = 'person\toffice\tof\tfrom\tuntil\tacting\tsource\n'

describe("a user's tables", () => {
  test('a new holder ends the tenure that was open', () => {
    const own = withTables('new-holder', {
      tenures: `${tenures}Ana Inventada\tforeign-minister\tBRA\t2026-02-01\t..\t\ttest\n`,
    })
    const [now] = resolvePhrase(own, 'the foreign minister of Brazil', { at: '2026-03' })
    expect(now).toMatchObject({ code: 'BRA', name: 'Ana Inventada', kind: 'person' })
    expect(own.holders('foreign-minister', 'BRA', '2026-03').map(({ person }) => person)).toEqual(['Ana Inventada'])
    expect(own.holders('foreign-minister', 'BRA', '2025-03')).toEqual(
      loadKnowledge()
        .holders('foreign-minister', 'BRA', '2025-03')
        .map((one) => ({ ...one, until: '2026-02-01' })),
    )
  })

  test('a row of the same key replaces the whole entry, its names too', () => {
    const own = withTables('replace', {
      bodies: 'key\tname\taliases\tkind\tof\tsector\tsource\nNATO\tAtlantic Pact\tAP\talliance\t\tIGO\ttest\n',
    })
    expect(own.body('NATO')?.name).toBe('Atlantic Pact')
    expect(own.lookup('North Atlantic Treaty Organization')).toEqual([])
    expect(own.lookup('Atlantic Pact')[0]?.entry.id).toBe('NATO')
  })

  test('a tenure of a person of the project leaves that person as it was', () => {
    const own = withTables('known', { tenures: `${tenures}Xi Jinping\tchairman\tSCO\t2026\t..\t\ttest\n` })
    expect(own.person('Xi Jinping')?.short).toEqual(['Xi'])
    expect(own.tenures('Xi Jinping').length).toBeGreaterThan(1)
  })

  test('a mistake names its file and line and what to write', () => {
    expect(() => withTables('broken', { bodies: 'key\tname\nX\tY\tZ\n' })).toThrowError(
      expect.objectContaining({ code: 'bad-table', message: expect.stringMatching(/bodies\.tsv:2: 3 cells/) }),
    )
    expect(() => loadKnowledge({ folder: join(folder, 'nowhere') })).toThrowError(
      expect.objectContaining({ code: 'unreadable' }),
    )
  })
})

describe('reading a table', () => {
  const read = (text: string) =>
    readTable({ table: 'agents', file: 'agents.tsv', text }, ['noun', 'aliases', 'sector', 'source'])

  test('comments, byte order mark, Windows line ends and missing last cells are fine', () => {
    const [row, ...rest] = read('\uFEFF# a comment\r\nnoun\taliases\r\nsoldier\tsoldiers; troops\r\n\r\nmonk\r\n')
    expect([row?.cell('noun'), row?.list('aliases'), row?.line]).toEqual(['soldier', ['soldiers', 'troops'], 3])
    expect(rest.map((one) => [one.cell('noun'), one.list('aliases')])).toEqual([['monk', []]])
  })

  test.each([
    ['an unknown column', 'noun\tcolour\n', /agents\.tsv:1: unknown column "colour"/],
    ['no key', 'aliases\n', /agents\.tsv:1: no column "noun"/],
  ])('%s is refused', (_, text, message) => {
    expect(() => read(text)).toThrowError(
      expect.objectContaining({ code: 'bad-table', message: expect.stringMatching(message) }),
    )
  })
})

describe('checking tables', () => {
  const base: TableText[] = [
    {
      table: 'states',
      file: 's',
      text: 'code\tkind\tname\taliases\tsource\nAAA\tstate\tAland\t\tx\nBBB\tstate\tBland\t\tx\n',
    },
    {
      table: 'offices',
      file: 'o',
      text: 'key\tlabel\tsector\tsource\npresident\tpresident\tGOV\tx\nambassador\tambassador\tGOV\tx\n',
    },
  ]
  const found = (table: string, text: string): string[] =>
    checkTables([...base, { table, file: 'f', text }]).map((one) => one.message)

  test('right tables have no mistakes', () => {
    expect(checkTables(base)).toEqual([])
    expect(
      found(
        'tenures',
        `${tenures}A A\tpresident\tAAA\t2001-01\t2005-05-05\t\tx\nB B\tpresident\tAAA\t2005-05-05\t..\t\tx\n`,
      ),
    ).toEqual([])
  })

  test.each([
    ['an unknown code', 'tenures', `${tenures}A A\tpresident\tZZZ\t2001\t\t\tx\n`, /"ZZZ" in of/],
    ['an unknown office', 'tenures', `${tenures}A A\tboss\tAAA\t2001\t\t\tx\n`, /"boss" in office/],
    ['a date that is none', 'tenures', `${tenures}A A\tpresident\tAAA\t14.3.2013\t\t\tx\n`, /"14\.3\.2013" in from/],
    [
      'an end before the beginning',
      'tenures',
      `${tenures}A A\tpresident\tAAA\t2013\t2011\t\tx\n`,
      /ends \(2011\) before/,
    ],
    ['no source', 'tenures', `${tenures}A A\tpresident\tAAA\t2013\t\t\t\n`, /No source/],
    [
      'two holders at once',
      'tenures',
      `${tenures}A A\tpresident\tAAA\t2001\t..\t\tx\nB B\tpresident\tAAA\t2005\t2008\t\tx\n`,
      /overlap/,
    ],
    ['a sector that is none', 'agents', 'noun\tsector\tsource\nsoldier\tARMY\tx\n', /no PLOVER sector/],
    ['a name claimed twice', 'bodies', 'key\tname\tsource\nX\tUnion\tx\nY\tunion\tx\n', /claimed by Y and by X/],
    ['a key that stands twice', 'bodies', 'key\tname\tsource\nX\tOne\tx\nX\tTwo\tx\n', /stands already in f:2/],
    ['a level that is no number', 'ladders', 'of\tlevel\tlabel\tsource\nAAA\thigh\tpartner\tx\n', /is no level/],
    ['an unknown word', 'outlets', 'key\tname\townership\tsource\nq\tQ\trich\tx\n', /"rich" is no ownership/],
  ])('%s is told', (_, table, text, message) => {
    expect(found(table, text)).toEqual([expect.stringMatching(message)])
  })

  test.each([
    [
      'ambassadors hold one office together',
      `${tenures}A A\tambassador\tAAA\t2001\t..\t\tx\nB B\tambassador\tAAA\t2005\t2006\t\tx\n`,
    ],
    [
      'one acting beside another',
      `${tenures}A A\tpresident\tAAA\t2001\t..\t\tx\nB B\tpresident\tAAA\t2005\t2006\tyes\tx\n`,
    ],
    [
      'years that only may overlap',
      `${tenures}A A\tpresident\tAAA\t2001\t2005\t\tx\nB B\tpresident\tAAA\t2005\t2006\t\tx\n`,
    ],
  ])('%s is no mistake', (_, text) => {
    expect(found('tenures', text)).toEqual([])
  })

  test('a question mark is the rule that lets two entries share a name', () => {
    expect(found('bodies', 'key\tname\taliases\tsource\nX\tUnion\t\tx\nY\tOther\t?Union\tx\n')).toEqual([])
  })
})

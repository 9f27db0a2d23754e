import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery, freshFolder, meeting } from './chancery.js'

const folder = freshFolder('code')
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const errorOf = (line: Record<string, unknown> | undefined): unknown =>
  (line?.error as { code?: unknown } | undefined)?.code

describe('chancery code', () => {
  it('prints one line an input, in their order, named by file or id, failures in their place', () => {
    const paths = [
      file('b.txt', meeting),
      join(folder, 'none.txt'),
      file('many.jsonl', `{"id":"x","text":"${meeting}"}\nnot json\n`),
    ]
    const { code, json, err } = chancery(['code', ...paths, file('a.txt', meeting)])
    expect(json().map((line) => [line.id, errorOf(line)])).toEqual([
      ['b', undefined],
      ['none', 'unreadable'],
      ['x', undefined],
      ['many-2', 'bad-input'],
      ['a', undefined],
    ])
    expect(code).toBe(0)
    expect(err).toBe('chancery: 2 inputs failed; see the lines with "error".\n')
  })

  it('codes a text of one sentence, and every quote stands where it says', () => {
    const source = `\uFEFF${meeting}`
    const [line] = chancery(['code', file('one.txt', source)]).json()
    const events = line!.events as { quote: string; start: number; end: number; actor: string[]; recipient: string[] }[]
    expect(events.length).toBeGreaterThan(0)
    for (const { quote, start, end } of events) expect(meeting.slice(start, end)).toBe(quote)
    expect(events.some(({ actor, recipient }) => [...actor, ...recipient].sort().join(' ') === 'CHN VEN')).toBe(true)
  })

  it('reads standard input as a text, or as lines of JSON', () => {
    expect(chancery(['code', '-'], { input: meeting }).json()[0]).toMatchObject({ id: 'stdin', language: 'en' })
    const line = JSON.stringify({
      id: 'q',
      text: meeting,
      published: '2023-09-14',
      outlet: 'The Paper',
      url: 'https://example.org/x',
      odd: 1,
    })
    const [coded] = chancery(['code', '-', '--input', 'jsonl'], { input: line }).json()
    expect(coded).toMatchObject({ id: 'q', published: '2023-09-14', outlet: 'The Paper', url: 'https://example.org/x' })
    expect(coded).not.toHaveProperty('error')
  })

  it('fills in what is given on the command line only where the text lacks it', () => {
    const given = ['--published', '2020-01-01', '--outlet', 'Elsewhere']
    expect(chancery(['code', '-', ...given], { input: meeting }).json()[0]).toMatchObject({
      published: '2020-01-01',
      publishedFrom: 'given',
      outlet: 'Elsewhere',
    })
    const dated = JSON.stringify({ id: 'q', text: meeting, published: '2023-09-14', outlet: 'The Paper' })
    const [line] = chancery(['code', '-', '--input', 'jsonl', ...given], { input: dated }).json()
    expect(line).toMatchObject({ published: '2023-09-14', outlet: 'The Paper' })
  })

  it('gives the same bytes on one worker and on several', () => {
    const lines = Array.from({ length: 12 }, (_, i) =>
      JSON.stringify({ id: `n${i}`, text: `${meeting} They signed ${i + 2} agreements.` }),
    )
    const input = lines.join('\n')
    const [one, three] = ['1', '3'].map(
      (n) => chancery(['code', '-', '--input', 'jsonl', '--workers', n], { input }).out,
    )
    expect(one).toBe(three)
    expect(one!.split('\n')).toHaveLength(13)
  })

  it('prints PLOVER records with its required fields', () => {
    const [line] = chancery(['code', '-', '--format', 'plover'], { input: meeting }).json()
    expect(line).toMatchObject({ date: '2023-09-13', event: ['CONSULT'], quad_code: 1 })
    expect((line!.actor as { code: string }[]).map((each) => each.code).sort()).toEqual(['CHN', 'VEN'])
  })

  it('ends with 1 only where it is asked to be strict', () => {
    expect(chancery(['code', file('empty.txt', '')]).code).toBe(0)
    expect(chancery(['code', file('empty.txt', ''), '--strict']).code).toBe(1)
  })

  it('stops silently when nobody reads on', async () => {
    const { spawnSync } = await import('node:child_process')
    const many = file(
      'pipe.jsonl',
      Array.from({ length: 300 }, (_, i) => JSON.stringify({ id: i, text: meeting })).join('\n'),
    )
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" bin/chancery.js code "${many}" | head -n 1`],
      { encoding: 'utf8' },
    )
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toBe('')
  })
})

describe('bad input is one line with its code, and the rest goes on', () => {
  const nested = (depth: number): string =>
    `<html><body>${'<div>'.repeat(depth)}${meeting}${'</div>'.repeat(depth)}</body></html>`
  const huge = file('huge.txt', '')
  truncateSync(huge, 200_000_000)
  const dangling = join(folder, 'dangling.txt')
  symlinkSync(join(folder, 'nowhere'), dangling)
  const cases: readonly (readonly [string, string])[] = [
    ['empty', file('nothing.txt', '')],
    ['empty', file('blank.txt', ' \n\t\n')],
    ['binary', file('random.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)))],
    ['binary', file('paper.pdf', '%PDF-1.7 …')],
    ['too-large', huge],
    ['too-deep', file('deep.html', nested(5000))],
    ['too-deep', file('deeper.html', nested(200_000))],
    [
      'no-article',
      file('menu.html', '<html><body><nav><a href="/a">Home</a> <a href="/b">News</a></nav></body></html>'),
    ],
    ['unreadable', dangling],
    ['bad-input', file('odd.json', '[1')],
    [
      'language-unsupported',
      file(
        'es.txt',
        'El presidente de China se reunió con el de Venezuela y firmaron varios acuerdos de cooperación. '.repeat(4),
      ),
    ],
  ]
  const good = file('good.txt', meeting)
  const lines = chancery(['code', ...cases.map(([, path]) => path), good]).json()

  it.each(cases.map(([code, path], i) => [code, path.split('/').at(-1), i] as const))('%s: %s', (code, _, i) => {
    expect(errorOf(lines[i])).toBe(code)
    expect((lines[i]!.error as { message: string }).message).toMatch(/^[^\n]+\.$/)
  })

  it('and the last one, a good one, is coded', () => {
    expect(lines).toHaveLength(cases.length + 1)
    expect(lines.at(-1)).toMatchObject({ id: 'good', language: 'en' })
  })

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${meeting}`, 'utf16le')],
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from(meeting), Buffer.from([0x20, 0xff, 0xfe, 0x20]), Buffer.from('They met again.')]),
    ],
    [
      'a Latin-1 page',
      Buffer.from(
        `<html><head><meta charset="iso-8859-1"></head><body><article><h1>Caf\xe9 talks</h1><p>${meeting} The caf\xe9 was full of people who had come to see them.</p></article></body></html>`,
        'latin1',
      ),
    ],
  ])('but %s is read', (name, bytes) => {
    const [line] = chancery(['code', file(`${name}.${name.includes('page') ? 'html' : 'txt'}`, bytes)]).json()
    expect(line).not.toHaveProperty('error')
    expect((line!.events as unknown[]).length).toBeGreaterThan(0)
  })

  it('and an article that takes too long is ended', () => {
    const [line] = chancery(['code', good, '--time-limit', '0.001']).json()
    expect(errorOf(line)).toBe('too-slow')
  })
})

describe('wrong usage', () => {
  it.each([
    [['code']],
    [['code', 'x.txt', '--format', 'xml']],
    [['code', 'x.txt', '--nonsense']],
    [['code', 'x.txt', '--max-size', 'big']],
    [['code', 'x.txt', '--workers', '1.5']],
    [['code', 'x.txt', '--published', 'yesterday']],
    [['cod', 'x.txt']],
    [['read']],
    [['dossier', 'CHN']],
    [['dossier', 'CHN', 'VEN', '--as-of', '2023-02-30']],
    [['search']],
  ])('is one clear line and exit code 2: %j', (args) => {
    const { code, out, err } = chancery(args, { cwd: folder })
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^chancery: [^\n]+\n$/)
  })

  it('is not asking for help or the version', () => {
    for (const args of [['--help'], ['--version'], ['code', '--help']]) {
      const { code, out, err } = chancery(args)
      expect([code, err]).toEqual([0, ''])
      expect(out.length).toBeGreaterThan(4)
    }
  })
})

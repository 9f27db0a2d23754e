import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chancery, freshFolder } from './chancery.js'

const folder = freshFolder('knowledge')

describe('lookup', () => {
  test('json is an array, best first, each saying why', () => {
    const { out, code } = chancery(['knowledge', 'lookup', 'Brazilian president', '--at', '2015', '--format', 'json'])
    const [best, ...rest] = JSON.parse(out)
    expect(code).toBe(0)
    expect(best).toMatchObject({ text: 'Brazilian president', code: 'BRA', name: 'Dilma Rousseff', kind: 'person' })
    expect(Object.keys(best)).toEqual(['text', 'code', 'name', 'kind', 'why'])
    expect(rest.map((one: { kind: string }) => one.kind)).toContain('state')
  })

  test('what nobody knows is an empty array', () => {
    expect(JSON.parse(chancery(['knowledge', 'lookup', 'xyzzy', '--format', 'json']).out)).toEqual([])
  })

  test('names may be typed in small letters', () => {
    expect(JSON.parse(chancery(['knowledge', 'lookup', 'miraflores', '--format', 'json']).out)[0]).toMatchObject({
      code: 'VEN',
    })
  })

  test('a phrase need not be quoted, and text is for people', () => {
    expect(chancery(['knowledge', 'lookup', 'the', 'Asian', 'giant']).out).toMatch(/^CHN +state +China/)
  })

  test('lines of JSON are answered in order, a bad one in its place', () => {
    const input = '{"id":1,"text":"Mr Xi","at":"2023"}\n{"id":2}\n\nnope\n{"id":3,"text":"xyzzy"}\n'
    const { json, code } = chancery(['knowledge', 'lookup', '-', '--input', 'jsonl', '--format', 'json'], { input })
    expect(json()).toEqual([
      [expect.objectContaining({ id: 1, text: 'Mr Xi', code: 'CHN', name: 'Xi Jinping' })],
      { id: 2, error: { code: 'bad-input', message: expect.stringContaining('standard input:2') } },
      { id: null, error: { code: 'bad-input', message: expect.stringContaining('standard input:4') } },
      [],
    ])
    expect(code).toBe(0)
  })

  test.each([
    [['--at', '13.9.2023'], 'Write it as'],
    [['--format', 'xml'], 'text, json'],
  ])('wrong use is one line and exit 2: %s', (args, words) => {
    const { code, err } = chancery(['knowledge', 'lookup', 'x', ...args])
    expect([code, err.trim().split('\n').length]).toEqual([2, 1])
    expect(err).toContain(words)
  })
})

test('imported tables are used with --knowledge, and pass the check', () => {
  const entities = join(folder, 'entities.json')
  const own = join(folder, 'own')
  const lines = [
    { id: 'p', schema: 'Person', properties: { name: ['Ana Inventada'] } },
    { id: 'o', schema: 'Position', properties: { name: ['Foreign Minister'], country: ['br'] } },
    {
      id: 'q',
      schema: 'Occupancy',
      properties: { holder: ['p'], post: ['o'], startDate: ['2026-02-01'], status: ['current'] },
    },
    { id: 'a', schema: 'Address', properties: {} },
  ]
  writeFileSync(entities, lines.map((line) => JSON.stringify(line)).join('\n'))
  expect(chancery(['knowledge', 'import', entities, '--to', own]).code).toBe(0)
  expect(readFileSync(join(own, 'tenures.tsv'), 'utf8')).toContain(
    'Ana Inventada\tforeign-minister\tBRA\t2026-02-01\t..',
  )
  const asked = [
    'knowledge',
    'lookup',
    'the foreign minister of Brazil',
    '--at',
    '2026-03',
    '--knowledge',
    own,
    '--format',
    'json',
  ]
  expect(JSON.parse(chancery(asked).out)[0]).toMatchObject({ name: 'Ana Inventada', code: 'BRA' })
  const { code, out } = chancery(['knowledge', 'check', own])
  expect(out).toContain(' 0 mistakes')
  expect(code).toBe(0)
})

test('a mistake in a table of one’s own is told with its line, and the check fails', () => {
  const own = join(folder, 'own')
  writeFileSync(join(own, 'memberships.tsv'), 'body\tstates\tstatus\tsource\nNATO\tZZZ\tmember\ttest\n')
  const { code, out } = chancery(['knowledge', 'check', own])
  expect(out).toMatch(/memberships\.tsv:2: "ZZZ" in states is no code/)
  expect(code).toBe(1)
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshFolder } from '../support/fresh-folder.js'
import { chancery } from './chancery.js'

const folder = freshFolder('export-cli')
const article = join(folder, 'talks.txt')
writeFileSync(
  article,
  'NAIROBI, June 3, 2021 (AFP) - Kenya and Ghana signed an agreement on trade in Nairobi on June 3, 2021.\n',
)
const db = join(folder, 'x.db')
chancery(['read', article, '--db', db])

describe('chancery export', () => {
  it('writes the same to a file as to standard output', () => {
    const file = join(folder, 'events.csv')
    const { out, code } = chancery(['export', '--format', 'csv', '--db', db])
    expect(code).toBe(0)
    expect(out.split('\r\n')).toHaveLength(3)
    expect(chancery(['export', '--format', 'csv', '--db', db, '--out', file]).out).toBe('')
    expect(readFileSync(file, 'utf8')).toBe(out)
  })

  it('gives the line that coding alone gives', () => {
    const exported = chancery(['export', '--format', 'plover', '--db', db]).out
    expect(exported).not.toBe('')
    expect(chancery(['code', '--format', 'plover', article]).out).toBe(exported)
  })

  it('takes names and lists as filters', () => {
    const filtered = (...flags: string[]) =>
      chancery(['export', '--format', 'icews', '--db', db, ...flags]).out.split('\n').length - 2
    expect(filtered('--pair', 'kenya,GHA', '--kind', 'agreement,visit', '--from', '2021')).toBe(1)
    expect(filtered('--party', 'KEN', '--status', 'planned')).toBe(0)
    expect(filtered('--known-by', '2020')).toBe(0)
  })

  it.each([
    [['--format', 'xml'], 'Allowed choices are csv, jsonl'],
    [[], '--format'],
    [['--format', 'csv', '--pair', 'KEN'], 'parted by a comma'],
    [['--format', 'csv', '--kind', 'tea'], 'Allowed are meeting'],
    [['--format', 'csv', '--min-confidence', '2'], 'from 0 to 1'],
    [['--format', 'csv', '--party', 'Nowhereland'], 'Nowhereland'],
  ])('%j ends with 2 and one clear line', (flags, words) => {
    const { code, err } = chancery(['export', '--db', db, ...flags])
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('leaves nothing behind where a file cannot be written', () => {
    const file = join(folder, 'no', 'such', 'folder.csv')
    const { code, err } = chancery(['export', '--format', 'csv', '--db', db, '--out', file])
    expect([code, existsSync(file)]).toEqual([1, false])
    expect(err).toContain('--out')
  })
})

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery, freshFolder, meeting } from './chancery.js'

const root = freshFolder('read')
let folders = 0
const fresh = (): string => {
  const folder = join(root, String(++folders))
  mkdirSync(folder)
  return folder
}
const put = (folder: string, name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const towns = ['Beijing', 'Shanghai', 'Shenzhen', 'Caracas']
const about = (town: string): string => meeting.replace('Beijing', town)

describe('chancery read', () => {
  it('reports what was read, what was there already and what failed and why, and verify proves it', () => {
    const folder = fresh()
    for (const town of towns) put(folder, `${town}.txt`, about(town))
    put(folder, 'bad.txt', '%PDF-1.4')
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link.txt'))
    const db = ['--db', join(folder, 'x.db')]
    const first = chancery(['read', folder, ...db])
    expect(first.code).toBe(0)
    expect(first.err).toBe('')
    expect(first.out).toContain('Read 4 articles into')
    expect(first.out).toContain('Failed, 2:')
    expect(first.out).toContain(`${join(folder, 'bad.txt')}  binary: It is a PDF; save its text as .txt first.`)
    expect(first.out).toContain(`${join(folder, 'link.txt')}  unreadable:`)
    expect(readdirSync(folder).filter((name) => name.startsWith('x.db'))).toEqual(['x.db'])
    const { code, out } = chancery(['verify', ...db])
    expect(code).toBe(0)
    expect(Number(/^(\d+) anchors in 4 articles: all hold\.$/m.exec(out)?.[1])).toBeGreaterThan(3)
    const before = readFileSync(db[1]!)
    const second = chancery(['read', folder, ...db, '--strict'])
    expect(second.code).toBe(1)
    expect(second.out).toContain('Skipped 4 articles already there.')
    expect(chancery(['articles', ...db, '--format', 'json']).json()).toHaveLength(4)
    expect(before.length).toBeGreaterThan(0)
  })

  it('takes a changed file for a newer text of one article, and keeps the older one', () => {
    const folder = fresh()
    const path = put(folder, 'a.txt', about('Beijing'))
    const db = ['--db', join(folder, 'x.db')]
    chancery(['read', path, ...db])
    put(folder, 'a.txt', about('Shanghai'))
    expect(chancery(['read', path, ...db]).out).toContain('1 of them newer texts')
    const all = chancery(['articles', '--all', ...db, '--format', 'json']).json()
    expect(all.map((article) => article.current)).toEqual([false, true])
    expect(chancery(['show', String(all[0]!.id), ...db]).out).toContain('Beijing')
    expect(chancery(['search', 'Beijing', ...db]).out).toContain('No article holds')
    expect(chancery(['search', 'shanghai', ...db]).out).toContain('»Shanghai«')
  })

  it('stores a text in another language, reports it and does not code it', () => {
    const folder = fresh()
    const spanish = 'El presidente de China se reunió con el presidente de Venezuela y firmaron acuerdos. '.repeat(4)
    const db = ['--db', join(folder, 'x.db')]
    const { code, out } = chancery(['read', put(folder, 'es.txt', spanish), ...db])
    expect(code).toBe(0)
    expect(out).toContain('Stored and not coded, 1:')
    expect(out).toContain('es.txt  language-unsupported')
    expect(chancery(['articles', ...db]).out).toContain('not coded (es)')
  })

  it('codes again what is stored, even where the files are gone, and ids stay', () => {
    const folder = fresh()
    const db = ['--db', join(folder, 'x.db')]
    const lines = towns.map((town) =>
      JSON.stringify({ id: town, text: about(town), url: `https://example.org/${town}` }),
    )
    chancery(['read', '-', '--input', 'jsonl', '--outlet', 'The Paper', ...db], { input: lines.join('\n') })
    const shown = () => chancery(['show', 'Beijing', ...db, '--format', 'json']).out
    const before = shown()
    expect(before).toContain('"outlet": "The Paper"')
    expect(chancery(['read', '--recode', ...db]).out).toContain('Coded 4 articles again.')
    expect(shown()).toBe(before)
    expect(chancery(['verify', ...db]).code).toBe(0)
  })

  it('shows no sign that a terminal obeys, whatever an article or its name holds', () => {
    const folder = fresh()
    const evil = '\u001b]0;owned\u0007\u001b[31m\u009b2J\u202e'
    const db = ['--db', join(folder, 'x.db')]
    const line = JSON.stringify({ id: `x${evil}`, title: `T${evil}`, outlet: evil, text: `${evil} ${meeting} ${evil}` })
    const outputs = [
      chancery(['read', '-', '--input', 'jsonl', ...db], { input: `${line}\n{"id":"${'\\u001b'}[2J","text":""}` }),
      chancery(['articles', ...db]),
      chancery(['search', 'Beijing', ...db]),
      chancery(['show', `x${evil}`, ...db]),
      chancery(['relations', ...db]),
      chancery(['dossier', 'CHN', 'VEN', ...db]),
      chancery(['dossier', 'CHN', 'VEN', '--format', 'md', ...db]),
      chancery(['dossier', `CHN${evil}`, 'VEN', ...db]),
      chancery(['dossier', 'CHN', 'VEN', '--format', 'json', ...db]),
      chancery(['articles', '--format', 'json', ...db]),
      chancery(['code', '-', '--input', 'jsonl'], { input: line }),
    ]
    for (const { out, err } of outputs)
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})

describe('a record that cannot be used', () => {
  it('is one clear line with the remedy, exit code 1, and the file is left as it is', () => {
    const folder = fresh()
    const other = put(folder, 'notes.db', 'my notes '.repeat(100))
    for (const args of [['read', put(folder, 'a.txt', meeting)], ['articles'], ['verify'], ['dossier', 'CHN', 'VEN']]) {
      const { code, out, err } = chancery([...args, '--db', other])
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/^chancery: [^\n]*notes\.db is not a record of Chancery\. Name another file with --db\.\n$/)
    }
    expect(readFileSync(other, 'utf8')).toBe('my notes '.repeat(100))
    const none = chancery(['articles', '--db', join(folder, 'none.db')])
    expect(none.code).toBe(1)
    expect(none.err).toContain('Make one with: chancery read')
    expect(existsSync(join(folder, 'none.db'))).toBe(false)
  })

  it('may be full: what was stored is kept, and the run goes on once there is room', () => {
    const folder = fresh()
    const db = ['--db', join(folder, 'x.db')]
    const lines = Array.from({ length: 60 }, (_, i) =>
      JSON.stringify({ id: `n${i}`, text: `${meeting} ${`Talk number ${i} was long. `.repeat(300)}` }),
    )
    const input = lines.join('\n')
    const full = chancery(['read', '-', '--input', 'jsonl', '--max-record', '0.6', ...db], { input })
    expect(full.code).toBe(1)
    expect(full.err).toMatch(/^chancery: [^\n]* cannot grow[^\n]*\n$/)
    const kept = chancery(['articles', ...db, '--format', 'json']).json().length
    expect(kept).toBeGreaterThan(0)
    expect(chancery(['verify', ...db]).code).toBe(0)
    expect(chancery(['read', '-', '--input', 'jsonl', ...db], { input }).out).toContain(
      `Skipped ${kept} articles already there.`,
    )
    expect(chancery(['articles', ...db, '--format', 'json']).json()).toHaveLength(60)
  })
})

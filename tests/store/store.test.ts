import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { verify } from '../../src/runner/verify-run.js'
import { type NewVersion, openStore, type Store } from '../../src/store/index.js'
import { freshFolder } from '../support/fresh-folder.js'
import { newVersion } from './new-version.js'

const folder = freshFolder('store')
let files = 0
const freshPath = (): string => join(folder, `record-${++files}.db`)

async function filled(path: string, ...versions: NewVersion[]): Promise<Store> {
  const store = await openStore(path, { mode: 'write' })
  for (const version of versions) await store.save(version)
  return store
}

const met = (name: string, rest: Partial<NewVersion> = {}): NewVersion =>
  newVersion(`China met Venezuela in ${name}.`, { name, ...rest })

describe('what is stored', () => {
  it('comes back as it was, with ids of the record', async () => {
    const store = await filled(freshPath(), met('Beijing', { address: 'https://example.org/1' }))
    const [version] = await store.versions()
    const full = (await store.version(version!.id))!
    expect(full).toMatchObject({
      name: 'Beijing',
      address: 'https://example.org/1',
      current: true,
      coded: true,
      language: 'en',
    })
    expect(full.reading.text).toBe('China met Venezuela in Beijing.')
    expect(Buffer.from((await store.sourceBytes(full.id))!).toString()).toBe('China met Venezuela in Beijing.')
    expect(full.codedArticle?.events[0]?.id).toMatch(/^m[0-9a-f]{12}$/)
    const mention = full.codedArticle!.events[0]!.id
    expect((await store.versionOfMention(mention))?.id).toBe(full.id)
    expect(await store.version('Beijing')).toEqual(full)
    await store.close()
  })

  it('is taken for not concluded where an earlier version wrote by what otherwise', async () => {
    const path = freshPath()
    await (await filled(path, met('Beijing'))).close()
    const file = new Database(path)
    const write = file.prepare("insert or replace into setting (name, value) values ('record', ?)")
    for (const value of ['0.1.0 of old', '"0.1.0"', '7', 'null']) {
      write.run(value)
      const store = await openStore(path, { mode: 'read' })
      expect(await store.concluded(), value).toBeNull()
      await store.close()
    }
    file.close()
  })

  it('does not change when it comes again', async () => {
    const store = await filled(freshPath(), met('Beijing'))
    expect((await store.save(met('Beijing'))).outcome).toBe('already-there')
    expect((await store.save(met('Beijing', { name: 'copy', path: '/elsewhere/copy.txt' }))).outcome).toBe(
      'already-there',
    )
    expect(await store.versions(true)).toHaveLength(1)
    await store.close()
  })

  it('keeps the same words under two addresses as two articles: one of them is a reprint', async () => {
    const given = (url: string) => ({ given: { url }, address: url })
    const store = await filled(
      freshPath(),
      met('Beijing', given('https://a.org/x')),
      met('Beijing', given('https://b.org/y')),
    )
    expect(await store.versions()).toHaveLength(2)
    expect((await verify(store)).failures).toEqual([])
    await store.close()
  })

  it('takes a new text at the same address as a newer version, and keeps the older one readable', async () => {
    const address = { address: 'https://example.org/1' }
    const store = await filled(freshPath(), met('Beijing', address), met('Shanghai', address))
    const all = await store.versions(true)
    expect(all.map((version) => [version.name, version.current])).toEqual([
      ['Beijing', false],
      ['Shanghai', true],
    ])
    expect(new Set(all.map((version) => version.article)).size).toBe(1)
    expect((await store.version(all[0]!.id))?.reading.text).toContain('Beijing')
    const current: string[] = []
    for await (const version of store.current()) current.push(version.name)
    expect(current).toEqual(['Shanghai'])
    await store.close()
  })

  it('takes the version published last for the newest, in whatever order they are read', async () => {
    const at = (published: string) => ({ address: 'https://example.org/1', given: { published } })
    const store = await filled(freshPath(), met('Shanghai', at('2023-09-14')), met('Beijing', at('2023-09-13')))
    expect((await store.versions()).map((version) => version.name)).toEqual(['Shanghai'])
    await store.close()
  })

  it('keeps its ids when it is coded again', async () => {
    const version = met('Beijing')
    const store = await filled(freshPath(), version)
    const [before] = await store.versions()
    const mentions = async () => (await store.version(before!.id))!.codedArticle!.events.map((event) => event.id)
    const ids = await mentions()
    expect((await store.recode(before!.id, version.article, version.coded)).outcome).toBe('coded-again')
    expect(await mentions()).toEqual(ids)
    await store.recode(before!.id, version.article, null)
    expect((await store.versions())[0]?.coded).toBe(false)
    expect((await verify(store)).anchors).toBe(0)
    await store.close()
  })

  it.each([
    ['a NUL and a lone surrogate', 'China met Venezuela\u0000 here \uFFFD.'],
    ['a byte order mark', '\uFEFFChina met Venezuela.'],
    ['astral characters cut by the context', `${'😀'.repeat(20)} China met Venezuela ${'😀'.repeat(20)}`],
    ['quotes and backslashes', `"\\' China met Venezuela '; drop table version; --`],
  ])('proves its anchors with %s around them', async (_, text) => {
    const store = await filled(freshPath(), newVersion(text))
    expect(await verify(store)).toMatchObject({ articles: 1, anchors: 1, failures: [] })
    await store.close()
  })
})

describe('search', () => {
  it('finds all words, phrases and beginnings, and fails on nothing a person types', async () => {
    const store = await filled(freshPath(), met('Beijing'), met('Ürümqi'))
    const names = async (words: string) => (await store.search(words, 10)).map((hit) => hit.version.name)
    expect(await names('beijing venezuela')).toEqual(['Beijing'])
    expect(await names('"met venezuela"')).toHaveLength(2)
    expect(await names('"venezuela met"')).toEqual([])
    expect(await names('urumqi')).toEqual(['Ürümqi'])
    expect(await names('beij*')).toEqual(['Beijing'])
    for (const odd of ['', '"', '*', 'AND', 'NEAR(', 'a OR', '-x', 'title:', '^', "'"]) await names(odd)
    expect((await store.search('Beijing', 1))[0]?.excerpt).toContain('\u0002Beijing\u0003')
    await store.close()
  })
})

describe('verify', () => {
  it('names each anchor that does not hold', async () => {
    const version = met('Beijing')
    const event = { ...version.coded!.events[0]!, start: 1, end: 10, quote: 'China met' }
    const store = await filled(freshPath(), { ...version, coded: { ...version.coded!, events: [event] } })
    const { failures } = await verify(store)
    expect(failures).toHaveLength(1)
    expect(failures[0]).toContain('other words stand there')
    await store.close()
  })
})

describe('a record file that cannot be used', () => {
  const code = async (path: string, mode: 'read' | 'write'): Promise<unknown> => {
    try {
      await (await openStore(path, { mode })).close()
      return 'opened'
    } catch (error) {
      return (error as { code: unknown }).code
    }
  }

  it.each([
    ['text', 'dear diary, '.repeat(50)],
    ['a short text', 'x'],
  ])('is left as it is: %s', async (_, content) => {
    const path = freshPath()
    writeFileSync(path, content)
    expect(await code(path, 'write')).toBe('not-a-record')
    expect(await code(path, 'read')).toBe('not-a-record')
  })

  it('is told from one that is missing, a folder, or in a folder that is missing', async () => {
    expect(await code(freshPath(), 'read')).toBe('unreadable')
    expect(await code(folder, 'write')).toBe('not-a-record')
    expect(await code(join(folder, 'none', 'x.db'), 'write')).toBe('unreadable')
  })

  it("is told when it is another program's or a newer version's", async () => {
    const other = freshPath()
    const raw = new Database(other)
    raw.exec('create table recipes (name text)')
    raw.close()
    expect(await code(other, 'write')).toBe('not-a-record')
    const newer = freshPath()
    await (await filled(newer, met('Beijing'))).close()
    const again = new Database(newer)
    again.exec('pragma user_version = 99')
    again.close()
    expect(await code(newer, 'write')).toBe('newer-record')
    expect(await code(newer, 'read')).toBe('newer-record')
  })

  it('is brought up to date where an older version wrote it, and nothing of it is lost', async () => {
    const path = freshPath()
    await (await filled(path, met('Beijing'))).close()
    const raw = new Database(path)
    // The last step of the format makes the views.
    const views = raw.prepare("select name from sqlite_master where type = 'view'").all() as { name: string }[]
    for (const { name } of views) raw.exec(`drop view "${name}"`)
    raw.exec('pragma user_version = 2')
    raw.close()
    expect(await code(path, 'read')).toBe('older-record')
    const { openRecord } = await import('../../src/runner/index.js')
    const store = await openRecord(path)
    expect((await store.events()).length).toBeGreaterThan(0)
    await store.close()
    expect(await code(path, 'read')).toBe('opened')
  })

  it('is begun anew where it is empty: an end at the first instant leaves it so', async () => {
    const path = freshPath()
    writeFileSync(path, '')
    expect(await code(path, 'read')).toBe('unreadable')
    expect(await code(path, 'write')).toBe('opened')
  })

  it('is told when it is damaged inside', async () => {
    const path = freshPath()
    await (await filled(path, ...Array.from({ length: 40 }, (_, i) => met(`town ${i}`)))).close()
    const { readFileSync } = await import('node:fs')
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096, bytes.length)
    writeFileSync(path, bytes)
    expect(await code(path, 'write').then((c) => (c === 'opened' ? readAll(path) : c))).toBe('not-a-record')
  })

  async function readAll(path: string): Promise<unknown> {
    const store = await openStore(path, { mode: 'read' })
    try {
      return await store.versions()
    } catch (error) {
      return (error as { code: unknown }).code
    } finally {
      await store.close()
    }
  }
})

describe('a full disk', () => {
  it('stops the run with one clear error, and what was stored before is all there', async () => {
    const path = freshPath()
    const store = await openStore(path, { mode: 'write', maxBytes: 400_000 })
    let kept = 0
    let failure: unknown
    for (; failure === undefined && kept < 5000; kept++) {
      try {
        await store.save(
          newVersion(`China met Venezuela for the ${kept}th time. ${'Words and words. '.repeat(200)}`, {
            name: `n${kept}`,
          }),
        )
      } catch (error) {
        failure = error
        break
      }
    }
    await store.close()
    expect(failure).toMatchObject({ code: 'disk-full' })
    const again = await openStore(path, { mode: 'write' })
    expect(await again.versions()).toHaveLength(kept)
    expect((await verify(again)).failures).toEqual([])
    expect((await again.save(newVersion('China met Venezuela once more.'))).outcome).toBe('new-article')
    await again.close()
  })
})

describe('one file', () => {
  it('is all there is of a record that was closed: it can be copied and read', async () => {
    const path = freshPath()
    await (await filled(path, met('Beijing'))).close()
    const copy = freshPath()
    copyFileSync(path, copy)
    const store = await openStore(copy, { mode: 'read' })
    expect(await store.versions()).toHaveLength(1)
    await store.close()
  })

  it('can be read while it is written, by two in turn', async () => {
    const path = freshPath()
    const writer = await filled(path, met('Beijing'))
    const reader = await openStore(path, { mode: 'read' })
    const other = await openStore(path, { mode: 'write' })
    await writer.save(met('Shanghai'))
    await other.save(met('Shenzhen'))
    expect(await reader.versions()).toHaveLength(3)
    for (const store of [writer, reader, other]) await store.close()
  })
})

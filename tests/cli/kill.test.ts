import { once } from 'node:events'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { chancery, freshFolder, meeting, start } from './chancery.js'

const articles = 150

describe('a run that is killed', () => {
  it('at any instant leaves a record that opens and verifies, and the next run goes on from there', async () => {
    const folder = freshFolder('kill')
    const db = ['--db', join(folder, 'x.db')]
    const file = join(folder, 'many.jsonl')
    const lines = Array.from({ length: articles }, (_, i) =>
      JSON.stringify({ id: `n${i}`, text: `${meeting} ${`Report ${i} of many. `.repeat(20)}` }),
    )
    writeFileSync(file, lines.join('\n'))
    const size = (): number =>
      ['', '-wal'].reduce((sum, end) => sum + (statSync(db[1]! + end, { throwIfNoEntry: false })?.size ?? 0), 0)
    let before = 0
    // From the first bytes of the file, through reading, to the concluding at the end: each run comes further.
    for (const growth of [1, 150_000, 300_000, 600_000, 1_200_000, 2_400_000, 3_600_000]) {
      const child = start(['read', file, ...db])
      const ended = once(child, 'exit')
      const from = size()
      while (child.exitCode === null && size() < from + growth) await setTimeout(2)
      child.kill('SIGKILL')
      await ended
      if (!existsSync(db[1]!)) continue
      const listed = chancery(['articles', ...db, '--format', 'json'])
      const count = listed.code === 0 ? listed.json().length : 0
      if (listed.code !== 0) expect(listed.err).toContain('holds no record yet')
      else expect(chancery(['verify', ...db]).code).toBe(0)
      expect(count).toBeGreaterThanOrEqual(before)
      before = count
    }
    const last = chancery(['read', file, ...db])
    expect(last.code).toBe(0)
    if (before > 0) expect(last.out).toContain(`Skipped ${before} article`)
    expect(chancery(['articles', ...db, '--format', 'json']).json()).toHaveLength(articles)
    expect(chancery(['verify', ...db]).out).toContain(`in ${articles} articles: all hold.`)
  })
})

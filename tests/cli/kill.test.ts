import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
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
    let before = 0
    // From before the file is made, through reading, to the concluding at the end.
    for (const delay of [80, 450, 700, 900, 1100, 1500]) {
      const child = start(['read', file, ...db])
      const ended = once(child, 'exit')
      await setTimeout(delay)
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
    if (before > 0) expect(last.out).toContain(`Skipped ${before} articles already there.`)
    expect(chancery(['articles', ...db, '--format', 'json']).json()).toHaveLength(articles)
    expect(chancery(['verify', ...db]).out).toContain(`in ${articles} articles: all hold.`)
  })
})

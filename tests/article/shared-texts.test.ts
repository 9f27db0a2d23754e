import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from './reading.js'

/** Texts that stand beside the project on some machines; without them there is nothing to check here. */
const shared = new URL('../../../shared/', import.meta.url)
const here = existsSync(new URL('seeds/000.txt', shared))

describe.skipIf(!here)('the texts of ../shared (skipped where that folder is absent)', () => {
  it('have the dates and agencies that they print, and no others', () => {
    const read = ['000', '001', '002', '003', '004'].map((id) =>
      readText(readFileSync(new URL(`seeds/${id}.txt`, shared), 'utf8')),
    )
    expect(read.map((a) => a.published)).toEqual([null, '2023-09-13', '2023-09-14', null, null])
    expect(read.map((a) => a.agencies.join())).toEqual(['', 'EFE', '', '', 'EFE,Bloomberg'])
    expect(read.map((a) => a.title === null)).toEqual([false, true, false, false, false])
  })

  it.each(['white-house', 'voa-silk-road'])('keep every offset: %s', (name) => {
    const lines = readFileSync(new URL(`data/articles/${name}.jsonl`, shared), 'utf8')
      .trim()
      .split('\n')
    for (const line of lines) {
      const { text } = JSON.parse(line) as { text: string }
      const article = readText(text)
      expect(article.language).toBe('en')
      expect(article.text.length).toBeGreaterThan(text.length * 0.4)
    }
  })
})

import { describe, expect, test } from 'vitest'
import type { Source } from '../../../src/server/contract/articles.js'
import { drawFlows, flowsOf } from '../../../web/src/sources/flows.js'

const outlet = (name: string, ...copiesFrom: Source['copiesFrom']): Source => ({
  name,
  kind: 'outlet',
  state: null,
  articles: 9,
  events: 9,
  alone: 1,
  copies: 1,
  first: 1,
  copiesFrom,
})

describe('who copies whom', () => {
  const flows = flowsOf([
    outlet('Daily', { name: 'EFE', articles: 2 }),
    outlet('Herald', { name: 'EFE', articles: 5 }, { name: 'Daily', articles: 1 }),
    outlet('Own'),
  ])

  test('is told from the most articles to the fewest', () => {
    expect(flows).toEqual([
      { from: 'EFE', to: 'Herald', articles: 5 },
      { from: 'EFE', to: 'Daily', articles: 2 },
      { from: 'Daily', to: 'Herald', articles: 1 },
    ])
  })

  test('is drawn with wider bands for more articles, within their posts', () => {
    const { left, right, bands, height } = drawFlows(flows)
    expect(left.map(({ name }) => name)).toEqual(['EFE', 'Daily'])
    expect(right.map(({ name }) => name)).toEqual(['Herald', 'Daily'])
    expect(bands.map(({ width }) => width)).toEqual(bands.map(({ width }) => width).toSorted((x, y) => y - x))
    for (const band of bands) {
      const post = left.find(({ name }) => name === band.flow.from)!
      expect(band.left - band.width / 2).toBeGreaterThanOrEqual(post.top - 1e-6)
      expect(band.left + band.width / 2).toBeLessThanOrEqual(post.top + post.height + 1e-6)
    }
    for (const { top, height: own } of [...left, ...right]) expect(top + own).toBeLessThanOrEqual(height)
  })

  test('of many sources the smaller are left to the list, and counted', () => {
    const many = flowsOf(Array.from({ length: 30 }, (_, i) => outlet(`Paper ${i}`, { name: 'EFE', articles: 30 - i })))
    const { right, bands, leftOut } = drawFlows(many)
    expect(right).toHaveLength(12)
    expect(bands.length + leftOut).toBe(30)
  })

  test('of nobody is no drawing', () => {
    expect(drawFlows([])).toEqual({ height: 0, left: [], right: [], bands: [], leftOut: 0 })
  })
})

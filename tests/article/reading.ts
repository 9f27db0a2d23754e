import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { type ReadOptions, readArticle, type SourceText } from '../../src/article/index.js'
import type { Article } from '../../src/schema/index.js'

/** Reads a plain text with the given fields of an input. */
export function readText(source: string, input: Partial<SourceText> = {}, options?: ReadOptions): Article {
  return checked(readArticle({ id: 'x', source, format: 'text', ...input }, options))
}

/** Reads one of the pages beside the tests. */
export function readPage(name: string): Article {
  return readHtml(readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8'))
}

export function readHtml(source: string, options?: ReadOptions): Article {
  return checked(readArticle({ id: 'x', source, format: 'html' }, options))
}

/** Text of the blocks of some kinds. */
export function blocks(article: Article, ...kinds: readonly string[]): string[] {
  return article.blocks
    .filter((b) => kinds.length === 0 || kinds.includes(b.kind))
    .map((b) => article.text.slice(b.start, b.end))
}

/** The article, after proving that its map, its blocks and its noise point where they say. */
export function checked(article: Article): Article {
  const { map, text, source } = article
  const misprints = article.noise.filter((n) => n.what === 'typo')
  const inMisprint = (at: number): boolean => misprints.some((n) => n.start <= at && at < n.end)
  let textEnd = 0
  let sourceEnd = 0
  for (let i = 0; i < map.text.length; i++) {
    const length = map.length[i]!
    const printed = map.printed?.[i] ?? length
    expect(map.text[i]).toBeGreaterThanOrEqual(textEnd)
    expect(map.source[i]).toBeGreaterThanOrEqual(sourceEnd)
    textEnd = map.text[i]! + length
    sourceEnd = map.source[i]! + printed
    const clean = text.slice(map.text[i], textEnd)
    const raw = source.slice(map.source[i], sourceEnd)
    if (printed !== length) {
      expect(length === 1 && standsFor(clean, raw), `${JSON.stringify(clean)} for ${JSON.stringify(raw)}`).toBe(true)
      continue
    }
    for (let k = 0; k < length; k++) if (!inMisprint(map.source[i]! + k)) expectSame(clean[k]!, raw[k]!)
  }
  expect(textEnd).toBeLessThanOrEqual(text.length)
  expect(sourceEnd).toBeLessThanOrEqual(source.length)
  for (const block of article.blocks) expect(text.slice(block.start, block.end).trim()).not.toBe('')
  expect(article.blocks.map((b) => text.slice(b.start, b.end)).join('\n\n')).toBe(text)
  for (const n of article.noise) expect(source.slice(n.start, n.end)).toBe(n.quote)
  return article
}

function expectSame(clean: string, raw: string): void {
  if (clean === raw || clean === raw.toUpperCase()) return
  expect(standsFor(clean, raw), `${JSON.stringify(clean)} for ${JSON.stringify(raw)}`).toBe(true)
}

/** Whether one cleaned character may stand for a run of the source. */
function standsFor(clean: string, raw: string): boolean {
  if (clean === ' ' || clean === '\n')
    return /^(?:[\s\u0000-\u001f\u0085\u200b-\u200f\ufeff]|<[^>]*>|&[#\w]+;?)+$/.test(raw) || /\s|<|&/.test(raw)
  if (raw.startsWith('&') || /^[ÂÃÄÅâð]/.test(raw)) return true
  if (raw.normalize('NFC').startsWith(clean) || raw.normalize('NFKC').startsWith(clean)) return true
  return clean === '-' ? /[\u2010\u2011]/.test(raw) : /^[.,]/.test(raw)
}

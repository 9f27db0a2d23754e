import { afterAll, describe, expect, it } from 'vitest'
import type { FullArticle } from '../../src/server/contract/articles.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served, type Text } from '../support/served.js'

const plain = `MORNING POST | 14-09-2023 13:46

Xi Jinping receives Nicolás Maduro

BEIJING (Reuters) - Chinese President Xi Jinping met Venezuelan President Nicolás Maduro in
Beijing on Wednesday, and both signed an agreement on oil &amp; gas. "We are friends," Maduro said.

The Foreign Mnistry of China pledged help to Venezuela.

1. Trade grew.
2. Visits grew.

Read more: Ten hats for the summer
Share this article
`

const page = `<!doctype html><html><head><title>Caracas and Beijing sign</title><style>p { color: red }</style>
<script>track("reader")</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Caracas and Beijing sign</h1>
<p>China and <b>Venezuela</b> signed an agreement on oil &amp; gas in Beijing on 13 September 2023, the ministry said.</p>
<p>Xi Jinping met Nicol&aacute;s Maduro for two hours,<br>and the two spoke of trade, of energy and of many other things.</p>
<aside class="related"><p>Related: Ten hats for the summer</p></aside>
<table><tr><td>Loans</td><td>Venezuela repaid China one billion dollars in the past year, the bank said on Tuesday.</td></tr></table>
<noscript>Switch scripts on</noscript><p hidden>Nobody sees this</p>
</article><footer><p>All rights reserved</p></footer></body></html>`

const hostile = `Xi Jinping met Nicolás Maduro in Beijing on Wednesday <script>alert(1)</script> and signed an agreement on oil.

China\u202e and Venezuela\u0007 signed <img src=x onerror=alert(1)> a loan of constructor and __proto__ in Beijing, the ministry said.
`

const texts: readonly Text[] = [
  { name: 'plain', text: plain, published: '2023-09-14', url: 'javascript:alert(1)' },
  { name: 'page', text: page, html: true, published: '2023-09-14', url: 'https://example.org/sign' },
  { name: 'hostile', text: hostile, published: '2023-09-14', title: '<script>alert(1)</script>' },
]
const { get, app, store } = await served(freshFolder('article'), texts)
afterAll(() => store.close())
const article = (name: string) => get<FullArticle>(`/articles/${name}`)

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
const printed = ({ blocks }: FullArticle): string =>
  blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
const textOf = (block: FullArticle['blocks'][number] | undefined): string =>
  (block?.runs ?? []).map(({ text }) => text).join('')

describe('the whole text of an article', () => {
  it('has every word of a plain text once and in its order', async () => {
    expect(wordsOf(printed(await article('plain')))).toEqual(wordsOf(plain.replace('&amp;', '&')))
  })

  it('has what a reader of the page sees, and neither scripts nor styles', async () => {
    const text = printed(await article('page'))
    expect(wordsOf(text)).toEqual(
      wordsOf(`Home World Caracas and Beijing sign
        China and Venezuela signed an agreement on oil & gas in Beijing on 13 September 2023, the ministry said.
        Xi Jinping met Nicolás Maduro for two hours, and the two spoke of trade, of energy and of many other things.
        Related: Ten hats for the summer Loans
        Venezuela repaid China one billion dollars in the past year, the bank said on Tuesday.
        Nobody sees this All rights reserved`),
    )
    expect(text).toContain('oil & gas')
  })

  it('keeps what cleaning left out in its place, as noise', async () => {
    const { blocks } = await article('plain')
    const noisy = (text: string) =>
      blocks.flatMap(({ runs }) => runs).find((run) => run.text.includes(text))?.noise ?? null
    expect(noisy('MORNING POST')).toBe('boilerplate')
    expect(noisy('Share this article')).toBe('boilerplate')
    expect(noisy('Mnistry')).toBe('typo')
    expect(noisy('met Venezuelan President')).toBeNull()
    expect(blocks[0]).toMatchObject({ kind: 'other' })
    expect(textOf(blocks.at(-1))).toBe('Share this article')
  })

  it('joins the lines of a paragraph and says what each block is', async () => {
    const { blocks } = await article('plain')
    expect(blocks.find((block) => textOf(block).startsWith('Xi Jinping receives'))?.kind).toBe('title')
    expect(blocks.find((block) => textOf(block).includes('in Beijing on Wednesday'))?.kind).toBe('paragraph')
  })

  it('marks the words of every coded item, and tells what each became', async () => {
    for (const name of ['plain', 'page']) {
      const { blocks, items, events } = await article(name)
      expect(events).toBeGreaterThan(0)
      expect(items.length).toBeGreaterThan(3)
      const runs = blocks.flatMap((block) => block.runs)
      for (const item of items) {
        const marked = runs.filter((run) => run.marks.includes(item.id))
        expect(wordsOf(marked.map(({ text }) => text).join('')).join(' '), item.words).toBe(
          wordsOf(
            item.quote
              .replace(/<[^>]*>/g, '')
              .replace('&amp;', '&')
              .replace('&aacute;', 'á'),
          ).join(' '),
        )
      }
      const meeting = items.find(({ sort, label }) => sort === 'event' && label === 'meeting')
      expect(meeting?.event).toMatch(/^e-/)
      expect(meeting?.words).toContain('met')
    }
  })

  it('gives offsets that count in the source', async () => {
    for (const [name, source] of [
      ['plain', plain],
      ['page', page],
    ] as const) {
      for (const { runs } of (await article(name)).blocks) {
        for (const { text, offset } of runs) {
          if (/^\w/.test(text)) expect(source[offset], text).toBe(text[0])
        }
      }
    }
  })

  it('is found by name and by id, and by nothing else', async () => {
    const byName = await article('plain')
    expect(await article(byName.id)).toEqual(byName)
    const response = await app.request('/api/v1/articles/nothing')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })
})

describe('a hostile article', () => {
  it('hands out no address that is not of the web', async () => {
    expect((await article('plain')).url).toBeNull()
    expect((await article('page')).url).toBe('https://example.org/sign')
  })

  it('is words and nothing else: no tag of a script, no sign that turns the writing', async () => {
    const answer = await article('hostile')
    expect(printed(answer)).toContain('constructor and __proto__')
    expect(printed(answer)).not.toMatch(/alert|onerror|[\u0000-\u0009\u202a-\u202e]/)
    expect(answer.title).toBe('<script>alert(1)</script>')
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery, freshFolder } from './chancery.js'

const folder = freshFolder('dossier')
const db = ['--db', join(folder, 'x.db')]
const article = (id: string, published: string, text: string) =>
  JSON.stringify({ id, published, text, outlet: `Paper ${id}`, url: `https://${id}.example/1` })
const lines = [
  article(
    'a',
    '2023-09-13',
    'Chinese President Xi Jinping met Venezuelan President Nicolás Maduro in Beijing on 13 September 2023. It rained all day in the city.',
  ),
  article(
    'b',
    '2023-09-14',
    "China's leader Xi Jinping met his Venezuelan counterpart Nicolás Maduro in Beijing on Wednesday, September 13, 2023, state media said.",
  ),
  article(
    'c',
    '2024-02-02',
    'The foreign minister of France visited Brazil on 1 February 2024. The minister spoke to nobody.',
  ),
]
chancery(['read', '-', '--input', 'jsonl', ...db], { input: lines.join('\n') })

interface Shown {
  readonly counts: { readonly events: number }
  readonly years: readonly {
    readonly events: readonly {
      readonly id: string
      readonly kind: string
      readonly date: string
      readonly articles: number
    }[]
  }[]
  readonly nearest?: readonly { readonly a: string; readonly b: string }[]
}
const dossier = (a: string, b: string, ...rest: string[]): Shown => {
  return JSON.parse(chancery(['dossier', a, b, ...db, '--format', 'json', ...rest]).out) as Shown
}
const meetings = (shown: Shown) =>
  shown.years.flatMap((year) => year.events).filter((event) => event.kind === 'meeting')

describe('chancery dossier', () => {
  it('tells one meeting that two articles report as one event', () => {
    expect(meetings(dossier('CHN', 'VEN'))).toMatchObject([{ date: '2023-09-13', articles: 2 }])
    const { out, code } = chancery(['dossier', 'CHN', 'VEN', ...db])
    expect(code).toBe(0)
    expect(out).toContain('13 September 2023: Xi Jinping and Nicolás Maduro met in Beijing')
    expect(out).toMatch(/\[1\] “.*»met/)
  })

  it('takes codes and names in any case and either order', () => {
    const events = meetings(dossier('CHN', 'VEN'))
    for (const [a, b] of [
      ['China', 'Venezuela'],
      ['venezuela', 'chn'],
      ['VE', 'cn'],
    ] as const)
      expect(meetings(dossier(a, b))).toEqual(events)
    expect(chancery(['dossier', 'Atlantis', 'VEN', ...db]).code).toBe(2)
  })

  it('knows only what was published by a day, and only what held on a day', () => {
    expect(meetings(dossier('CHN', 'VEN', '--known-by', '2023-09-13'))).toMatchObject([{ articles: 1 }])
    expect(dossier('CHN', 'VEN', '--known-by', '2023-09-12').counts.events).toBe(0)
    expect(dossier('CHN', 'VEN', '--as-of', '2023-09-12').counts.events).toBe(0)
    expect(meetings(dossier('CHN', 'VEN', '--as-of', '2023'))).toMatchObject([{ articles: 2 }])
  })

  it('names the nearest pairs where it holds nothing', () => {
    const { out, code } = chancery(['dossier', 'CHN', 'FRA', ...db])
    expect(code).toBe(0)
    expect(out).toContain('The record holds nothing of China and France.')
    expect(out).toContain('chancery dossier CHN VEN')
    expect(
      dossier('CHN', 'FRA')
        .nearest?.map(({ a, b }) => `${a} ${b}`)
        .sort(),
    ).toContain('CHN VEN')
    expect(chancery(['dossier', 'CHN', 'FRA', ...db, '--format', 'html']).out).toBe('')
  })

  it('opens each event, article and mention by the ids it prints', () => {
    const [event] = meetings(dossier('CHN', 'VEN'))
    const shown = chancery(['show', event!.id, ...db]).out
    expect(shown.match(/»[^«]*met[^«]*«/g)).toHaveLength(2)
    const { mentions, reports } = JSON.parse(chancery(['show', event!.id, ...db, '--format', 'json']).out)
    expect(mentions).toHaveLength(2)
    for (const mention of mentions) expect(chancery(['show', mention, ...db]).out).toContain('»')
    expect(chancery(['show', reports[0].article, ...db]).out).toContain('It rained all day in the city.')
    const nothing = chancery(['show', 'e-none', ...db])
    expect([nothing.code, nothing.out]).toEqual([1, ''])
  })
})

describe('chancery relations', () => {
  it('lists pairs by their events, as known then', () => {
    const pairs = (...rest: string[]) =>
      chancery(['relations', ...db, '--format', 'json', ...rest])
        .json()
        .map(({ a, b }) => `${a} ${b}`)
    expect(pairs().sort()).toEqual(['BRA FRA', 'CHN VEN'])
    expect(pairs('--known-by', '2023-12-31')).toEqual(['CHN VEN'])
  })
})

describe('chancery articles and search', () => {
  it('leave out what was not published by then', () => {
    const names = (...args: string[]) =>
      chancery([...args, ...db, '--format', 'json'])
        .json()
        .map(({ name }) => name)
    expect(names('articles')).toEqual(['a', 'b', 'c'])
    expect(names('articles', '--known-by', '2023-09-13')).toEqual(['a'])
    expect(names('search', 'minister')).toEqual(['c'])
    expect(names('search', 'minister', '--known-by', '2023')).toEqual([])
  })
})

describe('npm start', () => {
  it('reads the examples, prints the dossier of their busiest pair and writes it as a page', () => {
    const cwd = freshFolder('demo')
    const { code, out, err } = chancery(['demo'], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Read \d+ articles into chancery\.db/)
    expect(out).toContain('dossier.html')
    expect(existsSync(join(cwd, 'chancery.db'))).toBe(true)
    expect(readFileSync(join(cwd, 'dossier.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(chancery(['verify'], { cwd }).out).toMatch(/^\d+ anchors in \d+ articles: all hold\.$/m)
  })
})

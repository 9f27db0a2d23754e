import type { Article, Block, Diagnostic, Given, Noise } from '../schema/index.js'
import { classify } from './classify.js'
import type { Draft } from './draft.js'
import { defaultPageLimits, type PageLimits, readHtml } from './html/html-page.js'
import { languageOf } from './language.js'
import { partLongRuns } from './long-runs.js'
import { mapOf } from './offset-map.js'
import type { Page } from './page.js'
import { readPlain } from './plain-page.js'
import { publication } from './published.js'
import { repair } from './repair.js'
import { joinStrips, placeOf, type Strip } from './strip.js'
import { plainVocabulary, type Vocabulary, wordsOf } from './vocabulary.js'

export interface SourceText {
  readonly id: string
  /** The decoded source, markup included. */
  readonly source: string
  readonly format: 'text' | 'html' | 'markdown'
  readonly given?: Given
  /** Name of the file, without folders: its date is the last resort. */
  readonly fileName?: string
}

export interface ReadOptions {
  readonly vocabulary?: Vocabulary
  readonly limits?: Partial<PageLimits>
}

const separator = '\n\n'

/** Reads what the publisher printed. Pure; trouble with the source is told in `diagnostics`. */
export function readArticle(input: SourceText, options: ReadOptions = {}): Article {
  const vocabulary = options.vocabulary ?? plainVocabulary
  const page = readPage(input, options)
  const given = input.given ?? {}
  const classified = classify(partLongRuns(page.drafts), given.title ?? page.title)
  const words = wordsOf(classified.drafts)
  const noise: Omit<Noise, 'quote'>[] = []
  const kept: { draft: Draft; strip: Strip }[] = []
  for (const draft of classified.drafts) {
    if (draft.noise !== undefined) {
      const place = placeOf(draft.strip)
      if (place) noise.push({ ...place, what: draft.noise, fix: null })
      continue
    }
    const mended = repair(draft.strip, words, vocabulary)
    for (const one of mended.noise) noise.push(one)
    kept.push({ draft, strip: mended.strip })
  }
  const whole = joinStrips(
    kept.map((k) => k.strip),
    separator,
  )
  const blocks = blocksOf(kept)
  const printedTitle = blocks.find((b) => b.kind === 'title')
  const language = languageOf(whole.text)
  const dates = publication({
    ...(given.published === undefined ? {} : { given: given.published }),
    stated: page.dates,
    classified,
    paths: pathsOf(input, page.url),
    text: whole.text,
    order: page.order ?? orderOf(given.url ?? page.url),
  })
  return {
    id: input.id,
    source: input.source,
    text: whole.text,
    map: mapOf(whole),
    blocks,
    noise: noise
      .map((n) => ({ what: n.what, quote: input.source.slice(n.start, n.end), start: n.start, end: n.end, fix: n.fix }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    title: given.title ?? (printedTitle ? whole.text.slice(printedTitle.start, printedTitle.end) : page.title),
    outlet: given.outlet ?? page.outlet ?? hostOf(given.url ?? page.url),
    agencies: [...new Set([...page.agencies, ...classified.agencies])],
    url: given.url ?? page.url,
    dateline: classified.dateline?.place ?? null,
    published: dates.published,
    publishedFrom: dates.publishedFrom,
    language,
    diagnostics: [
      ...page.diagnostics,
      ...dates.diagnostics,
      ...(page.diagnostics.some((d) => d.severity === 'error') ? [] : troubles(whole.text, language)),
    ],
  }
}

function readPage(input: SourceText, options: ReadOptions): Page {
  if (input.format === 'html') return readHtml(input.source, { ...defaultPageLimits, ...options.limits })
  return readPlain(input.source, input.format)
}

function blocksOf(kept: readonly { draft: Draft; strip: Strip }[]): Block[] {
  let start = 0
  return kept.map(({ draft, strip }) => {
    const block = { start, end: start + strip.text.length, kind: draft.kind }
    start = block.end + separator.length
    return block
  })
}

function pathsOf(input: SourceText, pageUrl: string | null): { text: string; from: string }[] {
  const url = input.given?.url ?? pageUrl
  const paths = url === null ? [] : [{ text: url, from: 'address' }]
  return input.fileName === undefined ? paths : [...paths, { text: input.fileName, from: 'file name' }]
}

/** Host of an address without `www.`, or null. */
function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}

/** How an outlet's country writes dates in figures; only the United States put the month first. */
function orderOf(url: string | null): 'day-first' | 'month-first' | null {
  const land = /\.([a-z]{2,3})$/.exec(hostOf(url) ?? '')?.[1]
  if (land === 'us' || land === 'gov' || land === 'mil') return 'month-first'
  return land !== undefined && land.length === 2 && !['tv', 'io', 'co', 'me', 'ai', 'ph', 'ca'].includes(land)
    ? 'day-first'
    : null
}

function troubles(text: string, language: string): Diagnostic[] {
  if (text.trim() === '') {
    return [
      {
        code: 'empty',
        severity: 'error',
        message: 'The source holds no text: check that it is the article and not an empty page.',
      },
    ]
  }
  if (language === 'en') return []
  const named = language === 'und' ? 'could not be told' : `is "${language}"`
  return [
    {
      code: 'language-unsupported',
      severity: 'warning',
      message: `The language of the text ${named}; only English is coded, so the article is stored and not coded.`,
    },
  ]
}

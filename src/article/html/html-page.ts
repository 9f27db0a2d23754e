import type { Diagnostic } from '../../schema/index.js'
import { creditedAgencies } from '../agencies.js'
import { countWords, type Draft, endsSentence, isProse } from '../draft.js'
import type { Page } from '../page.js'
import { isByline, stampLine } from '../stamps.js'
import { placeOf } from '../strip.js'
import { chosenNodes, textNodesOf } from './chosen.js'
import { htmlDrafts } from './html-blocks.js'
import { measurePage } from './measure.js'
import { type Metadata, metadataOf } from './metadata.js'
import { noiseOfNodes, withSiblings } from './surroundings.js'
import {
  attribute,
  childrenOf,
  type Document,
  depthOf,
  type Element,
  elementsOf,
  isElement,
  type Node,
  parentOf,
  parsePage,
  type TextNode,
  textOf,
} from './tree.js'

export interface PageLimits {
  /** Deepest nesting of elements. Pages of outlets stay under 60. */
  readonly depth: number
  /** Largest number of elements. */
  readonly elements: number
}

export const defaultPageLimits: PageLimits = { depth: 200, elements: 20_000 }

/** Rebuilt formatting elements that a page may cost: far more than any real page, far less than a bomb. */
const mostRebuilt = 200_000

/** Reads a page: its article's blocks and what the page says of itself. */
export function readHtml(source: string, limits: PageLimits = defaultPageLimits): Page {
  const size = measurePage(source)
  if (size.depth > limits.depth || size.rebuilt > mostRebuilt) return nothing(tooDeep(size.depth, limits.depth))
  if (size.elements > limits.elements) {
    return nothing({
      code: 'too-large',
      severity: 'error',
      message: `The page has ${size.elements} elements, more than the limit of ${limits.elements}: save the article's text alone, or raise the limit.`,
    })
  }
  const document = parsePage(source)
  const depth = depthOf(document)
  if (depth > limits.depth * 2) return nothing(tooDeep(depth, limits.depth))
  const metadata = metadataOf(document)
  const nodes = textNodesOf(document)
  const chosen = chooseNodes(document, nodes)
  const title = titleOf(document, metadata, chosen)
  if (title) for (const node of nodes) if (isInside(node, title)) chosen.add(node)
  const body = htmlDrafts(document, source, chosen, noiseOfNodes(chosen), title)
  const head = htmlDrafts(document, source, headNodes(nodes, chosen, title), new Map(), title).filter(saysWhoOrWhen)
  const drafts = inPlace([...head, ...body])
  const known = title ? textOf(title) : (metadata.titles[0] ?? null)
  return {
    drafts,
    title: title ? known : known === null ? null : withoutOutlet(known, metadata.outlet),
    outlet: metadata.outlet ?? outletInTitle(metadata, known),
    url: metadata.url,
    dates: metadata.dates,
    order:
      metadata.language?.toLowerCase() === 'en-us'
        ? 'month-first'
        : /^en-(?:gb|ie|au|nz|in|za)$/i.test(metadata.language ?? '')
          ? 'day-first'
          : null,
    agencies: metadata.agencies,
    diagnostics: hasArticle(drafts, source) && !isErrorPage(known, drafts) ? [] : [noArticle],
  }
}

/** Most text nodes between a headline and the text that are looked at. */
const longestHead = 40

/** Text between the headline and the article, which Readability leaves out: stamps, bylines, credits. */
function headNodes(nodes: readonly TextNode[], chosen: ReadonlySet<TextNode>, title: Element | null): Set<TextNode> {
  const first = nodes.findIndex((node) => chosen.has(node) && !(title && isInside(node, title)))
  const from = title
    ? nodes.findLastIndex((node, i) => i < first && isInside(node, title)) + 1
    : first - longestHead / 2
  return new Set(nodes.slice(Math.max(0, from, first - longestHead), Math.max(0, first)))
}

function saysWhoOrWhen({ strip }: Draft): boolean {
  return stampLine(strip.text) !== null || isByline(strip.text) || creditedAgencies(strip.text) !== null
}

function inPlace(drafts: readonly Draft[]): Draft[] {
  const start = (draft: Draft): number => placeOf(draft.strip)?.start ?? 0
  return [...drafts].sort((a, b) => start(a) - start(b))
}

/** The outlet at the end of the page's title: `Headline - The Lakeshore Times`. */
function outletInTitle(metadata: Metadata, headline: string | null): string | null {
  const parts = (metadata.titles.at(-1) ?? '').split(/\s+(?:[|–—·»-]+)\s+/)
  const last = parts.at(-1)!
  if (parts.length < 2 || headline === null || countWords(last) > 6) return null
  return wordsIn(headline).join(' ').startsWith(wordsIn(parts[0]!).join(' ')) ? last : null
}

function tooDeep(depth: number, limit: number): Diagnostic {
  const message = `The page nests ${depth} elements deep (the limit is ${limit}) or is built to be slow: save the article's text alone, or raise the limit.`
  return { code: 'too-deep', severity: 'error', message }
}

const noArticle: Diagnostic = {
  code: 'no-article',
  severity: 'error',
  message: 'The page holds no article: check that it was saved whole, and not as a list, a log-in or an error page.',
}

function nothing(diagnostic: Diagnostic): Page {
  return {
    drafts: [],
    title: null,
    outlet: null,
    url: null,
    dates: [],
    order: null,
    agencies: [],
    diagnostics: [diagnostic],
  }
}

/** Readability's choice; the whole page where it is a fragment of a few sentences. */
function chooseNodes(document: Document, nodes: readonly TextNode[]): Set<TextNode> {
  const words = nodes.reduce((sum, node) => sum + countWords(node.value), 0)
  const links = nodes.filter((node) => hasAbove(node, 'a')).reduce((sum, node) => sum + countWords(node.value), 0)
  if (words <= 80 && links <= words * 0.2) return new Set(nodes.filter((node) => !hasAbove(node, 'h1')))
  const chosen = withSiblings(chosenNodes(document, nodes), nodes)
  const inLinks = [...chosen]
    .filter((node) => hasAbove(node, 'a'))
    .reduce((sum, node) => sum + countWords(node.value), 0)
  const all = [...chosen].reduce((sum, node) => sum + countWords(node.value), 0)
  // A list of headlines is no article.
  return inLinks > all * 0.6 ? new Set() : chosen
}

function hasAbove(node: Node, tag: string): boolean {
  for (let up = parentOf(node); up; up = parentOf(up)) if (isElement(up) && up.tagName === tag) return true
  return false
}

function isInside(node: Node, element: Element): boolean {
  for (let up = parentOf(node); up; up = parentOf(up)) if (up === element) return true
  return false
}

/** The headline on the page: the `h1` that says what the head of the page calls the article. */
function titleOf(document: Document, metadata: Metadata, chosen: ReadonlySet<TextNode>): Element | null {
  const headings = [...elementsOf(document)].filter(
    (e) => e.tagName === 'h1' || /\bheadline\b/i.test(attribute(e, 'itemprop') ?? ''),
  )
  let best: Element | null = null
  let share = 0
  for (const heading of headings) {
    const words = wordsIn(textOf(heading))
    if (words.length < 2 || words.length > 60) continue
    for (const title of metadata.titles) {
      const other = new Set(wordsIn(title))
      const both = words.filter((word) => other.has(word)).length / Math.max(1, Math.min(words.length, other.size))
      if (both > share) [best, share] = [heading, both]
    }
  }
  if (share >= 0.6) return best
  if (metadata.titles.length > 0 || chosen.size === 0) return null
  const first = headings.filter((h) => childrenOf(h).length > 0 && wordsIn(textOf(h)).length >= 3)
  return first.length === 1 ? first[0]! : null
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A page title without the outlet's name after a bar or a dash. */
function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|–—·»]\s+|\s+-\s+/)
  if (parts.length < 2) return title
  const last = parts.at(-1)!
  const named = outlet !== null && wordsIn(outlet).join('').includes(wordsIn(last).join(''))
  return named || countWords(last) <= 3 ? title.slice(0, title.lastIndexOf(last)).replace(/\s*[|–—·»-]\s*$/, '') : title
}

function hasArticle(drafts: readonly Draft[], source: string): boolean {
  const words = drafts.filter((d) => d.noise === undefined && d.kind !== 'title')
  if (words.some((d) => isProse(d.strip.text) && d.kind !== 'list-item')) return true
  if (words.some((d) => endsSentence(d.strip.text) && countWords(d.strip.text) >= 4)) return true
  // A fragment without a page around it was cut out by somebody: it is what they mean.
  return words.length > 0 && !/<(?:html|head|body)\b/i.test(source.slice(0, 5000))
}

const errorTitle =
  /^(?:(?:error )?(?:40\d|50\d)\b|access denied|just a moment|attention required|(?:page )?not found|forbidden|log ?in|sign ?in|subscribe|are you (?:a robot|human)|robot check|security check|captcha|verify|please verify|service unavailable|one moment|before you continue)/i

/** Whether a short page is the server's own: an error, a check for robots, a log-in. */
function isErrorPage(title: string | null, drafts: readonly Draft[]): boolean {
  const words = drafts.reduce((sum, d) => sum + (d.noise === undefined ? countWords(d.strip.text) : 0), 0)
  return words <= 150 && title !== null && errorTitle.test(title)
}

import type { NoiseKind } from '../../schema/index.js'
import { attribute, childrenOf, type Element, isElement, isText, type Node, parentOf, type TextNode } from './tree.js'

const captionTags = new Set(['figcaption', 'caption'])
const pageTags = new Set(
  'nav aside footer button form select label input dialog menu iframe video audio object canvas'.split(' '),
)

const captionNames =
  /(?:^|[-_ ])(?:figcaption|captions?|cutline|photo-?credit|image-?credit|img-?(?:caption|credit|desc)|credits?|mediacaption|image-?(?:caption|desc(?:ription)?|meta|source)|photo-?(?:caption|desc|source)|wp-caption-text|legend|pie-?de-?foto|attribution)(?:$|[-_ ])/i
const pageNames =
  /(?:^|[-_ ])(?:share|sharing|sharebar|social|related|recirc|recommend(?:ed|ations?)?|newsletters?|subscribe|subscription|signup|sign-up|promo|promos|advert|advertisement|advertising|ads?|adslot|sponsored|cookies?|consent|comments?|commenting|disqus|byline|bylines|authors?|author-?(?:bio|box|info|card|name)|bio|tags?|taglist|tag-list|topics?|breadcrumbs?|gallery|slideshow|carousel|read-?more|also-?read|read-?also|keep-?reading|more-?(?:on|stories|news|links)|see-?also|inline-?(?:link|links|related|promo)|sidebar|widgets?|toolbar|pullquote|pull-quote|tweet|twitter-tweet|instagram-media|fb-post|embed|disclaimer|copyright|trending|most-?(?:read|popular|viewed)|popular|next-?(?:post|article|story)|prev(?:ious)?-?(?:post|article|story)|post-?nav(?:igation)?|pagination|paywall|skip-?link|sr-only|visually-?hidden|screen-?reader-text|hidden|audio-?player|listen|timestamp|dateline-?meta|post-?meta|entry-?meta|article-?meta|meta-?info|kicker|factbox-?promo|outbrain|taboola|correction-?link|print-?only|donate|donation|app-?promo|whatsapp|telegram|follow-?us|live-?blog-?nav)(?:$|[-_ ])/i

/** How a block stands on its page, where that makes it no wording of the article. */
export function noiseOfElement(element: Element): NoiseKind | null {
  if (captionTags.has(element.tagName)) return 'caption'
  if (pageTags.has(element.tagName)) return 'boilerplate'
  const style = attribute(element, 'style') ?? ''
  if (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display:\s*none|visibility:\s*hidden/i.test(style)
  ) {
    return 'boilerplate'
  }
  const names = [
    attribute(element, 'class'),
    attribute(element, 'id'),
    attribute(element, 'data-component'),
    attribute(element, 'data-testid'),
    attribute(element, 'role'),
  ]
    .filter((name) => name !== undefined)
    .join(' ')
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
  if (names === '') return null
  if (captionNames.test(names)) return 'caption'
  return pageNames.test(names) ? 'boilerplate' : null
}

/**
 * For each chosen text node the noise it stands in. A name counts only where the element holds a small part of what was
 * chosen: the wrapper of a whole article is often called `content with-sidebar`.
 */
export function noiseOfNodes(chosen: ReadonlySet<TextNode>): Map<TextNode, NoiseKind> {
  const size = new Map<Node, number>()
  let total = 0
  for (const node of chosen) {
    const length = node.value.trim().length
    total += length
    for (let up = parentOf(node); up; up = parentOf(up)) size.set(up, (size.get(up) ?? 0) + length)
  }
  const kinds = new Map<Node, NoiseKind | null>()
  const kindOf = (node: Node): NoiseKind | null => {
    const known = kinds.get(node)
    if (known !== undefined) return known
    const up = parentOf(node)
    const own = isElement(node) && (size.get(node) ?? 0) <= total * 0.3 ? noiseOfElement(node) : null
    const kind = own ?? (up ? kindOf(up) : null)
    kinds.set(node, kind)
    return kind
  }
  const noise = new Map<TextNode, NoiseKind>()
  for (const node of chosen) {
    const kind = kindOf(parentOf(node)!)
    if (kind) noise.set(node, kind)
  }
  return noise
}

/**
 * Paragraphs that stand between chosen ones under one parent and read as running text: Readability drops some for their
 * links or their length.
 */
export function withSiblings(chosen: ReadonlySet<TextNode>, nodes: readonly TextNode[]): Set<TextNode> {
  const parents = new Map<Node, number>()
  for (const node of chosen) {
    const block = paragraphOf(node)
    const parent = block && parentOf(block)
    if (parent) parents.set(parent, (parents.get(parent) ?? 0) + 1)
  }
  const all = new Set(chosen)
  for (const node of nodes) {
    if (all.has(node)) continue
    const block = paragraphOf(node)
    const parent = block && parentOf(block)
    if (!block || !parent || (parents.get(parent) ?? 0) < 2 || noiseOfElement(block)) continue
    const text = plain(block)
    if (text.length >= 40 && /[.!?”"]$/.test(text) && linked(block) < text.length * 0.5) all.add(node)
  }
  return all
}

function paragraphOf(node: Node): Element | null {
  for (let up = parentOf(node); up; up = parentOf(up)) {
    if (isElement(up) && up.tagName === 'p') return up
    if (isElement(up) && !/^(?:a|b|i|em|strong|span|u|font|small|cite|q|mark|sup|sub|abbr|time)$/.test(up.tagName))
      return null
  }
  return null
}

function plain(node: Node): string {
  if (isText(node)) return node.value
  return childrenOf(node).map(plain).join('').trim()
}

function linked(node: Node): number {
  if (isElement(node) && node.tagName === 'a') return plain(node).length
  return childrenOf(node).reduce((sum, child) => sum + linked(child), 0)
}

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { serialize } from 'parse5'
import { childrenOf, type Document, isElement, isText, type Node, type TextNode } from './tree.js'

/**
 * Marks that travel through Readability inside the text: it splits, renames and joins elements, but it keeps text.
 * A private-use sign, then three digits of base 64 in the private-use area.
 */
const sign = '\uE000'
const digit = 0xe100
const base = 64

function markOf(id: number): string {
  return (
    sign +
    String.fromCharCode(digit + Math.floor(id / base ** 2), digit + (Math.floor(id / base) % base), digit + (id % base))
  )
}

/** What stands in these is never seen as text. */
export const silent = new Set(['script', 'style', 'title', 'textarea', 'template', 'noscript', 'svg', 'math', 'option'])

/** The text nodes of a page that can be read, in order. */
export function textNodesOf(document: Document): TextNode[] {
  const found: TextNode[] = []
  const stack: Node[] = [document]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node) && /\S/.test(node.value)) found.push(node)
    if (isElement(node) && silent.has(node.tagName)) continue
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!)
  }
  return found.slice(0, base ** 3)
}

/** The text nodes that Readability takes for the article; none where it finds no article. */
export function chosenNodes(document: Document, nodes: readonly TextNode[]): Set<TextNode> {
  const values = nodes.map((node) => node.value)
  nodes.forEach((node, i) => {
    node.value = markOf(i) + values[i]!
  })
  const marked = serialize(document)
  nodes.forEach((node, i) => {
    node.value = values[i]!
  })
  const chosen = new Set<TextNode>()
  const page = parseHTML(marked).document
  const read = new Readability(page as never, {
    charThreshold: 250,
    serializer: (root) => root.textContent ?? '',
  }).parse()
  for (const match of (read?.content ?? '').matchAll(/\uE000([\uE100-\uE13F])([\uE100-\uE13F])([\uE100-\uE13F])/g)) {
    const id = [1, 2, 3].reduce((sum, k) => sum * base + match[k]!.charCodeAt(0) - digit, 0)
    const node = nodes[id]
    if (node) chosen.add(node)
  }
  return chosen
}

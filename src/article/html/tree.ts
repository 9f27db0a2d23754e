import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode
export type Document = DefaultTreeAdapterTypes.Document

/** Parses a page; every node knows its place in the source. Scripts are not run and `noscript` is read as a reader without scripts sees it. */
export function parsePage(source: string): Document {
  return parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false })
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text'
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((a) => a.name === name)?.value
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** Elements in order of the document; without recursion, so that depth costs no stack. */
export function* elementsOf(root: Node): Generator<Element> {
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) yield node
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!)
  }
}

/** Text of a node with one space for each run of white space. */
export function textOf(root: Node): string {
  const parts: string[] = []
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) parts.push(node.value)
    if (isElement(node) && (node.tagName === 'script' || node.tagName === 'style')) continue
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!)
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}

export function parentOf(node: Node): Node | null {
  return 'parentNode' in node ? (node.parentNode as Node | null) : null
}

/** Levels of elements in a parsed page. */
export function depthOf(root: Node): number {
  let level: readonly Node[] = [root]
  let depth = -1
  for (; level.length > 0; depth++) level = level.flatMap((node) => childrenOf(node).filter(isElement))
  return depth
}

/** The words of a dispatch as its reader sees them, in which every gold quote must stand. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

const unseen = new Set(['script', 'style', 'head', 'template'])
const inline = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'sup', 'sub', 'abbr'])

/** Text of a page without its head; elements that are no running text stand apart. */
function pageText(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (unseen.has(node.nodeName) || !('childNodes' in node)) return ''
  const inside = node.childNodes.map(pageText).join('')
  return inline.has(node.nodeName) ? inside : `\n${inside}\n`
}

/** Any run of spaces and line breaks is one space, so that a quote may run over a line's end. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ')

/** @param ending `txt`, `md`, `html` or `json`; a JSON article is its title and its text */
export function sourceText(raw: string, ending: string): string {
  if (ending === 'html') return oneLine(pageText(parse(raw)))
  if (ending !== 'json') return oneLine(raw)
  const { title, text } = JSON.parse(raw) as { title?: string; text: string }
  return oneLine(`${title ?? ''}\n${text}`)
}

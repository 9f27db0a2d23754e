import { wellFormed } from '../../sources/index.js'
import { inert } from './inert.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in an element or an attribute of HTML. */
export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!)
}

/** Text as it may stand in an element or an attribute of XML 1.0, which knows fewer characters than Unicode. */
export function escapedXml(text: string): string {
  return escapedHtml(wellFormed(inert(text)).replace(/[\uFFFE\uFFFF]/g, ''))
}

/** Words that Markdown must not take for its own signs. */
export function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&')
}

/** A web address that may stand in a link; anything else is printed as text. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>()]+$/i.test(url)
}

import type { Edit } from './strip.js'

const breaking = new Set(
  'address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em embed font i img input ins kbd label mark meta noscript picture q s samp small source span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
)
/** What stands between the tags of these is no text. */
const hollow = new Set(['iframe', 'script', 'style', 'object', 'video', 'audio', 'svg', 'template', 'button', 'select'])

/** Edits that take HTML tags and comments out of a text that is not a page; tags of blocks become line breaks. */
export function tagEdits(text: string): Edit[] {
  const edits: Edit[] = []
  if (!text.includes('<')) return edits
  let until = 0
  // Whether a comment can still end: looked for in vain but once, so that many open ones cost one look.
  let open = true
  for (const match of text.matchAll(/<!--|<(\/?)([a-zA-Z][a-zA-Z0-9]{0,11})(?=[\s/>])[^<>]{0,4000}>/g)) {
    const start = match.index
    if (start < until) continue
    let end = start + match[0].length
    if (match[0] === '<!--') {
      const close = open ? text.indexOf('-->', start + 2) : -1
      if (close < 0) {
        open = false
        continue
      }
      edits.push({ start, end: close + 3, text: '' })
      until = close + 3
      continue
    }
    const name = match[2]!.toLowerCase()
    if (hollow.has(name)) {
      if (!match[1] && !match[0].endsWith('/>')) end = endOfElement(text, name, end)
      edits.push({ start, end, text: '\n' })
    } else if (breaking.has(name)) edits.push({ start, end, text: '\n' })
    else if (inline.has(name)) edits.push({ start, end, text: '' })
    until = end
  }
  return edits
}

/** Longest element without text that is cut as a whole, so that many unclosed tags cost no more than one look each. */
const longestHollow = 20_000

function endOfElement(text: string, name: string, from: number): number {
  const near = text.slice(from, from + longestHollow)
  const close = near.toLowerCase().indexOf(`</${name}`)
  if (close < 0) return from
  const end = near.indexOf('>', close)
  return end < 0 ? from : from + end + 1
}

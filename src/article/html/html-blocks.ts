import type { BlockKind, NoiseKind } from '../../schema/index.js'
import { plainCharacters } from '../characters.js'
import { type Draft, endsSentence, joinBroken, squeeze } from '../draft.js'
import { joinStrips, type Strip, sliceStrip } from '../strip.js'
import { textStrip } from './text-strip.js'
import { childrenOf, type Document, isElement, isText, type Node, parentOf, type TextNode, textOf } from './tree.js'

export const blockTags = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const inHeading = new Set(['p', 'ul', 'ol', 'table', 'article', 'section', 'figure', 'blockquote'])

interface Open {
  parts: Strip[]
  kind: BlockKind
  /** Whether all its words stand in links. */
  linked: boolean
  noise: NoiseKind | undefined
}

/** The blocks of the chosen text nodes, in order of the page, each character with its place in the source. */
export function htmlDrafts(
  document: Document,
  source: string,
  chosen: ReadonlySet<TextNode>,
  noise: ReadonlyMap<TextNode, NoiseKind>,
  title: Node | null,
): Draft[] {
  const drafts: Draft[] = []
  const references = new Map<string, string>()
  let open: Open = { parts: [], kind: 'paragraph', linked: true, noise: undefined }
  const flush = (): void => {
    if (open.parts.length > 0) for (const draft of draftsOf(open)) drafts.push(draft)
    open = { parts: [], kind: 'paragraph', linked: true, noise: undefined }
  }
  const steps: (Node | 'flush')[] = [document]
  const kinds = new Map<Node, BlockKind>()
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === 'flush') {
      flush()
      continue
    }
    const kind = kinds.get(step) ?? 'paragraph'
    if (isText(step)) {
      const blank = open.parts.length > 0 && !/\S/.test(step.value)
      if (!chosen.has(step) && !blank) continue
      const kindOfNoise = noise.get(step)
      if (open.parts.length > 0 && open.noise !== kindOfNoise && !blank) flush()
      if (!blank) open = { ...open, kind, noise: kindOfNoise, linked: open.linked && inLink(step) }
      open.parts.push(textStrip(step, source, references))
      continue
    }
    if (isElement(step)) {
      if (step.tagName === 'sup' && /^\W*\d{0,3}\W*$/.test(textOf(step))) continue
      if (step.tagName === 'br') open.parts.push(...breakOf(step.sourceCodeLocation))
      if (blockTags.has(step.tagName)) {
        flush()
        steps.push('flush')
      }
    }
    const own = step === title ? 'title' : isElement(step) ? kindOf(step.tagName, kind) : kind
    const children = childrenOf(step)
    for (let i = children.length - 1; i >= 0; i--) {
      kinds.set(children[i]!, own)
      steps.push(children[i]!)
    }
  }
  flush()
  return joinBroken(drafts)
}

function kindOf(tag: string, above: BlockKind): BlockKind {
  if (/^h[1-6]$/.test(tag)) return above === 'title' ? 'title' : 'heading'
  if (tag === 'li') return 'list-item'
  // A heading that was never closed holds the article.
  if (inHeading.has(tag) && (above === 'heading' || above === 'title')) return 'paragraph'
  return above === 'title' || above === 'heading' || above === 'list-item' ? above : 'paragraph'
}

/** A line break stands for its tag. */
function breakOf(place: { startOffset: number; endOffset: number } | null | undefined): Strip[] {
  if (!place) return []
  return [{ text: '\u2028', at: Int32Array.of(place.startOffset), to: Int32Array.of(place.endOffset) }]
}

function draftsOf(open: Open): Draft[] {
  let strip = joinStrips(open.parts, '')
  strip = { ...strip, text: strip.text.replace(/[\n\r\t\f]/g, ' ') }
  return paragraphsOf(plainCharacters(strip))
    .map(squeeze)
    .filter((part) => /[\p{L}\p{N}]/u.test(part.text))
    .map((part) => ({ strip: part, kind: open.kind, apart: true, ...noiseOf(open, part.text) }))
}

/** A block that is nothing but a link leads to another page, unless it is a sentence or a heading. */
function noiseOf(open: Open, text: string): { noise?: NoiseKind } {
  if (open.noise) return { noise: open.noise }
  const leads = open.linked && (open.kind === 'list-item' || (open.kind === 'paragraph' && !endsSentence(text)))
  return leads ? { noise: 'boilerplate' } : {}
}

function inLink(node: Node): boolean {
  for (let up = parentOf(node); up; up = parentOf(up)) if (isElement(up) && up.tagName === 'a') return true
  return false
}

/** A line break parts blocks; `joinBroken` joins those that one sentence runs through. */
function paragraphsOf(strip: Strip): Strip[] {
  const parts: Strip[] = []
  let start = 0
  for (const match of strip.text.matchAll(/\n[\n\s]*/g)) {
    parts.push(sliceStrip(strip, start, match.index))
    start = match.index + match[0].length
  }
  parts.push(sliceStrip(strip, start, strip.text.length))
  return parts
}

import { plainCharacters } from './characters.js'
import { type Draft, squeeze } from './draft.js'
import { tagEdits } from './embedded-html.js'
import { isFurniture } from './furniture.js'
import { inlineEdits, type LineMark, lineMark, looksMarkdown } from './markdown.js'
import { referenceEdits } from './references.js'
import { editStrip, inOrder, joinStrips, type Strip, sliceStrip, stripOf } from './strip.js'

interface Line extends LineMark {
  readonly strip: Strip
  readonly apart: boolean
}

/** The blocks of a plain text or a Markdown text, in order, with their marks taken off. */
export function textDrafts(source: string, format: 'text' | 'markdown', from = 0): Draft[] {
  const markdown = format === 'markdown' || looksMarkdown(source)
  return joinLines(linesOf(plainStrip(source.slice(from), from), markdown)).flatMap((line) => draftsOf(line, markdown))
}

/** The source with plain characters and without the tags and references that a page left in it. */
export function plainStrip(source: string, from: number): Strip {
  const strip = stripOf(source, from)
  return plainCharacters(editStrip(strip, inOrder([...tagEdits(strip.text), ...referenceEdits(strip.text)])))
}

function linesOf(strip: Strip, markdown: boolean): Line[] {
  const lines: Line[] = []
  let apart = true
  let start = 0
  let cue: string | undefined
  while (start <= strip.text.length) {
    const stop = strip.text.indexOf('\n', start)
    const end = stop < 0 ? strip.text.length : stop
    const text = strip.text.slice(start, end)
    if (text.trim() === '') apart = true
    else {
      const found = lineMark(text, markdown)
      if (found.kind === 'attribute') {
        cue = found.name
        apart = true
      } else {
        const underlined = found.kind === 'rule' && /^\s*(=+|-{2,})\s*$/.test(text) && !apart && markdown
        const last = lines.at(-1)
        if (underlined && last) lines[lines.length - 1] = { ...last, kind: 'heading' }
        const name = cue === undefined ? {} : { name: cue }
        lines.push({ ...found, ...name, apart, strip: sliceStrip(strip, start + found.start, start + found.end) })
        cue = undefined
        apart = false
      }
    }
    start = end + 1
  }
  return lines
}

/** Words that end no line of their own: the next line goes on with the sentence. */
const openEnd = /(?:,|\b(?:the|a|an|of|by|with|and|or|to|in|on|at|for|from|that|which|his|her|its|their))$/i

/** Lines that were broken inside a paragraph, by a wrapping column or at the border of a link, as one. */
function joinLines(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines)
  const joined: Line[] = []
  let parts: Strip[] = []
  const close = (): void => {
    if (parts.length > 1) joined[joined.length - 1] = { ...joined.at(-1)!, strip: joinStrips(parts, ' ') }
  }
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && goesOn(last, parts.at(-1)!, line, width)) parts.push(line.strip)
    else {
      close()
      joined.push(line)
      parts = [line.strip]
    }
  }
  close()
  return joined
}

function goesOn(block: Line, before: Strip, line: Line, width: number): boolean {
  if (line.kind !== 'plain' || line.name !== undefined) return false
  if (block.kind === 'heading' || block.kind === 'rule') return false
  const above = before.text.trim()
  const below = line.strip.text.trim()
  const open = !/[.!?:;…"”’)\]]$/.test(above)
  const small = /^(?:\p{Ll}|[,;.)])/u.test(below)
  if (isFurniture(below) || isFurniture(above)) return false
  if (line.apart) return open && /^[,;.)](?!\.)/.test(below)
  if (width > 0 && above.length + 1 + firstWord(below).length > width) return true
  return open && (small || openEnd.test(above))
}

function firstWord(text: string): string {
  const space = text.indexOf(' ')
  return space < 0 ? text : text.slice(0, space)
}

/** Column at which the whole text is wrapped, or 0: wrapped texts have no long line, and most lines nearly fill the width. */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0
  for (const line of lines) width = Math.max(width, line.strip.text.trimEnd().length)
  if (width > 120 || width < 40) return 0
  let followed = 0
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i + 1]!.apart || lines[i + 1]!.kind !== 'plain') continue
    followed++
    if (lines[i]!.strip.text.trimEnd().length + 1 + firstWord(lines[i + 1]!.strip.text).length > width * 0.85) full++
  }
  return followed >= 3 && full >= followed * 0.7 ? Math.floor(width * 0.85) : 0
}

function draftsOf(line: Line, markdown: boolean): Draft[] {
  const kind = line.kind === 'heading' || line.kind === 'list-item' ? line.kind : 'paragraph'
  const drafts: Draft[] = []
  for (const part of line.kind === 'list-item' ? itemsOf(line.strip) : [line.strip]) {
    const strip = squeeze(markdown ? editStrip(part, inOrder(inlineEdits(part.text))) : part)
    if (strip.text === '') continue
    const bare = !/[\p{L}\p{N}]/u.test(strip.text)
    const cue = line.name === undefined ? {} : { cue: line.name }
    drafts.push({ strip, kind, apart: line.apart, ...cue, ...(bare ? { noise: 'boilerplate' as const } : {}) })
  }
  return drafts
}

/** Items of a list that a crawler laid in one line: `-   one -   two`. */
function itemsOf(strip: Strip): Strip[] {
  const items: Strip[] = []
  let start = 0
  for (const match of strip.text.matchAll(/ -\s{2,}(?=\S)/g)) {
    items.push(sliceStrip(strip, start, match.index))
    start = match.index + match[0].length
  }
  items.push(sliceStrip(strip, start, strip.text.length))
  return items
}

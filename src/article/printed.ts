import type { Article, BlockKind } from '../schema/index.js'
import { squeeze } from './draft.js'
import { pageLines } from './html/page-lines.js'
import { plainStrip } from './lines.js'
import { inlineEdits, lineMark, looksMarkdown } from './markdown.js'
import { toSource } from './offset-map.js'
import { editStrip, inOrder, joinStrips, type Strip, sliceStrip } from './strip.js'

/** A block as its reader saw it. Code unit `text[i]` was printed at `source.slice(at[i], to[i])`; `at[i]` is -1 for a space between joined lines. */
export interface PrintedBlock extends Strip {
  /** `other` where nothing of it was taken for the article. */
  readonly kind: BlockKind | 'other'
}

type Reading = Pick<Article, 'map' | 'blocks'>

/**
 * All visible text of a source in its order, markup taken off: the article's blocks, and between them whatever cleaning
 * left out. Nothing stands twice, and no word is lost.
 */
export function printedBlocks(
  source: string,
  format: 'text' | 'html' | 'markdown',
  reading: Reading,
): readonly PrintedBlock[] {
  const blockAt = blockFinder(reading)
  const blocks: { parts: Strip[]; of: number }[] = []
  for (const line of format === 'html' ? pageLines(source) : textLines(source, format === 'markdown')) {
    for (const [part, of] of partsOf(squeeze(line), blockAt)) {
      const last = blocks.at(-1)
      // Lines of one paragraph that was broken at a column, or by a stray tag.
      if (last !== undefined && of >= 0 && last.of === of) last.parts.push(part)
      else blocks.push({ parts: [part], of })
    }
  }
  return blocks.map(({ parts, of }) => ({ ...joinStrips(parts, ' '), kind: reading.blocks[of]?.kind ?? 'other' }))
}

/** Lines of a text with the marks of Markdown taken off where it is written in it. */
function textLines(source: string, isMarkdown: boolean): Strip[] {
  const markdown = isMarkdown || looksMarkdown(source)
  const whole = plainStrip(source, 0)
  const lines: Strip[] = []
  let start = 0
  for (const text of whole.text.split('\n')) {
    const mark = lineMark(text, markdown)
    const isMarkup = markdown && (mark.kind === 'rule' || mark.kind === 'attribute')
    const isCounted = mark.kind === 'list-item' && /[\p{L}\p{N}]/u.test(text.slice(0, mark.start))
    const line = isCounted
      ? sliceStrip(whole, start, start + text.length)
      : sliceStrip(whole, start + mark.start, start + mark.end)
    if (!isMarkup && /\S/.test(line.text)) {
      lines.push(markdown ? editStrip(line, inOrder(inlineEdits(line.text))) : line)
    }
    start += text.length + 1
  }
  return lines.filter((line) => /\S/.test(line.text))
}

/** Index of the block of the reading that stands around a place of the source, or -1. */
function blockFinder({ map, blocks }: Reading): (at: number) => number {
  const places = blocks
    .map((block, index) => ({ ...toSource(map, block), index }))
    .sort((x, y) => x.start - y.start || y.end - x.end)
  return (at) => {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle]!.start <= at) low = middle + 1
      else high = middle
    }
    const place = places[low - 1]
    return place !== undefined && at < place.end ? place.index : -1
  }
}

/** A line cut where one block of the reading ends and the next begins; what belongs to none stays with its neighbour. */
function* partsOf(line: Strip, blockAt: (at: number) => number): Generator<readonly [Strip, number]> {
  let start = 0
  let of = -1
  for (let i = 0; i < line.text.length; i++) {
    const found = line.at[i] === -1 ? -1 : blockAt(line.at[i]!)
    if (found < 0 || found === of) continue
    if (of >= 0) {
      yield [squeeze(sliceStrip(line, start, i)), of]
      start = i
    }
    of = found
  }
  if (line.text.length > start) yield [squeeze(sliceStrip(line, start, line.text.length)), of]
}

import { evidence } from '../../article/index.js'
import type { Quotation, Span } from '../../schema/index.js'
import type { Analysed, CodedScene } from '../scene.js'
import { type Frame, frameAbove, frameAfter, frameAtEnd, frameBefore, plainSaying } from './frames.js'
import { type QuotedSpan, quotedSpans } from './spans.js'
import type { Speaker } from './speaker.js'
import { type Stage, sentenceAt, stageOf } from './stage.js'
import { isTitle, isUtterance, wordsIn } from './worth.js'

/** Words between marks and whose they are, as offsets into the cleaned text. */
export interface QuotedWords extends Span {
  readonly speaker: Speaker | null
}

/** Fewer words than these are a term or mere distance, unless they are all that somebody says. */
const fewest = 4

/** Stretches between marks, and for each the frame that says whose words it holds. */
export interface Attributed {
  readonly stage: Stage
  readonly frames: readonly (Frame | null)[]
}

/** Whose words stand between the marks of an article; null where it has no marks. */
export function attributeQuotes(analysed: Analysed, scenes: readonly CodedScene[]): Attributed | null {
  const spans = quotedSpans(analysed.article.text, analysed.article.blocks)
  if (spans.length === 0) return null
  const stage = stageOf(analysed, scenes, spans)
  return { stage, frames: attribute(stage) }
}

/** What is quoted word for word, with its speaker and the verb of saying. Words are given without their marks. */
export function findQuotations(attributed: Attributed | null): Quotation[] {
  if (attributed === null) return []
  const { stage, frames } = attributed
  const { article } = stage.analysed
  const { text, blocks } = article
  return frames.flatMap((frame, i) => {
    const span = stage.spans[i]!
    if (!isWorth(stage, span, frame)) return []
    const { kind } = blocks[span.block]!
    // A headline takes its words from the text below.
    if ((kind === 'title' || kind === 'heading') && (!frame?.beside || isRepeated(text, span))) return []
    const { name = null, of = null } = frame?.speaker ?? {}
    const { start, end } = span
    return [{ speaker: name, of, verb: frame?.verb ?? null, ...evidence(article, { start, end }) }]
  })
}

/** Every stretch between marks, terms of a few words too, as offsets into the cleaned text: whose words they are. */
export function quotedWords(attributed: Attributed | null): QuotedWords[] {
  if (attributed === null) return []
  const { stage, frames } = attributed
  return frames.map((frame, i) => {
    const { start, end } = stage.spans[i]!
    return { start, end, speaker: frame?.speaker ?? null }
  })
}

const isRepeated = (text: string, span: QuotedSpan): boolean =>
  text.indexOf(text.slice(span.start, span.end), span.close) >= 0

function isWorth(stage: Stage, span: QuotedSpan, frame: Frame | null): boolean {
  const { text } = stage.analysed.article
  const words = text.slice(span.start, span.end)
  const count = wordsIn(words).length
  const whole = isUtterance(text, span)
  if (count < fewest) return count > 0 && whole && frame?.beside === true && frame.speaker !== null
  if (isTitle(words) && !(frame?.beside && whole && plainSaying.test(frame.verb ?? ''))) return false
  if (whole) return frame !== null || count > 5
  return frame?.speaker != null
}

/** A frame for each span: its own words around it, else those of the quotation that it goes on from. */
function attribute(stage: Stage): (Frame | null)[] {
  const { spans } = stage
  const frames: (Frame | null)[] = []
  let last: Frame | null = null
  spans.forEach((span, i) => {
    const before = spans[i - 1]
    const own = choose(stage, span)
    let frame = own
    if (own === null && isUtterance(stage.analysed.article.text, span))
      frame = continued(stage, span, before, frames[i - 1])
    else if (own?.again && own.speaker === null) frame = last === null ? own : { ...own, speaker: last.speaker }
    frames.push(frame)
    if (frame?.speaker) last = frame
  })
  return frames
}

function choose(stage: Stage, span: QuotedSpan): Frame | null {
  const { text } = stage.analysed.article
  const after = frameAfter(stage, span)
  const before = frameBefore(stage, span)
  if (after !== null && (after.speaker !== null || after.again)) {
    // "the leader asked for “…,” he published": the pronoun takes up who was named before the words.
    if (after.again && before?.speaker?.person != null && !before.beside) return { ...after, speaker: before.speaker }
    // A person says it, whatever medium had it: "Xi announced “…”, according to state television".
    const medium = after.verb === 'according to' && after.speaker?.person === null
    if (!medium || before?.speaker?.person == null) return after
  }
  if (before?.speaker || before?.again) {
    const end = before.beside || !isLastOfSentence(stage, span) ? null : frameAtEnd(stage, span)
    return end?.verb === 'according to' && end.speaker?.person != null ? end : before
  }
  return isUtterance(text, span) && /^[\p{Lu}]/u.test(text.slice(span.start)) ? null : frameAtEnd(stage, span)
}

function isLastOfSentence(stage: Stage, span: QuotedSpan): boolean {
  const next = stage.spans[stage.spans.indexOf(span) + 1]
  return !next || sentenceAt(stage.scenes, next.open) !== sentenceAt(stage.scenes, span.end - 1)
}

/** A whole utterance without words of its own around it goes on from the one before, in its paragraph or the one above. */
function continued(
  stage: Stage,
  span: QuotedSpan,
  before: QuotedSpan | undefined,
  frame: Frame | null | undefined,
): Frame | null {
  if (!before || !frame?.speaker || before.block < span.block - 1) return frameAbove(stage, span)
  const { text, blocks } = stage.analysed.article
  const gap = span.block - before.block
  if (gap === 0) return frame
  // Paragraph after paragraph of one speaker: the one above holds little but quoted words.
  const above = blocks[before.block]!
  const outside = above.end - above.start - (before.close - before.open)
  return text.slice(blocks[span.block]!.start, span.open).trim() === '' && outside < 120
    ? frame
    : frameAbove(stage, span)
}

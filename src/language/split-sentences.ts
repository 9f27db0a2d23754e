import { Char, charKind, isDigit, isUpperAscii } from './characters.js'
import { formKey } from './features.js'
import { type Lexicon, lexiconClasses } from './lexicon.js'
import { Gap, type Words } from './tokenise.js'

/** How many weights the splitter has: a power of two. */
export const splitterSize = 1 << 16
/** How many numbers describe a place between two words. */
export const splitterFeatures = 20
/** How surely a sentence must end between two capitalised words near its beginning; chosen on the dev files. */
const nameMargin = 2
/** No sentence is longer: what comes without a stop is cut where a stop is most likely. */
export const longestSentence = 240

/** Shape of a word for the splitter. */
function shape(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start)
  const kind = charKind(code)
  if (kind === Char.letter) {
    const upper = code < 128 ? isUpperAscii(code) : text[start]!.toLowerCase() !== text[start]
    if (!upper) return 1
    if (end - start === 1) return 2
    if (text.charCodeAt(end - 1) === 46) return 3
    return isUpperAscii(text.charCodeAt(start + 1)) ? 4 : 5
  }
  if (kind === Char.digit) return isDigit(text.charCodeAt(end - 1)) ? 6 : 7
  return 16 + Math.min(code, 0x2100)
}

const mix = (a: number, b: number): number => {
  const h = Math.imul(a ^ (a >>> 15) ^ Math.imul(b + 0x7f4a7c15, 0x9e3779b1), 0x85ebca6b)
  return h ^ (h >>> 13)
}

function formHash(text: string, start: number, end: number): number {
  let h = 0x811c9dc5
  const stop = Math.min(end, start + 16)
  for (let i = start; i < stop; i++) {
    let code = text.charCodeAt(i)
    if (isUpperAscii(code)) code += 32
    else if (isDigit(code)) code = 48
    h = Math.imul(h ^ code, 0x01000193)
  }
  return h ^ (end - start > 16 ? 1 : 0)
}

/** The words of a text as the splitter sees them. */
export interface SplitterView {
  readonly forms: Int32Array
  readonly shapes: Int32Array
  /** What the lexicon knows of each word: how it may be inflected, and whether it is part of names. */
  readonly known: Int32Array
}

export function viewWords(text: string, words: Words, lexicon: Lexicon): SplitterView {
  const count = words.starts.length
  const forms = new Int32Array(count)
  const shapes = new Int32Array(count)
  const known = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    forms[i] = formHash(text, words.starts[i]!, words.ends[i]!)
    shapes[i] = shape(text, words.starts[i]!, words.ends[i]!)
    if (shapes[i]! > 5) continue
    const row = lexicon.index.find(
      formKey(text.slice(words.starts[i], Math.min(words.ends[i]!, words.starts[i]! + 40))),
    )
    if (row >= 0) {
      const at = row * lexiconClasses
      known[i] = 1 + (lexicon.classes[at]! << 8) + lexicon.classes[at + lexiconClasses - 1]!
    }
  }
  return { forms, shapes, known }
}

const outside = -1

/**
 * Writes the numbers that describe the place after word `i` into `out`. `first` is the first word of the sentence,
 * `open` how many quotation marks and brackets have been opened in it and not closed.
 */
export function describePlace(
  view: SplitterView,
  gaps: readonly number[],
  i: number,
  first: number,
  open: number,
  out: Int32Array,
): void {
  const { forms, shapes, known } = view
  const count = forms.length
  const f0 = forms[i]!
  const s0 = shapes[i]!
  const inText = i + 1 < count && gaps[i + 1]! < Gap.blank
  const f1 = inText ? forms[i + 1]! : outside
  const s1 = inText ? shapes[i + 1]! : outside
  const gap = inText && gaps[i + 1]! > 0 ? 1 : 0
  const next = inText && i + 2 < count && gaps[i + 2]! < Gap.blank
  const f2 = next ? forms[i + 2]! : outside
  const s2 = next ? shapes[i + 2]! : outside
  const fb = i > first ? forms[i - 1]! : outside
  const sb = i > first ? shapes[i - 1]! : outside
  const length = i - first
  const bucket = length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 32 ? 6 : 7
  let k = 0
  const put = (hash: number): void => {
    out[k] = mix(hash, k) & (splitterSize - 1)
    k++
  }
  put(f0)
  put(f1)
  put(mix(mix(s0, s1), gap))
  put(mix(mix(f0, s1), gap))
  put(mix(f0, f1))
  put(mix(mix(fb, f0), s1))
  put(mix(mix(mix(sb, f0), s1), gap))
  put(mix(mix(mix(f0, s1), s2), gap))
  put(mix(mix(s0, s1), bucket))
  put(mix(f1, f2))
  put(mix(mix(f1, s1), s0))
  put(mix(mix(mix(Math.min(open, 2), f0), s1), gap))
  put(mix(mix(forms[first]!, f0), bucket))
  put(mix(mix(mix(sb, s0), s1), s2))
  const k0 = known[i]!
  const k1 = inText ? known[i + 1]! : outside
  const k2 = next ? known[i + 2]! : outside
  put(mix(mix(k1, s0), s1))
  put(mix(mix(k1, f0), s1))
  put(mix(mix(k0, s1), gap))
  put(mix(mix(k0, k1), s1))
  put(mix(mix(mix(k1, k2), s1), s2))
  put(mix(mix(mix(mix(i > first ? known[i - 1]! : outside, k0), s0), s1), bucket))
}

const openers = new Set([...'([{“«'].map((c) => 16 + c.charCodeAt(0)))
const closers = new Set([...')]}”»'].map((c) => 16 + c.charCodeAt(0)))
const straightQuote = 16 + 34

/** How many are open after a word of shape `s`, when `open` were before it. */
export function openAfter(s: number, open: number): number {
  if (openers.has(s)) return open + 1
  if (closers.has(s)) return Math.max(0, open - 1)
  return s === straightQuote ? open ^ 1 : open
}

/** Ends of the sentences: for each, the index after its last word. A blank line always ends a sentence. */
export function splitSentences(
  text: string,
  words: Words,
  weights: Float32Array,
  bias: number,
  lexicon: Lexicon,
): number[] {
  const view = viewWords(text, words, lexicon)
  const count = words.starts.length
  const ends: number[] = []
  const out = new Int32Array(splitterFeatures)
  const scores = new Float32Array(count)
  let first = 0
  let open = 0
  const close = (end: number): void => {
    ends.push(end)
    first = end
    open = 0
  }
  for (let i = 0; i < count; i++) {
    open = openAfter(view.shapes[i]!, open)
    const gap = i + 1 < count ? words.gaps[i + 1]! : Gap.blank
    if (gap >= Gap.blank) {
      close(i + 1)
      continue
    }
    describePlace(view, words.gaps, i, first, open, out)
    let score = bias
    for (let k = 0; k < splitterFeatures; k++) score += weights[out[k]!]!
    scores[i] = score
    if (score > (insideName(view, i, first) ? nameMargin : 0) || (gap === Gap.line && endsLine(view, i, first)))
      close(i + 1)
    else if (i + 1 - first >= longestSentence) {
      let best = i
      for (let j = first + longestSentence / 2; j < i; j++) if (scores[j]! > scores[best]!) best = j
      close(best + 1)
      i = best
    }
  }
  return ends
}

/**
 * Whether two capitalised words of a sentence stand side by side, as in `Turkish President Recep Tayyip Erdogan`: there
 * the next sentence begins only where much speaks for it.
 */
function insideName(view: SplitterView, i: number, first: number): boolean {
  const next = view.shapes[i + 1]!
  return i - first < 6 && isCapital(view.shapes[i]!) && isCapital(next)
}

const isCapital = (shape: number): boolean => shape >= 2 && shape <= 5

/** Whether a single line break ends the sentence: what follows begins like one, and the line is a heading or stopped. */
function endsLine(view: SplitterView, i: number, first: number): boolean {
  const next = view.shapes[i + 1]!
  if (next === 1) return false
  const last = view.shapes[i]!
  const stopped = last === 16 + 46 || last === 16 + 33 || last === 16 + 63 || last === 16 + 58
  return stopped || i - first < 9 || next > 16
}

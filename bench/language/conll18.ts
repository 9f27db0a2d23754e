import { type ConlluSentence, column } from '../../src/language/conllu.js'

/**
 * The scorer of the CoNLL 2018 shared task (universaldependencies.org/conll18/evaluation.html): words are aligned by
 * their place in the text without spaces, inside multiword tokens by a longest common subsequence of their forms.
 */

interface Span {
  readonly start: number
  readonly end: number
}

interface Word extends Span {
  readonly columns: readonly string[]
  readonly multiword: boolean
  /** Index of the head among all words, or -1. */
  head: number
}

interface Reading {
  /** All characters of the tokens, without spaces. */
  readonly characters: string
  readonly tokens: readonly Span[]
  readonly sentences: readonly Span[]
  readonly words: readonly Word[]
}

const squeeze = (form: string): string => form.replace(/\s+/gu, '')

function readingOf(sentences: readonly ConlluSentence[]): Reading {
  const parts: string[] = []
  const tokens: Span[] = []
  const spans: Span[] = []
  const words: Word[] = []
  let at = 0
  for (const sentence of sentences) {
    const begin = at
    const first = words.length
    const place = new Map<string, number>()
    let rest = 0
    let whole: Span | null = null
    for (const { kind, columns } of sentence.lines) {
      if (kind === 'empty') continue
      if (kind === 'multiword') {
        const form = squeeze(columns[column.form]!)
        whole = { start: at, end: at + form.length }
        const [from, to] = columns[column.id]!.split('-').map(Number) as [number, number]
        rest = to - from + 1
        parts.push(form)
        tokens.push(whole)
        at += form.length
        continue
      }
      place.set(columns[column.id]!, words.length)
      if (rest > 0 && whole !== null) {
        words.push({ ...whole, columns, multiword: true, head: -1 })
        rest--
        continue
      }
      const form = squeeze(columns[column.form]!)
      const span = { start: at, end: at + form.length }
      parts.push(form)
      tokens.push(span)
      words.push({ ...span, columns, multiword: false, head: -1 })
      at += form.length
    }
    for (let i = first; i < words.length; i++) words[i]!.head = place.get(words[i]!.columns[column.head]!) ?? -1
    spans.push({ start: begin, end: at })
  }
  return { characters: parts.join(''), tokens, sentences: spans, words }
}

/** Numbers of right, found and expected things. */
export interface Count {
  readonly right: number
  readonly found: number
  readonly gold: number
}

/** F1 in percent. */
export const f1 = ({ right, found, gold }: Count): number => (found + gold === 0 ? 0 : (200 * right) / (found + gold))

function countSpans(gold: readonly Span[], system: readonly Span[]): Count {
  let right = 0
  let g = 0
  let s = 0
  while (g < gold.length && s < system.length) {
    if (system[s]!.start < gold[g]!.start) s++
    else if (gold[g]!.start < system[s]!.start) g++
    else {
      if (gold[g]!.end === system[s]!.end) right++
      g++
      s++
    }
  }
  return { right, found: system.length, gold: gold.length }
}

/** Pairs of indices of words that are the same: gold, system. */
function alignWords(gold: readonly Word[], system: readonly Word[]): [number, number][] {
  const pairs: [number, number][] = []
  let g = 0
  let s = 0
  while (g < gold.length && s < system.length) {
    if (gold[g]!.multiword || system[s]!.multiword) {
      const [gs, ss, ge, se] = multiwordRange(gold, system, g, s)
      if (ss < se && gs < ge) pairs.push(...commonForms(gold, system, gs, ge, ss, se))
      g = ge
      s = se
    } else if (gold[g]!.start === system[s]!.start && gold[g]!.end === system[s]!.end) {
      pairs.push([g++, s++])
    } else if (gold[g]!.start <= system[s]!.start) g++
    else s++
  }
  return pairs
}

/** The words of both that the multiword tokens at `g` and `s` reach over. */
function multiwordRange(
  gold: readonly Word[],
  system: readonly Word[],
  g: number,
  s: number,
): [number, number, number, number] {
  let end = 0
  if (gold[g]!.multiword) {
    end = gold[g]!.end
    if (!system[s]!.multiword && system[s]!.start < gold[g]!.start) s++
  } else {
    end = system[s]!.end
    if (gold[g]!.start < system[s]!.start) g++
  }
  let ge = g
  let se = s
  const beyond = (word: Word | undefined): boolean =>
    word === undefined || (word.multiword ? word.start >= end : word.end > end)
  while (!beyond(gold[ge]) || !beyond(system[se])) {
    const a = gold[ge]
    const b = system[se]
    if (a !== undefined && (b === undefined || a.start <= b.start)) {
      if (a.multiword && a.end > end) end = a.end
      ge++
    } else if (b !== undefined) {
      if (b.multiword && b.end > end) end = b.end
      se++
    }
  }
  return [g, s, ge, se]
}

function commonForms(
  gold: readonly Word[],
  system: readonly Word[],
  gs: number,
  ge: number,
  ss: number,
  se: number,
): [number, number][] {
  const form = (word: Word): string => word.columns[column.form]!.toLowerCase()
  const n = ge - gs
  const m = se - ss
  const longest = Array.from({ length: n + 1 }, () => new Int32Array(m + 1))
  for (let g = n - 1; g >= 0; g--)
    for (let s = m - 1; s >= 0; s--)
      longest[g]![s] =
        form(gold[gs + g]!) === form(system[ss + s]!)
          ? 1 + longest[g + 1]![s + 1]!
          : Math.max(longest[g + 1]![s]!, longest[g]![s + 1]!)
  const pairs: [number, number][] = []
  for (let g = 0, s = 0; g < n && s < m; ) {
    if (form(gold[gs + g]!) === form(system[ss + s]!)) pairs.push([gs + g++, ss + s++])
    else if (longest[g + 1]![s]! >= longest[g]![s + 1]!) g++
    else s++
  }
  return pairs
}

export interface Report {
  readonly tokens: Count
  readonly sentences: Count
  readonly words: Count
  readonly upos: Count
  readonly xpos: Count
  readonly feats: Count
  readonly lemmas: Count
  readonly uas: Count
  /** Relations without subtypes. */
  readonly las: Count
}

const universal = (relation: string): string => relation.split(':')[0]!
/** The features that the task compares, sorted as they stand. */
const universalFeatures = new Set(
  'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite'.split(
    ' ',
  ),
)
const features = (value: string): string =>
  value
    .split('|')
    .filter((f) => universalFeatures.has(f.split('=')[0]!))
    .sort()
    .join('|')

/** Scores of `system` against `gold`. Throws where they do not hold the same text. */
export function evaluate(gold: readonly ConlluSentence[], system: readonly ConlluSentence[]): Report {
  const g = readingOf(gold)
  const s = readingOf(system)
  if (g.characters !== s.characters) {
    let at = 0
    while (g.characters[at] === s.characters[at]) at++
    throw new Error(`The texts differ: ${g.characters.slice(at, at + 20)} / ${s.characters.slice(at, at + 20)}`)
  }
  const pairs = alignWords(g.words, s.words)
  const systemOf = new Map(pairs)
  const count = (right: (gold: Word, system: Word) => boolean): Count => ({
    right: pairs.filter(([a, b]) => right(g.words[a]!, s.words[b]!)).length,
    found: s.words.length,
    gold: g.words.length,
  })
  const same = (a: Word, b: Word, at: number): boolean => a.columns[at] === b.columns[at]
  const headed = (a: Word, b: Word): boolean => (a.head < 0 ? b.head < 0 : systemOf.get(a.head) === b.head)
  return {
    tokens: countSpans(g.tokens, s.tokens),
    sentences: countSpans(g.sentences, s.sentences),
    words: count(() => true),
    upos: count((a, b) => same(a, b, column.upos)),
    xpos: count((a, b) => same(a, b, column.xpos)),
    feats: count((a, b) => features(a.columns[column.feats]!) === features(b.columns[column.feats]!)),
    lemmas: count((a, b) => a.columns[column.lemma] === '_' || same(a, b, column.lemma)),
    uas: count(headed),
    las: count((a, b) => headed(a, b) && universal(a.columns[column.deprel]!) === universal(b.columns[column.deprel]!)),
  }
}

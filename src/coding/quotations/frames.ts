import { caseOf, childrenWith } from '../../language/index.js'
import { subjectOf } from '../roles/subject.js'
import type { CodedScene } from '../scene.js'
import type { QuotedSpan } from './spans.js'
import { type Speaker, speakerAt, speakerIn } from './speaker.js'
import { type Stage, sentenceAt } from './stage.js'
import { onlyBeside, particles, sayingVerbs } from './verbs.js'

/** The words around a quotation that say whose it is. */
export interface Frame {
  /** Null where the words name nobody that can be told: `he said`. */
  readonly speaker: Speaker | null
  readonly verb: string | null
  /** The frame stands right beside the marks, as beside whole utterances: `…,” said X`. */
  readonly beside: boolean
  /** The words leave the speaker to be understood from before. */
  readonly again: boolean
}

/** Forms of plain saying, which need no tag to be told. */
export const plainSaying =
  /^(?:said|says|told|tells|added|adds|asked|asks|noted|wrote|warned|stated|declared|explained|tweeted)$/i

function isSaying(scene: CodedScene, at: number): boolean {
  const token = scene.tree.tokens[at]!
  if (plainSaying.test(token.form)) return true
  return token.upos === 'VERB' && sayingVerbs.has(token.lemma.toLowerCase())
}

function printed(scene: CodedScene, at: number): string {
  const { tokens } = scene.tree
  const next = tokens[at + 1]
  const verb = tokens[at]!.form.toLowerCase()
  return next && particles.has(next.form.toLowerCase()) && /^(?:point|go)/.test(tokens[at]!.lemma)
    ? `${verb} ${next.form.toLowerCase()}`
    : verb
}

/** The frame behind the closing mark: `said X`, `X said`, `according to X`. */
export function frameAfter(stage: Stage, span: QuotedSpan): Frame | null {
  const { scenes, analysed } = stage
  const last = sentenceAt(scenes, span.end - 1)
  if (last < 0) return null
  let scene = scenes[last]!
  let first = scene.tree.tokens.findIndex((t) => t.start >= span.close)
  const ended = /[.]$/.test(analysed.article.text.slice(span.start, span.end))
  if (first < 0 || onlyMarks(scene, first)) {
    // A splitter may cut behind `…?”`: what follows goes on with a small letter or a verb of saying.
    const next = scenes[last + 1]
    if (!next || /\n/.test(analysed.article.text.slice(span.close, next.tree.sentence.start))) return null
    scene = next
    first = 0
    if (!/^\p{Ll}/u.test(scene.tree.tokens[0]!.form)) return null
  }
  return readAfter(stage, scene, first, ended)
}

function onlyMarks(scene: CodedScene, from: number): boolean {
  return scene.tree.tokens.slice(from).every((t) => t.upos === 'PUNCT')
}

const reach = 16

function readAfter(stage: Stage, scene: CodedScene, first: number, ended: boolean): Frame | null {
  const { tokens } = scene.tree
  const quoted = stage.quoted[scene.sentence]!
  let at = first
  while (at < tokens.length && /^(?:,|—|–|-|as|so|”|"|\))$/i.test(tokens[at]!.form)) at++
  if (at >= tokens.length || quoted[at]) return null
  if (isAccording(scene, at)) return accordingTo(stage, scene, at)
  if (isSaying(scene, at) && (plainSaying.test(tokens[at]!.form) || tokens[at]!.xpos !== 'VBG')) {
    // `…,” said X`; but `“…” said he was wrong` cannot be told apart and is rarer.
    if (ended && !/[A-Z]/.test(tokens[at + 1]?.form ?? '')) return null
    return {
      speaker: inverted(stage, scene, at),
      verb: printed(scene, at),
      beside: true,
      again: isPronoun(scene, at + 1),
    }
  }
  if (/^(?:CCONJ|ADP|SCONJ)$/.test(tokens[at]!.upos) && !/^(?:an?|the)$/i.test(tokens[at]!.form)) return null
  const apposed = behindApposition(stage, scene, at)
  if (apposed) return apposed
  for (let v = at + 1; v < Math.min(tokens.length, at + reach); v++) {
    const token = tokens[v]!
    if (quoted[v] || /^[.;:]$/.test(token.form)) return null
    if (isSaying(scene, v)) {
      if (token.xpos === 'VBG' || tokens[v - 1]?.form.toLowerCase() === 'to') return null
      return {
        speaker: between(stage, scene, at, v),
        verb: printed(scene, v),
        beside: true,
        again: isPronoun(scene, at),
      }
    }
    if (token.upos === 'VERB' && !/^(?:VBN|VBG)$/.test(token.xpos)) return null
  }
  return null
}

/** `…,” Luke Patey, a researcher who focuses on trade, told VOA`: the verb behind the comma that ends the apposition. */
function behindApposition(stage: Stage, scene: CodedScene, at: number): Frame | null {
  const { tokens } = scene.tree
  const person = stage.analysed.entities
    .actorsIn(scene.sentence, at, Math.min(tokens.length, at + 8))
    .find((m) => m.person !== null && m.form !== 'pronoun')
  if (!person || person.from > at + 1) return null
  const comma = tokens.findIndex((t, i) => i >= person.to - 1 && i <= person.to + 1 && t.form === ',')
  if (comma < 0) return null
  for (let v = comma + 1; v < Math.min(tokens.length, at + 45); v++) {
    if (/^[.;:]$/.test(tokens[v]!.form)) return null
    // Titles of books stand between marks too.
    if (stage.quoted[scene.sentence]![v]) continue
    if (tokens[v - 1]!.form !== ',' || !isSaying(scene, v) || tokens[v]!.xpos === 'VBG') continue
    const speaker = speakerAt(stage, scene, person.to - 1) ?? speakerAt(stage, scene, person.from)
    return speaker ? { speaker, verb: printed(scene, v), beside: true, again: false } : null
  }
  return null
}

const isPronoun = (scene: CodedScene, at: number): boolean =>
  /^(?:he|she|they|it)$/i.test(scene.tree.tokens[at]?.form ?? '')

const isAccording = (scene: CodedScene, at: number): boolean =>
  scene.tree.tokens[at]!.form.toLowerCase() === 'according' && scene.tree.tokens[at + 1]?.form.toLowerCase() === 'to'

/** `according to X`: the head of the phrase behind it. */
export function accordingTo(stage: Stage, scene: CodedScene, at: number): Frame | null {
  const { tree } = scene
  let end = at + 2
  while (end < tree.tokens.length && end < at + 14 && !/^[,.;:“”"()]$/.test(tree.tokens[end]!.form)) end++
  const head = headWithin(scene, at + 2, end)
  const speaker = (head >= 0 ? speakerAt(stage, scene, head) : null) ?? speakerIn(stage, scene, at + 2, end)
  return speaker ? { speaker, verb: 'according to', beside: true, again: false } : null
}

/** The token of a range whose head lies outside it. */
function headWithin(scene: CodedScene, from: number, to: number): number {
  const { tokens } = scene.tree
  for (let t = from; t < to; t++) {
    const { head, upos } = tokens[t]!
    if ((head < from || head >= to) && /^(?:NOUN|PROPN|PRON|NUM)$/.test(upos)) return t
  }
  return -1
}

/** Who stands behind an inverted verb: `said Peter Fabricius, a journalist`. */
function inverted(stage: Stage, scene: CodedScene, verb: number): Speaker | null {
  const { tokens } = scene.tree
  let end = verb + 1
  while (end < tokens.length && end < verb + 20 && !/^[.;:“”"]$/.test(tokens[end]!.form)) end++
  const titled = stage.analysed.entities
    .actorsIn(scene.sentence, verb + 1, end)
    .find((m) => m.person !== null && m.from <= verb + 2)
  if (titled) return speakerAt(stage, scene, titled.to - 1) ?? speakerAt(stage, scene, titled.from)
  const subject = childrenWith(scene.tree, verb, 'nsubj', 'obj').find((c) => c > verb && c < end)
  if (subject !== undefined) return speakerAt(stage, scene, subject)
  const comma = tokens.findIndex((t, i) => i > verb && i < end && t.form === ',')
  const head = headWithin(scene, verb + 1, comma > 0 ? comma : end)
  return head >= 0 ? speakerAt(stage, scene, head) : null
}

/** Who stands between the closing mark and the verb: `China's ambassador, Zheng Zhuqiang, said`. */
function between(stage: Stage, scene: CodedScene, from: number, verb: number): Speaker | null {
  const subject = subjectOf(scene.tree, verb)
  if (subject && subject.at >= from && subject.at < verb) return speakerAt(stage, scene, subject.at)
  const head = headWithin(scene, from, verb)
  return speakerIn(stage, scene, from, verb) ?? (head >= 0 ? speakerAt(stage, scene, head) : null)
}

/** The frame before the opening mark: `X said that “…”`, `X: “…”`, `X called it “…”`, `According to X, “…”`. */
export function frameBefore(stage: Stage, span: QuotedSpan): Frame | null {
  const { scenes, analysed } = stage
  const own = sentenceAt(scenes, span.start)
  if (own < 0) return null
  let scene = scenes[own]!
  let end = scene.tree.tokens.findIndex((t) => t.end > span.open)
  if (end < 0) end = scene.tree.tokens.length
  if (end === 0 || (end === 1 && scene.tree.tokens[0]!.upos === 'PUNCT')) {
    const before = scenes[own - 1]
    if (before?.tree.tokens.at(-1)?.form !== ':') return null
    // What ends with a colon introduces what follows, in the next paragraph too.
    if (analysed.article.text.slice(before.tree.sentence.end, span.open).trim() !== '') return null
    scene = before
    end = scene.tree.tokens.length
  }
  return readBefore(stage, scene, end)
}

function readBefore(stage: Stage, scene: CodedScene, end: number): Frame | null {
  const { tokens } = scene.tree
  const quoted = stage.quoted[scene.sentence]!
  const beside = /^[,:]$/.test(tokens[end - 1]?.form ?? '')
  for (let v = end - 1; v >= 0; v--) {
    if (quoted[v]) continue
    if (isAccording(scene, v)) return accordingTo(stage, scene, v)
    if (!isSaying(scene, v) || isInfinitive(scene, v)) continue
    const near = end - v <= 4 || (beside && end - v <= 8)
    if (onlyBeside.has(tokens[v]!.lemma.toLowerCase()) && !near) continue
    const frame = frameOfVerb(stage, scene, v, beside)
    if (frame) return frame
  }
  if (tokens[end - 1]?.form !== ':') return null
  const head = headWithin(scene, Math.max(0, end - 8), end - 1)
  const speaker =
    speakerIn(stage, scene, Math.max(0, end - 12), end) ?? (head >= 0 ? speakerAt(stage, scene, head) : null)
  return speaker ? { speaker, verb: null, beside: true, again: false } : null
}

/** `to maintain “…”` says what somebody will say or do, not who says these words. */
const isInfinitive = (scene: CodedScene, at: number): boolean =>
  scene.tree.tokens[at - 1]?.form.toLowerCase() === 'to' && scene.tree.tokens[at]!.xpos === 'VB'

/** The person whose name ends right before a verb: trees may hang the verb elsewhere. */
function rightBefore(stage: Stage, scene: CodedScene, verb: number): Speaker | null {
  const { tokens } = scene.tree
  let to = verb
  while (to > 0 && /^(?:AUX|ADV)$/.test(tokens[to - 1]!.upos)) to--
  const comma = tokens[to - 1]?.form === ','
  if (comma) to--
  if (to < 1 || stage.quoted[scene.sentence]![to - 1]) return null
  const person = stage.analysed.entities
    .actorsIn(scene.sentence, Math.max(0, to - 12), to)
    .find((m) => m.person !== null && m.to >= to && m.form !== 'pronoun')
  if (!person) return null
  // "X, speaking to Y, said": behind a comma only an apposition will do.
  const before = tokens[person.from - 1]
  const apposed = before?.form === ',' || person.form === 'title'
  return !comma || apposed ? speakerAt(stage, scene, person.to - 1) : null
}

function frameOfVerb(stage: Stage, scene: CodedScene, verb: number, beside: boolean): Frame | null {
  const { tree } = scene
  const quoted = stage.quoted[scene.sentence]!
  const subject = subjectOf(tree, verb)
  const said = printed(scene, verb)
  if (subject?.role === 'obj') {
    const agent = childrenWith(tree, verb, 'obl').find((c) => caseOf(tree, c) === 'by' && !quoted[c])
    const speaker = agent === undefined ? null : speakerAt(stage, scene, agent)
    return speaker ? { speaker, verb: said, beside, again: false } : null
  }
  if (subject && !quoted[subject.at]) {
    const direct = speakerAt(stage, scene, subject.at)
    const speaker = direct?.person === null ? (rightBefore(stage, scene, verb) ?? direct) : direct
    if (speaker) return { speaker, verb: said, beside, again: false }
    if (isPronoun(scene, subject.at)) return { speaker: null, verb: said, beside, again: true }
  }
  const near = nearest(stage, scene, verb)
  return near ? { speaker: near, verb: said, beside, again: false } : null
}

/** The actor named last before a verb in its clause. */
function nearest(stage: Stage, scene: CodedScene, verb: number): Speaker | null {
  const { tokens } = scene.tree
  let from = verb
  while (from > 0 && verb - from < 14 && !/^[.;:“”"]$/.test(tokens[from - 1]!.form)) from--
  return speakerIn(stage, scene, from, verb)
}

/** A frame of the sentence before in its paragraph: `…, according to Morris, is a lack of transparency. “…”`. */
export function frameAbove(stage: Stage, span: QuotedSpan): Frame | null {
  const own = sentenceAt(stage.scenes, span.open)
  const scene = stage.scenes[own - 1]
  if (!scene || scene.tree.sentence.start < stage.analysed.article.blocks[span.block]!.start) return null
  const { tokens } = scene.tree
  for (let v = tokens.length - 1; v >= 0; v--) {
    if (isAccording(scene, v)) return accordingTo(stage, scene, v)
    if (!plainSaying.test(tokens[v]!.form)) continue
    const frame = frameOfVerb(stage, scene, v, false)
    if (frame?.speaker?.person != null) return frame
  }
  return null
}

/** A frame at the end of the sentence, behind further words: `… “a partner” and “a friend”, Xi said`. */
export function frameAtEnd(stage: Stage, span: QuotedSpan): Frame | null {
  const last = sentenceAt(stage.scenes, span.end - 1)
  if (last < 0) return null
  const scene = stage.scenes[last]!
  const { tokens } = scene.tree
  const quoted = stage.quoted[scene.sentence]!
  for (let v = tokens.length - 1; v >= 0 && tokens[v]!.start >= span.close; v--) {
    if (quoted[v]) continue
    if (isAccording(scene, v)) return accordingTo(stage, scene, v)
    if (!isSaying(scene, v) || tokens[v]!.xpos === 'VBG' || tokens[v]!.xpos === 'VB') continue
    const frame = frameOfVerb(stage, scene, v, false)
    const at = subjectOf(scene.tree, v)?.at ?? -1
    if (frame && at >= 0 && tokens[at]!.start >= span.close) return frame
  }
  return null
}

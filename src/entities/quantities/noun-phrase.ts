import type { Word } from '../../time/index.js'

/** The noun phrase that begins at a word: words to `to`, with the token of its head. */
export interface NounPhrase {
  readonly to: number
  readonly head: number
}

const longest = 7
const inside = new Set(['ADJ', 'NOUN', 'PROPN'])
const untagged = new Set(['', 'X'])
/** Words that end a phrase where no tags tell. */
const ends = new Set(
  'of in on at by for to and or with from as that which who whom whose when where while after before during since until will would has have had is are was were be been not than but also its his her their the a an this these those over under into per he she it they we'.split(
    ' ',
  ),
)

function continues(word: Word): boolean {
  if (inside.has(word.upos)) return true
  return untagged.has(word.upos) && /^\p{L}/u.test(word.text) && !ends.has(word.lower)
}

/** `five security and medical workers`: what stands before `and` is no plural, and so no head yet. */
function joinsModifiers(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  const isTagged = next !== undefined && inside.has(next.upos)
  return words[at]!.lower === 'and' && isTagged && !/s$|people|men$|women|children|police/.test(words[at - 1]!.lower)
}

/**
 * Reads adjectives and nouns, with their hyphens, as long as they last; the last noun is the head. Without tags it takes
 * every word up to a function word. `isPlural` where more than one thing is counted.
 */
export function readNounPhrase(words: readonly Word[], at: number, isPlural = false): NounPhrase | null {
  let to = at
  let end: NounPhrase | null = null
  while (to < words.length && to - at < longest) {
    const word = words[to]!
    const hyphen = word.lower === '-' && word.glued && words[to + 1]?.glued
    // A number may stand inside (`F-16 jets`), never begin the phrase.
    const attached = to > at && word.glued && /^[-\d]/.test(words[to - 1]!.lower)
    const joint = isPlural && to > at && joinsModifiers(words, to)
    if (!hyphen && !attached && !joint && !continues(word)) break
    to++
    const isNoun = word.upos === 'NOUN' || word.upos === 'PROPN' || untagged.has(word.upos)
    if (!hyphen && !joint && isNoun && /^\p{L}/u.test(word.text)) end = { to, head: word.token }
  }
  return end
}

import { caseOf, childrenWith, conjuncts, relation } from '../language/index.js'
import { surelyState } from './focus.js'
import { statesInToken } from './name-meaning.js'
import type { Resolution } from './resolution.js'
import { named, type Reading } from './signals.js'

/** The states that mark a noun, and the tokens from the first to the last word that does so, the noun with them. */
export interface Markers {
  readonly codes: readonly string[]
  readonly from: number
  readonly to: number
}

/** What is given: those whom it is for do not own it. */
const given =
  /^(aid|assistance|help|relief|loan|credit|support|package|deposit|fund|funding|financing|vaccine|supply|grant|donation|shipment)$/

/** States that mark a noun: `Chinese`, `China's`, `of Venezuela`, `China-Venezuela`. */
export function markersOf(resolution: Resolution, reading: Reading, at: number, depth = 0): Markers {
  const codes: string[] = []
  const owners: string[] = []
  let from = at
  let to = at + 1
  for (const child of reading.tree.children[at]!) {
    const token = reading.sentence.tokens[child]!
    // "his Kenyan counterpart": not also his own.
    if (token.upos === 'PRON' && /^(counterpart|colleague)$/.test(reading.sentence.tokens[at]!.lemma)) continue
    const isPlainPhrase = relation(token) === 'nmod' && token.deprel !== 'nmod:poss'
    const marker = isPlainPhrase ? caseOf(reading.tree, child) : ''
    if (!marks(token.deprel, marker) || (marker === 'for' && given.test(reading.sentence.tokens[at]!.lemma))) continue
    // "its neighbour": who stands to a state in such a way is another.
    if (token.deprel === 'nmod:poss' && related.test(reading.sentence.tokens[at]!.lemma)) continue
    if (isSpoken(reading, child)) continue
    // "Kenya's envoy in Mogadishu", "Turkish troops in Iraq": where one is says whose one is only where nothing else does.
    if (codes.length + owners.length && /^(in|for|throughout|across)$/.test(marker)) continue
    for (const part of partsOf(reading, child)) {
      const signal = reading.at[part]
      const state = surelyState(named(signal, ['state', 'territory', 'metonym']))
      const several = signal?.partial ? statesInToken(reading, part) : []
      if (several.length > 1) codes.push(...several)
      else if (state) codes.push(state)
      else if (token.deprel === 'nmod:poss' || owning(reading, at).test(marker))
        for (const owner of resolution.actorsAt(reading.index, part))
          (owner.form === 'pronoun' ? owners : codes).push(...owner.codes)
      if (signal && (state || several.length)) {
        from = Math.min(from, signal.from)
        to = Math.max(to, signal.to)
      }
    }
    if (!codes.length && depth < 2 && isPlainPhrase && marker === 'of')
      codes.push(...markersOf(resolution, reading, child, depth + 1).codes)
  }
  // "its Chinese counterpart": whose counterpart it is says nothing where a state is named.
  return { codes: [...new Set(codes.length ? codes : owners)], from, to }
}

/** A phrase and those joined to it, also where the tree joins them to a part of its name: "the Republic of Korea and Japan". */
function partsOf({ tree, at }: Reading, child: number): readonly number[] {
  const parts = conjuncts(tree, child)
  const name = at[child]
  if (name === undefined || name.to - name.from < 2) return parts
  for (let t = name.from; t < name.to; t++) {
    if (t !== child) parts.push(...childrenWith(tree, t, 'conj').filter((c) => c >= name.to))
  }
  return parts
}

/** "a spokesman for the Iraqi government" */
const owning = ({ sentence: { tokens } }: Reading, at: number): RegExp =>
  /^spokes/i.test(tokens[at]!.lemma) ? /^(of|for|from|in|throughout|across)$/ : /^(of|from|in|throughout|across)$/

const related = /^(neighbou?r|rival|counterpart|foe|enemy|adversary|opponent)$/i

/** "the Spanish-speaking country": a language is no owner. */
const isSpoken = ({ sentence: { tokens } }: Reading, at: number): boolean =>
  tokens[at + 1]?.form === '-' && /^(speaking|language|style|born)$/i.test(tokens[at + 2]?.form ?? '')

/** Whether a word under a noun says whose it is, by its relation and its preposition. */
function marks(deprel: string, marker: string): boolean {
  if (deprel === 'nmod:poss' || deprel === 'nmod:desc') return true
  if (/^nmod(:|$)/.test(deprel)) return /^(of|from|in|for|throughout|across|)$/.test(marker)
  return /^(amod|compound|det|flat)(:|$)/.test(deprel)
}

import type { Knowledge } from '../knowledge/index.js'
import type { NameSpan } from './find-names.js'
import { honorifics, officeModifiers, officeTrimmed } from './lexicon.js'
import { isTanSri } from './name-bounds.js'
import { isOfficeNoun } from './office-nouns.js'
import { named, type Reading } from './signals.js'
import { boundary, type Title, titleBetween } from './title.js'

/** `Venezuelan Foreign Minister Carlos Faría`, `the ambassador of China in the Caribbean country, Lan Hu`. */
export function titleBefore(
  reading: Reading,
  name: NameSpan,
  names: readonly NameSpan[],
  knowledge: Knowledge,
): Title | null {
  const { tokens } = reading.sentence
  let i = name.from - 1
  if (isTanSri(tokens, i - 1)) i -= 2
  while (i >= 0 && honorifics.has(tokens[i]!.form.toLowerCase()) && !isOfficeNoun(reading, i)) i--
  let comma = false
  if (i >= 0 && tokens[i]!.form === ',') {
    comma = true
    i--
  }
  if (!comma && isRankBehindOffice(reading, i)) i--
  if (!comma) {
    // "the chief of the General Staff, Major-General Jafarov": the office says more than the rank.
    const office = officeBeforeRank(reading, i, names, knowledge)
    if (office) return office
  }
  if (i < 0 || isShip(tokens[i - 1]?.form)) return null
  const end = i + 1
  if (!comma) {
    if (tokens[i]!.upos === 'CCONJ') return null
    // Directly before the name: the office noun itself, or "… of Russia" behind it.
    if (isOfficeNoun(reading, i)) return titleBetween(reading, startOf(reading, i, names), i, end, knowledge)
    const isCapital = /^\p{Lu}/u.test(tokens[i]!.form)
    const of = reachBack(reading, i, names, 10, isCapital ? 2 : 0)
    // "Ambassador to the country Yuji Kumamaru"
    const isHost = /^(country|nation|kingdom|republic|bloc)$/i.test(tokens[i]!.form)
    return of >= 0 && (tokens[i]!.upos !== 'NOUN' || isCapital || isHost)
      ? titleBetween(reading, startOf(reading, of, names), of, end, knowledge)
      : null
  }
  return titleInApposition(reading, i, names, knowledge)
}

/** The office that ends at a token, behind which a comma and the name stand. */
function titleInApposition(
  reading: Reading,
  i: number,
  names: readonly NameSpan[],
  knowledge: Knowledge,
): Title | null {
  const { tokens } = reading.sentence
  const head = reachBack(reading, i, names, 26, 2)
  if (head < 0) return null
  // A comma after a bare role is an apposition only where the phrase is definite: "the ambassador of China, Lan Hu".
  const start = startOf(reading, head, names)
  const first = tokens[start]!.form.toLowerCase()
  const definite =
    /^(the|its|his|her|their)$/.test(first) ||
    named(reading.at[start], ['state', 'territory', 'body', 'metonym']).length > 0 ||
    /^\p{Lu}/u.test(tokens[head]!.form)
  return definite ? titleBetween(reading, start, head, i + 1, knowledge) : null
}

const rank = /^(general|admiral|marshal|colonel|major|lieutenant|brigadier|captain|commodore|counsel+or|ambassador)$/i

/** The office with a field of its own that stands before a rank and a comma. */
function officeBeforeRank(
  reading: Reading,
  at: number,
  names: readonly NameSpan[],
  knowledge: Knowledge,
): Title | null {
  const { tokens } = reading.sentence
  let i = at
  while (i >= 0 && (rank.test(tokens[i]!.form) || (i < at && tokens[i]!.form === '-'))) i--
  if (i === at || i < 1 || tokens[i]!.form !== ',') return null
  const title = titleInApposition(reading, i - 1, names, knowledge)
  return title?.office && title.head < i - 1 ? title : null
}

/** Walks back from `i` over what may follow an office inside its phrase, to the office noun; -1 where there is none. */
function reachBack(reading: Reading, i: number, names: readonly NameSpan[], limit: number, maxCommas: number): number {
  const { tokens } = reading.sentence
  let commas = 0
  let scope = false
  for (let k = i, steps = 0; k >= 0 && steps < limit; k--, steps++) {
    const token = tokens[k]!
    if (names.some((n) => n.from <= k && k < n.to)) return -1
    if (isOfficeNoun(reading, k)) {
      // Behind the office stands nothing, or a preposition that opens its field.
      const next = tokens[k + 1]
      if (k === i) return k
      if (!next) return -1
      if (/^(of|for|to|in|at|on)$/.test(next.form.toLowerCase())) return k
      if (commas === 0 && scope) return -1
      continue
    }
    if (token.form === ',') {
      if (++commas > maxCommas) return -1
    } else if (boundary.test(token.form)) return -1
    else if ((token.upos === 'VERB' || token.upos === 'AUX') && !/^\p{Lu}/u.test(token.form)) return -1
    else if (token.upos === 'SCONJ' || (token.upos === 'PRON' && token.deprel !== 'nmod:poss')) return -1
    if (token.upos === 'ADP') scope = true
  }
  return -1
}

/** Extends an office to the left over its modifiers and the words that say of whom. */
function startOf(reading: Reading, head: number, names: readonly NameSpan[]): number {
  const { tokens } = reading.sentence
  let start = head
  for (let k = head - 1; k >= 0; k--) {
    const token = tokens[k]!
    const low = token.form.toLowerCase()
    if (names.some((n) => n.from <= k && k < n.to)) break
    if (isAlien(reading, k, head)) break
    const known =
      named(reading.at[k], ['state', 'territory', 'body', 'metonym', 'region', 'place', 'office'], true).length > 0
    if (/^['’]s?$/.test(low) || token.form === '-' || officeModifiers.has(low) || officeTrimmed.has(low) || known)
      start = k
    else if (/^(NOUN|PROPN|ADJ|NUM|DET)$/.test(token.upos) || (token.upos === 'VERB' && /^\p{Lu}/u.test(token.form)))
      start = k
    else if (
      /^(&|and)$/.test(low) &&
      !names.some((n) => n.from <= k - 1 && k - 1 < n.to) &&
      k > 0 &&
      !named(reading.at[k - 1], ['person', 'state', 'territory']).length &&
      /^\p{Lu}/u.test(tokens[k - 1]!.form) &&
      /^\p{Lu}/u.test(tokens[k + 1]!.form) &&
      (!isOfficeNoun(reading, k - 1) ||
        k - 1 === head - 2 ||
        isOfficeNoun(reading, k + 1) ||
        reading.at[k + 1] !== undefined)
    )
      start = k
    else break
    if (token.upos === 'DET' || /^(that|this)$/.test(low)) break
  }
  while (start < head && /^(and|&)$/i.test(tokens[start]!.form)) start++
  return start
}

const days = /^(today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
/** Participles that are part of an office or of its holder's description. */
const officeParticiples = /^(acting|managing|outgoing|incoming|visiting|coordinating|presiding|sitting|ruling|leading)$/
const highest = /^(president|premier|minister|chancellor|king|queen|emir|amir|sultan|pope)$/

/**
 * Whether a word before an office is no part of it: a number or a year, a day, a verb ("Thanking President Lula"), a
 * preposition ("under President Biden"), or an office of its own ("ASEAN Chair Prime Minister Hun Sen").
 */
function isAlien(reading: Reading, at: number, head: number): boolean {
  const { tokens } = reading.sentence
  const token = tokens[at]!
  const low = token.form.toLowerCase()
  if ((/^\d+$/.test(low) && tokens[at - 1]?.form !== '-') || days.test(low)) return true
  if (low === 'under') return !/^(-|secretary|secretaries)$/i.test(tokens[at + 1]?.form ?? '')
  if (/^[a-z]{3,}ing$/.test(low) && !officeParticiples.test(low) && !officeModifiers.has(low) && !reading.at[at])
    return token.upos === 'VERB' || at === 0
  return (
    at < head &&
    isOfficeNoun(reading, at) &&
    !officeModifiers.has(low) &&
    !/^(deputy|vice|general|secretary)$/.test(low) &&
    highest.test(tokens[head]!.lemma.toLowerCase()) &&
    (at + 1 === head || (at + 2 === head && tokens[at + 1]!.form.toLowerCase() === 'prime'))
  )
}

/** "Defense Minister Prince Khalid", "Adviser Ambassador Amorim": a rank behind an office; but "Secretary General". */
function isRankBehindOffice(reading: Reading, at: number): boolean {
  const [rank, before] = [at, at - 1].map((k) => reading.sentence.tokens[k]?.lemma.toLowerCase() ?? '')
  if (!/^(prince|princess|ambassador|general|admiral|marshal|colonel)$/.test(rank!)) return false
  const ofSoldiers = /^(general|admiral|marshal|colonel)$/.test(rank!)
  return (ofSoldiers ? /^(minister|advis[eo]r)$/ : /^(minister|advis[eo]r|envoy|representative|coordinator)$/).test(
    before!,
  )
}

const isShip = (word: string | undefined): boolean => /^(HMS|USS|HMAS|HMCS|INS)$/.test(word ?? '')

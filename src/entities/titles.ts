import type { Knowledge, Named } from '../knowledge/index.js'
import { honorifics, notAnOffice, officeModifiers, officeNouns, officeTrimmed } from './lexicon.js'
import type { NameSpan } from './person-names.js'
import { named, type Reading } from './signals.js'

/** What the words beside a name say of the person. */
export interface Title {
  readonly sentence: number
  /** Tokens of the title, the name not included. */
  readonly from: number
  readonly to: number
  /** Head token of the office. */
  readonly head: number
  /** Plain lower-case role, or null for an epithet or a counterpart. */
  readonly office: string | null
  /** Key of the office in the tables. */
  readonly key: string | null
  /** Code of the state or body it belongs to, as the title says; null where it does not. */
  readonly of: string | null
  /** The head noun, lower case: `counterpart`. */
  readonly noun: string
}

const stop = /^[.;:!?()“”"–—[\]]$/

/** Whether a token heads an office: a noun of the list, or a word whose last part is one (`spokesperson`, `vice-president`). */
export function isOfficeNoun(reading: Reading, at: number): boolean {
  const token = reading.sentence.tokens[at]
  if (!token || !/^(NOUN|PROPN|ADJ)$/.test(token.upos)) return false
  const low = token.form.toLowerCase()
  return (
    officeNouns.has(low) ||
    officeNouns.has(token.lemma.toLowerCase()) ||
    officeNouns.has(low.replace(/^(vice|deputy|under|ex)-?/, ''))
  )
}

/**
 * The title that stands before or after a name: `Venezuelan Foreign Minister Carlos Faría`, `the ambassador of China in
 * the Caribbean country, Lan Hu`, `Dilma Rousseff, president of the NDB`.
 */
export function titleOf(
  reading: Reading,
  name: NameSpan,
  names: readonly NameSpan[],
  knowledge: Knowledge,
): Title | null {
  const title = before(reading, name, names, knowledge) ?? after(reading, name, names, knowledge)
  return title && title.of === null ? { ...title, of: stateAfter(reading, name.to) } : title
}

/** "King Abdullah II of Jordan", "Prime Minister Modi of the Republic of India": the state behind a titled name. */
function stateAfter(reading: Reading, to: number): string | null {
  const { tokens } = reading.sentence
  if (tokens[to]?.form !== 'of') return null
  for (let k = to + 1; k < Math.min(tokens.length, to + 5); k++) {
    const states = named(reading.at[k], ['state', 'territory'])
    if (states.length) return states[0]!.entry.code
    if (!/^(the|republic|kingdom|state|islamic|people['’]s|federal|of)$/i.test(tokens[k]!.form)) return null
  }
  return null
}

function before(reading: Reading, name: NameSpan, names: readonly NameSpan[], knowledge: Knowledge): Title | null {
  const { tokens } = reading.sentence
  let i = name.from - 1
  while (i >= 0 && honorifics.has(tokens[i]!.form.toLowerCase()) && !isOfficeNoun(reading, i)) i--
  let comma = false
  if (i >= 0 && tokens[i]!.form === ',') {
    comma = true
    i--
  }
  if (i < 0) return null
  const end = i + 1
  if (!comma) {
    if (tokens[i]!.upos === 'CCONJ') return null
    // Directly before the name: the office noun itself, or "… of Russia" behind it.
    if (isOfficeNoun(reading, i)) return build(reading, startOf(reading, i, names), i, end, knowledge)
    const of = reachBack(reading, i, names, 8, 0)
    return of >= 0 && !/^(NOUN)$/.test(tokens[i]!.upos)
      ? build(reading, startOf(reading, of, names), of, end, knowledge)
      : null
  }
  const head = reachBack(reading, i, names, 26, 2)
  if (head < 0) return null
  // A comma after a bare role is an apposition only where the phrase is definite: "the ambassador of China, Lan Hu".
  const start = startOf(reading, head, names)
  const first = tokens[start]!.form.toLowerCase()
  const definite =
    /^(the|its|his|her|their)$/.test(first) ||
    named(reading.at[start], ['state', 'territory', 'body', 'metonym']).length > 0 ||
    /^\p{Lu}/u.test(tokens[head]!.form)
  return definite ? build(reading, start, head, end, knowledge) : null
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
    } else if (stop.test(token.form)) return -1
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
      !named(reading.at[k - 1], ['person']).length &&
      /^\p{Lu}/u.test(tokens[k - 1]!.form) &&
      /^\p{Lu}/u.test(tokens[k + 1]!.form) &&
      (!isOfficeNoun(reading, k - 1) ||
        k - 1 === head - 2 ||
        isOfficeNoun(reading, k + 1) ||
        reading.at[k + 1] !== undefined)
    )
      start = k
    else break
    if (token.upos === 'DET') break
  }
  return start
}

function after(reading: Reading, name: NameSpan, names: readonly NameSpan[], knowledge: Knowledge): Title | null {
  const { tokens } = reading.sentence
  let i = name.to
  if (tokens[i]?.form !== ',' && tokens[i]?.form !== '(') return null
  const closer = tokens[i]!.form === '(' ? ')' : ','
  i++
  // An age, or a particle: "Maduro, 60, president of", "Maduro, who is president of"
  if (tokens[i]?.upos === 'NUM' && tokens[i + 1]?.form === ',') i += 2
  if (tokens[i]?.form.toLowerCase() === 'who' && tokens[i + 1]?.lemma === 'be') i += 2
  for (let k = i; k < Math.min(tokens.length, i + 9); k++) {
    const token = tokens[k]!
    if (names.some((n) => n.from <= k && k < n.to)) return null
    if (isOfficeNoun(reading, k) && !isOfficeNoun(reading, k + 1)) {
      const end = endOf(reading, k, closer, names)
      // "Lavrov, the foreign minister said": a title after the name ends at a comma or the sentence's end.
      const closing = tokens[end]?.form
      if (
        closing === undefined ||
        /^[,.;:)–—]$/.test(closing) ||
        /^(and|who|which|told|said|while)$/.test(closing.toLowerCase())
      )
        return build(reading, i, k, end, knowledge)
      return null
    }
    const low = token.form.toLowerCase()
    const passes =
      /^(DET|ADJ|NOUN|PROPN|PART|NUM)$/.test(token.upos) ||
      officeModifiers.has(low) ||
      officeTrimmed.has(low) ||
      /^['’]s?$/.test(low) ||
      token.form === '-'
    if (!passes || token.form === ',') return null
  }
  return null
}

function endOf(reading: Reading, head: number, closer: string, names: readonly NameSpan[]): number {
  const { tokens } = reading.sentence
  let k = head + 1
  let last = head + 1
  for (; k < tokens.length; k++) {
    const token = tokens[k]!
    if (token.form === closer || stop.test(token.form)) return k
    if (names.some((n) => n.from <= k && k < n.to)) return last
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'SCONJ' || token.upos === 'PRON') return k
    if (/^(and)$/.test(token.form) && tokens[k + 1] && !/^\p{Lu}/u.test(tokens[k + 1]!.form)) return k
    last = k + 1
  }
  return k
}

function build(reading: Reading, from: number, head: number, to: number, knowledge: Knowledge): Title {
  const { tokens } = reading.sentence
  const noun = (
    officeNouns.has(tokens[head]!.form.toLowerCase()) ? tokens[head]!.form : tokens[head]!.lemma
  ).toLowerCase()
  const of = ownerOf(reading, from, head, to, knowledge)
  if (notAnOffice.has(noun))
    return { sentence: reading.index, from, to, head, office: null, key: null, of: of.code, noun }
  const prefix = /^(former|ex|late)$/i
  const former = tokens.slice(from, head).some((t) => prefix.test(t.form) && t.form.toLowerCase() !== 'late')
  // The tables' own label, where the words of the office without its state are a known one.
  const inner: string[] = []
  for (let k = from; k < to; k++) {
    // One person holds one office: "the finance ministers of Japan and Korea, Suzuki and Choo".
    const low = k === head ? noun : tokens[k]!.form.toLowerCase()
    // "secretary of Iran's Supreme Council": the owner gives way to the article of what it owns.
    if (k > head && of.tokens.has(k) && /^['’]s?$/.test(tokens[k + 1]?.form ?? '')) inner.push('the')
    if (
      of.tokens.has(k) ||
      (k > head && of.tokens.has(k - 1) && /^['’]s?$/.test(low)) ||
      (k < head && /^(majesty|highness|excellency|royal)$/.test(low)) ||
      (k <= head && (officeTrimmed.has(low) || prefix.test(low) || /^['’]s?$/.test(low)))
    )
      continue
    if (/^\p{P}$/u.test(low) && low !== '-' && low !== ',') continue
    inner.push(low)
  }
  while (inner.length && /^(of|the|in|to|for|and|,|at)$/.test(inner[inner.length - 1]!)) inner.pop()
  const words = inner
    .join(' ')
    .replace(/ ,/g, ',')
    .replace(/ - /g, '-')
    .replace(/ (['’]s)/g, '$1')
    .replace(/\b(of|for|in) the (?=(of|for|in)\b)/g, '')
  const office =
    knowledge.officeByLabel(words, of.code) ??
    knowledge.officeByLabel(words.replace(/ (of|for|in|at|to) .*$/, ''), of.code)
  // A field or a body belongs to the role ("director of the department for …") unless the body is the actor itself.
  // An ambassador is an ambassador wherever posted (GUIDELINES: a plain office).
  if (/^(ambassador|envoy|consul)$/.test(noun)) {
    const plain = words.replace(/ (of|for|in|at|to) .*$/, '')
    return {
      sentence: reading.index,
      from,
      to,
      head,
      office: former ? `former ${plain}` : plain,
      key: office?.id ?? null,
      of: of.code,
      noun,
    }
  }
  const hasField = / (of|for|in|at) /.test(words)
  // The words of the text name the role, unless they mean another one elsewhere: the chancellor of Venezuela is the
  // foreign minister.
  const local = office ? ((of.code && office.labels[of.code]) ?? office.label) : words
  const akin = local.split(' ').some((word) => words.split(' ').some((other) => other.slice(0, 6) === word.slice(0, 6)))
  const label = office && !hasField && !akin ? local : words
  return {
    sentence: reading.index,
    from,
    to,
    head,
    office: former ? `former ${label}` : label,
    key: office?.id ?? null,
    of: of.code,
    noun,
  }
}

/** A ministry, a company: a body that acts for a state. */
function isNational(body: Named): boolean {
  return ((body.entry as { readonly of?: string | null }).of ?? null) !== null
}

/** The state or body a title belongs to, and the tokens that say so. */
function ownerOf(
  reading: Reading,
  from: number,
  head: number,
  to: number,
  _knowledge: Knowledge,
): { code: string | null; tokens: ReadonlySet<number> } {
  const { tokens } = reading.sentence
  const used = new Set<number>()
  let code: string | null = null
  let body: { code: string; from: number; to: number } | null = null
  const take = (k: number, value: string): void => {
    code ??= value
    if (value === code) used.add(k)
  }
  for (const signal of reading.all) {
    if (signal.from < from || signal.to > to) continue
    // No America in "Latin America"; but the state in "US Secretary of State", which the tables know as a whole.
    const outer = reading.at[signal.from]
    if (
      outer &&
      outer !== signal &&
      outer.from <= signal.from &&
      signal.to <= outer.to &&
      !named(outer, ['office']).length &&
      !named(outer, ['body']).some(isNational)
    )
      continue
    const states = named(signal, ['state', 'territory', 'metonym'])
    const capitals = named(signal, ['place']).filter((n) => n.form === 'capital')
    if (states.length === 1 || (states.length > 1 && states.every((s) => s.entry.code === states[0]!.entry.code))) {
      // "ambassador of China in the Caribbean country", "ambassador to Venezuela": the host is not the owner.
      const before = tokens[signal.from - 1]?.form.toLowerCase()
      const the = before === 'the' ? tokens[signal.from - 2]?.form.toLowerCase() : before
      if (
        signal.from > head &&
        (the === 'to' || the === 'in') &&
        /^(ambassador|envoy|representative|consul|chargé)$/.test(tokens[head]!.lemma.toLowerCase())
      ) {
        for (let k = signal.from; k < signal.to; k++) used.add(k)
        continue
      }
      // A seat of power stays in the role: "Kremlin spokesman".
      if (states[0]!.entry.kind === 'metonym') code ??= states[0]!.entry.code
      else for (let k = signal.from; k < signal.to; k++) take(k, states[0]!.entry.code!)
    } else if (!states.length && !capitals.length) {
      const bodies = named(signal, ['body'])
      // A body of a state stays in the role: "foreign ministry spokesperson".
      if (bodies.length && isNational(bodies[0]!)) code ??= bodies[0]!.entry.code
      else if (bodies.length && !body) body = { code: bodies[0]!.entry.code!, from: signal.from, to: signal.to }
    }
  }
  if (body && code === null) {
    code = body.code
    for (let k = body.from; k < body.to; k++) used.add(k)
  }
  if (used.size) {
    // "of the", "the", "'s" around the owner go with it, but "of the" stays before what an adjective marks: "of the Chinese Ministry".
    for (const k of [...used]) {
      const next = k + 1 < to && !used.has(k + 1) ? tokens[k + 1]! : undefined
      const marked = next !== undefined && (/^(NOUN|PROPN|ADJ)$/.test(next.upos) || /^['’]s?$/.test(next.form))
      for (
        let b = marked ? head : k - 1;
        b > head &&
        b >= from &&
        /^(of|the|in|to|at|for|republic|bolivarian|people['’]s|state|government)$/i.test(tokens[b]!.form);
        b--
      )
        used.add(b)
      for (let a = k + 1; a < head && /^(['’]s?|-)$/.test(tokens[a]!.form); a++) used.add(a)
    }
  }
  return { code, tokens: used }
}

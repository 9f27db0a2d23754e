import type { Knowledge } from '../knowledge/index.js'
import { honorifics, nameParticles, officeModifiers, officeNouns } from './lexicon.js'
import { named, type Reading } from './signals.js'

/** Tokens of one printing of a person's name, titles left out. */
export interface NameSpan {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly text: string
  /** Id of the person in the tables, where the words alone show who it is. */
  readonly known: string | null
}

const capital = (form: string): boolean => /^\p{Lu}/u.test(form)

/** Names of the calendar, which are surnames too rarely to be taken for one. */
const calendar: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)

function isTitleWord(form: string): boolean {
  const low = form.toLowerCase()
  return officeNouns.has(low) || honorifics.has(low) || officeModifiers.has(low)
}

/**
 * Finds the names of persons: what the tagger calls a person, what the tables know by full name, and capitalised
 * words that follow an office (`Deputy Minister Capaya Rodríguez`).
 */
export function findNames(reading: Reading): NameSpan[] {
  const { tokens } = reading.sentence
  const taken = new Uint8Array(tokens.length)
  const found: NameSpan[] = []
  const claim = (from: number, to: number, known: string | null): void => {
    // "Ben-Shabbat": a hyphen joins the parts of a name; "the Biden-Harris administration" names no one.
    while (
      tokens[to]?.form === '-' &&
      tokens[to]!.start === tokens[to - 1]!.end &&
      capital(tokens[to + 1]?.form ?? '') &&
      tokens[to + 1]!.start === tokens[to]!.end
    )
      to += 2
    if (/^(administration|government|doctrine|era)$/i.test(tokens[to]?.form ?? '')) return
    while (from < to && (isTitleWord(tokens[from]!.form) || !/\p{L}/u.test(tokens[from]!.form))) from++
    if (
      to - from === 1 &&
      ((tokens[from]?.upos === 'PRON' && known === null && !named(reading.at[from], ['person'], true).length) ||
        /^(I|We|He|She|They|You|It)$/.test(tokens[from]!.form))
    )
      return
    if (to - from === 1 && calendar.has(tokens[from]!.form.toLowerCase())) return
    // The tagger may run a state or an office into the name: "Italy President Trump".
    for (let t = to - 2; t >= from; t--) {
      if (officeNouns.has(tokens[t]!.form.toLowerCase()) && tokens[t + 1]!.form !== '-') {
        from = t + 1
        break
      }
    }
    if (
      to - from > 1 &&
      named(reading.at[from], ['state', 'territory']).length &&
      reading.at[from]!.to < to &&
      !named(reading.at[from], ['person'], true).length
    )
      from = reading.at[from]!.to
    if (
      to - from === 1 &&
      known === null &&
      /^\p{Lu}{3,}$/u.test(tokens[from]!.form) &&
      !named(reading.at[from], ['person'], true).length
    )
      return
    while (from < to && isTitleWord(tokens[from]!.form)) from++
    while (to > from && !/[\p{L}.]/u.test(tokens[to - 1]!.form)) to--
    while (to > from && /^['’]s?$/.test(tokens[to - 1]!.form)) to--
    if (from >= to || (!capital(tokens[from]!.form) && !nameParticles.has(tokens[from]!.form) && known === null)) return
    for (let t = from; t < to; t++) if (taken[t]) return
    // A particle, a suffix or a further name that the tagger left off.
    while (to < tokens.length && !taken[to] && reading.names[to] === 'PER' && capital(tokens[to]!.form)) to++
    // "Joseph R. Biden, Jr.": the suffix goes with the name.
    if (tokens[to]?.form === ',' && /^(Jr|Sr)\.?$/.test(tokens[to + 1]?.form ?? '')) to += 2
    else if (/^(Jr|Sr)\.?$/.test(tokens[to]?.form ?? '')) to += 1
    for (let t = from; t < to; t++) taken[t] = 1
    const text = nameText(reading, tokens[from]!.start, tokens[to - 1]!.end)
    found.push({ sentence: reading.index, from, to, text, known })
  }

  // Longer names first: "President Yoon" must not break "Yoon Suk Yeol".
  for (const signal of [...reading.signals].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const people = named(signal, ['person'], true)
    const strong = people.filter((n) => !n.weak)
    if (strong.length && signal.to - signal.from > 1 && !named(signal, ['state', 'body', 'office']).length) {
      // The tagger may see a longer name: `Nicolás Maduro Guerra` is not Nicolás Maduro.
      let to = signal.to
      while (
        to < tokens.length &&
        (reading.names[to] === 'PER' || tokens[to]!.deprel === 'flat') &&
        capital(tokens[to]!.form) &&
        tokens[to]!.head < signal.to &&
        tokens[to]!.head >= signal.from
      )
        to++
      claim(signal.from, to, to === signal.to ? strong[0]!.entry.id : null)
    }
  }
  for (const entity of reading.sentence.entities) {
    if (entity.label !== 'PER') continue
    if (isKnownOtherwise(reading, entity.from, entity.to)) continue
    claim(entity.from, entity.to, null)
  }
  for (let t = 1; t < tokens.length; t++) {
    if (taken[t] || tokens[t]!.upos !== 'PROPN' || !capital(tokens[t]!.form)) continue
    const before = tokens[t - 1]!.form.toLowerCase()
    if (!officeNouns.has(before) && !/^(mr|mrs|ms|dr)\.?$/.test(before)) continue
    const signal = reading.at[t]
    // A surname that the tables know is a person behind a title, whatever the tagger takes it for.
    const surname = named(signal, ['person'], true).length > 0
    if (isTitleWord(tokens[t]!.form) || (!surname && (reading.names[t] === 'ORG' || reading.names[t] === 'LOC')))
      continue
    if (named(signal, ['state', 'territory', 'body', 'office', 'metonym', 'region']).length) continue
    let to = t + 1
    while (
      to < tokens.length &&
      !taken[to] &&
      (tokens[to]!.upos === 'PROPN' || nameParticles.has(tokens[to]!.form)) &&
      (capital(tokens[to]!.form) ||
        (nameParticles.has(tokens[to]!.form) && to + 1 < tokens.length && capital(tokens[to + 1]!.form)))
    )
      to++
    claim(t, to, null)
  }
  // Surnames that the tables know and that stand where only a person can: before a verb, after a preposition.
  for (const signal of reading.signals) {
    if (taken[signal.from] || signal.to - signal.from !== 1) continue
    const label = reading.names[signal.from]
    const people = named(signal, ['person'], true)
    if (
      people.length &&
      label !== 'LOC' &&
      label !== 'ORG' &&
      tokens[signal.from]!.upos === 'PROPN' &&
      signal.entries.every((n) => n.entry.kind === 'person')
    )
      claim(signal.from, signal.to, null)
  }
  return found.sort((a, b) => a.from - b.from)
}

function nameText(reading: Reading, start: number, end: number): string {
  // Offsets of tokens count in the article's text; a sentence knows its own start, so forms are joined instead.
  const { tokens } = reading.sentence
  let text = ''
  let last = -1
  for (const token of tokens) {
    if (token.start < start || token.end > end) continue
    if (last >= 0 && token.start > last) text += ' '
    text += token.form
    last = token.end
  }
  return text
}

function isKnownOtherwise(reading: Reading, from: number, to: number): boolean {
  const signal = reading.at[from]
  if (!signal || signal.from > from || signal.to < to) return false
  if (named(signal, ['person'], true).length) return false
  return (
    named(signal, ['state', 'territory', 'metonym', 'body', 'outlet', 'office', 'region']).some(
      (n) => n.form !== 'short',
    ) ||
    (to - from === 1 && named(signal, ['place']).length > 0)
  )
}

/** A person of the article as a set of printings. */
export interface NameCluster {
  /** The fullest printing. */
  readonly name: string
  readonly known: string | null
  readonly spans: readonly NameSpan[]
}

/**
 * Joins printings that mean one person: `Maduro` joins `Nicolás Maduro`, `Xi` joins `Xi Jinping`; `Nicolás Maduro
 * Guerra` stays apart. `fold` makes accents and case of no account.
 */
export function clusterNames(
  spans: readonly NameSpan[],
  knowledge: Knowledge,
  fold: (s: string) => string,
  at: string | undefined,
): NameCluster[] {
  interface Draft {
    parts: string[]
    name: string
    known: string | null
    spans: NameSpan[]
    shorts: Set<string>
  }
  const drafts: Draft[] = []
  const partsOf = (text: string): string[] =>
    fold(text)
      .split(' ')
      .filter((p) => p && !/^(jr|sr)$/.test(p))
  const shortsOf = (id: string | null): string[] => (id ? (knowledge.person(id)?.short ?? []).map(fold) : [])
  const knownOf = (text: string): string | null => {
    const people = knowledge.peopleByName(text)
    if (people.length === 1) return people[0]!.id
    const serving = people.filter((p) => at === undefined || knowledge.tenures(p.id, at).length > 0)
    return serving.length === 1 ? serving[0]!.id : (people[0]?.id ?? null)
  }
  const full = spans
    .filter((s) => partsOf(s.text).length > 1)
    .sort((a, b) => a.sentence - b.sentence || a.from - b.from)
  const short = spans.filter((s) => partsOf(s.text).length <= 1)
  for (const span of full) {
    const parts = partsOf(span.text)
    const known = span.known ?? knownOf(span.text)
    const draft = drafts.find((d) => (known !== null && d.known === known) || samePerson(d.parts, parts))
    if (!draft) drafts.push({ parts, name: span.text, known, spans: [span], shorts: new Set(shortsOf(known)) })
    else {
      draft.spans.push(span)
      draft.known ??= known
      if (parts.length > draft.parts.length) {
        draft.parts = parts
        draft.name = span.text
      }
    }
  }
  for (const span of short) {
    const part = partsOf(span.text)[0] ?? ''
    if (!part) continue
    const fits = drafts.filter(
      (d) =>
        d.shorts.has(part) || d.parts[d.parts.length - 1] === part || (d.parts.length === 1 && d.parts[0] === part),
    )
    const looser = fits.length ? fits : drafts.filter((d) => d.parts.includes(part) && part.length > 2)
    // Of several, the one last named before this printing.
    const best = looser.length > 1 ? nearest(looser, span) : looser[0]
    if (best) best.spans.push(span)
    else {
      const people = knowledge.peopleByShort(span.text, at)
      const known = span.known ?? (people.length === 1 ? people[0]!.id : null)
      drafts.push({ parts: [part], name: span.text, known, spans: [span], shorts: new Set(shortsOf(known)) })
    }
  }
  return drafts.map((d) => ({
    name: d.name,
    known: d.known,
    spans: d.spans.sort((a, b) => a.sentence - b.sentence || a.from - b.from),
  }))
}

function nearest<T extends { readonly spans: readonly NameSpan[] }>(drafts: readonly T[], span: NameSpan): T {
  const before = (s: NameSpan): boolean =>
    s.sentence < span.sentence || (s.sentence === span.sentence && s.from < span.from)
  const rank = (d: T): number => Math.max(-1, ...d.spans.filter(before).map((s) => s.sentence * 1000 + s.from))
  return [...drafts].sort((a, b) => rank(b) - rank(a))[0]!
}

/** Whether two full names can be one person's: same last part, first parts equal, initials or one left out. */
function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [long, small] = a.length >= b.length ? [a, b] : [b, a]
  if (long.join(' ') === small.join(' ')) return true
  const sameLast = long[long.length - 1] === small[small.length - 1]
  const sameFirst = compatible(long[0]!, small[0]!)
  // "Joseph R. Biden" and "Joseph Biden": the middle may be left out; "Luiz Inácio Lula" and "Luiz Inácio Lula da Silva".
  if (sameLast && sameFirst && small.slice(1, -1).every((part) => long.some((p) => compatible(p, part)))) return true
  // "Andrés Manuel López" of "Andrés Manuel López Obrador": a double first name keeps two persons from being joined.
  return small.length >= 3 && small.every((part, i) => long[i] === part)
}

function compatible(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

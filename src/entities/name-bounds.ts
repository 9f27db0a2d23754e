import { calendarNames, weekdays } from '../time/index.js'
import { honorifics, nameParticles, officeModifiers, officeNouns } from './lexicon.js'
import { named, type Reading } from './signals.js'

/** Tokens of a name, half-open. */
interface Bounds {
  readonly from: number
  readonly to: number
}

export const isCapitalised = (form: string): boolean => /^\p{Lu}/u.test(form)

export const isWeekday = (form: string): boolean => weekdays.has(form.toLowerCase())

/** Whether a word before a name is part of a title. */
export function isTitleWord(form: string): boolean {
  const low = form.toLowerCase()
  return officeNouns.has(low) || honorifics.has(low) || officeModifiers.has(low)
}

/**
 * Cuts a supposed name down to the name itself; null where nothing of one is left. `known` says that the tables know the
 * words as a person's.
 */
export function nameBounds(reading: Reading, first: number, last: number, known: boolean): Bounds | null {
  const { tokens } = reading.sentence
  let to = endOverHyphens(reading, last)
  // "the Biden-Harris administration" names no one.
  if (/^(administration|government|doctrine|era)$/i.test(tokens[to]?.form ?? '')) return null
  let from = first
  // "Tan Sri Muhyiddin Yassin": a Malay style of two words, each of which may also be a name.
  if (isTanSri(tokens, from)) from += 2
  while (from < to && (isTitleWord(tokens[from]!.form) || !/\p{L}/u.test(tokens[from]!.form))) from++
  if (to - from === 1 && isNoName(reading, from, known)) return null
  from = startPastState(reading, startPastOffice(reading, from, to), to)
  // "NATO": what is all capitals is no surname, unless the tables know it for one.
  const isShouted = to - from === 1 && /^\p{Lu}{3,}$/u.test(tokens[from]!.form)
  if (isShouted && !known && !isSurname(reading, from)) return null
  while (from < to && isTitleWord(tokens[from]!.form)) from++
  while (to > from && !/[\p{L}.]/u.test(tokens[to - 1]!.form)) to--
  while (to > from && /^['’]s?$/.test(tokens[to - 1]!.form)) to--
  // "Foreign Minister Sergei Lavrov Monday met": agencies put the day behind the name.
  if (to - from > 2 && !known && isWeekday(tokens[to - 1]!.form)) to--
  if (from >= to) return null
  const opens = isCapitalised(tokens[from]!.form) || nameParticles.has(tokens[from]!.form)
  return opens || known ? { from, to } : null
}

export const isTanSri = (tokens: readonly { readonly form: string }[], at: number): boolean =>
  tokens[at]?.form === 'Tan' && tokens[at + 1]?.form === 'Sri'

/** "Ben-Shabbat": a hyphen joins the parts of a name. */
function endOverHyphens(reading: Reading, last: number): number {
  const { tokens } = reading.sentence
  let to = last
  while (
    tokens[to]?.form === '-' &&
    tokens[to]!.start === tokens[to - 1]!.end &&
    isCapitalised(tokens[to + 1]?.form ?? '') &&
    tokens[to + 1]!.start === tokens[to]!.end
  )
    to += 2
  return to
}

/** A pronoun or a day that the tagger takes for a name. */
function isNoName(reading: Reading, at: number, known: boolean): boolean {
  const token = reading.sentence.tokens[at]!
  if (/^(I|We|He|She|They|You|It)$/.test(token.form) || calendarNames.has(token.form.toLowerCase())) return true
  return token.upos === 'PRON' && !known && !isSurname(reading, at)
}

/** "Italy President Trump": the tagger may run an office into the name. */
function startPastOffice(reading: Reading, from: number, to: number): number {
  const { tokens } = reading.sentence
  for (let t = to - 2; t >= from; t--)
    if (officeNouns.has(tokens[t]!.form.toLowerCase()) && tokens[t + 1]!.form !== '-') return t + 1
  return from
}

/** "Russia Sergey Lavrov": or a state. */
function startPastState(reading: Reading, from: number, to: number): number {
  const signal = reading.at[from]
  const isState = to - from > 1 && named(signal, ['state', 'territory']).length > 0 && !isSurname(reading, from)
  return signal && isState && signal.to < to ? signal.to : from
}

const isSurname = (reading: Reading, at: number): boolean => named(reading.at[at], ['person'], true).length > 0

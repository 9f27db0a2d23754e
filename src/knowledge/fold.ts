import anyAscii from 'any-ascii'

/** How a word is written: what a name must look like depends on it ("us" is not the US). */
export const lower = 0
export const capital = 1
export const upper = 2
export const uncased = 3
export type Shape = typeof lower | typeof capital | typeof upper | typeof uncased

/** The smallest piece that names are matched by: a word or a part of a hyphenated word, folded to lower-case ASCII. */
export interface Unit {
  readonly text: string
  readonly shape: Shape
  /** Index of the token it lies in. */
  readonly token: number
  /** Code units from the start of that token. */
  readonly start: number
  readonly end: number
}

/** Spellings that mean one word: matching sees the second of each pair only. */
const spellings = new Map(
  Object.entries({
    st: 'saint',
    ste: 'saint',
    mt: 'mount',
    '&': 'and',
    defense: 'defence',
    labor: 'labour',
    organization: 'organisation',
    organizations: 'organisations',
    center: 'centre',
    counselor: 'counsellor',
    councilor: 'councillor',
    advisor: 'adviser',
    advisors: 'advisers',
    program: 'programme',
    harbor: 'harbour',
    digitalization: 'digitalisation',
    decentralization: 'decentralisation',
    commercialization: 'commercialisation',
    stabilization: 'stabilisation',
  }),
)

const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    const letter = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57)
    if (!letter) return false
  }
  return true
}

/** Hyphens, slashes and apostrophes part words; they are no units themselves. */
const isJoint = (c: string): boolean => "-‐‑‒–—/'’‘`ʼʻ´".includes(c)

const isCut = (c: string): boolean => ',;:()[]"“”«»!?…&+'.includes(c)

function shapeOf(text: string): Shape {
  const first = text[0] as string
  const low = text.toLowerCase()
  const high = text.toUpperCase()
  if (low === high) return uncased
  if (text === high) return upper
  return first !== first.toLowerCase() ? capital : lower
}

/** Folds one word without joints: accents, script and case go, full stops of abbreviations too. */
export function foldWord(word: string): string {
  let text = isPlain(word) ? word : anyAscii(word)
  if (text.includes('.')) text = text.replaceAll('.', '')
  if (text.includes("'")) text = text.replaceAll("'", '')
  text = text.toLowerCase()
  return spellings.get(text) ?? text
}

/** The units of tokens, in order. Tokens that are only a joint give none; other punctuation stays as a unit of its own. */
export function units(forms: readonly string[]): Unit[] {
  const out: Unit[] = []
  for (let token = 0; token < forms.length; token++) {
    const form = forms[token] as string
    if (isPlain(form)) {
      out.push({ text: foldWord(form), shape: shapeOf(form), token, start: 0, end: form.length })
      continue
    }
    let start = 0
    for (let i = 0; i <= form.length; i++) {
      const c = form[i]
      if (c !== undefined && !isJoint(c) && !isCut(c)) continue
      if (i > start) push(out, form, token, start, i)
      if (c !== undefined && isCut(c)) push(out, form, token, i, i + 1)
      start = i + 1
    }
  }
  return out
}

function push(out: Unit[], form: string, token: number, start: number, end: number): void {
  const word = form.slice(start, end)
  const text = foldWord(word)
  if (text !== '') out.push({ text, shape: shapeOf(word), token, start, end })
  else if (word === '.') out.push({ text: '.', shape: uncased, token, start, end })
}

/** Splits a phrase at spaces and sets its brackets, commas and possessives apart, as the language engine would. */
export function words(phrase: string): string[] {
  const out: string[] = []
  for (const piece of phrase.split(/[\s\u00a0]+/)) {
    if (piece === '') continue
    let rest = piece
    while (rest !== '' && isCut(rest[0] as string) && rest[0] !== '+') {
      out.push(rest[0] as string)
      rest = rest.slice(1)
    }
    const after: string[] = []
    while (rest !== '' && isCut(rest.at(-1) as string) && rest.at(-1) !== '+') {
      after.unshift(rest.at(-1) as string)
      rest = rest.slice(0, -1)
    }
    if (rest.endsWith("'s") || rest.endsWith('’s')) {
      after.unshift(rest.slice(-2))
      rest = rest.slice(0, -2)
    } else if (rest.length > 3 && rest.endsWith('.') && !/\..*\.$/.test(rest) && !/^[A-Z][a-z]{1,4}\.$/.test(rest)) {
      after.unshift('.')
      rest = rest.slice(0, -1)
    }
    if (rest !== '') out.push(rest)
    out.push(...after)
  }
  return out
}

/** A phrase folded to one string: the key of whole-phrase look-ups. */
export function fold(phrase: string): string {
  return units(words(phrase))
    .map((unit) => unit.text)
    .join(' ')
}

import { nameClass } from '../../src/language/decode-names.js'
import { nameBitsOf } from '../../src/language/features.js'
import { type Lexicon, nameBit } from '../../src/language/lexicon.js'
import type { EntityLabel } from '../../src/language/types.js'
import type { Example } from './examples.js'

/** Kinds of names of the corpora in our terms; what is not listed is no name to us. */
const kinds: Readonly<Record<string, EntityLabel>> = {
  per: 'PER',
  person: 'PER',
  politician: 'PER',
  org: 'ORG',
  organisation: 'ORG',
  politicalparty: 'ORG',
  loc: 'LOC',
  location: 'LOC',
  country: 'LOC',
  nationality: 'NORP',
  election: 'EVENT',
  event: 'EVENT',
  misc: 'MISC',
}

/** A class that is not learned from: the corpus means something else than we do. */
export const unsure = 255

interface Found {
  readonly from: number
  readonly to: number
  readonly label: EntityLabel
}

/** Marks a name in the classes of a sentence. */
function mark(names: Uint8Array, { from, to, label }: Found): void {
  for (let i = from; i < to; i++) names[i] = nameClass(label, i === from)
}

const bitsOf = (lexicon: Lexicon, form: string): number => nameBitsOf(lexicon)(form)
const isCapital = (form: string): boolean => /^\p{Lu}/u.test(form)

/** Adjectives and nouns of nationality are NORP everywhere, whatever a corpus calls them, where they stand alone. */
export function markDemonyms(forms: readonly string[], names: Uint8Array, lexicon: Lexicon): void {
  forms.forEach((form, i) => {
    if (!isCapital(form)) return
    const bits = bitsOf(lexicon, form) | (form.endsWith('s') ? bitsOf(lexicon, form.slice(0, -1)) : 0)
    if ((bits & nameBit.demonym) === 0 || (bits & (nameBit.country | nameBit.city)) !== 0) return
    const alone = names[i] === 0 || (names[i]! % 2 === 1 && names[i + 1] !== names[i]! + 1)
    const misc =
      names[i] === 0 ||
      names[i] === nameClass('MISC', true) ||
      names[i] === nameClass('ORG', true) ||
      names[i] === nameClass('PER', true)
    if (alone && misc) names[i] = nameClass('NORP', true)
  })
}

const particles = new Set("of the and for on in de al el bin ibn von van - – ' ’ \" . , & s 's ’s".split(' '))
const determiners = new Set('the a an this that our their its his'.split(' '))
const titles = new Set(
  'president prime minister foreign secretary defence defense vice deputy chancellor king queen prince general gen. lt. col. maj. mr. mrs. ms. dr. senator ambassador special advisor office fco chairman former u.s. commander spokesman colonel major captain air marshal sir lord mr mrs ms dr'.split(
    ' ',
  ),
)

/**
 * Names of RE3D in our terms: it marks pronouns, titles and descriptions too, and takes states for organisations.
 * What is in part a name and in part a description is not learned from.
 */
function clean(found: Found, forms: readonly string[], lexicon: Lexicon, names: Uint8Array): void {
  let { from, label } = found
  while (from < found.to && determiners.has(forms[from]!.toLowerCase())) from++
  if (label === 'PER') while (from < found.to && titles.has(forms[from]!.toLowerCase())) from++
  const words = forms.slice(from, found.to)
  if (words.length === 0 || !words.some(isCapital)) return
  const bits = bitsOf(lexicon, words[0]!)
  if (words.length === 1 && /^(?:I|We|They|It|He|She|You)$/.test(words[0]!)) return
  if (!isCapital(words[0]!) || !words.every((w) => isCapital(w) || particles.has(w) || /^\d+$/.test(w))) {
    names.fill(unsure, found.from, found.to)
    return
  }
  if (label === 'ORG' && words.length === 1 && (bits & nameBit.country) !== 0) label = 'LOC'
  if (/^(?:U\.?S\.?|UK|United States|United Kingdom|US)$/.test(words.join(' '))) label = 'LOC'
  mark(names, { from, to: found.to, label })
}

/** Sentences of a CoNLL file of two columns: token and class (`B-person`, or `I-PER` throughout as in wikigold). */
export function readNames(text: string, lexicon: Lexicon, descriptions = false): Example[] {
  const examples: Example[] = []
  for (const block of text.split(/\r?\n\r?\n/)) {
    const rows = block
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((row) => row.length >= 2 && row[0] !== '-DOCSTART-')
    if (rows.length === 0) continue
    const forms = rows.map((row) => row[0]!)
    const names = new Uint8Array(rows.length)
    for (const found of spansOf(rows.map((row) => row.at(-1)!))) {
      if (descriptions) clean(found, forms, lexicon, names)
      else mark(names, found)
    }
    markDemonyms(forms, names, lexicon)
    examples.push({ forms, tags: null, heads: null, labels: null, lemmas: null, feats: null, names })
  }
  return examples
}

function spansOf(marks: readonly string[]): Found[] {
  const found: Found[] = []
  for (let i = 0; i < marks.length; ) {
    const kind = marks[i]!.slice(2)
    let to = i + 1
    while (to < marks.length && marks[to] === `I-${kind}`) to++
    const label = kinds[kind.toLowerCase()]
    if (label !== undefined) found.push({ from: i, to, label })
    i = to
  }
  return found
}

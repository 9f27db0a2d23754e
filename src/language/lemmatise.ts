import { irregularVerbs } from './irregular-verbs.js'
import { inflection } from './lexicon.js'

/** What is known of lemmas beyond the rules: `form/kind` to lemma, forms in lower case. */
export type LemmaTable = ReadonlyMap<string, string>

/** Kind of inflection by XPOS, for the keys of the table: the tag's first letters that matter. */
export function lemmaKind(upos: string, xpos: string): string {
  if (upos === 'AUX') return 'A'
  if (xpos === 'NNPS') return 'P'
  if (xpos === 'NNS') return 'S'
  if (xpos.startsWith('V')) return xpos === 'VBN' || xpos === 'VBD' ? 'D' : xpos
  if (xpos.startsWith('JJ') || xpos.startsWith('RB')) return xpos
  return upos
}

const vowel = (c: string | undefined): boolean => c !== undefined && 'aeiou'.includes(c)
/** Whether a stem ends in one vowel and one consonant, as in "stop", or has no vowel at all. */
const isShort = (stem: string): boolean => {
  const [c, b, a] = [stem.at(-1), stem.at(-2), stem.at(-3)]
  return !vowel(c) && c !== 'w' && c !== 'x' && c !== 'y' && (vowel(b) || b === 'y') && !vowel(a)
}
const countVowels = (stem: string): number => {
  let n = 0
  for (let i = 0; i < stem.length; i++) if ((vowel(stem[i]) || stem[i] === 'y') && !vowel(stem[i - 1])) n++
  return n
}

/** The base form of a stem from which -ed or -ing was cut: hoped, hopping, agreed, tried, visited. */
function restore(stem: string): string {
  const last = stem.at(-1)!
  if (stem.length > 2 && last === stem.at(-2) && !vowel(last) && !'lsz'.includes(last)) return stem.slice(0, -1)
  if (stem.length > 3 && last === stem.at(-2) && last === 'l' && countVowels(stem) > 1) return stem.slice(0, -1)
  if (/(?:[^aeiou]l|[cuvz]|[^s]s|[aeiou]g|[rlnd]g|at|iz|yz|ur|ir|or|rs|ns|ls|ps|th)$/.test(stem)) {
    if (/(?:ss|ng|[eo]at|[aeo]ur|air|oor|ous|ith|[aeiou]rl)$/.test(stem)) return stem
    return `${stem}e`
  }
  if (countVowels(stem) > 1 && /[^aeo][aiu]d$/.test(stem)) return `${stem}e`
  return isShort(stem) && countVowels(stem) === 1 ? `${stem}e` : stem
}

/** Tells whether a form is in the lexicon as a base form: a noun, a verb, an adjective. */
export type KnowsBase = (form: string, bit: number) => boolean

/** The first candidate that the lexicon knows, or the first of all. */
function choose(candidates: readonly string[], bit: number, knows: KnowsBase): string {
  return candidates.find((c) => c.length > 1 && knows(c, bit)) ?? candidates[0]!
}

/** Bases to which -ed, -ing, -er or -est may have been added, likeliest first. */
function bases(stem: string): string[] {
  const undoubled = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
  return [restore(stem), ...undoubled, stem, `${stem}e`]
}

function cutPlural(form: string, bit: number, knows: KnowsBase): string {
  if (form.length < 4 || !form.endsWith('s') || form.endsWith('ss') || form.endsWith('us') || form.endsWith('is'))
    return form
  const short = form.slice(0, -1)
  if (form.endsWith('ies') && form.length > 4) return choose([`${form.slice(0, -3)}y`, short], bit, knows)
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return choose([form.slice(0, -2), short], bit, knows)
  return short.endsWith('e') ? choose([short, short.slice(0, -1)], bit, knows) : short
}

function cutDegree(form: string, ending: string, knows: KnowsBase): string {
  if (!form.endsWith(ending) || form.length < ending.length + 3) return form
  const stem = form.slice(0, -ending.length)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  return choose(bases(stem), inflection.adjective, knows)
}

/** The lemma by rule alone, of a form in lower case. */
export function lemmaByRule(low: string, kind: string, knows: KnowsBase): string {
  switch (kind) {
    case 'S':
    case 'P':
      return cutPlural(low, inflection.noun, knows)
    case 'VBZ':
      return cutPlural(low, inflection.verb, knows)
    case 'VBG':
      return low.endsWith('ing') && low.length > 4 ? choose(bases(low.slice(0, -3)), inflection.verb, knows) : low
    case 'D': {
      if (!low.endsWith('ed') || low.length < 4) return low
      if (low.endsWith('ied') && low.length > 4) return `${low.slice(0, -3)}y`
      return low.endsWith('eed') ? low.slice(0, -1) : choose(bases(low.slice(0, -2)), inflection.verb, knows)
    }
    case 'JJR':
    case 'RBR':
      return cutDegree(low, 'er', knows)
    case 'JJS':
    case 'RBS':
      return cutDegree(low, 'est', knows)
    default:
      return low
  }
}

/** The lemma of a word. Proper nouns keep their capitals; all else is in lower case but "I". */
export function lemmatise(form: string, upos: string, xpos: string, table: LemmaTable, knows: KnowsBase): string {
  if (form.length > 40) return form
  const low = form.toLowerCase().replaceAll('’', "'")
  const kind = lemmaKind(upos, xpos)
  const known = (upos === 'VERB' ? irregularVerbs.get(low) : undefined) ?? table.get(`${low}/${kind}`)
  if (upos === 'PROPN') {
    const base = known ?? (kind === 'P' ? lemmaByRule(low, kind, knows) : low)
    return base === low ? form : matchCase(form, base)
  }
  if (known !== undefined) return known
  return upos === 'X' || xpos === 'FW' ? form : lemmaByRule(low, kind, knows)
}

/** `base` with the capitals of `form`: "Falls" and "fall" give "Fall". */
function matchCase(form: string, base: string): string {
  let i = 0
  while (i < base.length && i < form.length && form[i]!.toLowerCase() === base[i]) i++
  const rest = base.slice(i)
  const upper = form.length > 1 && form === form.toUpperCase()
  return form.slice(0, i) + (upper ? rest.toUpperCase() : rest)
}

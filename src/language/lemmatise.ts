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
  return isShort(stem) && countVowels(stem) === 1 ? `${stem}e` : stem
}

function cutPlural(form: string): string {
  if (form.length < 4 || !form.endsWith('s') || form.endsWith('ss') || form.endsWith('us') || form.endsWith('is'))
    return form
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return form.slice(0, -2)
  return form.slice(0, -1)
}

function cutDegree(form: string, ending: string): string {
  if (!form.endsWith(ending) || form.length < ending.length + 3) return form
  const stem = form.slice(0, -ending.length)
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : restore(stem)
}

/** The lemma by rule alone, of a form in lower case. */
export function lemmaByRule(low: string, kind: string): string {
  switch (kind) {
    case 'S':
    case 'P':
    case 'VBZ':
      return cutPlural(low)
    case 'VBG':
      return low.endsWith('ing') && low.length > 4 ? restore(low.slice(0, -3)) : low
    case 'D': {
      if (!low.endsWith('ed') || low.length < 4) return low
      if (low.endsWith('ied') && low.length > 4) return `${low.slice(0, -3)}y`
      return low.endsWith('eed') ? low.slice(0, -1) : restore(low.slice(0, -2))
    }
    case 'JJR':
    case 'RBR':
      return cutDegree(low, 'er')
    case 'JJS':
    case 'RBS':
      return cutDegree(low, 'est')
    default:
      return low
  }
}

/** The lemma of a word. Proper nouns keep their capitals; all else is in lower case but "I". */
export function lemmatise(form: string, upos: string, xpos: string, table: LemmaTable): string {
  if (form.length > 40) return form
  const low = form.toLowerCase().replaceAll('’', "'")
  const kind = lemmaKind(upos, xpos)
  const known = table.get(`${low}/${kind}`)
  if (upos === 'PROPN') {
    const base = known ?? (kind === 'P' ? lemmaByRule(low, kind) : low)
    return base === low ? form : matchCase(form, base)
  }
  if (known !== undefined) return known
  return upos === 'X' || xpos === 'FW' ? form : lemmaByRule(low, kind)
}

/** `base` with the capitals of `form`: "Falls" and "fall" give "Fall". */
function matchCase(form: string, base: string): string {
  let i = 0
  while (i < base.length && i < form.length && form[i]!.toLowerCase() === base[i]) i++
  const rest = base.slice(i)
  const upper = form.length > 1 && form === form.toUpperCase()
  return form.slice(0, i) + (upper ? rest.toUpperCase() : rest)
}

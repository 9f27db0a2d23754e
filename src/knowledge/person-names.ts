/** Words that begin a family name: "von der Leyen", "bin Salman". */
const particles = new Set(
  'von van der den de da do dos das del della di du la le lo al el bin bint ibn ben abu abd ould uld mac mc san santa ter zu st'.split(
    ' ',
  ),
)

const suffixes = new Set('jr jr. sr sr. ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi'.split(' '))

/** States where the family name comes first and news uses it alone. */
const familyFirst = new Set(['CHN', 'TWN', 'HKG', 'MAC', 'KOR', 'PRK'])

/** States where news uses the first of a person's names, the others being the father's. */
const firstNamed = new Set(['ETH', 'ERI'])

/** States of Spanish custom: two family names, of which news drops the second or keeps both. */
const twoFamilyNames = new Set(
  'ARG BOL CHL COL CRI CUB DOM ECU ESP GNQ GTM HND MEX NIC PAN PER PRY SLV URY VEN'.split(' '),
)

/** Offices whose holders news calls by the first name: King Salman, Sheikh Tamim. */
export const throneOffices: ReadonlySet<string> = new Set(
  'king queen emperor sultan emir grand-duke prince crown-prince pope regent'.split(' '),
)

/** A name without what tells son from father: `Joseph R. Biden, Jr.`. */
export function withoutGeneration(name: string): string {
  return name.replace(/,? (?:Jr|Sr)\.?$/, '')
}

/** Canonical name without the birth year that keeps homonyms apart: `George Bush (1946)`. */
export function withoutYear(name: string): string {
  return name.replace(/ \(\d{4}\)$/, '')
}

/**
 * What news calls a person alone, made from the name where no table says it: the family name with and without its
 * particle, by the custom of the states served.
 */
export function shortForms(name: string, states: readonly string[], offices: readonly string[]): string[] {
  const all = withoutYear(name).split(' ')
  const parts = all.filter((part, i) => i === 0 || !suffixes.has(part.toLowerCase()))
  if (parts.length < 2) return [all.join(' ')]
  const first = parts[0] as string
  const last = parts.at(-1) as string
  const out: string[] = []
  if (offices.some((office) => throneOffices.has(office))) out.push(first, all.join(' '))
  if (isFamilyFirst(parts, states)) return [...out, first]
  if (states.some((state) => firstNamed.has(state))) out.push(first)
  const start = parts.findIndex((part, i) => i > 0 && particles.has(part.toLowerCase()))
  if (start > 0) out.push(parts.slice(start).join(' '))
  out.push(last, ...withoutArticle(last))
  if (parts.length > 2 && states.some((state) => twoFamilyNames.has(state))) {
    out.push(parts.slice(-2).join(' '))
    const before = parts.at(-2) as string
    if (!particles.has(before.toLowerCase())) out.push(before)
  }
  return [...new Set(out)]
}

/** Two- and three-part names of China and Korea; "Joseph Wu" and "Carrie Lam" bear theirs the western way. */
function isFamilyFirst(parts: readonly string[], states: readonly string[]): boolean {
  if (parts.length > 3 || !states.some((state) => familyFirst.has(state))) return false
  if (parts.length === 3 || (parts[1] as string).includes('-')) return true
  return states.includes('CHN') || states.includes('KOR') || states.includes('PRK')
}

/** The Arabic article comes and goes in news spelling: "al-Assad", "Assad". */
function withoutArticle(word: string): string[] {
  const bare = /^(?:al|el|ad|as|ash|at|an)-(\p{L}.+)$/iu.exec(word)?.[1]
  return bare === undefined ? [] : [bare[0]?.toUpperCase() + bare.slice(1)]
}

/** Other full forms by rule: without initials, without the Arabic article, with "el" for "al". */
export function fullForms(name: string): string[] {
  const bare = withoutYear(name)
  const out = new Set<string>()
  if (bare !== name) out.add(bare)
  const noInitials = bare.replace(/ \p{Lu}\.(?= )/gu, '')
  if (noInitials !== bare) out.add(noInitials)
  const noArticle = bare.replace(/ (?:al|el)-(?=\p{Lu})/giu, ' ')
  if (noArticle !== bare) {
    out.add(noArticle)
    out.add(bare.replace(/ al-(?=\p{Lu})/giu, ' el-'))
    out.add(bare.replace(/ el-(?=\p{Lu})/giu, ' al-'))
  }
  out.delete(name)
  return [...out]
}

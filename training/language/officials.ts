/** A word of a name in capitals, as it is written: "NICOLAS" to "Nicolas", "O'BRIEN" to "O'Brien". */
const written = (word: string): string =>
  word.toLowerCase().replace(/(^|[-'.])([a-z])/g, (_, sign: string, letter: string) => sign + letter.toUpperCase())

/** Names of members of governments of all states, 2003 to 2011, as words, from the reference table CountryInfo. */
export function officials(read: (path: string) => string): string[][] {
  const names = new Map<string, string[]>()
  for (const line of read('reference/CountryInfo-2012.txt').split('\n')) {
    const found = /^\s*([A-Z][A-Z_'.-]+)_\s+\[[A-Z]{3}/.exec(line)
    if (found === null) continue
    const words = found[1]!.split('_').filter((w) => w !== '')
    if (words.length >= 2 && words.length <= 4) names.set(words.join(' '), words.map(written))
  }
  return [...names.values()]
}

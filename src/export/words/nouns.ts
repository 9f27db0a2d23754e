/** Names that stand with an article in a sentence, by their words: `the United States`, `the New Development Bank`. */
const withArticle =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Central African|Czech Rep|Dominican Rep|DR Congo|Democratic Rep|Republic of)|\b(?:Islands|Emirates|Republic|Federation|Union|Nations|Kingdom|States|Bank|Fund|Organi[sz]ation|Council|Commission|Committee|Court|Agency|Association|Community|League|Forum|Group|Alliance|Authority|Ministry|Corporation|Office)$/

/** A name as it stands inside a sentence. */
export function asNoun(name: string): string {
  return withArticle.test(name) && !/^the /i.test(name) ? `the ${name}` : name
}

/** Titles that name nobody by themselves. */
const title =
  /^(?:the )?((?:vice |deputy |prime |first |foreign |defen[cs]e |finance |acting |interim )*(?:president|minister|premier|chancellor|king|queen|prince|princess|pope|emir|sultan|secretary|secretary of state|ambassador|leader|first lady|head of state|spokesperson|spokesman|spokeswoman|government|administration))$/i

/** A bare title with the state it belongs to: `the president of Venezuela`; null where the words are no bare title. */
export function titleOfState(words: string, stateName: string): string | null {
  const bare = title.exec(words)?.[1]
  return bare === undefined ? null : `the ${bare.toLowerCase()} of ${asNoun(stateName)}`
}

/** A sentence with a capital at its head. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Small numbers as words. */
export const cardinals: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const ordinalWords: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  fiftieth: 50,
  sixtieth: 60,
}

/** A number in digits or as a word; null where it is none. */
export function numberOfWord(word: string): number | null {
  const low = word.toLowerCase()
  if (/^\d{1,9}$/.test(low)) return Number(low)
  return cardinals[low] ?? null
}

/** `5th`, `fifth`; null where it is no ordinal. */
export function ordinalOfWord(word: string): number | null {
  const low = word.toLowerCase()
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(low)
  return digits ? Number(digits[1]) : (ordinalWords[low] ?? null)
}

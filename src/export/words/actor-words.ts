/** Words that stand for somebody named elsewhere: the name of the state says more. */
const standIns =
  /^(he|she|they|it|we|i|who|which|both|two|the two|all|each|his|her|their|its|our|these|those|this|that|some|many|several|other)\b/i

/** A bare role or group: begins in lower case, or with an article before a lower-case word. */
const startsLower = /^(?:(?:[Tt]he|[Aa]n?)\s+)?\p{Ll}/u

/** Small words that stand inside names. */
const joiners = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'de',
  'del',
  'la',
  'da',
  'do',
  'dos',
  'van',
  'von',
  'bin',
  'al',
  'el',
])

/** Roles that say more than the name of the state: `Venezuelan foreign minister`, but not `Asian giant`. */
const roles =
  /\b(?:president|minister|premier|chancellor|king|queen|prince|pope|leader|ambassador|envoy|secretary|spokes\w+|general|admiral|commander|governor|mayor|chair\w*|director|head|delegation|diplomats?|officials?|lawmakers?|parliament|ministry|court|army|navy|police|forces|troops|companies|company|banks?)$/i

/** How well a wording names its actor; below 1 it does not. Full names in few words come first. */
function rank(text: string): number {
  if (text.length > 70 || standIns.test(text) || startsLower.test(text)) return 0
  const words = text.replace(/^the\s+/i, '').split(' ')
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).length
  const isName = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || joiners.has(word.toLowerCase()))
  if (names === 0 || (!isName && !roles.test(text))) return 0
  // Two or three names are a person's; more is a title before them, or a list.
  return names === 1 || !isName ? 1 : names <= 3 ? 3 : 2
}

/**
 * The best words for one actor among those the articles use: a full name, else a shorter one, else the state's own
 * name. Of equals the most frequent, then the first.
 */
export function actorWords(wordings: readonly string[], stateName: string): string {
  const counts = new Map<string, number>()
  for (const text of wordings) counts.set(text, (counts.get(text) ?? 0) + 1)
  let best = stateName
  let bestScore = 0
  for (const [text, count] of counts) {
    const worth = rank(text)
    const score = worth === 0 ? 0 : worth * 1000 + count
    if (score > bestScore) {
      best = text
      bestScore = score
    }
  }
  return best
}

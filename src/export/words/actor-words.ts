/** Words that stand for somebody named elsewhere: the name of the state says more. */
const standIns =
  /^(he|she|they|it|we|i|who|which|both|two|the two|all|each|his|her|their|its|these|those|this|that|some|many|several|other)\b/i

/** A bare role or group: begins in lower case, or with an article before a lower-case word. */
const startsLower = /^(?:(?:[Tt]he|[Aa]n?)\s+)?\p{Ll}/u

/** How well a wording names its actor; below 1 it does not. Full names in few words come first. */
function rank(text: string): number {
  const words = text.split(' ')
  if (text.length > 70 || standIns.test(text) || startsLower.test(text)) return 0
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).length
  if (names === 0) return 0
  // Two or three names are a person's; more is a title before them, or a list.
  return names === 1 ? 1 : names <= 3 ? 3 : 2
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
    const score = rank(text) * 1000 + (rank(text) > 0 ? count : 0)
    if (score > bestScore) {
      best = text
      bestScore = score
    }
  }
  return best
}

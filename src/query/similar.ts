import { fold } from '../knowledge/index.js'

/** Changes of one letter, and swaps of two neighbours, that make one word another (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      row.push(swapped ? Math.min(least, before[j - 2]! + 1) : least)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

/** A name longer than this is no slip of the fingers; its distance would only cost time. */
const longest = 60

/**
 * Names that somebody may have meant by words that name nothing: at most a third of their letters differ, or the words
 * stand within them. Nearest first, each once.
 */
export function similarNames(words: string, names: Iterable<string>, most = 3): readonly string[] {
  const typed = fold(words)
  if (typed === '' || typed.length > longest) return []
  const found = new Map<string, number>()
  for (const name of names) {
    const known = fold(name)
    if (known.length > longest) continue
    const within = typed.length >= 4 && known.includes(typed)
    const far = within ? 1 : distance(typed, known)
    if (far <= Math.max(1, Math.floor(typed.length / 3))) found.set(name, Math.min(far, found.get(name) ?? far))
  }
  return [...found]
    .sort(([x, far], [y, farther]) => far - farther || (x < y ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name)
}

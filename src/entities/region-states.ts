import { childrenWith } from '../language/index.js'
import type { Context } from './focus.js'
import { named, type Reading } from './signals.js'

/** "the South American nation": the state of that part of the world that the article is about, or null. */
export function stateOfRegion(context: Context, reading: Reading, at: number): string | null {
  for (const child of childrenWith(reading.tree, at, 'amod', 'compound')) {
    for (const { entry } of named(reading.at[child], ['region'])) {
      const states = (entry as { states?: readonly string[] }).states ?? []
      const fit = context.focus.slice(0, 4).find((code) => states.includes(code))
      if (fit) return fit
    }
    const epithets = reading.at[child]?.entries.filter((n) => n.form === 'epithet' && n.entry.code) ?? []
    const code = context.focus.find((c) => epithets.some((n) => n.entry.code === c))
    if (code) return code
  }
  return null
}

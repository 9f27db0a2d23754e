import type { Knowledge } from '../knowledge/index.js'
import type { NameSpan } from './find-names.js'
import { named, type Reading } from './signals.js'
import type { Title } from './title.js'
import { titleAfter } from './title-after.js'
import { titleBefore } from './title-before.js'
import { titleOfVerb } from './title-verb.js'

const ranks: ReadonlySet<string> = new Set(['prince', 'princess', 'general', 'admiral', 'marshal', 'colonel'])

/**
 * The title that stands before or after a name: `Venezuelan Foreign Minister Carlos Faría`, `the ambassador of China in
 * the Caribbean country, Lan Hu`, `Dilma Rousseff, president of the NDB`.
 */
export function titleOf(
  reading: Reading,
  name: NameSpan,
  names: readonly NameSpan[],
  knowledge: Knowledge,
): Title | null {
  const before = titleBefore(reading, name, names, knowledge)
  // "Prince Faisal, the foreign minister": the office says more than the rank.
  const after = before === null || ranks.has(before.noun) ? titleAfter(reading, name, names, knowledge) : null
  const title = (after?.office ? after : before) ?? after ?? titleOfVerb(reading, name, names, knowledge)
  return title && title.of === null ? { ...title, of: stateAfter(reading, name.to) } : title
}

/** The state that marks a name without a title: "Ghana's Shirley Botchwey", "Alberto van Klaveren of Chile". */
export function stateBeside(reading: Reading, { from, to }: NameSpan): string | null {
  const isPossessive = from > 1 && /^['’]s?$/.test(reading.sentence.tokens[from - 1]!.form)
  const owners = isPossessive ? named(reading.at[from - 2], ['state', 'territory']) : []
  return owners.length ? owners[0]!.entry.code : stateAfter(reading, to)
}

/** "King Abdullah II of Jordan", "Prime Minister Modi of the Republic of India": the state behind a titled name. */
function stateAfter(reading: Reading, to: number): string | null {
  const { tokens } = reading.sentence
  if (tokens[to]?.form !== 'of') return null
  for (let k = to + 1; k < Math.min(tokens.length, to + 5); k++) {
    const states = named(reading.at[k], ['state', 'territory'])
    if (states.length) return states[0]!.entry.code
    if (!/^(the|republic|kingdom|state|islamic|people['’]s|federal|of)$/i.test(tokens[k]!.form)) return null
  }
  return null
}

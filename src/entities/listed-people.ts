import type { PersonPrinting } from './people.js'
import type { Reading } from './signals.js'
import type { Person } from './types.js'

/** "the Kenyan trade secretary A, labour secretary B and Governor C": those who are listed together are of one state. */
export function inheritInLists(
  people: readonly Person[],
  printings: readonly (readonly PersonPrinting[])[],
  readings: readonly Reading[],
): Person[] {
  const out = [...people]
  printings.forEach((list, sentence) => {
    const { tokens } = readings[sentence]!.sentence
    list.forEach(({ person, title }, i) => {
      const before = list[i - 1]
      const of = before?.title ? out[before.person]!.of : null
      if (!of || !title?.office || out[person]!.of !== null || title.to <= before!.to) return
      const joint = tokens.slice(before!.to, title.from)
      if (joint.length > 0 && joint.every(({ form }) => /^(,|and)$/.test(form))) out[person] = { ...out[person]!, of }
    })
  })
  return out
}

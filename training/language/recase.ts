import type { Example } from './examples.js'

const titled = (form: string): string => form.slice(0, 1).toUpperCase() + form.slice(1)

/** Words that headlines in title case leave small. */
const small = new Set("a an the of in on at to for and or but by with from as n't 's ’s n’t".split(' '))

/**
 * One sentence in eight again, as a Headline Would Have It or IN CAPITALS: the treebanks hold few headlines, and news
 * begins with one.
 */
export function recased(examples: readonly Example[]): Example[] {
  return examples.flatMap((example, i) => {
    if (i % 16 === 5)
      return [{ ...example, forms: example.forms.map((f, j) => (j > 0 && small.has(f) ? f : titled(f))) }]
    if (i % 32 === 13) return [{ ...example, forms: example.forms.map((f) => f.toUpperCase()) }]
    return []
  })
}

import { nameBitsOf } from '../../src/language/features.js'
import { type Lexicon, nameBit } from '../../src/language/lexicon.js'
import type { Example } from './examples.js'
import type { Random } from './random.js'

/** Sentences of the treebanks whose people get names from all over the world: the treebanks know few but English ones. */
export function renamed(
  examples: readonly Example[],
  lexicon: Lexicon,
  people: readonly (readonly string[])[],
  random: Random,
): Example[] {
  const pairs = people.filter((name) => name.length === 2 && name.every((w) => w.length > 1))
  const bitsOf = nameBitsOf(lexicon)
  const places = nameBit.country | nameBit.demonym | nameBit.city
  return examples.flatMap((example) => {
    const { forms, tags, heads, labels } = example
    if (tags === null || heads === null || labels === null) return []
    const isName = (i: number): boolean => tags[i] === 'PROPN NNP' && /^[A-Z][a-z]+$/.test(forms[i]!)
    const copy = [...forms]
    let changed = false
    for (let i = 0; i < forms.length; i++) {
      if (!isName(i) || (bitsOf(forms[i]!) & places) !== 0) continue
      const other = pairs[Math.floor(random() * pairs.length)]!
      const flat = (j: number): boolean => labels[j] === 'flat' && heads[j] === i
      if (i + 1 < forms.length && flat(i + 1) && isName(i + 1) && !flat(i + 2)) {
        if ((bitsOf(forms[i]!) & nameBit.given) === 0) continue
        copy[i] = other[0]!
        copy[i + 1] = other[1]!
      } else if (/^(?:nsubj|obj|conj|obl:agent)/.test(labels[i]!) && (bitsOf(forms[i]!) & nameBit.surname) !== 0) {
        if (heads.some((head, j) => head === i && labels[j] !== 'case' && labels[j] !== 'punct')) continue
        copy[i] = other[1]!
      } else continue
      changed = true
    }
    return changed ? [{ ...example, forms: copy }] : []
  })
}

import { nameClass } from '../../src/language/decode-names.js'
import type { EntityLabel } from '../../src/language/types.js'
import type { Example } from './examples.js'

/** Kinds of names of the corpora in our terms; what is not listed is no name to us. */
const kinds: Readonly<Record<string, EntityLabel>> = {
  per: 'PER',
  person: 'PER',
  politician: 'PER',
  org: 'ORG',
  organisation: 'ORG',
  politicalparty: 'ORG',
  loc: 'LOC',
  location: 'LOC',
  country: 'LOC',
  nationality: 'NORP',
  election: 'EVENT',
  event: 'EVENT',
  misc: 'MISC',
}

/** Sentences of a CoNLL file of two columns: token and class (`B-person`, or `I-PER` throughout as in wikigold). */
export function readNames(text: string): Example[] {
  const examples: Example[] = []
  for (const block of text.split(/\r?\n\r?\n/)) {
    const rows = block
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((row) => row.length >= 2 && row[0] !== '-DOCSTART-')
    if (rows.length === 0) continue
    const names = new Uint8Array(rows.length)
    let before = 'O'
    rows.forEach((row, i) => {
      const mark = row.at(-1)!
      const kind = kinds[mark.slice(2).toLowerCase()]
      if (kind !== undefined) {
        const begins = mark.startsWith('B-') || before.slice(2) !== mark.slice(2)
        names[i] = nameClass(kind, begins)
      }
      before = mark
    })
    examples.push({
      forms: rows.map((row) => row[0]!),
      tags: null,
      heads: null,
      labels: null,
      lemmas: null,
      feats: null,
      names,
    })
  }
  return examples
}

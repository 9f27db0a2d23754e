import { column, readConllu } from '../../src/language/conllu.js'
import type { Lexicon } from '../../src/language/lexicon.js'
import { gumNames } from './gum-names.js'
import { markDemonyms } from './name-corpora.js'

/** A sentence to learn from; what it does not tell is null. */
export interface Example {
  readonly forms: readonly string[]
  /** `UPOS XPOS` of each word. */
  readonly tags: readonly string[] | null
  readonly heads: Int32Array | null
  readonly labels: readonly string[] | null
  /** Classes of `decode-names`. */
  readonly names: Uint8Array | null
  readonly lemmas: readonly string[] | null
  readonly feats: readonly string[] | null
}

/** Sentences of a treebank file; with a lexicon also the names that GUM marks in MISC. */
export function readTreebank(text: string, lexicon?: Lexicon): Example[] {
  return readConllu(text).map((sentence) => {
    const rows = sentence.lines.filter((line) => line.kind === 'word').map((line) => line.columns)
    const forms = rows.map((c) => c[column.form]!)
    let names: Uint8Array | null = null
    if (lexicon !== undefined) {
      const of = (place: number): string[] => rows.map((c) => c[place]!)
      names = gumNames(forms, of(column.xpos), of(column.deprel), of(column.misc))
      markDemonyms(forms, names, lexicon)
    }
    return {
      forms,
      tags: rows.map((c) => `${c[column.upos]} ${c[column.xpos]}`),
      heads: Int32Array.from(rows, (c) => Number(c[column.head]) - 1),
      labels: rows.map((c) => c[column.deprel]!),
      names,
      lemmas: rows.map((c) => c[column.lemma]!),
      feats: rows.map((c) => c[column.feats]!),
    }
  })
}

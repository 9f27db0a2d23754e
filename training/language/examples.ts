import { column, readConllu } from '../../src/language/conllu.js'

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

/** Sentences of a treebank file. */
export function readTreebank(text: string): Example[] {
  return readConllu(text).map((sentence) => {
    const rows = sentence.lines.filter((line) => line.kind === 'word').map((line) => line.columns)
    return {
      forms: rows.map((c) => c[column.form]!),
      tags: rows.map((c) => `${c[column.upos]} ${c[column.xpos]}`),
      heads: Int32Array.from(rows, (c) => Number(c[column.head]) - 1),
      labels: rows.map((c) => c[column.deprel]!),
      names: null,
      lemmas: rows.map((c) => c[column.lemma]!),
      feats: rows.map((c) => c[column.feats]!),
    }
  })
}

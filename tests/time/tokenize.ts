import type { Sentence, Token } from '../../src/language/types.js'

/** A sentence cut at spaces and punctuation, untagged: enough for rules that read forms. */
export function sentenceOf(text: string, tags: Readonly<Record<string, string>> = {}): Sentence {
  const tokens: Token[] = []
  for (const match of text.matchAll(/[\p{L}\d][\p{L}\d.,:/–-]*[\p{L}\d]|[\p{L}\d]|[^\s]/gu)) {
    const form = match[0]
    tokens.push({
      index: tokens.length,
      form,
      lemma: form.toLowerCase(),
      upos: tags[form] ?? 'X',
      xpos: '',
      feats: '',
      head: -1,
      deprel: 'dep',
      start: match.index,
      end: match.index + form.length,
    })
  }
  return { start: 0, end: text.length, tokens, entities: [] }
}

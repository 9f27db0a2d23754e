import { createRequire } from 'node:module'

/** A peer's tagger: words of a text with their places and parts of speech. */
export interface Peer {
  readonly name: string
  tag(text: string): { readonly form: string; readonly upos: string }[]
}

interface WinkNlp {
  readonly its: { readonly value: unknown; readonly pos: unknown }
  readDoc(text: string): { tokens(): { out(what: unknown): string[] } }
}

function wink(): Peer {
  const require = createRequire(import.meta.url)
  const nlp = (require('wink-nlp') as (model: unknown) => WinkNlp)(require('wink-eng-lite-web-model'))
  return {
    name: 'wink-nlp',
    tag(text) {
      const tokens = nlp.readDoc(text).tokens()
      const forms = tokens.out(nlp.its.value)
      const pos = tokens.out(nlp.its.pos)
      return forms.map((form, i) => ({ form, upos: pos[i]! }))
    },
  }
}

/** compromise's tags in the terms of Universal Dependencies, most telling first. */
const compromiseTags: readonly (readonly [string, string])[] = [
  ['ProperNoun', 'PROPN'],
  ['Pronoun', 'PRON'],
  ['Value', 'NUM'],
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Verb', 'VERB'],
  ['Adjective', 'ADJ'],
  ['Negative', 'PART'],
  ['Adverb', 'ADV'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['Expression', 'INTJ'],
  ['Noun', 'NOUN'],
]

interface CompromiseSentence {
  readonly terms: readonly {
    readonly text: string
    readonly pre: string
    readonly post: string
    readonly tags: string[]
  }[]
}

async function compromise(): Promise<Peer> {
  const nlp = (await import('compromise')).default
  return {
    name: 'compromise',
    tag(text) {
      const found: { form: string; upos: string }[] = []
      for (const sentence of nlp(text).json() as CompromiseSentence[])
        for (const term of sentence.terms) {
          // Punctuation is no word of its own there: it stands before and after words
          for (const sign of term.pre.replace(/\s/g, '')) found.push({ form: sign, upos: 'PUNCT' })
          const tags = new Set(term.tags)
          found.push({ form: term.text, upos: compromiseTags.find(([tag]) => tags.has(tag))?.[1] ?? 'X' })
          for (const sign of term.post.replace(/\s/g, '')) found.push({ form: sign, upos: 'PUNCT' })
        }
      return found
    },
  }
}

export const peers = async (): Promise<Peer[]> => [wink(), await compromise()]

/** Share of gold words (given joined by spaces) whose form and part of speech a peer finds, in percent. */
export function scorePeer(peer: Peer, sentences: readonly (readonly (readonly [string, string])[])[]): number {
  let right = 0
  let words = 0
  for (const sentence of sentences) {
    const expected = new Map<string, string>()
    let at = 0
    for (const [form, upos] of sentence) {
      expected.set(`${at} ${at + form.length}`, upos)
      at += form.length
      words++
    }
    let place = 0
    for (const { form, upos } of peer.tag(sentence.map(([form]) => form).join(' '))) {
      const length = form.replace(/\s/g, '').length
      if (expected.get(`${place} ${place + length}`) === upos) right++
      place += length
    }
  }
  return (100 * right) / words
}

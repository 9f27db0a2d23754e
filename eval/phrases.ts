/** Which actors the engine sees in a phrase of an article. */
import type { Analysed } from '../src/coding/index.js'
import type { Mention } from '../src/entities/index.js'
import type { Sentence } from '../src/language/index.js'
import { folded } from './scoring/sameness.js'

interface Found {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

/** Tokens of a sentence that spell a phrase, accents and case left aside. */
function tokensOf(sentence: Sentence, index: number, phrase: string): Found | null {
  const wanted = folded(phrase).split(' ')
  const forms = sentence.tokens.flatMap((token) =>
    folded(token.form)
      .split(' ')
      .filter(Boolean)
      .map((form) => ({ form, at: token.index })),
  )
  for (let i = 0; i + wanted.length <= forms.length; i++)
    if (wanted.every((word, k) => forms[i + k]!.form === word))
      return { sentence: index, from: forms[i]!.at, to: forms[i + wanted.length - 1]!.at + 1 }
  return null
}

/** The phrase in the sentence that holds the quote, else in the first sentence that has it. */
function find(sentences: readonly Sentence[], phrase: string, quote: string): Found | null {
  const found = sentences.map((sentence, i) => tokensOf(sentence, i, phrase))
  const told = sentences.findIndex((sentence) => {
    const words = folded(sentence.tokens.map((token) => token.form).join(' '))
    return ` ${words} `.includes(` ${folded(quote)} `)
  })
  return found[told] ?? found.find((one) => one !== null) ?? null
}

/** Tokens of a range that hang on none inside it, with what is joined to them. */
function headsOf({ tokens }: Sentence, { from, to }: Found): readonly number[] {
  const inside = (at: number): boolean => at >= from && at < to
  return tokens
    .slice(from, to)
    .filter((token) => !inside(token.head) || token.deprel.startsWith('conj'))
    .map((token) => token.index)
}

/** Codes of the actors of a phrase in its article; null where the article does not have its words. */
export function codesInArticle(analysed: Analysed, phrase: string, quote: string): readonly string[] | null {
  const { sentences, entities } = analysed
  const found = find(sentences, phrase, quote)
  if (found === null) return null
  const heads = headsOf(sentences[found.sentence]!, found)
  const codesOf = (mentions: readonly Mention[]): readonly string[] => mentions.flatMap((mention) => mention.codes)
  const ways = [
    heads.flatMap((head) => codesOf(entities.actorsAt(found.sentence, head))),
    heads.flatMap((head) => codesOf(entities.ownersAt(found.sentence, head))),
    codesOf(entities.actorsIn(found.sentence, found.from, found.to)),
  ]
  return [...new Set(ways.find((codes) => codes.length > 0) ?? [])]
}

import { eld } from 'eld/extrasmall'
import { plainVocabulary } from './vocabulary.js'

/** How much of a text is looked at, in code units. */
const enough = 2000

/**
 * The language of a text, ISO 639-1, or `und`. English is known first by its common words, since a short headline full of
 * foreign names looks like any language to an n-gram model; the model names the others.
 */
export function languageOf(text: string): string {
  const head = text.slice(0, enough)
  const words = head.match(/\p{L}+/gu) ?? []
  if (words.length === 0) return 'und'
  const small = words.filter((word) => /^\p{Ll}+$/u.test(word))
  const english = small.filter((word) => plainVocabulary.isWord(word)).length
  if (small.length >= 2 && english >= small.length * 0.6) return 'en'
  if (english > 0 && english === small.length && small.some((word) => word.length >= 4)) return 'en'
  const { language } = eld.detect(head)
  const lower = words.map((word) => word.toLowerCase()).filter((word) => plainVocabulary.isWord(word)).length
  if (language === 'en' || (words.length <= 14 && lower >= words.length * 0.4 && isLatin(head))) return 'en'
  return language === '' ? 'und' : language
}

function isLatin(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)
}

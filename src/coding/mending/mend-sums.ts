import type { Token } from '../../language/index.js'
import { giving } from '../roles/giving-verbs.js'

/**
 * Sums of money that the tree sets up wrongly:
 * - "a $2bn loan": the sum was taken for what the noun explains, or for a phrase beside it;
 * - "granted Vietnam a credit": who is given to was taken for a second object;
 * - "paid the IMF $1.8 billion": or for a part of the sum.
 */
export function mendSums(tokens: readonly Token[]): readonly Token[] {
  return givenSum(twoObjects(sumOfNoun(tokens)))
}

/** Relations of the parts of a sum. */
const inSum = /^(compound|nummod)$/

function sumOfNoun(tokens: readonly Token[]): readonly Token[] {
  const sign = tokens.find((t) => t.upos === 'SYM' && nounAfter(tokens, t) !== undefined)
  if (!sign) return tokens
  const noun = nounAfter(tokens, sign)!
  const isBelow = noun.head === sign.index
  return tokens.map((t): Token => {
    if (t === noun) return isBelow ? { ...t, head: sign.head, deprel: sign.deprel } : t
    if (t === sign) return { ...t, head: noun.index, deprel: 'compound' }
    const isPart = t.upos === 'NUM' || (inSum.test(t.deprel) && t.index > sign.index)
    return t.head === sign.index && !isPart ? { ...t, head: noun.index } : t
  })
}

/** The noun right behind the figures of a sum, where the tree does not put the sum under it. */
function nounAfter(tokens: readonly Token[], sign: Token): Token | undefined {
  let at = sign.index + 1
  while (tokens[at]?.upos === 'NUM' || /^(bn|mn|m|b|million|billion|trillion)$/i.test(tokens[at]?.form ?? '')) at++
  const noun = tokens[at]
  if (at === sign.index + 1 || noun?.upos !== 'NOUN' || /^(worth|year|today|yesterday)$/.test(noun.lemma))
    return undefined
  const isExplained = noun.head === sign.index && noun.deprel === 'appos'
  const isBeside = noun.head >= 0 && noun.head === sign.head && noun.deprel === 'obj' && /^(obj|obl)$/.test(sign.deprel)
  return isExplained || isBeside ? noun : undefined
}

function twoObjects(tokens: readonly Token[]): readonly Token[] {
  const given = tokens.find(
    (t) =>
      t.deprel === 'obj' &&
      t.upos === 'PROPN' &&
      t.index > t.head &&
      giving.has(tokens[t.head]!.lemma) &&
      tokens.some((o) => o.head === t.head && o.deprel === 'obj' && o.index > t.index && /^(NOUN|SYM)$/.test(o.upos)),
  )
  return given ? tokens.map((t): Token => (t === given ? { ...t, deprel: 'iobj' } : t)) : tokens
}

const currency = /^(dollars|euros|pounds|yuan|yen|rupees|rubles|roubles|francs|dirhams|riyals|won)$/i
/** Prints of currencies before their sign: `US$5 million`. */
const beforeSign = /^(us|usd|u\.s\.|a|au|c|ca|hk|nz|s|r|nt|cad|aud)$/i

function givenSum(tokens: readonly Token[]): readonly Token[] {
  const given = tokens.find((t) => {
    if (t.deprel !== 'compound' || !/^(PROPN|NOUN)$/.test(t.upos) || beforeSign.test(t.form)) return false
    const sign = signOver(tokens, t)
    return (
      sign !== undefined &&
      sign.head >= 0 &&
      sign.head < t.index &&
      sign.index - t.index <= (sign.upos === 'SYM' ? 2 : 4)
    )
  })
  if (!given) return tokens
  const sign = signOver(tokens, given)!
  return tokens.map((t): Token => {
    if (t === given) return { ...t, head: sign.head, deprel: 'iobj' }
    return t.head === sign.index && t.index < given.index && t.deprel === 'det' ? { ...t, head: given.index } : t
  })
}

/** The sign of the sum that a word is hung on, also over the print of its currency; undefined where there is none. */
function signOver(tokens: readonly Token[], token: Token): Token | undefined {
  const above = tokens[token.head]
  const sign = above && beforeSign.test(above.form) && above.deprel === 'compound' ? tokens[above.head] : above
  const isSum =
    sign?.upos === 'SYM' || (sign !== undefined && currency.test(sign.form) && tokens[token.index + 1]?.upos === 'NUM')
  return isSum && sign?.deprel === 'obj' ? sign : undefined
}

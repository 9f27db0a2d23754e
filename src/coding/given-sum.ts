import type { Token } from '../language/index.js'

/** Prints of currencies before their sign: `US$5 million`. */
const beforeSign = /^(us|usd|u\.s\.|a|au|c|ca|hk|nz|s|r|nt|cad|aud)$/i

/** "Argentina paid the IMF $1.8 billion": the name that the tree hangs on the sum is who is given to. */
export function givenSum(tokens: readonly Token[]): readonly Token[] {
  const given = tokens.find((t) => {
    if (t.deprel !== 'compound' || !/^(PROPN|NOUN)$/.test(t.upos) || beforeSign.test(t.form)) return false
    const above = tokens[t.head]
    const sign = above && beforeSign.test(above.form) && above.deprel === 'compound' ? tokens[above.head] : above
    return (
      sign?.upos === 'SYM' &&
      sign.deprel === 'obj' &&
      sign.head >= 0 &&
      sign.head < t.index &&
      sign.index - t.index <= 2
    )
  })
  if (!given) return tokens
  const above = tokens[given.head]!
  const sign = above.upos === 'SYM' ? above : tokens[above.head]!
  return tokens.map((t): Token => {
    if (t === given) return { ...t, head: sign.head, deprel: 'iobj' }
    return t.head === sign.index && t.index < given.index && t.deprel === 'det' ? { ...t, head: given.index } : t
  })
}

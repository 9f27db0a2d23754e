import type { Prepared } from './prepare.js'
import type { DisagreementSide, Proof } from './types.js'

export function proofOf(mention: Prepared): Proof {
  return { article: mention.article.input.id, mention: mention.mention.id, quote: mention.mention.quote }
}

/** Something that an article says, with the words that say it. */
export interface Claim {
  readonly value: string
  readonly proof: Proof
}

/** Claims gathered by value, in the order in which the values are first met. */
export function sidesOfClaims(
  claims: readonly Claim[],
  originOf: (article: string) => string,
): readonly DisagreementSide[] {
  const values = new Map<string, Proof[]>()
  for (const { value, proof } of claims) {
    const known = values.get(value)
    if (known) known.push(proof)
    else values.set(value, [proof])
  }
  return [...values].map(([value, evidence]) => ({
    value,
    mentions: evidence.map((one) => one.mention),
    origins: [...new Set(evidence.map((one) => originOf(one.article)))].sort(),
    evidence,
  }))
}

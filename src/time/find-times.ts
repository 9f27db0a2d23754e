import type { Sentence } from '../language/index.js'
import { isRelative, kindOf } from './kinds.js'
import { parsers } from './parsers/index.js'
import { refiners } from './refiners/index.js'
import { settle } from './refiners/settle.js'
import { resolveTime } from './resolve.js'
import type { Proposal, TimeContext, TimeExpression } from './types.js'
import { type Word, wordsOf } from './words.js'

/**
 * The expressions of time in a sentence, in its order. They lie apart, but for a `since` clause, which holds the date
 * inside it. Parsers propose, `settle` decides, refiners read what stands around; resolution comes last.
 *
 * @example `findTimes(sentence, { published: '2023-09-13' })[0].edtf // '2023-09-12' for 'this Tuesday'`
 */
export function findTimes(sentence: Sentence, context: TimeContext): TimeExpression[] {
  const words = wordsOf(sentence)
  let proposals = settle(proposeAll(words))
  for (const refine of refiners) proposals = refine(words, proposals)
  return proposals.map((proposal) => expressionOf(words, proposal, context))
}

function proposeAll(words: readonly Word[]): Proposal[] {
  const proposals: Proposal[] = []
  for (let at = 0; at < words.length; at++) {
    for (const parser of parsers) {
      const found = parser.read(words, at)
      if (found !== null) proposals.push({ ...found, rule: parser.rule })
    }
  }
  return proposals
}

function expressionOf(words: readonly Word[], proposal: Proposal, context: TimeContext): TimeExpression {
  const first = words[proposal.from]!
  const last = words[proposal.to - 1]!
  const { said, rule, ahead = false } = proposal
  return {
    start: first.start,
    end: last.end,
    from: first.token,
    to: last.token + 1,
    said,
    edtf: resolveTime({ said, ahead }, { published: context.published, tense: null }),
    kind: kindOf(said),
    relative: isRelative(said),
    attributive: proposal.attributive ?? false,
    ahead,
    rule,
  }
}

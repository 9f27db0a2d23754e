import { relation, type Sentence, type Token } from '../../language/index.js'
import { mendHeads } from './mend-heads.js'
import { mendInfinitive } from './mend-infinitive.js'
import { mendJoins } from './mend-joins.js'
import { behindPhrases } from './mend-late-object.js'
import { mendSubjects } from './mend-subjects.js'
import { mendSums } from './mend-sums.js'
import { mendWarning } from './mend-warning.js'

/**
 * A sentence whose tree is set up again where it is plainly wrong about the main clause:
 * - "Saudi Arabia severed ties with Iran": the verb was taken for an attribute of its object;
 * - "China lent Zambia 185 million": who is given to was taken for a second subject;
 * - "The emir received yesterday the envoy", "When meeting Xi, Ruto said": subjects and late objects (mend-subjects.ts);
 * - "He offered, on Monday, a dinner", "between Cuba and Haiti": what was joined to the wrong word (mend-joins.ts);
 * - "refused to hand over the man": the infinitive was taken for a phrase (mend-infinitive.ts);
 * - "Ruto to visit Tokyo": the verb of a headline was hung on its subject;
 * - an object behind phrases of time and place (mend-late-object.ts);
 * - sums of money and who is given them (mend-sums.ts);
 * - "condemned it, warning such a step could lead to war": the warning was hung on what it says (mend-warning.ts);
 * - clauses and names that hang on the wrong word (mend-heads.ts).
 */
export function mendClause(sentence: Sentence): Sentence {
  const tokens = mends.reduce((mended, mend) => mend(mended), sentence.tokens)
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens }
}

function raised(tokens: readonly Token[]): readonly Token[] {
  const object = tokens.find((t) => t.head < 0)
  if (object?.upos !== 'NOUN') return tokens
  const verb = tokens.find((t) => t.head === object.index && t.deprel === 'amod' && /^VB[ND]$/.test(t.xpos))
  if (!verb || verb.index === 0 || tokens[verb.index - 1]!.form === '-') return tokens
  // Another clause may own the names: only a sentence of this one verb is set up again.
  if (tokens.some((t) => t !== verb && /^(VB[DZP]|MD)$/.test(t.xpos))) return tokens
  const topOf = (token: Token): Token => {
    let top = token
    while (top.head >= 0 && top.head !== object.index && top.head !== verb.index) top = tokens[top.head]!
    return top
  }
  const subject = topOf(tokens[verb.index - 1]!)
  if (!(subject.upos === 'PROPN' || subject.deprel === 'nsubj') || subject.index >= verb.index) return tokens
  const isAttribute = tokens.some(
    (t) => t.head === object.index && relation(t) === 'det' && t.index < verb.index && t.index !== 0,
  )
  if (isAttribute) return tokens
  return tokens.map((t): Token => {
    if (t === verb) return { ...t, head: -1, deprel: 'root' }
    if (t === object) return { ...t, head: verb.index, deprel: 'obj' }
    if (t === subject) return { ...t, head: verb.index, deprel: 'nsubj' }
    if (t.head === object.index && t.index < verb.index)
      return relation(t) === 'det' || t.deprel === 'compound' || t.deprel === 'amod'
        ? { ...t, head: subject.index }
        : { ...t, head: verb.index }
    return t
  })
}

function givenTo(tokens: readonly Token[]): readonly Token[] {
  const second = tokens.find(
    (t) =>
      t.deprel === 'nsubj' &&
      t.index > t.head &&
      t.upos === 'PROPN' &&
      tokens.some((s) => s.head === t.head && s.deprel === 'nsubj' && s.index < t.head) &&
      tokens.some((o) => o.head === t.head && o.deprel === 'obj' && o.index > t.index),
  )
  return second ? tokens.map((t): Token => (t === second ? { ...t, deprel: 'iobj' } : t)) : tokens
}

const mends = [
  raised,
  givenTo,
  mendSubjects,
  mendJoins,
  mendInfinitive,
  behindPhrases,
  mendSums,
  mendWarning,
  mendHeads,
]

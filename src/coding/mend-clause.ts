import { relation, type Sentence, type Token } from '../language/index.js'
import { mendHeads } from './mend-heads.js'
import { mendInfinitive } from './mend-infinitive.js'
import { behindPhrases } from './mend-late-object.js'
import { mendSums } from './mend-sums.js'
import { mendWarning } from './mend-warning.js'

/**
 * A sentence whose tree is set up again where it is plainly wrong about the main clause:
 * - "Saudi Arabia severed ties with Iran": the verb was taken for an attribute of its object;
 * - "China lent Zambia 185 million": who is given to was taken for a second subject;
 * - "The emir received yesterday the envoy": so was an object that stands behind a word of time;
 * - "He offered, on Monday in Kigali, a dinner": an object behind a parenthesis was taken for a part of it;
 * - "relations between Cuba and Haiti were resumed": the second of two was hung on the verb;
 * - "The envoy called on the minister": a subject was taken for that of a passive;
 * - "agreed that trade is vital, and vowed to expand it": the second verb was hung on what was agreed;
 * - "When meeting Xi, Ruto, the Kenyan president, said": the subject was joined to what stands before it;
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

/** A verb with a subject on either side, and no object: the second is what the deed is done to. */
function lateObject(tokens: readonly Token[]): readonly Token[] {
  const second = tokens.find(
    (t) =>
      t.deprel === 'nsubj' &&
      t.index > t.head + 1 &&
      t.head >= 0 &&
      /^VB[DZP]$/.test(tokens[t.head]!.xpos) &&
      tokens[t.head]!.upos === 'VERB' &&
      tokens.some((s) => s.head === t.head && s.deprel === 'nsubj' && s.index < t.head) &&
      !tokens.some((o) => o.head === t.head && /^(obj|ccomp|xcomp|parataxis)$/.test(o.deprel)),
  )
  return second ? tokens.map((t): Token => (t === second ? { ...t, deprel: 'obj' } : t)) : tokens
}

/** A verb followed by a parenthesis between commas, which then has no object but an apposition with an article in it. */
function behindParenthesis(tokens: readonly Token[]): readonly Token[] {
  const object = tokens.find((t) => {
    if (t.deprel !== 'appos' || t.upos !== 'NOUN' || t.head < 0) return false
    let top = t.head
    while (tokens[top]!.head >= 0 && tokens[top]!.upos !== 'VERB') top = tokens[top]!.head
    const verb = tokens[top]!
    if (verb.upos !== 'VERB' || tokens[verb.index + 1]?.form !== ',' || t.head < verb.index) return false
    const comma = tokens.findIndex((c, i) => i > verb.index + 2 && c.form === ',')
    const opens = /^(a|an|the|his|her|its|their)$/i.test(tokens[comma + 1]?.form ?? '')
    const isNear = comma > t.head && comma < t.index && t.index - comma <= 6
    return opens && isNear && !tokens.some((o) => o.head === verb.index && /^(obj|ccomp|xcomp)$/.test(o.deprel))
  })
  if (!object) return tokens
  let verb = object.head
  while (tokens[verb]!.upos !== 'VERB') verb = tokens[verb]!.head
  return tokens.map((t): Token => (t === object ? { ...t, head: verb, deprel: 'obj' } : t))
}

/** "…, and vowed": a verb in the past tense with no subject, joined to a clause in the present, goes with the past verb above. */
function secondVerb(tokens: readonly Token[]): readonly Token[] {
  const wrong = tokens.find((t) => {
    if (t.deprel !== 'conj' || t.xpos !== 'VBD' || t.head < 0) return false
    const said = tokens[t.head]!
    const above = tokens[said.head]
    if (said.deprel !== 'ccomp' || above?.xpos !== 'VBD' || tokens[t.index - 1]?.lemma !== 'and') return false
    const own = tokens.filter((c) => c.head === t.index)
    const isPast =
      said.xpos === 'VBD' ||
      tokens.some((c) => c.head === said.index && c.xpos === 'VBD' && /^(cop|aux)/.test(c.deprel))
    return !isPast && !own.some((c) => relation(c) === 'nsubj')
  })
  return wrong ? tokens.map((t): Token => (t === wrong ? { ...t, head: tokens[t.head]!.head } : t)) : tokens
}

/** What stands between two stands between both: the word joined by "and" to the first goes with it. */
function betweenTwo(tokens: readonly Token[]): readonly Token[] {
  for (const { index, lemma, head, upos } of tokens) {
    if (lemma.toLowerCase() !== 'between' || upos !== 'ADP' || head <= index) continue
    const isNominal = (t: Token | undefined): boolean => t !== undefined && /^(NOUN|PROPN)$/.test(t.upos)
    if (!isNominal(tokens[head]) || tokens.some((t) => t.head === head && relation(t) === 'conj')) continue
    const and = tokens.find((t) => t.index > head && t.index <= head + 6 && t.lemma === 'and' && t.head > t.index)
    const second = and && tokens[and.head]
    if (!second || !isNominal(second) || relation(second) === 'conj' || second.index > and.index + 5) continue
    // Nothing but the phrase of the first may stand before the "and".
    if (tokens.slice(head + 1, and.index).some((t) => /^(VERB|AUX|PUNCT)$/.test(t.upos))) continue
    return tokens.map((t): Token => (t === second ? { ...t, head, deprel: 'conj' } : t))
  }
  return tokens
}

const finite = /^(VB[DZP]|MD)$/

/**
 * A finite verb without an auxiliary is no passive; nor is the only verb of a whole sentence, whose form may be that of
 * the past: headlines do without auxiliaries, and end without a stop.
 */
function activeSubject(tokens: readonly Token[]): readonly Token[] {
  const wrong = tokens.find((t) => {
    if (t.deprel !== 'nsubj:pass' || t.head < t.index) return false
    const verb = tokens[t.head]!
    const auxiliaries = tokens.filter((a) => a.head === verb.index && a.upos === 'AUX')
    // "Egypt and Sudan have called": without "been" it is no passive either.
    if (auxiliaries.length) return auxiliaries.every((a) => a.lemma === 'have')
    const isOnly = verb.head < 0 && tokens.at(-1)!.form === '.' && !tokens.some((o) => finite.test(o.xpos))
    return verb.xpos === 'VBD' || (isOnly && verb.xpos === 'VBN' && /ed$/.test(verb.form))
  })
  if (!wrong) return tokens
  return tokens.map((t): Token => {
    if (t === wrong) return { ...t, deprel: 'nsubj' }
    return t.index === wrong.head && t.xpos === 'VBN' && !perfect(tokens, t) ? { ...t, xpos: 'VBD' } : t
  })
}

const perfect = (tokens: readonly Token[], verb: Token): boolean =>
  tokens.some((a) => a.head === verb.index && a.lemma === 'have')

/** The main verb has no subject, but a name between commas before it is joined without "and" to the last word of an opening phrase. */
function subjectAfterGuest(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.find((t) => t.head < 0 && /^VB[DZP]$/.test(t.xpos))
  if (!verb || tokens.some((t) => t.head === verb.index && /^(nsubj|csubj|expl)/.test(t.deprel))) return tokens
  const name = tokens.find((t) => {
    if (t.deprel !== 'conj' || t.index > verb.index || t.upos !== 'PROPN' || tokens[t.index - 1]?.form !== ',')
      return false
    return !tokens.some(
      (c) => relation(c) === 'cc' && (c.head === t.index || c.head === t.head) && c.index < verb.index,
    )
  })
  return name ? tokens.map((t): Token => (t === name ? { ...t, head: verb.index, deprel: 'nsubj' } : t)) : tokens
}

/** A headline's infinitive on a name, in a line without another verb, is what the name will do. */
function headlineFuture(tokens: readonly Token[]): readonly Token[] {
  const name = tokens.find((t) => t.head < 0)
  if (name?.upos !== 'PROPN') return tokens
  const verb = tokens.find((t) => t.head === name.index && t.deprel === 'acl' && t.xpos === 'VB')
  const isToDo = verb && tokens.some((t) => t.head === verb.index && t.lemma === 'to' && relation(t) === 'mark')
  if (!isToDo || tokens.some((t) => finite.test(t.xpos))) return tokens
  return tokens.map((t): Token => {
    if (t === name) return { ...t, head: verb.index, deprel: 'nsubj' }
    return t === verb ? { ...t, head: -1, deprel: 'root' } : t
  })
}

const mends = [
  headlineFuture,
  subjectAfterGuest,
  raised,
  givenTo,
  lateObject,
  behindParenthesis,
  secondVerb,
  betweenTwo,
  activeSubject,
  mendInfinitive,
  behindPhrases,
  mendSums,
  mendWarning,
  mendHeads,
]

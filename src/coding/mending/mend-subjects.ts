import { relation, type Token } from '../../language/index.js'

/**
 * Clauses whose subject, or what was taken for one, the tree has wrong:
 * - "The emir received yesterday the envoy": an object behind a word of time was taken for a second subject;
 * - "The envoy called on the minister": a subject was taken for that of a passive;
 * - "When meeting Xi, Ruto, the Kenyan president, said": the subject was joined to what stands before it;
 * - "Ruto to visit Tokyo": the verb of a headline was hung on its subject.
 */
export function mendSubjects(tokens: readonly Token[]): readonly Token[] {
  return headlineFuture(subjectAfterGuest(activeSubject(lateObject(tokens))))
}

const finite = /^(VB[DZP]|MD)$/

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

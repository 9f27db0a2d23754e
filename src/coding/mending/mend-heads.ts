import type { Token } from '../../language/index.js'

/**
 * Clauses and names that the tree hangs on the wrong word, set right:
 * - "denied on Monday that it had paid": what was denied was taken for a clause of time;
 * - "a delegation led by Minister Sen landed": its leader was taken for a second subject;
 * - "Under the pact of May 3 Chile will pay": the subject was taken for the name that the date belongs to;
 * - "the leaders of Chad and Mali, Ali Bey and Omar Ba, met": the holders were taken for two more states.
 */
export function mendHeads(tokens: readonly Token[]): readonly Token[] {
  return subjectBehindDate(holders(leader(saidClause(tokens))))
}

const saying = /^(deny|say|claim|confirm|insist|admit|announce|declare|state|report|add|note|reject|dismiss)$/

/** A clause with `that` behind a verb of saying is what is said, though a phrase of time stands between. */
function saidClause(tokens: readonly Token[]): readonly Token[] {
  const clause = tokens.find(
    (t) =>
      t.deprel === 'advcl' &&
      t.head >= 0 &&
      t.head < t.index &&
      saying.test(tokens[t.head]!.lemma) &&
      tokens.some((m) => m.head === t.index && m.deprel === 'mark' && m.lemma === 'that' && m.index > t.head) &&
      !tokens.some((o) => o.head === t.head && /^(obj|ccomp|xcomp)$/.test(o.deprel)),
  )
  return clause ? tokens.map((t): Token => (t === clause ? { ...t, deprel: 'ccomp' } : t)) : tokens
}

/** "led by X": the one behind `by` hangs on the participle before it. */
function leader(tokens: readonly Token[]): readonly Token[] {
  const wrong = tokens.find((t) => {
    if (t.deprel !== 'nsubj' || t.index > t.head) return false
    const by = tokens.find((c) => c.head === t.index && c.deprel === 'case' && c.lemma === 'by')
    const participle = by === undefined ? undefined : tokens[by.index - 1]
    return participle?.deprel === 'acl' && /^(lead|head)$/.test(participle.lemma)
  })
  if (!wrong) return tokens
  const by = tokens.find((c) => c.head === wrong.index && c.deprel === 'case')!
  return tokens.map((t): Token => (t === wrong ? { ...t, head: by.index - 1, deprel: 'obl' } : t))
}

/** Of "the ministers of A and B, X and Y" the names behind the comma stand beside the office, and not in the row of states. */
function holders(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.find((t) => {
    const state = t.head < 0 ? undefined : tokens[t.head]
    const office = state === undefined || state.head < 0 ? undefined : tokens[state.head]
    return (
      t.deprel === 'conj' &&
      tokens[t.index - 1]?.form === ',' &&
      /^NNS$/.test(office?.xpos ?? '') &&
      state?.deprel === 'nmod' &&
      tokens.some((other) => other.head === state.index && other.deprel === 'conj' && other.index < t.index) &&
      tokens.some((other) => other.head === state.index && other.deprel === 'conj' && other.index > t.index)
    )
  })
  if (!first) return tokens
  const state = first.head
  return tokens.map((t): Token => {
    if (t === first) return { ...t, head: tokens[state]!.head, deprel: 'appos' }
    return t.head === state && t.deprel === 'conj' && t.index > first.index ? { ...t, head: first.index } : t
  })
}

const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** A name right behind a day, and right before the finite word of a clause that has no subject, is its subject. */
function subjectBehindDate(tokens: readonly Token[]): readonly Token[] {
  const verbOf = (finite: Token): Token | undefined =>
    /^(?:aux|cop)/.test(finite.deprel) && finite.head >= 0 ? tokens[finite.head] : finite
  const name = tokens.find(({ index, upos, deprel }) => {
    const [day, finite] = [tokens[index - 1], tokens[index + 1]]
    if (upos !== 'PROPN' || !/^(?:nmod|obl|appos|flat|compound)/.test(deprel)) return false
    if (
      day?.upos !== 'NUM' ||
      !month.test(tokens[index - 2]?.form ?? '') ||
      !/^(?:VB[DZP]|MD)$/.test(finite?.xpos ?? '')
    )
      return false
    const verb = verbOf(finite!)
    return verb !== undefined && !tokens.some((t) => t.head === verb.index && /^(?:nsubj|csubj|expl)/.test(t.deprel))
  })
  if (!name) return tokens
  const verb = verbOf(tokens[name.index + 1]!)!
  return tokens.map((t): Token => {
    if (t === name) return { ...t, head: verb.index, deprel: 'nsubj' }
    return t.head === name.index && t.index < name.index ? { ...t, head: name.head } : t
  })
}

import type { Branches } from './raise-verb.js'

/** Words that begin a clause, or hang a noun where no clause was seen. */
const openers: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'as', 'because', 'when', 'while'])

const isNominal = (upos: string | undefined): boolean => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON'

/**
 * A verb in the past whose form is also a participle may be taken for a noun's attribute, and its clause is left without a
 * verb: "Biden and the party chief, Trong, raised ties", "since the two countries established ties". Where what stands before
 * it can be its subject and no other verb is there, it becomes the verb of its clause.
 * @returns whether the tree was changed
 */
export function findMissedVerb(forms: readonly string[], branches: Branches): boolean {
  const { upos, xpos, labels } = branches
  for (let at = 1; at < labels.length - 1; at++) {
    if (upos[at] !== 'VERB' || !/^VB[DN]$/.test(xpos[at]!) || !/^(amod|acl|compound|nmod)$/.test(labels[at]!)) continue
    let before = at - 1
    while (before > 0 && upos[before] === 'ADV') before--
    const isAfterName = isNominal(upos[before]) || (forms[before] === ',' && isNominal(upos[before - 1]))
    if (isAfterName && (asMainVerb(branches, at, forms.at(-1) === '.') || asOpenedClause(forms, branches, at, before)))
      return true
  }
  return false
}

/** Top of the phrase of a word below some other word. */
function topBelow(heads: Int32Array, from: number, below: number): number {
  let top = from
  while (heads[top]! >= 0 && heads[top] !== below) top = heads[top]!
  return heads[top] === below ? top : -1
}

/** Whether a word stands inside a clause of its own below the main one. */
function isSubordinate({ heads, labels }: Branches, at: number): boolean {
  for (let i = at; i >= 0; i = heads[i]!) if (/^(acl|advcl|ccomp|parataxis)/.test(labels[i]!)) return true
  return false
}

/**
 * The main clause has no verb, and its root is a noun before this one.
 * @param isSentence Whether a full stop ends it: headlines do without verbs.
 */
function asMainVerb(branches: Branches, at: number, isSentence: boolean): boolean {
  const { upos, xpos, heads, labels } = branches
  const root = heads.indexOf(-1)
  if (root < 0 || root >= at || !isNominal(upos[root])) return false
  if (labels.some((label, i) => heads[i] === root && /^(cop|nsubj|csubj|expl)/.test(label))) return false
  const isOther = (tag: string, i: number): boolean =>
    i !== at && /^(VB[DZP]|MD)$/.test(tag) && !isSubordinate(branches, i)
  if (xpos.some(isOther)) return false
  const noun = heads[at]!
  const isAttribute = labels[at] === 'amod'
  // A participle after its noun must hang on the subject itself, or on what is joined to it.
  for (let i = isAttribute ? heads[noun]! : noun; i !== root; i = heads[i]!) {
    if (i < 0 || !(isSentence ? /^(conj|appos|flat|nmod|acl:relcl|obj|obl)/ : /^(conj|appos|flat)/).test(labels[i]!))
      return false
  }
  if (isAttribute && (noun < at || noun === root)) return false
  if (!isAttribute && !upos.some((tag, i) => i === at + 1 && /^(ADP|SCONJ|DET|PART|PROPN|ADV|PRON|NUM)$/.test(tag)))
    return false
  heads[at] = -1
  labels[at] = 'root'
  xpos[at] = 'VBD'
  heads[root] = at
  labels[root] = 'nsubj'
  if (isAttribute) {
    heads[noun] = at
    labels[noun] = 'obj'
  }
  return true
}

/** "since the two countries established ties": the noun behind it hangs by a word that may open a clause. */
function asOpenedClause(forms: readonly string[], branches: Branches, at: number, before: number): boolean {
  const { upos, xpos, heads, labels } = branches
  const noun = heads[at]!
  if (labels[at] !== 'amod' || noun < at || forms[before] === ',') return false
  const opener = labels.findIndex(
    (label, i) => label === 'case' && heads[i] === noun && i < before && openers.has(forms[i]!.toLowerCase()),
  )
  const subject = topBelow(heads, before, noun)
  if (opener < 0 || subject < 0 || heads[noun]! < 0 || !/^(nmod|compound|nsubj|obl)/.test(labels[subject]!))
    return false
  heads[at] = heads[noun]!
  labels[at] = 'advcl'
  xpos[at] = 'VBD'
  heads[noun] = at
  labels[noun] = 'obj'
  heads[opener] = at
  labels[opener] = 'mark'
  heads[subject] = at
  labels[subject] = 'nsubj'
  for (let i = opener + 1; i < at; i++) if (heads[i] === noun && upos[i] !== 'PUNCT') heads[i] = subject
  return true
}

/** What a repair of the tree may look at, and what it changes in place: heads, labels, and the tag of a verb. */
export interface Branches {
  readonly upos: readonly string[]
  readonly xpos: string[]
  readonly heads: Int32Array
  readonly labels: string[]
}

/**
 * "President Biden, Jr. and Prime Minister Pham Minh Chinh met today": behind a long name with commas the network may take the
 * name for the root and hang the verb on it as a noun's modifier, which a finite verb never is. Such a verb becomes the
 * root, and the name before it its subject. So does the verb of "Yoon and Kishida last met" that was taken for a third name.
 */
export function raiseVerb({ upos, xpos, heads, labels }: Branches): void {
  const root = heads.indexOf(-1)
  if (root < 0 || !/^(NOUN|PROPN|PRON)$/.test(upos[root]!)) return
  const isListed = (at: number): boolean =>
    labels[at] === 'conj' &&
    heads[at] === root &&
    upos[root] === 'PROPN' &&
    !labels.some((label, c) => label === 'cc' && heads[c] === at)
  const isUnder = (at: number): boolean =>
    (labels[at] === 'nmod' || isListed(at)) && upos[at] === 'VERB' && /^VB[DZP]$/.test(xpos[at]!)
  const verb = upos.findIndex((_, at) => at > root && isUnder(at))
  const hasCopula = labels.some((label, at) => heads[at] === root && /^(cop|nsubj|csubj)/.test(label))
  if (verb < 0 || hasCopula) return
  heads[verb] = -1
  labels[verb] = 'root'
  heads[root] = verb
  labels[root] = 'nsubj'
}

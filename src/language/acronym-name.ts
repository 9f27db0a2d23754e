/** All words that English has for auxiliaries, as they end up in capitals. */
const auxiliaries: ReadonlySet<string> = new Set(
  'BE AM IS ARE WAS WERE BEEN BEING HAS HAVE HAD HAVING DO DOES DID WILL WOULD SHALL SHOULD CAN COULD MAY MIGHT MUST OUGHT GET GOT GETS'.split(
    ' ',
  ),
)

const pronouns =
  /^(these|those|there|their|theirs|which|who(m|se|ever)?|what(ever|soever)?|yours|others?|another|either|neither|.*(self|selves|one|body|thing))$/i

/**
 * "ECOWAS lifted the sanctions": an acronym that ends like an auxiliary may be tagged as one, and a name that the training
 * texts lack as a pronoun ("Türkiye applied"). It is a name, and the subject of its verb where that has none. Changes what
 * it is given in place.
 */
export function nameAcronyms(
  forms: readonly string[],
  {
    upos,
    xpos,
    heads,
    labels,
  }: { readonly upos: string[]; readonly xpos: string[]; readonly heads: Int32Array; readonly labels: string[] },
): void {
  for (let at = 0; at < forms.length; at++) {
    if (upos[at] === 'PRON' && /^\p{Lu}\p{Ll}{4}/u.test(forms[at]!) && !pronouns.test(forms[at]!)) {
      upos[at] = 'PROPN'
      xpos[at] = 'NNP'
      continue
    }
    if (upos[at] !== 'AUX' || !/^[A-Z]{3,}$/.test(forms[at]!) || auxiliaries.has(forms[at]!)) continue
    upos[at] = 'PROPN'
    xpos[at] = 'NNP'
    const head = heads[at]!
    const hasSubject = labels.some((label, i) => heads[i] === head && label.startsWith('nsubj'))
    if (/^(aux|cop)/.test(labels[at]!) && head > at) labels[at] = hasSubject ? 'compound' : 'nsubj'
  }
}

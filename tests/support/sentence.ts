import type { Sentence, Token } from '../../src/language/index.js'

const classes: readonly (readonly [RegExp, string])[] = [
  [/^MD$/, 'AUX'],
  [/^VB/, 'VERB'],
  [/^NNP/, 'PROPN'],
  [/^NN/, 'NOUN'],
  [/^(PRP|WP|WDT)/, 'PRON'],
  [/^JJ/, 'ADJ'],
  [/^(RB|RP)/, 'ADV'],
  [/^IN$/, 'ADP'],
  [/^DT$/, 'DET'],
  [/^CD$/, 'NUM'],
  [/^CC$/, 'CCONJ'],
  [/^(TO|POS)$/, 'PART'],
]

/** The lemma of a verb form that tests use; other words are their own lemma. */
const lemmas = new Map(
  Object.entries({
    met: 'meet',
    signed: 'sign',
    said: 'say',
    was: 'be',
    is: 'be',
    has: 'have',
    had: 'have',
    received: 'receive',
    visited: 'visit',
    agreed: 'agree',
    asked: 'ask',
    promised: 'promise',
    refused: 'refuse',
    cancelled: 'cancel',
    praised: 'praise',
    killed: 'kill',
    plans: 'plan',
    welcomed: 'welcome',
    will: 'will',
    told: 'tell',
    talks: 'talk',
    called: 'call',
  }),
)

/**
 * A sentence built by hand, a word a line: `form tag head relation`, heads counted from 1, 0 for the root. A word of an
 * auxiliary relation is an auxiliary; a lemma other than the form in lower case may be written behind.
 */
export function sentenceOf(rows: string): Sentence {
  const tokens: Token[] = []
  let start = 0
  for (const [index, row] of rows.trim().split('\n').entries()) {
    const [form, xpos, head, deprel, lemma] = row.trim().split(/\s+/) as [string, string, string, string, string?]
    const upos = /^(aux|cop)/.test(deprel) ? 'AUX' : deprel === 'mark' && xpos === 'IN' ? 'SCONJ' : classOf(xpos)
    tokens.push({
      index,
      form,
      lemma: lemma ?? lemmas.get(form.toLowerCase()) ?? (upos === 'PROPN' ? form : form.toLowerCase()),
      upos,
      xpos,
      feats: /S$/.test(xpos) && upos !== 'PROPN' ? 'Number=Plur' : '',
      head: Number(head) - 1,
      deprel,
      start,
      end: start + form.length,
    })
    start += form.length + 1
  }
  return { start: 0, end: start - 1, tokens, entities: [] }
}

const classOf = (tag: string): string => classes.find(([pattern]) => pattern.test(tag))?.[1] ?? 'PUNCT'

/** The place of a word in a sentence; an error where the sentence lacks it. */
export function indexOf(sentence: Sentence, form: string): number {
  const at = sentence.tokens.findIndex((token) => token.form === form)
  if (at < 0) throw new Error(`no word "${form}" in: ${sentence.tokens.map((token) => token.form).join(' ')}`)
  return at
}

import type { Knowledge } from '../knowledge/index.js'
import type { NameSpan } from './find-names.js'
import { surelyState } from './focus.js'
import { officeModifiers, officeTrimmed } from './lexicon.js'
import { isOfficeNoun } from './office-nouns.js'
import { named, type Reading } from './signals.js'
import { boundary, type Title, titleBetween } from './title.js'

const becoming = /^(become|appoint|name|nominate|designate|elect|reappoint|re-elect|serve)$/
const between = /^(be|have|as|to|its|the|currently|now|recently|later|then|also)$/

/** Words that may stand between a name and its office: "was appointed", "has been named as". */
const longest = 6

/** `John Langtry became the first ambassador`, `has nominated Salih Şen as its ambassador`: an office that a verb gives. */
export function titleOfVerb(
  reading: Reading,
  name: NameSpan,
  names: readonly NameSpan[],
  knowledge: Knowledge,
): Title | null {
  const { tokens } = reading.sentence
  const isGiven = tokens.slice(Math.max(0, name.from - 2), name.from).some(({ lemma }) => becoming.test(lemma))
  let given = isGiven && tokens[name.to]?.form.toLowerCase() === 'as'
  let i = name.to
  for (; i < tokens.length && i - name.to < longest; i++) {
    const { lemma, upos } = tokens[i]!
    if (becoming.test(lemma) && upos === 'VERB') given = true
    else if (!between.test(lemma.toLowerCase())) break
  }
  if (!given) return null
  for (let head = i; head < tokens.length && head - i < longest; head++) {
    const token = tokens[head]!
    if (names.some((n) => n.from <= head && head < n.to)) return null
    if (isOfficeNoun(reading, head) && !isOfficeNoun(reading, head + 1)) {
      // "became president of the NDB"; "became the president's envoy" is another office.
      const next = tokens[head + 1]?.form ?? '.'
      if (/^['’]s?$/.test(next)) return null
      const title = titleBetween(reading, i, head, endOf(reading, head, names), knowledge)
      const isTheirs = /^(ambassador|envoy|consul)$/.test(title.noun) || /^its$/i.test(tokens[i - 1]?.form ?? '')
      return title.of === null && isTheirs ? { ...title, of: stateBefore(reading, name.from) } : title
    }
    const low = token.form.toLowerCase()
    const passes = /^(DET|ADJ|NOUN|PROPN|PART)$/.test(token.upos) || officeModifiers.has(low) || officeTrimmed.has(low)
    if (!passes && token.form !== '-') return null
  }
  return null
}

/** The first state that a sentence names before a token: who sends an ambassador. */
function stateBefore(reading: Reading, at: number): string | null {
  const signal = reading.signals.find((one) => one.to <= at && surelyState(named(one, ['state', 'territory'])))
  return signal ? surelyState(named(signal, ['state', 'territory'])) : null
}

/** Where the field of an office ends: `minister of trade and industry`, `ambassador to Cairo`. */
function endOf(reading: Reading, head: number, names: readonly NameSpan[]): number {
  const { tokens } = reading.sentence
  let k = head + 1
  if (!/^(of|for|to)$/.test(tokens[k]?.form ?? '')) return k
  for (; k < tokens.length; k++) {
    const { form, upos } = tokens[k]!
    if (form === ',' || boundary.test(form) || /^(VERB|AUX|SCONJ|PRON)$/.test(upos)) return k
    if (names.some((n) => n.from <= k && k < n.to)) return k
    if (upos === 'ADP' && !/^(of|for|to)$/.test(form)) return k
    if (form === 'and' && !/^\p{Lu}/u.test(tokens[k + 1]?.form ?? '')) return k
  }
  return k
}

import { type Participant, sameName } from '../joining/participants.js'
import { foldedWords } from '../joining/wording.js'
import type { Prepared } from '../prepare.js'

const led = /\b(?:led|headed|leads|heads|chaired) by\b/i
/** Characters behind "led by" in which the leader is named. */
const reach = 90

type Named = Pick<Participant, 'name' | 'words'>

function sentenceOf({ mention, article }: Prepared): string {
  const [start, end] = mention.sentence
  return (end > start ? article.input.text?.slice(start, end) : undefined) ?? mention.quote
}

/** Who heads the delegation of a mention, in so many words. */
function headOf(one: Prepared): readonly Named[] {
  const sentence = sentenceOf(one)
  const at = led.exec(sentence)
  if (at === null) return []
  const after = new Set(
    foldedWords(sentence.slice(at.index, at.index + reach).split(/ (?:arriv|land|visit|met|held|sign)/)[0]!),
  )
  return one.article.input.people
    .map(({ name }) => ({ name, words: foldedWords(name) }))
    .filter(({ words }) => after.has(words.at(-1) ?? ''))
}

const visitorsOf = ({ sides, mention }: Prepared): readonly Named[] =>
  sides.filter(({ code }) => mention.actor.includes(code)).flatMap(({ persons }) => persons)

/** Persons at the head of the visitors of a mention. */
function headsOf(one: Prepared): readonly Named[] {
  const heads = headOf(one)
  return heads.length > 0 ? heads : visitorsOf(one)
}

/** Whether an article names a person anywhere: then both were of the party. */
function isNamedIn({ words }: Named, { article: { input } }: Prepared): boolean {
  const last = words.at(-1) ?? ''
  return (
    input.people.some(({ name }) => foldedWords(name).includes(last)) ||
    (input.text?.toLowerCase().includes(last) ?? false)
  )
}

/** Whether two reports of one visit name two heads of the delegation, of whom the other knows nothing. */
export function haveTwoHeads(a: Prepared, b: Prepared): boolean {
  return (headOf(a).length > 0 || headOf(b).length > 0) && areTwoVisitors(a, b)
}

/** Whether two reports name two persons, of whom each knows one. */
export function areTwoVisitors(a: Prepared, b: Prepared): boolean {
  const [x, y] = [headsOf(a), headsOf(b)]
  if (x.length === 0 || y.length === 0) return false
  const isOther = x.every((p) => y.every((q) => sameName(p.words, q.words) === -1))
  return isOther && !x.some((one) => isNamedIn(one, b)) && !y.some((one) => isNamedIn(one, a))
}

export const twoHeads = 'two persons are named as the head of one delegation'
export const namesOfHeads = (one: Prepared): string =>
  headsOf(one)
    .map(({ name }) => name)
    .join(', ')

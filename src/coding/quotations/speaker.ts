import type { Mention } from '../../entities/index.js'
import type { CodedScene } from '../scene.js'
import type { Stage } from './stage.js'

/** Who is quoted. `name` is the fullest form in the article, or the words of the phrase. */
export interface Speaker {
  readonly name: string
  readonly of: string | null
  readonly person: number | null
}

const unnamed = /^(?:he|she|they|it|who|which|that|we|i|you|this|there|his|her|their|its|one|what|these|those)$/i

/** Whether a name begins with a given name, not with a rank: `Gen. Waldhauser` and `Waldhauser` have none. */
const given = (name: string): boolean => name.includes(' ') && !/^\p{Lu}\p{Ll}*\./u.test(name)

/** The speaker that a mention means; null for a pronoun that stays unresolved. */
function speakerOf(stage: Stage, mention: Mention): Speaker | null {
  if (mention.person !== null) {
    const { people } = stage.analysed.entities
    const person = people[mention.person]!
    // A printing that was kept apart ("Gen. Waldhauser") is the one person who bears the surname in full.
    const surname = person.name.split(' ').at(-1)!
    const longer = people.filter((p) => p.name.endsWith(` ${surname}`) && p.name.length > person.name.length)
    const fullest = !given(person.name) && longer.length === 1 ? longer[0]! : person
    return { name: fullest.name, of: fullest.of, person: people.indexOf(fullest) }
  }
  if (mention.form === 'pronoun' || mention.codes.length === 0) return null
  return { name: mention.text, of: mention.codes[0]!, person: null }
}

/** The person of the article whose surname stands among the words of a phrase; null where none or several do. */
function surnamed(stage: Stage, phrase: string): Speaker | null {
  const words = new Set(phrase.split(/[\s.]+/).filter((word) => /^\p{Lu}/u.test(word)))
  const fits = stage.analysed.entities.people.flatMap((person, i) => {
    const names = person.name.split(' ')
    return words.has(names.at(-1)!) || words.has(names[0]!) ? [{ name: person.name, of: person.of, person: i }] : []
  })
  return fits.length === 1 ? fits[0]! : null
}

/** The state of the one person whom news calls so alone. */
function knownOf({ analysed }: Stage, phrase: string): string | null {
  if (!/^\p{Lu}[\p{L}-]+$/u.test(phrase)) return null
  const { knowledge, article } = analysed
  const people = knowledge.peopleByShort(phrase, article.published ?? undefined)
  const tenures = people.length === 1 ? knowledge.tenures(people[0]!.id, article.published ?? undefined) : []
  return tenures[0]?.of ?? null
}

const timeNoun =
  /^(?:hour|day|week|month|year|minute|moment|time|morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/i

/** The person a pronoun takes up: named outside quoted words not long before; not one that the quoted words name. */
function antecedent(stage: Stage, scene: CodedScene, mention: Mention): Speaker | null {
  for (let s = scene.sentence; s >= Math.max(0, scene.sentence - 4); s--) {
    const until = s === scene.sentence ? mention.from : stage.scenes[s]!.tree.tokens.length
    const named = stage.analysed.entities.actorsIn(s, 0, until)
    if (named.some((m) => m.person === mention.person && !hides(stage, m))) return speakerOf(stage, mention)
  }
  return null
}

/** The speaker named by the phrase that a token heads. */
export function speakerAt(stage: Stage, scene: CodedScene, token: number): Speaker | null {
  const { entities } = stage.analysed
  const mentions = entities.actorsAt(scene.sentence, token)
  const person = mentions.find((m) => m.person !== null)
  if (person) return person.form === 'pronoun' ? antecedent(stage, scene, person) : speakerOf(stage, person)
  const { tokens } = scene.tree
  const head = tokens[token]!
  if (head.upos === 'PRON' || unnamed.test(head.form) || timeNoun.test(head.form)) return null
  const named = mentions[0] ? speakerOf(stage, mentions[0]) : null
  const phrase = phraseAround(scene, token)
  // The words of the whole phrase say more than the state in it: "China's foreign ministry".
  const of = named?.of ?? entities.ownersAt(scene.sentence, token)[0]?.codes[0] ?? null
  if (phrase === '') return named
  return surnamed(stage, phrase) ?? { name: phrase, of: of ?? knownOf(stage, phrase), person: null }
}

/** The person named last in a range of tokens, else the last other actor that is no place. */
export function speakerIn(stage: Stage, scene: CodedScene, from: number, to: number): Speaker | null {
  const mentions = stage.analysed.entities.actorsIn(scene.sentence, from, to).filter((m) => !hides(stage, m))
  const person = mentions.filter((m) => m.person !== null).at(-1)
  const actor = person ?? mentions.filter((m) => m.rule !== 'place' && m.rule !== 'capital').at(-1)
  return actor ? speakerOf(stage, actor) : null
}

const hides = (stage: Stage, mention: Mention): boolean => stage.quoted[mention.sentence]?.[mention.from] === true

const inPhrase = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADP', 'CCONJ', 'SYM'])
const longest = 12

/** The words of a noun phrase around its head: to the left as far as it goes, to the right over `of` phrases. */
function phraseAround({ tree }: CodedScene, at: number): string {
  const { tokens } = tree
  let from = at
  while (from > 0 && at - from < longest && isLeftPart(tokens[from - 1]!.upos, tokens[from - 1]!.form)) from--
  while (from < at && /^(?:CCONJ|ADP|PUNCT|PART)$/.test(tokens[from]!.upos)) from++
  let to = at + 1
  while (to < tokens.length && to - at < longest && isRightPart(tokens[to]!.upos, tokens[to]!.form)) to++
  while (to > at + 1 && /^(?:ADP|CCONJ|DET|PART)$/.test(tokens[to - 1]!.upos)) to--
  if (/^(?:the|a|an)$/i.test(tokens[from]!.form) && from < at) from++
  let text = ''
  for (let i = from; i < to; i++)
    text += (i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '') + tokens[i]!.form
  return text
}

const isLeftPart = (upos: string, form: string): boolean =>
  (inPhrase.has(upos) && upos !== 'ADP' && upos !== 'CCONJ') || form === '-' || form === '’s' || form === "'s"

const isRightPart = (upos: string, form: string): boolean =>
  !/^(?:this|last|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)$/i.test(form) &&
  ((inPhrase.has(upos) && !(upos === 'ADP' && !/^(?:of|for)$/i.test(form))) || form === '-')

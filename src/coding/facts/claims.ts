import type { Mention } from '../../entities/index.js'
import { dateOf } from '../dating/dates.js'
import { noStory } from '../dating/story-day.js'
import type { CodedScene } from '../scene.js'
import { type Circumstances, circumstancesOf } from '../truth/circumstances.js'
import type { Reading } from './reading.js'

/** Whether what a token tells holds: it is not denied, not only supposed, and not only wished for. */
export function circumstancesAt(scene: CodedScene, at: number): Circumstances {
  return circumstancesOf(scene.tree, at, scene.patterns)
}

export const holds = ({ status }: Circumstances): boolean => status === 'happened' || status === 'planned'

/** The speaker or medium whose claim the words at a token are, or null where the article says so itself. */
export function accordingAt(reading: Reading, scene: CodedScene, at: number): string | null {
  const { tokens } = scene.tree
  const start = tokens[at]!.start
  const quote = reading.quotes.find((q) => q.start <= start && start < q.end)
  if (quote?.speaker) return quote.speaker.name
  const words = reading.words[scene.sentence]!
  for (let t = 0; t + 2 < tokens.length; t++) {
    if (words[t] !== 'according' || words[t + 1] !== 'to') continue
    const mention = namedIn(reading, scene, t + 2)
    return mention ? nameOf(reading, mention.person, mention.text) : phraseFrom(scene, t + 2)
  }
  for (const { speaker } of circumstancesAt(scene, at).speakers) {
    if (speaker < 0) continue
    const mention = reading.entities.actorsAt(scene.sentence, speaker)[0]
    if (mention && (mention.form !== 'pronoun' || mention.person !== null))
      return nameOf(reading, mention.person, mention.text)
    if (tokens[speaker]!.upos !== 'PRON') return tokens[speaker]!.form
  }
  return null
}

/** Who is named in the phrase from a token on: by name, or by office (`the leader of the Asian country`). */
function namedIn(reading: Reading, scene: CodedScene, from: number): Mention | undefined {
  const { tokens } = scene.tree
  let to = from
  while (to < tokens.length && to - from < 10 && !/^[,.;:()“”"]$/.test(tokens[to]!.form)) to++
  for (let t = from; t < to; t++) {
    const person = reading.entities.actorsAt(scene.sentence, t).find((m) => m.person !== null)
    if (person) return person
  }
  const first = reading.entities.actorsIn(scene.sentence, from, to)[0]
  // "according to footage published by CCTV": the medium is the phrase, not whoever is named in it.
  return first && first.from <= from + 1 ? first : undefined
}

const nameOf = (reading: Reading, person: number | null, text: string): string =>
  person === null ? text : reading.entities.people[person]!.name

function phraseFrom({ tree }: CodedScene, from: number): string {
  let to = from
  while (to < tree.tokens.length && to - from < 8 && !/^[,.;:()]$/.test(tree.tokens[to]!.form)) to++
  const words = tree.tokens.slice(from, to)
  return words.map((t, i) => (i > 0 && t.start > words[i - 1]!.end ? ' ' : '') + t.form).join('')
}

/** The date that the sentence gives to what a token tells, or null. */
export function dateAt(reading: Reading, scene: CodedScene, at: number, circumstances: Circumstances): string | null {
  const { published } = reading
  return dateOf(scene.tree, at, 'pledge', scene.times, circumstances, { published, story: noStory }).date
}

/** `according` as a field that is left out where there is none. */
export const claimed = (according: string | null): { readonly according?: string } =>
  according === null ? {} : { according }

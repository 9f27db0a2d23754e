import type { Knowledge } from '../knowledge/index.js'
import { notAnOffice, officeNouns, officeTrimmed } from './lexicon.js'
import type { Reading } from './signals.js'
import { type TitleOwner, titleOwner } from './title-owner.js'

/** What the words beside a name say of the person. */
export interface Title {
  readonly sentence: number
  /** Tokens of the title, the name not included. */
  readonly from: number
  readonly to: number
  /** Head token of the office. */
  readonly head: number
  /** Plain lower-case role, or null for an epithet or a counterpart. */
  readonly office: string | null
  /** Key of the office in the tables. */
  readonly key: string | null
  /** Code of the state or body it belongs to, as the title says; null where it does not. */
  readonly of: string | null
  /** The head noun, lower case: `counterpart`. */
  readonly noun: string
}

/** Marks that no title runs across. */
export const boundary = /^[.;:!?()“”"–—[\]]$/

/** The title that a range of tokens spells, the name not among them, with the head of the office given. */
export function titleBetween(reading: Reading, from: number, head: number, to: number, knowledge: Knowledge): Title {
  const { tokens } = reading.sentence
  const token = tokens[head]!
  const noun = (officeNouns.has(token.form.toLowerCase()) ? token.form : token.lemma).toLowerCase()
  const owner = titleOwner(reading, from, head, to)
  const place = { sentence: reading.index, from, to, head, of: owner.code, noun }
  if (notAnOffice.has(noun)) return { ...place, office: null, key: null }
  const words = officeWords(reading, place, owner)
  const plain = words.replace(/ (of|for|in|at|to) .*$/, '')
  const known = knowledge.officeByLabel(words, owner.code) ?? knowledge.officeByLabel(plain, owner.code)
  // An ambassador is an ambassador wherever posted; elsewhere a field or a body belongs to the role ("director of the
  // department for …").
  const isEnvoy = /^(ambassador|envoy|consul)$/.test(noun)
  const local = known ? ((owner.code && known.labels[owner.code]) ?? known.label) : words
  const label = isEnvoy
    ? plain.replace(/^(?:(?:first|next|resident|non-resident) )+/, '')
    : hasField(words) || areAkin(local, words)
      ? words
      : local
  const isFormer = tokens.slice(from, head).some((t) => /^(former|ex)$/i.test(t.form))
  return { ...place, office: isFormer ? `former ${label}` : label, key: known?.id ?? null }
}

/** The words of a title without those that say of whom, without articles, honours and what stands for `former`. */
function officeWords(reading: Reading, place: Pick<Title, 'from' | 'head' | 'to' | 'noun'>, owner: TitleOwner): string {
  const { from, head, to, noun } = place
  const { tokens } = reading.sentence
  const words: string[] = []
  for (let k = from; k < to; k++) {
    // One person holds one office: "the finance ministers of Japan and Korea, Suzuki and Choo".
    const low = k === head ? noun : tokens[k]!.form.toLowerCase()
    // "secretary of Iran's Supreme Council": the owner gives way to the article of what it owns.
    const isOwning = k > head && /^['’]s?$/.test(low) && owner.tokens.has(k - 1)
    if (isOwning) words.push('the')
    if (isOwning || owner.tokens.has(k)) continue
    if (k < head && /^(majesty|highness|excellency|royal)$/.test(low)) continue
    if (k <= head && (officeTrimmed.has(low) || /^(former|ex|late|['’]s?)$/.test(low))) continue
    if (/^\p{P}$/u.test(low) && low !== '-' && low !== ',') continue
    words.push(low)
  }
  while (words.length && /^(of|the|in|to|for|and|,|at)$/.test(words[words.length - 1]!)) words.pop()
  return (
    words
      .join(' ')
      .replace(/ ,/g, ',')
      .replace(/ - /g, '-')
      .replace(/ (['’]s)/g, '$1')
      .replace(/\b(of|for|in) the (?=(of|for|in)\b)/g, '')
      // "Department of Foreign Affairs and Trade Secretary": the head comes first.
      .replace(
        /^((?:department|ministry|agency|office) (?:of|for) .+) (secretary|minister|administrator)$/,
        '$2 of the $1',
      )
  )
}

const hasField = (words: string): boolean => / (of|for|in|at) /.test(words)

/** Whether the words of the text name the role that the tables mean; where not, they mean another elsewhere: the chancellor of Venezuela is the foreign minister. */
function areAkin(label: string, words: string): boolean {
  const stem = (word: string): string => word.slice(0, 6)
  const said = words.split(' ').map(stem)
  return label.split(' ').some((word) => said.includes(stem(word)))
}

import { readConllu } from '../../src/language/conllu.js'
import type { Lexicon } from '../../src/language/lexicon.js'
import { type Example, readTreebank } from './examples.js'
import { readNames } from './name-corpora.js'
import { nameLists } from './name-lists.js'
import { officials } from './officials.js'
import { createRandom } from './random.js'
import { type RawText, rawText } from './raw-text.js'
import { recased } from './recase.js'
import { renamed } from './rename.js'
import { poolNames, swapNames } from './swap-names.js'

/** The text of a file of the data folder, by its path in there. */
export type Read = (path: string) => string

/** All that the engine learns from, and what it is tuned on. */
export interface Corpora {
  /** Sentences with tags and trees. */
  readonly trees: readonly Example[]
  /** Sentences with names alone. */
  readonly names: readonly Example[]
  /** The same again with other names or other capitals. */
  readonly variants: readonly Example[]
  readonly raw: readonly RawText[]
  /** Held-out sentences by name, for tuning. */
  readonly held: Readonly<Record<string, readonly Example[]>>
}

/** How often the few sentences on politics are learned from again with other names. */
const politicsVariants = 4

/** Every tenth sentence with names is held out. */
const isHeld = (_: Example, i: number): boolean => i % 10 === 0
const isLearned = (example: Example, i: number): boolean => !isHeld(example, i)

/** Longer sentences are lists and tables. */
const longest = 400

export function readCorpora(read: Read, lexicon: Lexicon): Corpora {
  const ewt = read('ud/en_ewt-train.conllu')
  const gum = read('ud/en_gum-train.conllu')
  const trees = [...readTreebank(ewt), ...readTreebank(gum, lexicon)].filter((e) => e.forms.length < longest)
  const [wiki, conflict, politics] = [
    readNames(read('ner/wikigold.conll'), lexicon),
    readNames(read('ner/re3d-train.conll'), lexicon, true),
    readNames(read('ner/crossner-politics-train.conll'), lexicon),
  ] as const
  const all = [wiki, conflict, politics]
  const names = all.flatMap((corpus) => corpus.filter(isLearned))
  const people = officials(read)
  const lists = nameLists(read)
  const pool = poolNames(names, { ...lists, PER: [...(lists.PER ?? []), ...people.map((name) => name.join(' '))] })
  const random = createRandom(7)
  const variants = [
    ...Array.from({ length: politicsVariants }, () => swapNames(politics.filter(isLearned), pool, random)).flat(),
    ...[wiki, conflict].flatMap((corpus) => swapNames(corpus.filter(isLearned), pool, random)),
    ...renamed(trees, lexicon, people, random),
    ...recased(trees),
  ]
  return {
    trees,
    names,
    variants,
    raw: [ewt, gum].map((text) => rawText(readConllu(text))),
    held: {
      ewt: readTreebank(read('ud/en_ewt-dev.conllu')),
      gum: readTreebank(read('ud/en_gum-dev.conllu')),
      names: all.flatMap((corpus) => corpus.filter(isHeld)),
    },
  }
}

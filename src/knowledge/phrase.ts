import { type Chunk, chunksOf } from './chunks.js'
import { foldWord } from './fold.js'
import { honorifics, isCapital, nameParticles, openers, type Relation, relations, ties } from './phrase-words.js'
import type { Knowledge } from './types.js'

/** A stretch of a phrase that hangs on its head in one way, and what it names. */
export interface Part {
  readonly relation: Relation
  readonly chunks: Chunk[]
  /** Capitalised words that no table knows, in runs: "Capaya Rodríguez". */
  readonly names: { text: string; from: number; to: number }[]
  /** Small words, folded. */
  readonly words: string[]
}

/** Cuts a phrase into its head and what hangs on it. Appositions (after a comma or in brackets) give further heads. */
export function parsePhrase(knowledge: Knowledge, tokens: readonly string[]): Part[] {
  const { chunks, asides } = chunksOf(knowledge, tokens)
  const parts: Part[] = []
  let part = open(parts, 'head')
  let at = 0
  for (let i = 0; i < tokens.length; i++) {
    while (at < chunks.length && (chunks[at] as Chunk).from < i) at++
    if (at < chunks.length && (chunks[at] as Chunk).from === i) {
      let end = i + 1
      while (at < chunks.length && (chunks[at] as Chunk).from < end) {
        const chunk = chunks[at++] as Chunk
        part.chunks.push(chunk)
        end = Math.max(end, chunk.to)
      }
      i = end - 1
      continue
    }
    const token = tokens[i] as string
    const word = foldWord(token)
    if (isPossessive(token)) {
      part = own(parts, part)
      continue
    }
    const relation = relations.get(word)
    if (relation) part = open(parts, ties.has(part.words.at(-1) ?? '') ? 'of' : relation)
    else if (isBreak(token)) part = open(parts, 'head')
    else if (honorifics.has(word) || asides.has(i)) part.words.push(word)
    else if ((isCapital(token) && !openers.has(word)) || isParticle(part, tokens, i)) addName(part, token, i)
    else part.words.push(word)
  }
  return parts.filter((one) => one.chunks.length + one.names.length + one.words.length > 0)
}

const isPossessive = (token: string): boolean => token === "'s" || token === '’s' || token === "'" || token === '’'
const isBreak = (token: string): boolean => /^[,;()[\]–—]$/.test(token) || /^(?:who|which|whose|that)$/i.test(token)

/** Small words inside a name: "Zayd bin Haritha", "Hans van der Inventado". */
function isParticle(part: Part, tokens: readonly string[], i: number): boolean {
  if (part.names.at(-1)?.to !== i || !nameParticles.has(tokens[i] as string)) return false
  const next = tokens[i + 1]
  return next !== undefined && (isCapital(next) || nameParticles.has(next))
}

function open(parts: Part[], relation: Relation): Part {
  const part: Part = { relation, chunks: [], names: [], words: [] }
  parts.push(part)
  return part
}

/** What stood before a possessive owns the head that follows it; an owner inside "of …" stays there. */
function own(parts: Part[], part: Part): Part {
  if (part.relation === 'head') parts[parts.length - 1] = { ...part, relation: 'owner' }
  return open(parts, part.relation === 'head' ? 'head' : part.relation)
}

function addName(part: Part, token: string, i: number): void {
  const last = part.names.at(-1)
  if (last && last.to === i) {
    last.text = `${last.text} ${token}`
    last.to = i + 1
  } else part.names.push({ text: token, from: i, to: i + 1 })
}

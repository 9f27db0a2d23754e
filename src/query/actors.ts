import { inert, type Names } from '../export/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { ChanceryError } from '../schema/index.js'
import { similarNames } from './similar.js'

export interface NamedActor {
  readonly code: string
  readonly name: string
}

/** The name of a state or body by its code; the code where nothing is known of it. */
export function nameOf(knowledge: Knowledge, code: string): string {
  return knowledge.state(code)?.name ?? knowledge.body(code)?.name ?? code
}

/** How states and bodies are called in what is printed. */
export function namesFrom(knowledge: Knowledge): Names {
  return {
    nameOf: (code) => nameOf(knowledge, code),
    isNameOf: (words, code) =>
      knowledge
        .lookup(words)
        .some(({ entry }) => entry.kind !== 'person' && entry.kind !== 'body' && entry.code === code),
  }
}

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase())

/**
 * The state or body that a person means by a code or a name, in any case: `CHN`, `china`, `United Nations`; null where
 * nothing is called so.
 * @param known codes that the record holds, for bodies that the tables lack
 */
export function findActor(words: string, knowledge: Knowledge, known: ReadonlySet<string>): NamedActor | null {
  const text = words.trim()
  // Keys of bodies in the record go before two-letter codes of states: AU is the African Union where it takes part.
  if (known.has(text)) return { code: text, name: nameOf(knowledge, text) }
  const upper = text.toUpperCase()
  const named = (code: string): NamedActor => ({ code, name: nameOf(knowledge, code) })
  const state = knowledge.state(upper) ?? knowledge.states().find((each) => each.alpha2 === upper)
  if (state !== undefined) return named(state.code)
  if (knowledge.body(upper) !== undefined || known.has(upper)) return named(upper)
  for (const phrase of [text, titleCase(text), upper]) {
    const entries = knowledge.lookup(phrase)
    const ofKind = (...kinds: readonly string[]) => entries.find(({ entry }) => kinds.includes(entry.kind))
    const found = ofKind('state', 'territory') ?? ofKind('body') ?? ofKind('metonym')
    const code = found?.entry.kind === 'body' ? found.entry.id : found?.entry.code
    if (code != null) return named(code)
  }
  return null
}

/** The same where one must be meant. @throws ChanceryError `usage`, with names that are nearly so */
export function actorOf(words: string, knowledge: Knowledge, known: ReadonlySet<string>): NamedActor {
  const found = findActor(words, knowledge, known)
  if (found === null) throw unknown(words, knowledge, known)
  return found
}

function* namesOf(knowledge: Knowledge, known: ReadonlySet<string>): Generator<string> {
  for (const { name, aliases } of [...knowledge.states(), ...knowledge.bodies()]) yield* [name, ...aliases]
  yield* known
}

function unknown(words: string, knowledge: Knowledge, known: ReadonlySet<string>): ChanceryError {
  const similar = similarNames(words, namesOf(knowledge, known))
  const meant = similar.length === 0 ? '' : `Did you mean ${similar.join(', or ')}? `
  return new ChanceryError(
    'usage',
    `No state or body is called ${inert(JSON.stringify(words))}.`,
    `${meant}Name it by its code or English name: CHN, China.`,
  )
}

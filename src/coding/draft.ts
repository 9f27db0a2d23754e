import type { Mention, PlaceMention } from '../entities/index.js'
import type { Kind } from '../schema/index.js'
import type { Finding } from './finding.js'

export type DraftStatus = 'happened' | 'planned' | 'denied' | 'hypothetical'

/** An event of one article before it is merged with what says the same and printed. */
export interface Draft {
  readonly finding: Finding
  readonly kind: Kind
  readonly status: DraftStatus
  readonly symmetric: boolean
  readonly actors: readonly Mention[]
  readonly recipients: readonly Mention[]
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  /** EDTF or null. */
  readonly date: string | null
  /** Whether words of time in the sentence gave the date. */
  readonly dated: boolean
  readonly place: PlaceMention | null
  /** Lemmas of the words that say what it is about. */
  readonly content: ReadonlySet<string>
  /** Whether it is told as the last of its kind before the report: "last spoke in March". */
  readonly isLast?: boolean
  /** Persons that take part, as indices of the article's people. */
  readonly people: readonly number[]
  /** A visit of which the text only says that none came after it. */
  readonly isPrevious?: true
}

const unique = (list: readonly string[]): string[] => [...new Set(list)]

/** Codes of both sides: a symmetric deed of one plural phrase has its first party as actor. */
export function sidesOf(
  actors: readonly Mention[],
  recipients: readonly Mention[],
  symmetric: boolean,
): { readonly actor: readonly string[]; readonly recipient: readonly string[] } {
  let actor = unique(actors.flatMap((m) => m.codes))
  let recipient = unique(recipients.flatMap((m) => m.codes))
  if (symmetric) {
    // Parties of one side are parties of the whole: "China and Venezuela signed" is China with Venezuela.
    if (!recipient.length && actor.length > 1) {
      recipient = actor.slice(1)
      actor = actor.slice(0, 1)
    } else recipient = recipient.filter((c) => !actor.includes(c))
    if (!recipient.length && actor.length > 1) {
      recipient = actor.slice(1)
      actor = actor.slice(0, 1)
    }
  } else {
    const others = recipient.filter((c) => !actor.includes(c))
    if (others.length) recipient = others
  }
  return { actor, recipient }
}

import type { NoiseKind } from '../schema/index.js'
import type { Dateline } from './dateline.js'
import type { Draft } from './draft.js'
import type { Stamp } from './stamps.js'

/** A stamp with its words and whether it stands before the running text. */
export interface FoundStamp extends Stamp {
  readonly words: string
  readonly place: 'head' | 'body' | 'tail'
}

/** The blocks of an article with their kinds, and what was read on the way. */
export interface Classified {
  readonly drafts: readonly Draft[]
  readonly stamps: readonly FoundStamp[]
  readonly dateline: (Dateline & { readonly words: string }) | null
  readonly agencies: readonly string[]
}

/** The work of one classification: its steps mark blocks and cut them, in order. */
export interface State {
  drafts: Draft[]
  readonly stamps: FoundStamp[]
  readonly agencies: string[]
  dateline: Classified['dateline']
}

/** The words of a block. */
export const textOf = (draft: Draft): string => draft.strip.text

/** Leaves a block out of the text. */
export function mark(state: State, i: number, noise: NoiseKind): void {
  state.drafts[i] = { ...state.drafts[i]!, noise }
}

/** Places of the blocks that are still the article's. */
export function live(state: State): number[] {
  return state.drafts.flatMap((draft, i) => (draft.noise === undefined ? [i] : []))
}

import { isGivenName } from './candidates.js'
import type { Chunk } from './chunks.js'
import type { Part } from './phrase.js'
import type { Reading } from './resolution.js'
import type { Person } from './types.js'

/** A stretch of the phrase that names a person: known in full, known by surname, or in no table. */
export interface NameSpan {
  readonly text: string
  readonly from: number
  /** Token after the last. */
  readonly to: number
  readonly full: readonly Person[]
  readonly short: readonly Person[]
  readonly given: string
}

/** Joins what stands side by side in a part and can be one person's name. */
export function nameSpans(part: Part, isTitled: boolean): NameSpan[] {
  const pieces = [
    ...part.names.map((name) => ({ ...name, chunk: null as Chunk | null })),
    ...part.chunks
      .filter((chunk) => isPersonal(chunk, isTitled))
      .map((chunk) => ({ text: chunk.text, from: chunk.from, to: chunk.to, chunk })),
  ].sort((a, b) => a.from - b.from)
  const runs: (typeof pieces)[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.at(-1)?.to === piece.from) last.push(piece)
    else runs.push([piece])
  }
  return runs.map((run) => {
    const text = run.map((piece) => piece.text).join(' ')
    const from = run[0]?.from ?? 0
    const to = run.at(-1)?.to ?? 0
    const last = run.at(-1)?.chunk
    const given = run
      .slice(0, -1)
      .map((piece) => piece.text)
      .join(' ')
    if (!last) return { text, from, to, full: [], short: [], given }
    return {
      text,
      from,
      to,
      full: last.people,
      short: run.length === 1 ? last.shorts : last.shorts.filter((p) => isGivenName(p, given)),
      given,
    }
  })
}

/** A known city goes before a surname, unless a title stands with it: "Birmingham", "Senator Birmingham". */
const isPersonal = (chunk: Chunk, isTitled: boolean): boolean =>
  chunk.people.length > 0 ||
  (chunk.shorts.length > 0 &&
    chunk.states.length === 0 &&
    chunk.offices.length === 0 &&
    (isTitled || [...chunk.places, ...chunk.bodies].every((one) => one.weak))) ||
  (chunk.places.length > 0 &&
    chunk.places.every((one) => one.weak) &&
    chunk.states.length + chunk.agents.length + chunk.bodies.length === 0)

/** "The UN envoy for Somalia James Swan": the name behind the state or body that an office is said to be of. */
export function trailers({ parts, offices }: Reading): Part[] {
  if (offices.length === 0) return []
  return parts.filter(
    (part) =>
      (part.relation === 'of' || part.relation === 'to' || part.relation === 'in') &&
      nameSpans(part, true).some(({ from, to }) =>
        part.chunks.some(
          (chunk) => chunk.to === from && chunk.states.length + chunk.bodies.length > 0 && to > from + 1,
        ),
      ),
  )
}

export const isTitled = ({ offices }: Reading, part: Part): boolean =>
  offices.length > 0 ||
  part.names.length > 0 ||
  part.words.some((word) => /^(?:mr|mrs|ms|dr|sir|madam|lord)$/.test(word))

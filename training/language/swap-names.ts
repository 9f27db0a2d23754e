import { nameClass, nameLabels } from '../../src/language/decode-names.js'
import type { EntityLabel } from '../../src/language/types.js'
import type { Example } from './examples.js'
import { type Random, shuffled } from './random.js'

/** Names of each kind, as words. */
export type NamePool = Readonly<Record<EntityLabel, readonly (readonly string[])[]>>

interface Span {
  readonly from: number
  readonly to: number
  readonly label: EntityLabel
}

function spansOf(names: Uint8Array): Span[] {
  const spans: Span[] = []
  for (let from = 0; from < names.length; from++) {
    const state = names[from]!
    if (state === 255 || state % 2 === 0) continue
    let to = from + 1
    while (to < names.length && names[to] === state + 1) to++
    spans.push({ from, to, label: nameLabels[(state - 1) / 2]! })
  }
  return spans
}

/** All names of the examples, and besides them those of lists. */
export function poolNames(
  examples: readonly Example[],
  more: Readonly<Partial<Record<EntityLabel, readonly string[]>>>,
): NamePool {
  const pool: Record<EntityLabel, string[][]> = { PER: [], ORG: [], LOC: [], NORP: [], EVENT: [], MISC: [] }
  for (const { forms, names } of examples)
    for (const { from, to, label } of names === null ? [] : spansOf(names)) pool[label].push(forms.slice(from, to))
  for (const label of nameLabels) for (const name of more[label] ?? []) pool[label].push(name.split(/\s+/))
  return pool
}

/** Sentences again with most of their names put in place of others of the same kind: more names in the same places. */
export function swapNames(examples: readonly Example[], pool: NamePool, random: Random): Example[] {
  return shuffled(examples, random).flatMap((example) => {
    if (example.names === null) return []
    const spans = spansOf(example.names)
    if (spans.length === 0) return []
    const forms: string[] = []
    const names: number[] = []
    let at = 0
    const copy = (end: number): void => {
      for (; at < end; at++) {
        forms.push(example.forms[at]!)
        names.push(example.names![at]!)
      }
    }
    for (const { from, to, label } of spans) {
      copy(from)
      const others = pool[label]
      if (label === 'MISC' || others.length === 0 || random() < 0.3) {
        copy(to)
        continue
      }
      const other = others[Math.floor(random() * others.length)]!
      other.forEach((form, i) => {
        forms.push(form)
        names.push(nameClass(label, i === 0))
      })
      at = to
    }
    copy(example.forms.length)
    return [{ forms, names: Uint8Array.from(names), tags: null, heads: null, labels: null, lemmas: null, feats: null }]
  })
}

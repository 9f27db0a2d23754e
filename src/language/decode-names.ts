import type { EntityLabel, NamedEntity } from './types.js'

/** Kinds of names, in the order of the network's classes: class 0 is none, then begin and inside of each kind. */
export const nameLabels: readonly EntityLabel[] = ['PER', 'ORG', 'LOC', 'NORP', 'EVENT', 'MISC']
export const nameClasses = 1 + 2 * nameLabels.length

/** The class of a token that begins or continues a name of kind `label`. */
export const nameClass = (label: EntityLabel, begins: boolean): number =>
  1 + 2 * nameLabels.indexOf(label) + (begins ? 0 : 1)

/** Whether class `next` may follow class `last`: the inside of a name only follows its own kind. */
const mayFollow = (last: number, next: number): boolean =>
  next === 0 || next % 2 === 1 || last === next || last === next - 1

/** The best sequence of names for the scores of `count` words (`classes` each, rows `stride` apart). */
export function decodeNames(scores: Float32Array, at: number, stride: number, count: number): NamedEntity[] {
  if (count === 0) return []
  const classes = nameClasses
  const back = new Uint8Array(count * classes)
  let current = new Float64Array(classes)
  let before = new Float64Array(classes)
  for (let c = 0; c < classes; c++) current[c] = mayFollow(0, c) ? scores[at + c]! : Number.NEGATIVE_INFINITY
  for (let i = 1; i < count; i++) {
    const swap = before
    before = current
    current = swap
    let top = 0
    for (let c = 1; c < classes; c++) if (before[c]! > before[top]!) top = c
    for (let c = 0; c < classes; c++) {
      let from = top
      if (!mayFollow(top, c)) from = before[c]! > before[c - 1]! ? c : c - 1
      back[i * classes + c] = from
      current[c] = before[from]! + scores[at + i * stride + c]!
    }
  }
  let state = 0
  for (let c = 1; c < classes; c++) if (current[c]! > current[state]!) state = c
  const states = new Uint8Array(count)
  for (let i = count - 1; i >= 0; i--) {
    states[i] = state
    state = back[i * classes + state]!
  }
  return toEntities(states)
}

/** Names from classes, word by word. */
export function toEntities(states: Uint8Array): NamedEntity[] {
  const found: NamedEntity[] = []
  for (let i = 0; i < states.length; i++) {
    const state = states[i]!
    if (state === 0 || state % 2 === 0) continue
    let to = i + 1
    while (to < states.length && states[to] === state + 1) to++
    found.push({ from: i, to, label: nameLabels[(state - 1) / 2]! })
  }
  return found
}

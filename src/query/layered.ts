/** A map that is changed by laying a small one over a large one: the large one is not copied, and who holds it sees no change. */
export interface Layered<T> {
  readonly base: ReadonlyMap<string, T>
  /** Null for what is no more. */
  readonly over: ReadonlyMap<string, T | null>
}

/** Keys that are laid over before all is made one map again. */
const most = 5000

export const layered = <T>(base: ReadonlyMap<string, T>): Layered<T> => ({ base, over: new Map() })

export function found<T>({ base, over }: Layered<T>, key: string): T | null {
  const changed = over.get(key)
  return changed === undefined ? (base.get(key) ?? null) : changed
}

/** The map with other things under some keys. */
export function laidOver<T>({ base, over }: Layered<T>, changes: Iterable<readonly [string, T | null]>): Layered<T> {
  const after = new Map(over)
  for (const [key, thing] of changes) after.set(key, thing)
  if (after.size <= most) return { base, over: after }
  const whole = new Map(base)
  for (const [key, thing] of after) {
    if (thing === null) whole.delete(key)
    else whole.set(key, thing)
  }
  return layered(whole)
}

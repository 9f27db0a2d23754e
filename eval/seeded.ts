/**
 * Numbers from 0 up to 1 that a printed seed gives again: mulberry32, by Tommy Ettinger (public domain), whose whole
 * state is one 32-bit number.
 */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` different entries of a list, in the order drawn; the whole list, shuffled, where it has fewer. */
export function draw<T>(list: readonly T[], count: number, seed: number): readonly T[] {
  const next = numbersFrom(seed)
  const left = [...list]
  const drawn: T[] = []
  while (drawn.length < count && left.length > 0) {
    const [taken] = left.splice(Math.floor(next() * left.length), 1)
    drawn.push(taken!)
  }
  return drawn
}

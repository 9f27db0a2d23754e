/** What several sources conclude under one key: where they differ, the last source in order of their names counts. */
export class Claims<T> {
  private readonly keysOf = new Map<string, readonly string[]>()
  private readonly claims = new Map<string, Map<string, T>>()

  get(key: string): T | undefined {
    const claims = this.claims.get(key)
    if (claims === undefined) return undefined
    let last: string | null = null
    for (const source of claims.keys()) if (last === null || source > last) last = source
    return claims.get(last!)
  }

  /** Sets all that a source concludes, in place of what it did; gives the keys that hold another thing now, with what they held. */
  set(source: string, things: readonly (readonly [key: string, thing: T])[]): ReadonlyMap<string, T | undefined> {
    const before = new Map<string, T | undefined>()
    const old = this.keysOf.get(source) ?? []
    for (const key of old) before.set(key, this.get(key))
    for (const [key] of things) before.set(key, this.get(key))
    for (const key of old) {
      const claims = this.claims.get(key)
      claims?.delete(source)
      if (claims?.size === 0) this.claims.delete(key)
    }
    for (const [key, thing] of things) {
      const claims = this.claims.get(key)
      if (claims === undefined) this.claims.set(key, new Map([[source, thing]]))
      else claims.set(source, thing)
    }
    if (things.length > 0) this.keysOf.set(source, [...new Set(things.map(([key]) => key))])
    else this.keysOf.delete(source)
    for (const [key, thing] of before) if (this.get(key) === thing) before.delete(key)
    return before
  }
}

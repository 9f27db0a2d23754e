/** Things filed under several keys, each once a key. */
export class Filed<T> {
  private readonly sets = new Map<string, Set<T>>()

  add(key: string, thing: T): void {
    const known = this.sets.get(key)
    if (known) known.add(thing)
    else this.sets.set(key, new Set([thing]))
  }

  remove(key: string, thing: T): void {
    const known = this.sets.get(key)
    known?.delete(thing)
    if (known?.size === 0) this.sets.delete(key)
  }

  under(key: string): T[] {
    return [...(this.sets.get(key) ?? [])]
  }
}

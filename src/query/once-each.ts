/**
 * A function that makes what belongs to an object once, and gives the same for as long as the object is in use: of a view or
 * of a list of the record, most of which a change leaves as they are. Whatever else it is made with must be the same each time.
 */
export function onceEach<K extends object, A extends readonly unknown[], T>(
  make: (of: K, ...given: A) => T,
): (of: K, ...given: A) => T {
  const made = new WeakMap<K, { readonly own: T }>()
  return (of, ...given) => {
    const known = made.get(of) ?? { own: make(of, ...given) }
    made.set(of, known)
    return known.own
  }
}

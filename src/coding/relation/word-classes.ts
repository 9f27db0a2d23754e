/** Classes of meaning of a lemma, `attack.v`: numbers that stand for a sense and the wider senses above it. */
export interface WordClasses {
  of(lemma: string, cls: 'v' | 'n' | 'a'): readonly number[]
}

/** Looks classes up in a sorted table of `lemma.class` keys, as the model file holds it. */
export function createWordClasses(table: ReadonlyMap<string, readonly number[]>): WordClasses {
  const none: readonly number[] = []
  return { of: (lemma, cls) => table.get(`${lemma}.${cls}`) ?? none }
}

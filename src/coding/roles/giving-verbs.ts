/** Verbs that take who is given to and what is given. */
export const giving: ReadonlySet<string> = new Set(
  'give grant lend loan offer pay send hand award owe sell provide extend promise pledge supply allocate gift donate'.split(
    ' ',
  ),
)

/** How a stretch hangs on the head of the phrase. */
export type Relation = 'head' | 'owner' | 'of' | 'in' | 'to'

/** Words that hang what follows on the head. */
export const relations: ReadonlyMap<string, Relation> = new Map(
  Object.entries({
    of: 'of',
    for: 'of',
    from: 'of',
    in: 'in',
    at: 'in',
    near: 'in',
    inside: 'in',
    within: 'in',
    across: 'in',
    throughout: 'in',
    outside: 'in',
    around: 'in',
    to: 'to',
    with: 'to',
    against: 'to',
    by: 'to',
    on: 'to',
    over: 'to',
    under: 'to',
    between: 'to',
    about: 'to',
    before: 'to',
    toward: 'to',
    towards: 'to',
    backed: 'to',
    fleeing: 'in',
    living: 'in',
  }),
)

/** Words after which "to", "by" and "with" name whose the head is: "troops loyal to", "the army led by". */
export const ties = new Set('loyal led headed commanded controlled run belonging allied affiliated'.split(' '))

/** Words behind a hyphen that make a name a circumstance: "Russian-backed rebels", "London-based group", "NATO-member Norway". */
export const aside = new Set(
  'backed based sponsored funded financed brokered mediated born educated trained made built supplied occupied held controlled administered run speaking friendly dominated installed aligned wide bound linked bordering member'.split(
    ' ',
  ),
)
/** Words before a hyphen that do the same: "pro-Russian", "anti-American". */
export const against = new Set('pro anti non trans cross intra inter mid counter un'.split(' '))

/** Forms of address: no part of a name. */
export const honorifics = new Set(
  'mr mrs ms miss dr sir dame lord lady madam madame comrade senor senora don dona prof hon honourable excellency'.split(
    ' ',
  ),
)

/** Words that a heading or the beginning of a sentence writes with a capital, and that are no names. */
export const openers = new Set(
  'the a an this that these those his her its their our my both two three four some all many several most other another former ex late then outgoing incoming acting interim deputy vice new old senior top chief hundreds thousands dozens scores tens millions ethnic state national federal local no one every each according mainland united joint armed exiled ousted deposed embattled hardline radical right left far newly first second third high'.split(
    ' ',
  ),
)

/** Small words inside a name. */
export const nameParticles = new Set(
  'al el bin bint ibn van von der den de da do dos del di du la le y e ter'.split(' '),
)

/** Whether a token is written as a name: with a capital, or with a small particle joined to one. */
export function isCapital(token: string): boolean {
  const first = token[0] as string
  return (first !== first.toLowerCase() && first === first.toUpperCase()) || /^\p{Ll}{2,3}-\p{Lu}/u.test(token)
}

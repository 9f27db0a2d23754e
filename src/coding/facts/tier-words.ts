/** Words that levels of relations are made of, as governments name them; the ladders hold the names themselves. */

/** Nouns that a level is called. */
export const heads: ReadonlySet<string> = new Set(
  'partnership partners partner alliance allies ally relationship association friendship friend friends brotherhood brothers community state'.split(
    ' ',
  ),
)

/** Words that stand before such a noun and are part of the name. */
export const modifiers: ReadonlySet<string> = new Set(
  `strategic comprehensive all-weather all weather all-round round cooperative cooperation coordination global special privileged
  enhanced deepened expanded permanent lasting everlasting eternal ironclad iron-clad iron clad no-limits no limits innovative integral
  friendly future-oriented future oriented high-quality high quality allied treaty major non-nato non nato defense defence dialogue
  sectoral development traditional upgraded mutually beneficial and - – ‑`.split(/\s+/),
)

/** Without one of these a phrase is praise and no level, unless a ladder has it. */
export const ranks: ReadonlySet<string> = new Set([
  'strategic',
  'comprehensive',
  'all-weather',
  'weather',
  'no-limits',
  'limits',
])

/** What may follow the noun and is part of the name. */
export const endings: readonly (readonly string[])[] = [
  'of coordination for a new era',
  'of coordination in the new era',
  'of coordination',
  'of cooperation for a new era',
  'of cooperation',
  'of the new era',
  'for a new era',
  'for the new era',
  'in the new era',
  'against all odds',
  'without limits',
  'with a shared future',
  'of shared future',
  'of common destiny',
].map((ending) => ending.split(' '))

/** Verbs and nouns that lift relations to a level. */
export const liftings = /^(?:upgrad|elevat|rais(?:e|ed|es|ing)$|lift|promot|assum|acquir|becom|became)/
/** Verbs that begin one; what they begin is new: `established a strategic partnership`. */
export const beginnings = /^(?:establish|launch|form(?:ed|ing)?$|forg|declar|creat|announc|enter|sign)/

/** What makes a name of something else of it: `Strategic Partnership Dialogue`. */
export const furtherNouns =
  /^(?:dialogue|dialog|declaration|agreement|forum|council|commission|committee|group|framework|treaty|charter|talks|joint|roadmap|program|programme|initiative|conference|meeting|summit|act|law|arrangement|consultations?|countries|nations|states)$/

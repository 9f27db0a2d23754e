/** Table: words that keep their full stop, in lower case. */
export const abbreviations: ReadonlySet<string> = new Set(
  [
    // Titles and forms of address
    'mr mrs ms messrs mx dr prof rev fr sr jr st hon gov sen rep reps sens pres amb supt insp capt cpt cmdr col lt gen',
    'maj sgt cpl pvt adm brig det sec treas atty asst assoc dir ald esq',
    // Months and days
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri',
    // Companies and bodies
    'inc corp co cos ltd llc bros dept univ assn intl natl govt comm cie mfg bancorp',
    // Places
    'ave blvd rd hwy mt ft pt ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev',
    'okla ore pa tenn tex va vt wash wis wyo',
    // In running text and references
    'vs etc al cf ca approx est incl excl no nos vol vols ed eds pp para art ch fig figs figure ext tel viz ibid op seq',
    'misc max min avg temp hrs hr min mins secs lbs lb oz yrs yr a.k.a aka',
  ]
    .join(' ')
    .split(' '),
)

/** Of these, the ones that are common words too: they keep a full stop only before a capital, digit or no end. */
export const ambiguousAbbreviations: ReadonlySet<string> = new Set(
  'no co mass miss ill ind del wash ore art fig sat sun mar may dec jan pa ga md est al min max temp ch fr sec dir det gen col ed rd mon tex pt ca va mo ext hr'.split(
    ' ',
  ),
)

/** Table: prefixes that UD does not cut off at their hyphen. */
export const boundPrefixes: ReadonlySet<string> = new Set(
  'e anti non co pre post re ex pro mid multi sub semi pan cross over ultra inter intra trans un de bi tri micro mini mega psycho counter uber vice neo proto pseudo socio geo bio hyper super infra extra'.split(
    ' ',
  ),
)

/** Table: endings after an apostrophe that are words of their own. */
export const clitics: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll'])

/** Table: words without an apostrophe or space that are two words, with the length of the first. */
export const contractions: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dunno', 2],
  ['dont', 2],
  ['cant', 2],
  ['wont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['wouldnt', 5],
  ['couldnt', 5],
  ['havent', 4],
  ['im', 1],
  ['ive', 1],
  ['thats', 4],
])

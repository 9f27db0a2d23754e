// Closed classes of words that the resolution of phrases rests on. Open classes are tables of knowledge.

/** Nouns that head an office in no table: `director general of the department for …`. Lower case, singular. */
export const officeNouns: ReadonlySet<string> = new Set(
  `president vice-president premier minister secretary director chief head chairman chairwoman chairperson chair ambassador envoy
  governor mayor spokesman spokeswoman spokesperson commissioner commander general admiral chancellor king queen prince emir sultan
  pope amir deputy senator lawmaker congressman congresswoman judge adviser advisor counsellor councillor councilor representative
  coordinator rapporteur consul attaché negotiator inspector prosecutor speaker leader administrator undersecretary treasurer
  counterpart colleague member fellow analyst professor researcher economist founder ceo manager officer official captain colonel
  major lieutenant marshal cardinal archbishop bishop patriarch legislator parliamentarian mp diplomat
  regent viceroy comptroller ombudsman delegate dictator strongman activist journalist historian expert candidate nominee
  chargé czar tsar tzar ruler`.split(/\s+/),
)

/** Heads that are no office although they stand before a name: the person keeps the name alone. */
export const notAnOffice: ReadonlySet<string> = new Set(
  `counterpart colleague ruler dictator strongman official member expert activist journalist historian nominee lawmaker`.split(
    /\s+/,
  ),
)

/** Words before an office that belong to it. */
export const officeModifiers: ReadonlySet<string> = new Set(
  `former then acting interim caretaker deputy vice assistant associate first second senior chief special permanent national federal
  prime foreign defense defence finance interior trade commerce economy energy health education culture justice executive
  managing general state supreme crown grand under principal high top late ex honorary parliamentary presidential regional provincial
  outgoing incoming newly elected elect designate resident plenipotentiary extraordinary lead joint`.split(/\s+/),
)

/** Words before an office that do not belong to it. */
export const officeTrimmed: ReadonlySet<string> = new Set(
  `the a an his her its their our then late newly elected outgoing incoming longtime veteran embattled visiting new old current main this that`.split(
    /\s+/,
  ),
)

/** Plural heads that mean the parties of the relation told of: `both countries`, `the two leaders`. */
export const partyNouns: ReadonlySet<string> = new Set(
  `country nation state side leader president minister party government people counterpart delegation official head
  power rival foe enemy neighbor neighbour economy ally partner capital republic premier diplomat army military man pair duo foreign`.split(
    /\s+/,
  ),
)

/** Singular heads that mean one state told of: `the Asian giant`, `the South American nation`. */
export const countryNouns: ReadonlySet<string> = new Set(
  `country nation state republic giant power kingdom island archipelago superpower neighbor neighbour bloc side government regime
  monarchy emirate federation sultanate`.split(/\s+/),
)

/** Honorifics and ranks before a name that are part of no office. */
export const honorifics: ReadonlySet<string> = new Set(
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady comrade señor señora don doña excellency h.e. hon hon. st st.
  his her majesty highness royal datuk dato datin seri pehin late respected comrade comrades sheikh sheik shaikh ayatollah imam rabbi crown-prince haji amb amb. shri smt gen. lt. maj. col. adm. u`.split(
    /\s+/,
  ),
)

/** Particles inside names that are printed in lower case. */
export const nameParticles: ReadonlySet<string> = new Set(
  `de da do dos das del della di du la le van von der den ter bin ibn al el y e ul ur af av zu und dela mac abu ben bint`.split(
    /\s+/,
  ),
)

/** Nouns of the state itself: what they do, the state does, and "the government" alone is that of the state told of. */
export const governmentNouns: ReadonlySet<string> = new Set(
  `government regime ministry parliament army military cabinet authority administration presidency state junta court police congress
  senate navy leadership assembly embassy chancellery palace`.split(/\s+/),
)

/** Nouns that count or gather those named after `of`. */
export const quantityNouns: ReadonlySet<string> = new Set(
  `group number ten dozen score hundred thousand million majority member part crowd series handful couple rest lot some many most all
  one two three several`.split(/\s+/),
)

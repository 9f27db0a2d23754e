/** Things whose number matters to a relation or to a state in its dealings with others; lower case, plural and singular. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Counted in order: `his fifth visit`. */
export const occasions: ReadonlySet<string> = words(
  'visit trip tour summit meeting round session term dialogue call conference forum referendum coup mandate encounter',
)

/** Papers and undertakings. */
export const undertakings: ReadonlySet<string> = words(
  `agreement agreements accord accords memorandum memorandums memoranda mou mous document documents deal deals contract contracts treaty
  treaties pact pacts project projects protocols instruments sanctions tariffs measures`,
)

/** Parties and bodies. */
export const actorsCounted: ReadonlySet<string> = words(
  'country countries nation nations government governments organization organizations organisation organisations companies firms enterprises businesses members allies partners embassies consulates',
)

/** People in the service, power or care of states. */
export const people: ReadonlySet<string> = words(
  `troops soldiers personnel peacekeepers marines sailors fighters forces servicemembers police officers militants mercenaries recruits
  instructors advisers advisors students scholarships doctors medics experts engineers workers employees people civilians citizens
  nationals refugees migrants prisoners detainees hostages victims casualties deaths dead killed wounded injured dissidents diplomats
  envoys staff protesters protestors children women men scholars scientists teachers`,
)

/** Things sent, sold or built. */
export const things: ReadonlySet<string> = words(
  `aircraft jets planes helicopters tanks missiles ships vessels warships submarines drones rockets launchers howitzers vehicles warheads
  weapons doses vaccines ventilators masks syringes tons tonnes barrels megawatts satellites bases ports flights launches
  attacks strikes airstrikes tests violations ambulances trucks trains locomotives reactors institutes`,
)

/** Too many to be a thing of the relation where the number is small: `two countries`, `three leaders`. */
export const small = 3

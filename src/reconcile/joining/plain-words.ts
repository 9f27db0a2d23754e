/** Words that say nothing about which event is meant. A table: words of grammar, of time, of reporting. */
export const emptyWords: ReadonlySet<string> = new Set(
  `a about above across after again against all along also although am amid among an and announce another any are around as at away
be became because become been before being below between both but by came can come could day did do does doing done down during each
either even ever every few first following for former from further gave get given go going got had has have having he her here hers
him himself his how i if in including into is it its itself just last late later least less like made make many may me might more
most much must my near nearly new next no nor not now of off on once one only onto or other our out over own part per put quite
recent recently said same saw say says second see seen several shall she should since so some soon still such take taken than that
the their them themselves then there these they this those though three through throughout thus to today together told tomorrow
too took toward towards two under until up upon us use used very via was we week well went were what when where whether which while
who whom whose why will with within without would year years yesterday yet you your month months days weeks time times
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december according report reported reports statement stated state states news agency official officials
country countries nation national nations people government governments side sides respectively mr mrs ms dr sir his its it's
co inc ltd corp st th nd rd s t re ve ll d m also well as`
    .split(/\s+/)
    .map(stem),
)

/** Words that every event of the kind shares: they count little, but that they are shared still says something. */
export const commonWords: ReadonlySet<string> = new Set(
  `meet met meeting talk talks held hold host receive received discuss discussed discussion dialogue session summit visit visited
visiting trip tour arrive arrived travel traveled agree agreed agreement sign signed signing deal accord memorandum understanding document
cooperate cooperation cooperative collaborate partnership partner relation relations relationship tie ties bilateral mutual joint
strengthen deepen enhance expand develop development promote boost improve advance consolidate level raise upgrade upgrading elevate
strategic diplomatic diplomacy support supported supporting back backed backing express expressed call called calling urge urged
condemn condemned criticize criticise criticized accuse accused accusing welcome welcomed thank thanked praise praised hail hailed
pledge pledged promise vow vowed commit commitment committed willing willingness ready readiness reaffirm reaffirmed reiterate
emphasize emphasise stress stressed important importance issue issues interest interests area areas field fields various work working
effort efforts president minister ministry foreign leader leaders premier prime chairman secretary counterpart ambassador embassy
delegation parliament representative committee council department chief head senior high-level provide provided providing give
sanction sanctions sanctioned impose imposed imposing target targeted company companies individual entity entities announce announced aid
assistance help assist loan loans loaned lend lent credit cash money fund funds funding finance financing investment investments invest
worth billion million trillion dollar dollars us usd euro euros debt debts repay repaying repaid pay paid payment grant
international global world regional region economic economy trade security peace attack attacked strike strikes warn warned
project projects program programme plan plans planned planning ask asked request requested seek seeking sought invite invited invitation
exchange participate participation join joined member membership entry military force forces war conflict situation good great strong
close closely key major full continue continued continuing common community public process action actions measure measures both`
    .split(/\s+/)
    .map(stem),
)

/** A rough stem: enough that "loans", "loaned" and "loan" meet. */
export function stem(spelled: string): string {
  const word = spelled.length > 5 ? spelled.replace(/iz(?=(?:e|es|ed|ing|ation|ations)$)/, 'is') : spelled
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 5 && word.endsWith('ing')) return undouble(word.slice(0, -3))
  if (word.length > 4 && word.endsWith('ed')) return undouble(word.slice(0, -2))
  if (word.length > 4 && word.endsWith('ly')) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return trimE(word.slice(0, -1))
  return trimE(word)
}

/** `provid(e)`, `sign`: an e at the end comes and goes with the endings. */
function trimE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word
}

function undouble(word: string): string {
  const last = word.at(-1)
  return word.length > 3 && last === word.at(-2) && last !== 's' && last !== 'l' ? word.slice(0, -1) : trimE(word)
}

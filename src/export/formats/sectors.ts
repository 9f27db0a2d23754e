import type { Sector } from '../../schema/index.js'

/** How ICEWS calls PLOVER's sectors. */
export const icewsSectors: ReadonlyMap<Sector, string> = new Map([
  ['GOV', 'Government'],
  ['MIL', 'Military'],
  ['LEG', 'Legislative / Parliamentary'],
  ['JUD', 'Judicial'],
  ['SPY', 'Security'],
  ['PTY', 'Parties'],
  ['OPP', 'Opposition'],
  ['REB', 'Rebel'],
  ['UAF', 'Unidentified Forces'],
  ['PAR', 'Parties'],
  ['COP', 'Police'],
  ['CVL', 'General Population / Civilian / Social'],
  ['REF', 'Refugees / Displaced'],
  ['BUS', 'Business'],
  ['IGO', 'International Government Organization'],
  ['NGO', 'Nongovernmental Organization / Activists'],
  ['MED', 'Media'],
  ['REL', 'Religious'],
  ['EDU', 'Education'],
  ['CRM', 'Criminals / Gangs'],
  ['LAB', 'Labor'],
  ['HLH', 'Medical / Health'],
  ['AGR', 'Agricultural'],
  ['TOP', 'Elite'],
])

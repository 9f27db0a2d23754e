import { type EventType, type Kind, kinds, type Status } from '../schema/index.js'

/** Planned things that PLOVER types as promises, and planned retreats as concessions (GUIDELINES, Events). */
const whenPlanned: Readonly<Partial<Record<EventType, EventType>>> = {
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  COOPERATE: 'AGREE',
  AID: 'AGREE',
  RETREAT: 'CONCEDE',
}

/** The PLOVER type of a kind with a status; a denied thing keeps the type it would have had. */
export function typeOf(kind: Kind, status: Status, deniedPlan = false): EventType {
  const type = kinds[kind]
  return status === 'planned' || (status === 'denied' && deniedPlan) ? (whenPlanned[type] ?? type) : type
}

/** Quad classes of the PLOVER manual (2021); SANCTION stands with material conflict, as the manual's table has it. */
export const quadOf: Readonly<Record<EventType, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}

/** Scores of the PLOVER manual; ACCUSE is printed there as 3, its modes as -2 and -3.5: read as -3. */
const typeScore: Readonly<Record<EventType, number>> = {
  AGREE: 2.5,
  CONSULT: 2.5,
  SUPPORT: 5,
  CONCEDE: 4.5,
  COOPERATE: 9.5,
  AID: 10,
  RETREAT: 6.5,
  REQUEST: 0,
  ACCUSE: -3,
  REJECT: -2,
  THREATEN: -3.5,
  PROTEST: -5,
  SANCTION: -6,
  MOBILIZE: -5.5,
  COERCE: -7,
  ASSAULT: -9,
}
const modeScore: Readonly<Record<string, number>> = { visit: 4, multilateral: 4, 'third-party': 1, phone: 1.5 }

/** PLOVER score of a type, in its mode where the manual scores the mode. */
export function ploverScore(type: EventType, mode: string | null): number {
  return type === 'CONSULT' && mode !== null && mode in modeScore ? modeScore[mode]! : typeScore[type]
}

/** The CAMEO code of a kind where no pattern knows a more specific one; the first is of the deed, the second of the plan. */
const cameoOf: Readonly<Record<Kind, readonly [string, string]>> = {
  meeting: ['046', '036'],
  call: ['041', '036'],
  visit: ['042', '036'],
  credentials: ['046', '036'],
  agreement: ['057', '036'],
  upgrade: ['050', '030'],
  recognition: ['054', '030'],
  endorsement: ['051', '030'],
  congratulation: ['051', '030'],
  membership: ['054', '030'],
  pledge: ['030', '030'],
  'joint-statement': ['030', '030'],
  invitation: ['036', '036'],
  project: ['060', '031'],
  repayment: ['061', '0311'],
  loan: ['071', '0331'],
  'debt-relief': ['071', '033'],
  aid: ['070', '033'],
  concession: ['080', '035'],
  'sanctions-eased': ['085', '035'],
  'membership-bid': ['022', '022'],
  appeal: ['020', '020'],
  criticism: ['111', '111'],
  refusal: ['120', '120'],
  warning: ['130', '130'],
  protest: ['141', '133'],
  sanctions: ['163', '1312'],
  deployment: ['152', '138'],
  arrest: ['173', '138'],
  attack: ['190', '138'],
}

/** Goldstein scores of the CAMEO codes that are given out (Goldstein 1992 as carried to CAMEO by Gerner and Schrodt). */
const goldstein: Readonly<Record<string, number>> = {
  '020': 3,
  '022': 3.4,
  '030': 4,
  '031': 5.2,
  '0311': 5.2,
  '033': 5.2,
  '0331': 5.2,
  '035': 7,
  '036': 4,
  '041': 1,
  '042': 1.9,
  '043': 2.8,
  '046': 7,
  '050': 3.5,
  '051': 3.4,
  '054': 6,
  '055': 7,
  '057': 8,
  '060': 6,
  '061': 6.4,
  '062': 7.4,
  '064': 7,
  '070': 7,
  '071': 7.4,
  '072': 8.3,
  '073': 7.4,
  '075': 7,
  '080': 5,
  '081': 5,
  '083': 5,
  '084': 7,
  '085': 7,
  '087': 9,
  '090': -2,
  '110': -2,
  '111': -2,
  '112': -2,
  '115': -2,
  '120': -4,
  '125': -5,
  '130': -4.4,
  '1312': -5.8,
  '133': -5.8,
  '138': -7,
  '141': -6.5,
  '143': -6.5,
  '144': -7.5,
  '152': -7.2,
  '153': -7.2,
  '161': -4,
  '163': -8,
  '171': -9.2,
  '172': -5,
  '173': -5,
  '175': -9,
  '190': -10,
}

/** CAMEO code and Goldstein score of an event. */
export function cameo(
  kind: Kind,
  status: Status,
  specific: string | null,
): { readonly cameo: string; readonly goldstein: number | null } {
  const code = status === 'planned' && kinds[kind] !== 'AGREE' ? cameoOf[kind][1] : (specific ?? cameoOf[kind][0])
  return { cameo: code, goldstein: goldstein[code] ?? null }
}

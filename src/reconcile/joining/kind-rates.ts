import type { Kind } from '../../schema/index.js'

/** What sort of thing a kind is: how much its wording, its persons and its place tell about which one is meant. */
export type KindSort =
  /** People come together at a time and place: persons and place decide. */
  | 'occasion'
  /** A change of state that happens once: the kind itself nearly decides. */
  | 'turn'
  /** Something said: the words decide. */
  | 'speech'
  /** Something done or agreed: its subject and sums decide. */
  | 'deed'

/** How often two states that are in the news have an event of a kind. */
export interface Rate {
  readonly sort: KindSort
  /** Further events of the kind to expect on the day of one. */
  readonly sameDay: number
  /** Events of the kind to expect on any day. */
  readonly perDay: number
}

/**
 * Rough rates, set by counting what a busy pair (China and the United States, 2023) has in a year: thirty meetings of
 * named officials, a dozen calls, six visits, an upgrade every few years; several statements on any day of news.
 * Only their order of magnitude matters: they enter the comparison by their logarithm.
 */
const rates: Readonly<Record<Kind, Rate>> = {
  meeting: { sort: 'occasion', sameDay: 0.2, perDay: 1 / 30 },
  call: { sort: 'occasion', sameDay: 0.05, perDay: 1 / 30 },
  visit: { sort: 'occasion', sameDay: 0.03, perDay: 1 / 60 },
  credentials: { sort: 'occasion', sameDay: 0.01, perDay: 1 / 700 },
  agreement: { sort: 'deed', sameDay: 0.3, perDay: 1 / 15 },
  upgrade: { sort: 'turn', sameDay: 0.01, perDay: 1 / 1500 },
  recognition: { sort: 'turn', sameDay: 0.01, perDay: 1 / 8000 },
  endorsement: { sort: 'speech', sameDay: 1, perDay: 0.3 },
  congratulation: { sort: 'speech', sameDay: 0.15, perDay: 1 / 30 },
  membership: { sort: 'turn', sameDay: 0.02, perDay: 1 / 1000 },
  pledge: { sort: 'speech', sameDay: 1, perDay: 0.3 },
  'joint-statement': { sort: 'occasion', sameDay: 0.05, perDay: 1 / 60 },
  invitation: { sort: 'speech', sameDay: 0.1, perDay: 1 / 90 },
  project: { sort: 'deed', sameDay: 0.3, perDay: 1 / 15 },
  repayment: { sort: 'deed', sameDay: 0.05, perDay: 1 / 200 },
  loan: { sort: 'deed', sameDay: 0.1, perDay: 1 / 120 },
  'debt-relief': { sort: 'deed', sameDay: 0.05, perDay: 1 / 500 },
  aid: { sort: 'deed', sameDay: 0.2, perDay: 1 / 20 },
  concession: { sort: 'speech', sameDay: 0.1, perDay: 1 / 60 },
  'sanctions-eased': { sort: 'deed', sameDay: 0.1, perDay: 1 / 60 },
  'membership-bid': { sort: 'turn', sameDay: 0.02, perDay: 1 / 1000 },
  appeal: { sort: 'speech', sameDay: 0.7, perDay: 0.2 },
  criticism: { sort: 'speech', sameDay: 0.7, perDay: 0.3 },
  refusal: { sort: 'speech', sameDay: 0.4, perDay: 0.1 },
  warning: { sort: 'speech', sameDay: 0.4, perDay: 0.1 },
  protest: { sort: 'deed', sameDay: 0.1, perDay: 1 / 30 },
  sanctions: { sort: 'deed', sameDay: 0.1, perDay: 1 / 30 },
  deployment: { sort: 'deed', sameDay: 0.2, perDay: 1 / 15 },
  arrest: { sort: 'deed', sameDay: 0.1, perDay: 1 / 20 },
  attack: { sort: 'deed', sameDay: 0.5, perDay: 0.3 },
}

const unnamed: Rate = { sort: 'speech', sameDay: 0.7, perDay: 0.3 }

export function rateOf(kind: Kind | null): Rate {
  return kind === null ? unnamed : (rates[kind] ?? unnamed)
}

/** Fewer than one in a year: mentions of it are compared however far apart they are told. */
export function isRare(kind: Kind | null): boolean {
  return rateOf(kind).perDay < 1 / 365
}

/** Kinds of long practice: a mention without a date sums up all of it ("has been repaying its debts in oil"). */
export function isPractice(kind: Kind | null): boolean {
  return kind === 'loan' || kind === 'repayment' || kind === 'project' || kind === 'aid' || kind === 'sanctions'
}

/** Practices of years, told now and then: a debt repaid in oil. Aid and sanctions come in rounds. */
export function isStanding(kind: Kind | null): boolean {
  return kind === 'loan' || kind === 'repayment'
}

/** What happens at one place: the day there counts. What is said or done from afar has the day of either side. */
export function isInPerson(kind: Kind | null): boolean {
  return kind === 'meeting' || kind === 'visit' || kind === 'credentials' || kind === 'attack'
}

import type { Token } from '../../language/index.js'
import type { FlowFact, FlowStage } from '../../schema/index.js'

export type FlowKind = FlowFact['kind']

/** Nouns that say what a sum is, lower case. */
export const flowNouns: ReadonlyMap<string, FlowKind> = new Map(
  (
    [
      ['loan', 'loan loans lending credit credits financing borrowing borrowings deposit deposits swap swaps'],
      ['debt', 'debt debts arrears obligations liabilities'],
      ['aid', 'aid assistance grant grants relief donation donations oda'],
      ['investment', 'investment investments fdi'],
      ['trade', 'trade exports imports turnover commerce'],
    ] as const
  ).flatMap(([kind, nouns]) => nouns.split(' ').map((noun) => [noun, kind] as const)),
)

/** Nouns that are aid where a giver gives them: `$500 million in support`, `a $61 billion package`. */
export const giftNouns =
  /^(?:support|help|funding|funds|package|contribution|contributions|weapons|arms|ammunition|equipment|security|budget|budgetary|humanitarian|military)$/

/** What a lender of states lends by: loans where the Fund, the Bank or a bank of several states is named. */
export const facilities = /^(?:arrangement|facility|programme|program|bailout|package|tranche|lifeline|rescue)$/

/** Verbs that say what a sum is, as lemmas. */
export const flowVerbs: ReadonlyMap<string, FlowKind> = new Map([
  ['lend', 'loan'],
  ['loan', 'loan'],
  ['borrow', 'loan'],
  ['owe', 'debt'],
  ['invest', 'investment'],
  ['donate', 'aid'],
  ['repay', 'debt'],
  ['deposit', 'loan'],
  ['disburse', 'loan'],
  ['export', 'trade'],
  ['import', 'trade'],
])

/** Verbs that give, promise or take back, as lemmas, with what they say of the stage. */
export const stageVerbs: ReadonlyMap<string, FlowStage> = new Map(
  (
    [
      ['pledged', 'pledge promise announce vow offer intend plan propose mobilize mobilise unveil earmark'],
      ['committed', 'commit sign agree approve authorize authorise secure grant award allocate ratify'],
      [
        'disbursed',
        'provide give lend loan disburse deliver send extend invest donate contribute transfer supply deposit inject pour spend receive borrow dispatch allot issue make',
      ],
      ['owed', 'owe'],
      ['repaid', 'repay'],
      ['cancelled', 'cancel forgive waive write erase restructure'],
    ] as const
  ).flatMap(([stage, verbs]) => verbs.split(' ').map((verb) => [verb, stage] as const)),
)

/** Verbs whose subject gets the sum. */
export const receiving: ReadonlySet<string> = new Set([
  'borrow',
  'receive',
  'owe',
  'secure',
  'get',
  'obtain',
  'win',
  'repay',
  'seek',
])

/** What makes a sum of trade a level: `reached $5bn`, `totaled`. */
export const reaching =
  /^(?:reach|total|amount|hit|stand|stood|exceed|surpass|top|grow|grew|rise|rose|fall|fell|climb|account|worth|value|increase|drop|jump|soar|cross|come|came|be|was|were|is)/

const irregular: ReadonlyMap<string, string> = new Map([
  ['repaid', 'repay'],
  ['lent', 'lend'],
  ['given', 'give'],
  ['gave', 'give'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['forgave', 'forgive'],
])

/** The lemma of a verb as the tables above have it: a lemma may lack its mute e (`ow`). */
export function verbOf({ lemma, form }: Token): string {
  const low = irregular.get(form.toLowerCase()) ?? lemma.toLowerCase()
  return stageVerbs.has(low) || flowVerbs.has(low) || !stageVerbs.has(`${low}e`) ? low : `${low}e`
}

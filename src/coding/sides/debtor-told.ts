import type { Mention } from '../../entities/index.js'
import type { Kind } from '../../schema/index.js'
import type { Scene } from '../finding.js'

/** Deeds with money that have another side although a text which goes on about them need not name it again. */
const owing: ReadonlySet<Kind> = new Set<Kind>(['loan', 'debt-relief', 'repayment', 'aid'])

/** States that lend to others, and that no body lends to in the news. */
const creditors: ReadonlySet<string> = new Set(
  'USA CHN JPN DEU FRA GBR ITA CAN SAU ARE QAT KWT CHE NLD NOR SWE AUS'.split(' '),
)

/** "The Fund disbursed a second tranche": the other of the two whom the text tells of, where the sentence names one only. */
export function debtorTold(scene: Scene, at: number, kind: Kind, actors: readonly Mention[]): readonly Mention[] {
  const { entities, sentence, tree } = scene
  const codes = new Set(actors.flatMap((m) => m.codes))
  if (!owing.has(kind) || codes.size !== 1) return []
  if (entities.actorsIn(sentence, 0, tree.tokens.length).some((m) => m.codes.some((c) => !codes.has(c)))) return []
  const [lender] = codes
  const [pair] = entities.pairAt(sentence, at)
  // A lender that is no state is none of a pair: the first state of the text that is no creditor itself borrows.
  const other = entities.focus.includes(lender!)
    ? pair?.codes.includes(lender!) && pair.codes.find((c) => c !== lender)
    : (entities.focus.slice(0, 3).find((c) => !creditors.has(c)) ?? entities.focus[0])
  const { start, end, form } = tree.tokens[at]!
  const understood = { start, end, text: form, from: at, to: at + 1, person: null, form: 'description' } as const
  return other ? [{ ...actors[0]!, ...understood, codes: [other], rule: 'pair/understood' }] : []
}

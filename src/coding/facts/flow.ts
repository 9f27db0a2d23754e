import type { MoneyQuantity } from '../../entities/index.js'
import { relation } from '../../language/index.js'
import type { FlowStage } from '../../schema/index.js'
import type { CodedScene } from '../scene.js'
import type { Circumstances } from '../truth/circumstances.js'
import { accordingAt, circumstancesAt, claimed, dateAt, holds } from './claims.js'
import { sidesOf } from './flow-sides.js'
import { isTold, type Sum, sumOf } from './flow-sum.js'
import { stageVerbs, verbOf } from './flow-words.js'
import { isLender } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading } from './reading.js'

/** Sums that one state lends, owes, gives, invests or trades with another. */
export function findFlows(reading: Reading, scene: CodedScene): FactDraft[] {
  const { tokens } = scene.tree
  if (!tokens.some((t) => /\d|illion|housand|bn/i.test(t.form))) return []
  const found: FactDraft[] = []
  for (const quantity of reading.quantities(scene)) {
    if (quantity.kind !== 'money' || quantity.equivalent || (quantity.amount !== null && quantity.amount < 1000))
      continue
    const sum = sumOf(reading, scene, quantity)
    const flow = sum && (quantity.amount !== null || isTold(scene, sum)) ? flowOf(reading, scene, sum) : null
    if (flow) found.push(flow)
  }
  return found
}

function flowOf(reading: Reading, scene: CodedScene, sum: Sum): FactDraft | null {
  const { money, kind, verb, cue } = sum
  const at = verb >= 0 ? verb : cue
  const circumstances = circumstancesAt(scene, at)
  if (!holds(circumstances)) return null
  const sides = sidesOf(reading, scene, sum)
  if (!sides || !isLender(reading, sides[0]) || !isLender(reading, sides[1])) return null
  const date = dateAt(reading, scene, at, circumstances) ?? dateOfSum(scene, money)
  const { amount, currency, amountText, approx, atLeast } = money
  return {
    fact: {
      fact: 'flow',
      from: sides[0],
      to: sides[1],
      kind,
      amount,
      currency,
      ...(amountText === undefined ? {} : { amountText }),
      ...(approx ? { approx } : {}),
      ...(atLeast ? { atLeast } : {}),
      period: date,
      stage: stageOf(scene, sum, circumstances),
      ...claimed(accordingAt(reading, scene, at)),
      rule: `fact/flow-${kind}`,
    },
    span: wordsOfSum(scene, money, at, cue),
  }
}

/** The sum with its verb or noun, the verb first where it fits. */
function wordsOfSum(
  scene: CodedScene,
  money: MoneyQuantity,
  verb: number,
  cue: number,
): { start: number; end: number } {
  const near = [verb, cue].filter((t) => t >= 0 && Math.abs(t - money.from) < 7)
  const from = Math.min(money.from, ...near.filter((t) => t < money.from))
  const to = Math.max(money.to, ...near.filter((t) => t >= money.to).map((t) => t + 1))
  return evidenceSpan(scene, from, to, from < money.from && to === money.to)
}

/** A date right behind the sum: `$20 billion to Beijing in 2018`. */
function dateOfSum(scene: CodedScene, money: MoneyQuantity): string | null {
  const near = scene.times.find((t) => !t.attributive && t.from >= money.to && t.from - money.to < 8 && t.edtf)
  return near?.edtf ?? null
}

/** "agreed to lend", "pledged to invest": the word that promises says how far the money has come. */
function promisedStage({ tree }: CodedScene, verb: number): FlowStage | undefined {
  const token = tree.tokens[verb]!
  const above = relation(token) === 'xcomp' ? tree.tokens[token.head] : undefined
  const stage = above && stageVerbs.get(verbOf(above))
  return stage === 'pledged' || stage === 'committed' ? stage : undefined
}

function stageOf(scene: CodedScene, { kind, verb }: Sum, circumstances: Circumstances): FlowStage | null {
  if (kind === 'trade') return null
  const stage = verb < 0 ? undefined : (promisedStage(scene, verb) ?? stageVerbs.get(verbOf(scene.tree.tokens[verb]!)))
  if (stage === 'disbursed' && circumstances.status === 'planned') return 'pledged'
  if (stage) return stage
  return kind === 'debt' ? 'owed' : null
}

import type { EventType, Kind } from '../../schema/index.js'
import { typeOf } from '../derive.js'
import { collectFeatures, type PairText } from './collect-features.js'
import { hashOf } from './feature-hash.js'
import type { RelationModel } from './relation-model.js'
import { type Pair, type PairOpinion, relationTypes } from './types.js'

/** The kind to name where no pattern in the sentence bears the type: the plainest of each. */
const plainKind: Readonly<Record<EventType, Kind>> = {
  AGREE: 'pledge',
  CONSULT: 'meeting',
  SUPPORT: 'endorsement',
  CONCEDE: 'concession',
  COOPERATE: 'project',
  AID: 'aid',
  RETREAT: 'sanctions-eased',
  REQUEST: 'appeal',
  ACCUSE: 'criticism',
  REJECT: 'refusal',
  THREATEN: 'warning',
  PROTEST: 'protest',
  SANCTION: 'sanctions',
  MOBILIZE: 'deployment',
  COERCE: 'arrest',
  ASSAULT: 'attack',
}

/**
 * What the source does to the target, by the learned model. Pure and deterministic.
 *
 * @returns null where no word of the text stands at the source or at the target.
 */
export function typeOfPair(model: RelationModel, text: PairText, pair: Pair): PairOpinion | null {
  const columns = relationTypes.length
  const sums = new Float64Array(columns)
  let square = 0
  const held = new Map<number, number>()
  const found = collectFeatures(text, pair, model.classes, (name, value) => {
    const row = hashOf(name) & (model.rows - 1)
    held.set(row, (held.get(row) ?? 0) + value)
  })
  if (!found) return null
  for (const value of held.values()) square += value * value
  const unit = model.scale / Math.sqrt(square)
  for (const [row, value] of held) {
    for (let k = 0; k < columns; k++) sums[k]! += model.weights[row * columns + k]! * value
  }
  const top = Math.max(...sums) * unit
  const raised = Array.from(sums, (sum) => Math.exp(sum * unit - top))
  const total = raised.reduce((a, b) => a + b, 0)
  const probabilities = raised.map((value) => value / total)
  const best = probabilities.indexOf(Math.max(...probabilities))
  const type = relationTypes[best]!
  return { type, kind: kindFor(type, text, pair), confidence: probabilities[best]!, probabilities }
}

/** The kind of the first pattern of this type that fired in the sentence of the source. */
function kindFor(type: EventType, text: PairText, pair: Pair): Kind {
  const at = text.scenes.findIndex(
    ({ tree }) => tree.sentence.start < pair.source.end && tree.sentence.end > pair.source.start,
  )
  for (const { pattern, circumstances } of text.findings[at] ?? []) {
    const status = circumstances.status === 'hypothetical' ? 'planned' : circumstances.status
    if (typeOf(pattern.kind, status) === type) return pattern.kind
  }
  return plainKind[type]
}

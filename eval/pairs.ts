/** The types of given pairs of phrases, on the fifth of the published pairs that is never learnt from. */
import { readFileSync } from 'node:fs'
import { type RelationModel, readPairText, typeOfPair } from '../src/coding/index.js'
import { findEntities } from '../src/entities/index.js'
import { loadRelationModel } from '../src/relation-model.js'
import { isHeldOut, type LabelledPair, readPlv } from '../training/relation/read-pairs.js'
import { parts } from './parts.js'

/** The published set has one root for CONCEDE and RETREAT. */
const rootOf = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)

export interface PairScore {
  readonly pairs: number
  readonly accuracy: number
  readonly macroF1: number
}

export function scorePairs(path: string): PairScore {
  const model = loadRelationModel()
  const held = readPlv(readFileSync(path, 'utf8')).filter(({ id }) => isHeldOut(id))
  const roots = new Map<string, { wanted: number; said: number; right: number }>()
  const at = (root: string) => {
    const tally = roots.get(root) ?? { wanted: 0, said: 0, right: 0 }
    roots.set(root, tally)
    return tally
  }
  let right = 0
  for (const pair of held) {
    const wanted = rootOf(pair.types[0]!)
    const said = rootOf(opinion(model, pair))
    at(wanted).wanted++
    at(said).said++
    if (wanted !== said) continue
    at(wanted).right++
    right++
  }
  const f1 = [...roots.values()].filter(({ wanted }) => wanted > 0).map((t) => (2 * t.right) / (t.wanted + t.said))
  return { pairs: held.length, accuracy: right / held.length, macroF1: f1.reduce((a, b) => a + b, 0) / f1.length }
}

function opinion(model: RelationModel, { text, source, target }: LabelledPair): string {
  const { language, knowledge, patterns } = parts()
  const sentences = language.analyse(text)
  const entities = findEntities(sentences, knowledge, { published: null, home: null })
  return typeOfPair(model, readPairText(sentences, entities, patterns), { source, target })?.type ?? 'none'
}

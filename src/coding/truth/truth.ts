import type { Tree } from '../../language/index.js'
import type { Effect } from '../patterns/pattern.js'
import { subjectOf } from '../roles/subject.js'
import type { Circumstances } from './circumstances.js'

/** What has been read so far of how a deed is told, from the deed outwards. */
export interface Truth {
  status: Circumstances['status']
  suppressed: boolean
  purposeOf: number
  future: boolean
  speakers: { verb: number; speaker: number }[]
  clause: number
  tense: Circumstances['tense']
}

const rank = { happened: 0, planned: 1, denied: 2, hypothetical: 3 } as const

/** Takes certainty away, never gives it back. */
export function lower(truth: Truth, to: Circumstances['status']): void {
  if (rank[to] > rank[truth.status]) truth.status = to
}

/** Lets a governing word at `head` do its effect. */
export function applyEffect(truth: Truth, effect: Effect | undefined, tree: Tree, head: number): void {
  switch (effect) {
    case 'planned':
      lower(truth, 'planned')
      truth.future = true
      break
    case 'denied':
      // "Denied that the visit was cancelled": two denials leave it open.
      lower(truth, truth.status === 'denied' ? 'hypothetical' : 'denied')
      break
    case 'hypothetical':
      lower(truth, effect)
      break
    case 'suppressed':
      truth.suppressed = true
      break
    case 'said':
      truth.speakers.push({ verb: head, speaker: subjectOf(tree, head)?.at ?? -1 })
      break
    case 'none':
    case undefined:
  }
}

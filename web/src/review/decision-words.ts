import type { Decision } from '../../../src/server/contract/review.js'

/** What somebody did with a decision: `corrected the date to 2023-09-13`. */
export function decisionWords({ action }: Pick<Decision, 'action'>): string {
  if (action.do === 'correct')
    return `corrected the ${action.field} to ${[action.value].flat().join(', ') || 'unknown'}`
  if (action.do === 'rename') return `called it “${action.name}”`
  return { accept: 'accepted it', reject: 'rejected it', merge: 'joined it with another', split: 'parted it' }[
    action.do
  ]
}

import type { Decision, DecisionAction } from '../../../src/server/contract/review.js'
import { announce } from '../lib/announce.svelte.js'
import { ApiError, send } from '../lib/api.js'
import { recordChanged } from '../lib/news.svelte.js'
import { decisionWords } from './decision-words.js'

const remembered = 'chancery-who'

function lastWho(): string {
  try {
    return localStorage.getItem(remembered) ?? ''
  } catch {
    // A browser may keep nothing: then the name is asked for each time.
    return ''
  }
}

/** Who decides, why, and what was decided on this page, latest last. */
class Deciding {
  who = $state(lastWho())
  why = $state('')
  trouble = $state('')
  isSending = $state(false)
  made = $state.raw<readonly Decision[]>([])
}
export const deciding = new Deciding()

async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  deciding.trouble = ''
  deciding.isSending = true
  try {
    return await work()
  } catch (failure) {
    deciding.trouble = failure instanceof ApiError ? failure.message : String(failure)
    return null
  } finally {
    deciding.isSending = false
  }
}

/** Sends decisions one after the other; true where all were kept. The reason is said once and then forgotten. */
export async function decide(actions: readonly DecisionAction[]): Promise<boolean> {
  const who = deciding.who.trim()
  if (who === '') {
    deciding.trouble = 'Say who decides: the name is kept with the decision.'
    document.getElementById('review-who')?.focus()
    return false
  }
  const done = await attempt(async () => {
    for (const action of actions) {
      const made = await send<Decision>('POST', 'decisions', { who, why: deciding.why.trim(), action })
      deciding.made = [...deciding.made, made]
      announce(`You ${decisionWords(made)}`)
    }
    return true
  })
  try {
    localStorage.setItem(remembered, who)
  } catch {
    // See above.
  }
  if (done) deciding.why = ''
  recordChanged()
  return done ?? false
}

export async function undo(id: string): Promise<void> {
  await attempt(() => send<null>('DELETE', `decisions/${encodeURIComponent(id)}`))
  if (deciding.trouble !== '') return
  deciding.made = deciding.made.filter((made) => made.id !== id)
  announce('Taken back')
  recordChanged()
}

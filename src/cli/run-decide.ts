import { userInfo } from 'node:os'
import type { DecisionAction } from '../reconcile/index.js'
import { checkAction, conclude, correctedFields, keepDecision, storedPart, targetsOf } from '../runner/index.js'
import { ChanceryError } from '../schema/index.js'
import { openStore } from '../store/index.js'
import { printable, writeLines } from './output.js'

interface Reason {
  readonly db: string
  readonly who?: string
  readonly why: string
}

function wrong(message: string, remedy: string): ChanceryError {
  return new ChanceryError('usage', message, remedy)
}

/** A correction from the words of the command line: `-` for none, codes with commas between. @throws ChanceryError `usage` */
export function correctionOf(target: string, name: string, words: string): DecisionAction {
  const field = correctedFields.find((one) => one === name)
  if (field === undefined) {
    throw wrong(`There is no field ${printable(name)}.`, `Fields are ${correctedFields.join(', ')}.`)
  }
  const isNone = words === '-'
  if (field !== 'actor' && field !== 'recipient') return { do: 'correct', target, field, value: isNone ? null : words }
  const codes = words.split(',').map((code) => code.trim())
  return { do: 'correct', target, field, value: isNone ? [] : codes.filter((code) => code !== '') }
}

/** Somebody must be named: by the option, else by the system. */
function nameOf(who: string | undefined): string {
  if (who !== undefined && who.trim() !== '') return who.trim()
  try {
    return userInfo().username
  } catch {
    throw wrong('Nobody is logged in by name.', 'Say who decides: --who NAME.')
  }
}

/** Keeps a decision and concludes the record anew. */
export async function addDecision(action: DecisionAction, flags: Reason): Promise<void> {
  const who = nameOf(flags.who)
  const store = await openStore(flags.db, { mode: 'write' })
  try {
    await conclude(store)
    const { loadKnowledge } = await import('../knowledge-files.js')
    await checkAction(action, store, loadKnowledge())
    const id = await keepDecision(store, { at: new Date().toISOString(), who, why: flags.why, action })
    await conclude(store)
    const outcome = (await storedPart(store, 'decisions')).find((one) => one.decision.id === id)
    const changed =
      outcome === undefined || outcome.events.length === 0 ? '' : ` It changed ${outcome.events.join(', ')}.`
    await writeLines([`Decision ${id} is kept.${changed} Take it back with: chancery decide undo ${id}`])
  } finally {
    await store.close()
  }
}

/** Takes a decision back and concludes the record anew. */
export async function undoDecision(id: string, flags: { readonly db: string }): Promise<void> {
  const store = await openStore(flags.db, { mode: 'write' })
  try {
    if (!(await store.removeDecision(id))) {
      throw wrong(`There is no decision ${printable(id)}.`, 'See them with: chancery decide list')
    }
    await conclude(store)
    await writeLines([`Decision ${id} is taken back.`])
  } finally {
    await store.close()
  }
}

/** Prints the decisions and what became of each. */
export async function listDecisions(flags: { readonly db: string; readonly format: 'text' | 'json' }): Promise<void> {
  const store = await openStore(flags.db, { mode: 'write' })
  try {
    await conclude(store)
    const all = await storedPart(store, 'decisions')
    if (flags.format === 'json') {
      await writeLines(
        all.map((one) => JSON.stringify({ ...one.decision, outcome: one.outcome, missing: one.missing })),
      )
      return
    }
    if (all.length === 0) await writeLines(['No decisions.'])
    for (const { decision, outcome, missing } of all) {
      const { id, at, who, why, action } = decision
      const lost = missing.length === 0 ? '' : ` (gone: ${missing.join(', ')})`
      const value =
        action.do === 'correct'
          ? ` ${action.field} ${JSON.stringify(action.value)}`
          : action.do === 'rename'
            ? ` ${JSON.stringify(action.name)}`
            : ''
      const words = `${id}  ${at.slice(0, 10)}  ${who}  ${action.do} ${targetsOf(action).join(' ')}${value}  ${outcome}${lost}`
      await writeLines([printable(why === '' ? words : `${words}  ${why}`)])
    }
  } finally {
    await store.close()
  }
}

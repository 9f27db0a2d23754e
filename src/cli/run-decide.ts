import { createHash } from 'node:crypto'
import { userInfo } from 'node:os'
import type { CorrectedField, DecisionAction } from '../reconcile/index.js'
import { conclude, storedPart } from '../runner/index.js'
import { ChanceryError, eventTypes, kinds, parseEdtf } from '../schema/index.js'
import { openStore } from '../store/index.js'
import { printable, writeLines } from './output.js'

interface Reason {
  readonly db: string
  readonly who?: string
  readonly why: string
}

const fields: readonly CorrectedField[] = ['date', 'place', 'kind', 'status', 'type', 'actor', 'recipient']
const statuses = ['happened', 'planned', 'denied']

function wrong(message: string, remedy: string): ChanceryError {
  return new ChanceryError('usage', message, remedy)
}

/** A correction from the words of the command line. @throws ChanceryError `usage` where the field cannot take the value */
export function correctionOf(target: string, name: string, words: string): DecisionAction {
  const field = fields.find((one) => one === name)
  if (field === undefined) throw wrong(`There is no field ${printable(name)}.`, `Fields are ${fields.join(', ')}.`)
  const none = words === '-'
  if (field === 'actor' || field === 'recipient') {
    const value = none
      ? []
      : words
          .split(',')
          .map((code) => code.trim())
          .filter((code) => code !== '')
    return { do: 'correct', target, field, value }
  }
  const allowed: Partial<Record<CorrectedField, readonly string[]>> = {
    kind: Object.keys(kinds),
    type: eventTypes,
    status: statuses,
  }
  if (!none && allowed[field] && !allowed[field].includes(words)) {
    throw wrong(`${printable(words)} is no ${field}.`, `It is one of ${allowed[field].join(', ')}.`)
  }
  if (none && (field === 'status' || field === 'type'))
    throw wrong(`An event has a ${field}.`, 'Reject the event instead.')
  if (field === 'date' && !none && parseEdtf(words) === null) {
    throw wrong(`${printable(words)} is no date.`, 'Write EDTF: 2023-09-13, 2023-09, 201X, 2023-09-08/2023-09-14.')
  }
  return { do: 'correct', target, field, value: none ? null : words }
}

function targetsOf(action: DecisionAction): readonly string[] {
  if (action.do === 'merge') return action.targets
  return action.do === 'split' ? [action.target, ...action.mentions] : [action.target]
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
    for (const target of targetsOf(action)) {
      if ((await store.event(target)) === null && (await store.versionOfMention(target)) === null) {
        const remedy = 'Ids stand in what dossier and show print.'
        throw wrong(`The record holds no event or mention ${printable(target)}.`, remedy)
      }
    }
    const at = new Date().toISOString()
    const id = `x${createHash('sha256')
      .update(JSON.stringify([at, who, action]))
      .digest('hex')
      .slice(0, 8)}`
    await store.addDecision({ id, at, who, payload: { why: flags.why, action } })
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

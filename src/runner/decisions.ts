import { createHash } from 'node:crypto'
import type { Knowledge } from '../knowledge/index.js'
import type { CorrectedField, Decision, DecisionAction } from '../reconcile/index.js'
import { ChanceryError, eventTypes, kinds, parseEdtf } from '../schema/index.js'
import type { Store } from '../store/index.js'

export const correctedFields: readonly CorrectedField[] = [
  'date',
  'place',
  'kind',
  'status',
  'type',
  'actor',
  'recipient',
]

const allowed: Partial<Record<CorrectedField, readonly string[]>> = {
  kind: Object.keys(kinds),
  type: eventTypes,
  status: ['happened', 'planned', 'denied'],
}

function wrong(message: string, remedy: string): ChanceryError {
  return new ChanceryError('usage', message, remedy)
}

/** What somebody wrote, short and in quotes: what a terminal or a page would obey is escaped. */
const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Ids of the events and mentions that an action is about. */
export function targetsOf(action: DecisionAction): readonly string[] {
  if (action.do === 'merge') return action.targets
  return action.do === 'split' ? [action.target, ...action.mentions] : [action.target]
}

/** Checks that the record can carry out what is decided: what it is about is there, and a field can take its value. @throws ChanceryError `usage` */
export async function checkAction(action: DecisionAction, store: Store, knowledge: Knowledge): Promise<void> {
  if (action.do === 'correct') await checkValue(action.field, action.value, store, knowledge)
  const targets = targetsOf(action)
  for (const target of targets) {
    if ((await store.event(target)) === null && (await store.versionOfMention(target)) === null) {
      const remedy = 'Ids stand in what dossier and show print.'
      throw wrong(`The record holds no event or mention ${quoted(target)}.`, remedy)
    }
  }
  if (action.do === 'merge' && new Set(targets).size < 2) {
    throw wrong('One event alone cannot be merged.', 'Name two or more.')
  }
}

async function checkValue(
  field: CorrectedField,
  value: string | readonly string[] | null,
  store: Store,
  knowledge: Knowledge,
): Promise<void> {
  if (field === 'actor' || field === 'recipient') {
    const codes = value === null ? [] : typeof value === 'string' ? [value] : value
    return checkCodes(codes, store, knowledge)
  }
  if (value !== null && typeof value !== 'string') throw wrong(`A ${field} is one value.`, 'Give a text.')
  const values = allowed[field]
  if (value === null) {
    if (field === 'status' || field === 'type') throw wrong(`An event has a ${field}.`, 'Reject the event instead.')
  } else if (values && !values.includes(value)) {
    throw wrong(`${quoted(value)} is no ${field}.`, `It is one of ${values.join(', ')}.`)
  } else if (field === 'date' && parseEdtf(value) === null) {
    throw wrong(`${quoted(value)} is no date.`, 'Write EDTF: 2023-09-13, 2023-09, 201X, 2023-09-08/2023-09-14.')
  }
}

/** Codes of states and bodies that are known, or that some relation of the record has. */
async function checkCodes(codes: readonly string[], store: Store, knowledge: Knowledge): Promise<void> {
  const unknown = codes.filter((code) => !knowledge.state(code) && !knowledge.body(code))
  if (unknown.length === 0) return
  const own = new Set((await store.pairs()).flatMap(({ a, b }) => [a, b]))
  const strange = unknown.find((code) => !own.has(code))
  if (strange === undefined) return
  throw wrong(
    `${quoted(strange)} is the code of no state or body.`,
    'Codes are ISO 3166-1 alpha-3, such as CHN, or keys of bodies, such as UN.',
  )
}

/** Keeps a decision; gives its id. The same decision of the same instant is kept once. */
export async function keepDecision(store: Store, decision: Omit<Decision, 'id'>): Promise<string> {
  const { at, who, why, action } = decision
  const digest = createHash('sha256')
    .update(JSON.stringify([at, who, action]))
    .digest('hex')
  const id = `x${digest.slice(0, 8)}`
  const isKept = (await store.decisions()).some((one) => one.id === id)
  if (!isKept) await store.addDecision({ id, at, who, payload: { why, action } })
  return id
}

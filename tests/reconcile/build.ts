import { loadKnowledge } from '../../src/knowledge-files.js'
import {
  type ConcludedRecord,
  type Decision,
  type ReconcileInput,
  readCoded,
  reconcile,
} from '../../src/reconcile/index.js'
import { kinds } from '../../src/schema/index.js'

export const knowledge = loadKnowledge()

/** A mention in one line: what is left out is undated, without place, and happened. */
export interface Told {
  readonly kind: string
  /** `CHN>VEN` for a directed one, `CHN-VEN` for both sides alike. */
  readonly who: string
  readonly on?: string
  readonly at?: string
  readonly status?: 'planned' | 'denied'
  readonly words: string
  readonly actor?: string
  readonly recipient?: string
  readonly money?: { readonly amount: number; readonly currency: string }
}

export interface Page {
  readonly published?: string | null
  readonly outlet?: string
  readonly agencies?: readonly string[]
  /** `Xi Jinping, CHN, president`. */
  readonly people?: readonly string[]
  readonly told?: readonly Told[]
  readonly facts?: readonly object[]
  readonly rest?: object
}

const symmetric = /^(\w+(?:,\w+)*)-(\w+(?:,\w+)*)$/
const plans: Readonly<Record<string, string>> = { CONSULT: 'AGREE', SUPPORT: 'AGREE', COOPERATE: 'AGREE', AID: 'AGREE' }

/** An article from a short description; its mentions are `<id>-e1`, `<id>-e2`, …, its facts `<id>-f1`, …. */
export function page(
  id: string,
  { published = null, outlet, agencies, people, told, facts, rest }: Page,
): ReconcileInput {
  return readCoded({
    id,
    published,
    outlet: outlet ?? null,
    agencies: agencies ?? [],
    people: (people ?? []).map((line) => {
      const [name, of, office] = line.split(', ')
      return { name, of, office: office ?? null }
    }),
    events: (told ?? []).map((one, i) => {
      const both = symmetric.exec(one.who)
      const [actor, recipient] = both ? [both[1]!, both[2]!] : one.who.split('>')
      const type = kinds[one.kind as keyof typeof kinds]
      return {
        id: `${id}-e${i + 1}`,
        type: one.status === 'planned' ? (plans[type] ?? type) : type,
        kind: one.kind,
        actor: actor!.split(','),
        recipient: recipient ? recipient.split(',') : [],
        symmetric: both !== null,
        actorText: one.actor ? [one.actor] : [],
        recipientText: one.recipient ? [one.recipient] : [],
        date: one.on ?? null,
        place: one.at ?? null,
        status: one.status ?? 'happened',
        quote: one.words,
        ...(one.money ? { money: one.money } : {}),
      }
    }),
    facts: (facts ?? []).map((fact, i) => ({ id: `${id}-f${i + 1}`, quote: 'quoted words', ...fact })),
    ...rest,
  })!
}

export function recordOf(
  articles: readonly ReconcileInput[],
  decisions: readonly Decision[] = [],
  options = {},
): ConcludedRecord {
  return reconcile(articles, decisions, { knowledge, ...options })
}

/** Mentions joined, `a-e1+b-e1`, those alone left out; sorted. */
export function joins(record: ConcludedRecord): string[] {
  return record.events
    .filter((event) => event.mentions.length > 1)
    .map((event) => [...event.mentions].sort().join('+'))
    .sort()
}

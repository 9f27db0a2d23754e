import { z } from '@hono/zod-openapi'
import { actor, citation, line, pageOf, pageQuery, sum, timesQuery } from './common.js'
import { eventItem } from './events.js'

export const recordSummary = z
  .object({
    name: z.string().describe('Name of the record file.'),
    version: z.string().describe('Version of the product.'),
    articles: z.number().int(),
    origins: z.number().int(),
    events: z.number().int(),
    relations: z.number().int(),
    disagreements: z.number().int(),
    contradictions: z.number().int(),
    decisions: z.number().int(),
    failed: z.number().int().describe('Texts that could not be read in the last run.'),
    first: z.string().nullable(),
    last: z.string().nullable(),
    review: z.boolean().describe('Whether people may decide and add articles here.'),
    ready: z.boolean().describe('Whether decisions are taken in at once: until the record lies in memory they wait.'),
  })
  .openapi('Record')

export const relationsQuery = timesQuery.extend(pageQuery.shape).extend({
  q: z.string().optional().describe('Names or codes of one or both sides.'),
  party: z.string().optional(),
  order: z.enum(['events', 'last', 'name']).default('events'),
})

export const relationItem = z
  .object({
    a: actor,
    b: actor,
    events: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    level: z.string().nullable().describe('Name of the level that holds.'),
    contradictions: z.number().int(),
  })
  .openapi('RelationItem')

export const relationsPage = pageOf(relationItem).openapi('Relations')

export const tier = line
  .extend({
    label: z.string(),
    wordings: z.array(z.string()),
    ladder: actor.nullable().describe('State or body whose ladder has it.'),
    level: z.number().int().nullable().describe('Place on that ladder; 1 is lowest.'),
    rungs: z.array(z.string()).describe('The whole ladder, lowest first; empty where none has it.'),
    since: z.string().nullable(),
    until: z.string().nullable(),
    seen: z.array(z.string()),
  })
  .openapi('Tier')

export const promise = line
  .extend({
    event: z.string(),
    by: z.array(actor),
    made: z.string().nullable(),
    due: z.string().nullable(),
    outcome: z.enum(['kept', 'called-off', 'open', 'overdue']),
    outcomeEvents: z.array(z.string()),
    because: z.string(),
  })
  .openapi('Promise')

export const agreement = line
  .extend({ event: z.string(), parties: z.array(actor), fields: z.array(z.string()), status: z.string() })
  .openapi('Agreement')

export const ledgerEntry = line
  .extend({
    id: z.string(),
    from: actor,
    to: actor,
    kind: z.enum(['loan', 'debt', 'aid', 'investment', 'trade', 'repayment', 'debt-relief']),
    stage: z.string().nullable(),
    sum,
    according: z.array(z.string()),
    events: z.array(z.string()),
    origins: z.number().int(),
    overlaps: z.array(z.string()).describe('Entries whose money may be partly the same: never added.'),
  })
  .openapi('LedgerEntry')

export const ledgerTotal = z
  .object({
    from: actor,
    to: actor,
    kind: ledgerEntry.shape.kind,
    stage: z.string().nullable(),
    currency: z.string(),
    amount: z.number(),
    entries: z.array(z.string()),
    leftOut: z.array(z.string()).describe('Entries that may hold money already counted.'),
  })
  .openapi('LedgerTotal')

export const ledger = z.object({ entries: z.array(ledgerEntry), totals: z.array(ledgerTotal) }).openapi('Ledger')

/** Who held an office, as the sources say, beside the tables. */
export const officeHeld = line
  .extend({
    person: z.string(),
    names: z.array(z.string()),
    office: z.string(),
    of: actor,
    seen: z.array(z.string()),
    origins: z.number().int(),
    known: z.object({ person: z.string(), from: z.string(), until: z.string() }).nullable(),
    agrees: z.boolean().nullable(),
  })
  .openapi('OfficeHeld')

export const side = z.object({
  value: z.string(),
  articles: z.number().int(),
  origins: z.number().int(),
  citations: z.array(citation),
})

export const disagreement = z
  .object({
    id: z.string(),
    field: z.enum([
      'date',
      'place',
      'number',
      'office',
      'level',
      'direction',
      'status',
      'established',
      'visit',
      'membership',
    ]),
    nature: z.enum(['contradiction', 'granularity', 'translation', 'single-source', 'compatible']),
    subject: z.string().nullable().describe('The event it is about, in words; null where it is about no event.'),
    about: z.string().describe('Why it is of this nature, in one line.'),
    parties: z.array(actor),
    events: z.array(z.string()),
    sides: z.array(side),
  })
  .openapi('Disagreement')

/** All that is concluded of one pair, but for its events: they are asked for with `/events?pair=`. */
export const relation = z
  .object({
    a: actor,
    b: actor,
    counts: z.object({ events: z.number().int(), articles: z.number().int(), origins: z.number().int() }),
    first: z.string().nullable(),
    last: z.string().nullable(),
    established: line.nullable(),
    tiers: z.array(tier).describe('In order of time; the last one holds.'),
    latest: z.array(eventItem).describe('The last things that happened, latest first, at most 5.'),
    upcoming: z.array(eventItem).describe('Plans that nothing says were carried out or called off, at most 5.'),
    kinds: z.record(z.string(), z.number().int()).describe('Events by kind; by type where there is no kind.'),
    mechanisms: z.array(line.extend({ name: z.string(), what: z.string() })),
    memberships: z.array(line),
    ambassadors: z.array(line.extend({ person: z.string(), of: actor, to: actor.nullable() })),
    offices: z.array(officeHeld),
    agreements: z.array(agreement),
    promises: z.array(promise),
    money: ledger,
    series: z.array(
      z.object({
        year: z.string(),
        events: z.number().int(),
        cooperation: z.number(),
        conflict: z.number(),
        mean: z.number(),
      }),
    ),
    disagreements: z.array(disagreement),
  })
  .openapi('Relation')

const partiesQuery = timesQuery.extend(pageQuery.shape).extend({
  pair: z.string().optional().openapi({ example: 'CHN,VEN' }),
  party: z.string().optional(),
})
export const officesQuery = timesQuery
  .extend(pageQuery.shape)
  .extend({ q: z.string().optional().describe('Words of a name or office.'), party: z.string().optional() })
export const agreementsQuery = partiesQuery.extend({ field: z.string().optional(), status: z.string().optional() })
export const promisesQuery = partiesQuery.extend({ outcome: promise.shape.outcome.optional() })
export const moneyQuery = partiesQuery.extend({
  sums: z.stringbool().default(true).describe('Whether totals and years are wanted; `false` gives the entries alone.'),
})
export const disagreementsQuery = partiesQuery.extend({
  field: disagreement.shape.field.optional(),
  nature: disagreement.shape.nature.optional(),
})
export const officesPage = pageOf(officeHeld).openapi('Offices')
export const agreementsPage = pageOf(agreement).openapi('Agreements')
export const promisesPage = pageOf(promise).openapi('Promises')
export const moneyYear = z
  .object({
    year: z.number().int(),
    from: actor,
    to: actor,
    kind: ledgerEntry.shape.kind,
    currency: z.string(),
    amount: z.number(),
    sums: z.number().int().describe('How many sums it is made of.'),
  })
  .openapi('MoneyYear')
/** Entries of all relations asked for, by pages; totals and years are of all of them. */
export const moneyPage = pageOf(ledgerEntry)
  .extend({
    totals: z.array(ledgerTotal),
    years: z
      .array(moneyYear)
      .describe(
        'Sums by the year in which they begin. Money that may be the same is counted once; debts are not counted.',
      ),
  })
  .openapi('Money')
export const disagreementsPage = pageOf(disagreement).openapi('Disagreements')

export type RecordSummary = z.infer<typeof recordSummary>
export type RelationItem = z.infer<typeof relationItem>
export type Relation = z.infer<typeof relation>
export type Tier = z.infer<typeof tier>
export type PromiseMade = z.infer<typeof promise>
export type Agreement = z.infer<typeof agreement>
export type LedgerEntry = z.infer<typeof ledgerEntry>
export type LedgerTotal = z.infer<typeof ledgerTotal>
export type Ledger = z.infer<typeof ledger>
export type MoneyYear = z.infer<typeof moneyYear>
export type MoneyPage = z.infer<typeof moneyPage>
export type OfficeHeld = z.infer<typeof officeHeld>
export type Disagreement = z.infer<typeof disagreement>
export type DisagreementSide = z.infer<typeof side>

import { caseOf, childWith, dominates, headOf, type Tree } from '../language/index.js'
import { dayOfEdtf, edtfOfDay, type Kind } from '../schema/index.js'
import { resolveTime, type TimeExpression } from '../time/index.js'
import type { Circumstances } from './circumstances.js'
import { sayings } from './kind-groups.js'

/** What dating leans on. */
export interface DateContext {
  readonly published: string | null
  /** Day of the last thing that was told with its day, EDTF: "a day later" counts from it. */
  readonly anchor: string | null
}

/** Kinds that go on for a time, so that `since` dates them; elsewhere it tells of a first time since. */
const lasting: ReadonlySet<string> = new Set(['visit', 'project', 'sanctions', 'deployment', 'repayment', 'protest'])

const datable: ReadonlySet<string> = new Set([
  'day',
  'week',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'interval',
])

export interface Dating {
  /** EDTF, or null. */
  readonly date: string | null
  /** Whether words of time were there. */
  readonly said: boolean
  /** Whether they set a term: "within two months", "by 2030". */
  readonly deadline: boolean
  /** Whether they count the years since: what is so dated has happened. */
  readonly anniversary?: boolean
}

/**
 * The date that a sentence gives to a deed: the expression of time that hangs nearest over or under the trigger. Words
 * that hang in another clause date that clause alone.
 */
export function dateOf(
  tree: Tree,
  at: number,
  kind: Kind,
  times: readonly TimeExpression[],
  circumstances: Circumstances,
  context: DateContext,
): Dating {
  // The founding of relations is dated by their age: "next year will mark 50 years since", "established 48 years ago".
  const age =
    kind === 'recognition'
      ? times
          .filter((time) => time.kind === 'anniversary')
          .sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0]
      : undefined
  if (age)
    return {
      date: resolveTime(age, { published: context.published, anchor: null, tense: 'past' }),
      said: true,
      deadline: false,
      anniversary: true,
    }
  let best: { time: TimeExpression; cost: number } | null = null
  for (const time of times) {
    if (!datable.has(time.kind) && time.kind !== 'vague') continue
    if (/since|after|before/.test(time.rule) && !lasting.has(kind)) continue
    const cost = distance(tree, at, kind, time)
    if (cost < 0) continue
    if (
      best === null ||
      cost < best.cost ||
      (cost === best.cost && Math.abs(time.from - at) < Math.abs(best.time.from - at))
    )
      best = { time, cost }
  }
  best ??= beside(tree, at, kind, times)
  if (!best) return { date: null, said: false, deadline: false }
  const tense = circumstances.status === 'planned' ? 'future' : circumstances.tense === 'future' ? 'future' : 'past'
  const deadline = best.time.said.form === 'deadline'
  const { published } = context
  const anchor = anchorOf(best.time, times, context)
  const date = resolveTime(best.time, { published, anchor, tense: deadline ? 'future' : tense })
  return { date: kind === 'visit' ? lasted(tree, at, date, times) : date, said: true, deadline }
}

/** The day from which a step in the story counts: one named before it in the sentence, else that of the story so far. */
function anchorOf(
  time: TimeExpression,
  times: readonly TimeExpression[],
  { published, anchor }: DateContext,
): string | null {
  if (time.said.form !== 'shift' || time.said.origin !== 'anchor') return null
  const before = times.findLast((one) => one.to <= time.from && one.kind === 'day' && one.said.form !== 'shift')
  const named = before ? resolveTime(before, { published, anchor: null, tense: 'past' }) : null
  // "Earlier in the day", before any day was named: the day of the report.
  return named ?? anchor ?? (time.said.unit === 'day' && time.said.direction === 0 ? published : null)
}

const beginnings: ReadonlySet<string> = new Set(['begin', 'start', 'arrive', 'embark', 'land', 'open', 'commence'])
const endings: ReadonlySet<string> = new Set(['end', 'conclude', 'finish', 'complete', 'wrap', 'close'])
const longestVisit = 30

/** "arrived on Sunday for a two-day visit", "concluded a three-day visit on Saturday": the days of the whole visit. */
function lasted(tree: Tree, at: number, date: string | null, times: readonly TimeExpression[]): string | null {
  const day = date === null ? null : dayOfEdtf(date)
  const length = times.find(({ said }) => said.form === 'duration' && said.unit === 'day' && !said.approx)
  if (day === null || length?.said.form !== 'duration' || length.said.amount === null) return date
  const noun = tree.tokens[headOf(tree.tokens, length.from, length.to)]!.head
  if (noun < 0 || !/^(visit|trip|stay|tour)$/.test(tree.tokens[noun]!.lemma)) return date
  const days = length.said.amount
  if (days < 2 || days > longestVisit) return date
  const above = tree.tokens[noun]!.head
  const verbs = [at, above].filter((i) => i >= 0).map((i) => tree.tokens[i]!.lemma)
  if (verbs.some((lemma) => beginnings.has(lemma))) return `${edtfOfDay(day)}/${edtfOfDay(day + days - 1)}`
  return verbs.some((lemma) => endings.has(lemma)) ? `${edtfOfDay(day - days + 1)}/${edtfOfDay(day)}` : date
}

/** A day that stands right beside the trigger, whatever the tree hangs it on: "on Sunday established relations". */
function beside(
  tree: Tree,
  at: number,
  kind: Kind,
  times: readonly TimeExpression[],
): { time: TimeExpression; cost: number } | null {
  if (lasting.has(kind) && kind !== 'visit') return null
  const near = times.filter(
    (time) => time.kind === 'day' && !time.attributive && (time.to <= at ? at - time.to <= 1 : time.from - at <= 3),
  )
  const clear = near.filter((time) =>
    tree.tokens
      .slice(Math.min(time.to, at + 1), Math.max(time.from, at))
      .every((t) => t.upos !== 'VERB' && t.upos !== 'PUNCT'),
  )
  return clear.length === 1 ? { time: clear[0]!, cost: 9 } : null
}

/** How far an expression of time hangs from a trigger; -1 where it belongs to another clause. */
function distance(tree: Tree, at: number, kind: Kind, time: TimeExpression): number {
  const head = headOf(tree.tokens, time.from, time.to)
  if (time.attributive) {
    const noun = tree.tokens[head]!.head
    return noun === at ? 0 : -1
  }
  // "an agreement of 2001" dates the agreement alone.
  const above = tree.tokens[head]!.head
  if (
    tree.tokens[head]!.deprel.startsWith('nmod') &&
    above >= 0 &&
    above !== at &&
    caseOf(tree, head) === 'of' &&
    !/^(hour|morning|afternoon|evening|night|day|eve|end|start|beginning|week|month)$/.test(tree.tokens[above]!.lemma)
  )
    return -1
  // Upwards from the expression to what it modifies, nouns passed through.
  let host = tree.tokens[head]!.head
  for (let guard = 0; host >= 0 && guard < 6; guard++) {
    const upos = tree.tokens[host]!.upos
    if (upos === 'VERB' || upos === 'AUX' || host === at || childWith(tree, host, 'nsubj', 'cop') >= 0) break
    host = tree.tokens[host]!.head
  }
  if (host < 0) return tree.tokens[head]!.head < 0 ? 5 : -1
  // "welcomed the decision of last year": time inside the object of a saying dates the object.
  if (
    host === at &&
    sayings.has(kind) &&
    tree.tokens[head]!.deprel.startsWith('nmod') &&
    !tree.tokens[head]!.deprel.includes('unmarked')
  )
    return -1
  if (host === at) return 0
  // The trigger stands under what is dated: "announced on Wednesday that …", "agreed on Friday to …".
  let steps = 0
  for (let i = at; i >= 0 && steps < 12; i = tree.tokens[i]!.head, steps++) {
    if (i === host) return steps
    const deprel = tree.tokens[i]!.deprel
    if (deprel === 'acl:relcl') steps += 2
  }
  // What is dated stands under the trigger: "a framework signed in 2005".
  if (dominates(tree, at, host)) {
    const deprel = tree.tokens[host]!.deprel
    // What is praised, promised or demanded has its own date.
    if (sayings.has(kind)) return -1
    if (deprel.startsWith('acl') && tree.tokens[host]!.head === at) return 1
    if (deprel.startsWith('xcomp')) return 2
    return -1
  }
  // A conjunct of the dated verb shares its date where it has none of its own.
  if (tree.tokens[at]!.deprel === 'conj' && tree.tokens[at]!.head === host) return 3
  return -1
}

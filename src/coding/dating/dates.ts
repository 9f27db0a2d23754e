import type { Tree } from '../../language/index.js'
import { edtfBounds, type Kind } from '../../schema/index.js'
import { resolveTime, type TimeExpression } from '../../time/index.js'
import { sayings } from '../kind-groups.js'
import type { Circumstances } from '../truth/circumstances.js'
import type { StoryDay } from './story-day.js'
import { distance, isOfTelling, opensPhrase } from './time-distance.js'
import { lasted } from './visit-days.js'

/** What dating leans on. */
export interface DateContext {
  readonly published: string | null
  /** What "a day later" counts from. */
  readonly story: StoryDay
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
  // A planned deed has not the day on which it was announced (GUIDELINES, Decisions).
  const isPlan = circumstances.status === 'planned' && !sayings.has(kind)
  const own = (kind === 'invitation' ? ofInviting(times, at) : times).filter(
    (time) => !isPlan || !isOfTelling(tree, at, time),
  )
  const found = nearest(tree, at, kind, own) ?? beside(tree, at, kind, own)
  // "has asked them to leave by March, an official said on Sunday": the term is that of what was asked.
  const isTerm = found?.said.form === 'deadline' && isDone(tree, at, circumstances)
  const free = isTerm
    ? nearest(
        tree,
        at,
        kind,
        own.filter((time) => time.said.form !== 'deadline'),
      )
    : null
  const time = free ?? found
  // "days after the talks" says nothing of the day, and does not say that nothing is known of it.
  if (!time || (time.kind === 'vague' && time.rule === 'time/counted'))
    return { date: null, said: false, deadline: false }
  const isAhead = circumstances.status === 'planned' || circumstances.tense === 'future'
  // "said on Monday it will not accept": what was said was said before.
  const tense = isAhead && !isOfTelling(tree, at, time) ? 'future' : 'past'
  const deadline = time.said.form === 'deadline'
  const { published } = context
  const anchor = anchorOf(time, times, context)
  const dateIn = (t: 'past' | 'future'): string | null => resolveTime(time, { published, anchor, tense: t })
  const isNamed = opensPhrase(tree, at, time) || tree.tokens[at]!.lemma.toLowerCase() === 'summit'
  const isBare = isNamed && time.said.form === 'date' && time.said.year === null
  const date = isBare ? nearer(dateIn('past'), dateIn('future'), published) : dateIn(deadline ? 'future' : tense)
  return { date: kind === 'visit' ? lasted(tree, at, date, times) : date, said: true, deadline }
}

/** "Invited him to Ankara in autumn": a month or a season behind the inviting is of what one is invited to. */
const ofInviting = (times: readonly TimeExpression[], at: number): readonly TimeExpression[] =>
  times.filter(({ kind, to }) => kind === 'day' || to <= at)

/** Whether a deed is told as done, and not as what somebody agreed or meant to do. */
function isDone(tree: Tree, at: number, { status, suppressed }: Circumstances): boolean {
  return status === 'happened' && !suppressed && tree.tokens[at]!.xpos !== 'VB'
}

/** The expression that hangs nearest to a trigger, and of equal ones the one that stands nearest. */
function nearest(tree: Tree, at: number, kind: Kind, times: readonly TimeExpression[]): TimeExpression | null {
  let best: { time: TimeExpression; cost: number } | null = null
  for (const time of times) {
    if (!datable.has(time.kind) && time.kind !== 'vague') continue
    if (/since|after|before/.test(time.rule) && (!lasting.has(kind) || isCounted(tree, at))) continue
    const cost = distance(tree, at, kind, time)
    if (cost < 0) continue
    const isNearer =
      best !== null &&
      cost === best.cost &&
      (best.time.kind === 'vague' ||
        (time.kind !== 'vague' && Math.abs(time.from - at) < Math.abs(best.time.from - at)))
    if (best === null || cost < best.cost || isNearer) best = { time, cost }
  }
  return best?.time ?? null
}

/** Days ahead within which "the November visit", which no tense dates, is one to come. */
const aheadDays = 75

/** Of the two times that a noun with a month may mean, the last; or the next, where it is near and the last is far. */
function nearer(past: string | null, next: string | null, published: string | null): string | null {
  const [told, a, b] = [published, past, next].map((date) => (date === null ? null : edtfBounds(date)))
  if (!told || !a || !b || b.min <= told.max) return past
  return b.min - told.max <= aheadDays && told.min - a.max > 2 * aheadDays ? next : past
}

/** "The first visit since 1989": what is counted since then began later. */
const isCounted = (tree: Tree, at: number): boolean =>
  tree.children[at]!.some((c) => c < at && /^(first|second|third|fourth|fifth)$/i.test(tree.tokens[c]!.form))

/** The day from which a step in the story counts: one named before it in the sentence, else that of the story so far. */
function anchorOf(
  time: TimeExpression,
  times: readonly TimeExpression[],
  { published, story }: DateContext,
): string | null {
  if (time.said.form !== 'shift' || time.said.origin !== 'anchor') return null
  const before = times.findLast((one) => one.to <= time.from && one.kind === 'day' && one.said.form !== 'shift')
  const named = before ? resolveTime(before, { published, anchor: null, tense: 'past' }) : null
  // "Earlier in the day", before any day was named: the day of the report.
  const isWide = time.said.unit === 'year' || time.said.unit === 'month'
  return (
    named ??
    (isWide ? story.wide : story.day) ??
    (time.said.unit === 'day' && time.said.direction === 0 ? published : null)
  )
}

/** A day that stands right beside the trigger, whatever the tree hangs it on: "on Sunday established relations". */
function beside(tree: Tree, at: number, kind: Kind, times: readonly TimeExpression[]): TimeExpression | null {
  if (lasting.has(kind) && kind !== 'visit') return null
  const near = times.filter(
    (time) => time.kind === 'day' && !time.attributive && (time.to <= at ? at - time.to <= 1 : time.from - at <= 3),
  )
  const clear = near.filter((time) =>
    tree.tokens
      .slice(Math.min(time.to, at + 1), Math.max(time.from, at))
      .every((t) => t.upos !== 'VERB' && t.upos !== 'PUNCT'),
  )
  return clear.length === 1 ? clear[0]! : null
}

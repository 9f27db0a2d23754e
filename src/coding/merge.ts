import { edtfBounds, hasYear } from '../schema/index.js'
import type { Draft } from './draft.js'
import { encounters } from './kind-groups.js'

/**
 * One entry for each distinct thing, however often the article repeats it: drafts of the same kind, parties and truth
 * are one unless their dates or the persons who took part differ. The fuller telling stays; it takes over a date or a
 * place that only the other has.
 */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const at = kept.findIndex((other) => isSame(other, draft))
    if (at < 0) kept.push(draft)
    else kept[at] = join(kept[at]!, draft)
  }
  return kept.filter((draft) => !isOccasion(draft, kept) && !isTalk(draft, kept))
}

/** "They talked about …" after a meeting tells of that meeting. */
function isTalk(draft: Draft, all: readonly Draft[]): boolean {
  const { pattern } = draft.finding
  const noun = pattern.flags.has('weak') && pattern.cls === 'N' && !draft.dated
  return (
    (pattern.flags.has('recap') || (noun && (draft.kind === 'meeting' || draft.kind === 'call'))) &&
    all.some(
      (d) =>
        d !== draft &&
        (d.kind === 'meeting' || d.kind === 'call') &&
        sameParties(d, draft) &&
        draft.people.every((p) => d.people.includes(p)),
    )
  )
}

/** Credentials and the reception where they are handed over are one event (GUIDELINES, Decisions). */
function isOccasion(draft: Draft, all: readonly Draft[]): boolean {
  return (
    draft.kind === 'meeting' &&
    all.some(
      (d) =>
        d.kind === 'credentials' &&
        d.finding.sentence === draft.finding.sentence &&
        sameParties({ ...d, symmetric: true }, draft),
    )
  )
}

const parties = (d: Draft): readonly string[] => [...d.actor, ...d.recipient]

function isSame(a: Draft, b: Draft): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'visit') return isSameVisit(a, b)
  if (a.status !== b.status) return false
  if (!sameParties(a, b)) return false
  if (a.dated && b.dated && a.date !== null && b.date !== null && !compatible(a.date, b.date)) return false
  // "sent supplies last year, and doctors in June": two clauses with a date each tell of two deeds.
  const sameSentence = a.finding.sentence === b.finding.sentence && a.finding.at !== b.finding.at
  if (deeds.has(a.kind) && sameSentence && a.dated && b.dated && a.date !== b.date) return false
  if (encounters.has(a.kind)) return samePeople(a, b) && a.isLast === b.isLast && !isLongBefore(a, b)
  if (
    statements.has(a.kind) &&
    a.finding.sentence !== b.finding.sentence &&
    (a.kind === 'agreement' || !(a.finding.pattern.flags.has('weak') || b.finding.pattern.flags.has('weak')))
  )
    return isRetold(a, b)
  return true
}

/** Arrival, stops, stay and departure are one visit: same guest and host, days that lie within a fortnight. */
function isSameVisit(a: Draft, b: Draft): boolean {
  if (a.actor.join() !== b.actor.join() || a.recipient.join() !== b.recipient.join()) return false
  // "His first visit since 2012" tells of two.
  if (a.finding === b.finding) return false
  if (a.isPrevious !== b.isPrevious) return false
  if (
    a.status !== b.status &&
    (a.status === 'denied' || b.status === 'denied' || a.status === 'hypothetical' || b.status === 'hypothetical')
  )
    return false
  const x = a.dated && a.date ? edtfBounds(a.date) : null
  const y = b.dated && b.date ? edtfBounds(b.date) : null
  if (!x || !y) return a.status === b.status || Boolean(x && isStay(a)) || Boolean(y && isStay(b))
  return (
    (x.min ?? y.min ?? 0) - 14 <= (y.max ?? x.max ?? 0) &&
    (y.min ?? x.min ?? 0) - 14 <= (x.max ?? y.max ?? 0) &&
    (a.status === b.status || isStay(a) || isStay(b))
  )
}

/** "is expected to stay until Thursday" tells of a visit that has begun. */
function isStay(d: Draft): boolean {
  return d.finding.pattern.rule === 'consult/stay'
}

/** From the first day told to the last; an end that is only open stays open. */
function joinedDates(a: Draft, b: Draft): string | null {
  if (!a.dated || a.date === null) return b.date ?? a.date
  if (!b.dated || b.date === null) return a.date
  const x = a.date
  const y = b.date
  const day = /^\d{4}-\d\d-\d\d$/
  const startOf = (d: string): string => d.split('/')[0]!.replace('..', '')
  const endOf = (d: string): string => (d.includes('/') ? d.split('/')[1]! : d)
  const starts = [startOf(x), startOf(y)].filter((d) => day.test(d)).sort()
  if (!starts.length) return x
  const open = endOf(x) === '..' || endOf(y) === '..'
  const ends = [endOf(x), endOf(y)].filter((d) => day.test(d)).sort()
  // A day inside an open stay does not close it; an end that is told as one does.
  const until = [x, y].filter((d) => d.startsWith('../')).map(endOf)[0]
  const end = until ?? (open ? '..' : ends[ends.length - 1]!)
  return end === starts[0] ? starts[0]! : `${starts[0]}/${end}`
}

function sameParties(a: Draft, b: Draft): boolean {
  const x = parties(a)
  const y = parties(b)
  // A promise made together is not one side's promise.
  if (a.kind === 'pledge' && a.symmetric !== b.symmetric) return false
  if (a.symmetric || b.symmetric) {
    const [small, large] = x.length <= y.length ? [x, y] : [y, x]
    return (
      small.every((c) => large.includes(c)) &&
      (small.length === large.length || small.length > 1 || encounters.has(a.kind) || a.kind === 'agreement')
    )
  }
  if (!a.actor.every((c) => b.actor.includes(c)) && !b.actor.every((c) => a.actor.includes(c))) return false
  return a.recipient.every((c) => b.recipient.includes(c)) || b.recipient.every((c) => a.recipient.includes(c))
}

/** Deeds that are done again and again between the same two. */
const deeds: ReadonlySet<string> = new Set(['aid', 'loan', 'repayment', 'debt-relief', 'project', 'agreement'])

/** Kinds of which one article tells several between the same parties: what is said makes them one. */
const statements: ReadonlySet<string> = new Set([
  'endorsement',
  'pledge',
  'appeal',
  'criticism',
  'aid',
  'loan',
  'agreement',
  'refusal',
  'sanctions',
])

/** Whether two tellings share the words that matter: a headline and its text, a lead and its detail. */
function isRetold(a: Draft, b: Draft): boolean {
  const x = a.content
  const y = b.content
  const shared = [...x].filter((w) => y.has(w)).length
  return shared >= 0.34 * Math.min(x.size, y.size) || Math.min(x.size, y.size) < 2
}

/** Days between a report and talks that it looks back on. */
const lookBackDays = 14

/** Whether one is news, dated by its report alone, and the other is dated well before it. */
function isLongBefore(a: Draft, b: Draft): boolean {
  const [news, told] = a.dated ? [b, a] : [a, b]
  if (news.dated || !told.dated || news.date === null || told.date === null) return false
  const [x, y] = [edtfBounds(news.date), edtfBounds(told.date)]
  return x !== null && y !== null && hasYear(told.date) && y.max < x.min - lookBackDays
}

/** Meetings with different named persons of the other side are different meetings. */
function samePeople(a: Draft, b: Draft): boolean {
  const x = new Set(a.people)
  const y = new Set(b.people)
  if (x.size < 2 || y.size < 2) {
    // A telling that names one side only, or nobody, is the same where the one it names took part.
    return [...x].every((p) => y.has(p)) || [...y].every((p) => x.has(p))
  }
  const shared = [...x].filter((p) => y.has(p)).length
  return shared >= Math.min(x.size, y.size)
}

function compatible(a: string, b: string): boolean {
  const x = a.replace(/[~?%]/g, '')
  const y = b.replace(/[~?%]/g, '')
  return x === y || x.startsWith(y) || y.startsWith(x) || x.includes('/') || y.includes('/')
}

function fullness(d: Draft): number {
  return (
    parties(d).length * 2 +
    Number(d.dated) +
    Number(d.place !== null) +
    Number(!d.finding.pattern.flags.has('weak')) * 2 +
    Math.min(2, d.people.length)
  )
}

/** "in its 50th year" and "on September 15, 1972": the day says more than the year it lies in. */
function narrower(date: string | null, { date: told, dated }: Draft): string | null {
  return date !== null && dated && told?.startsWith(`${date}-`) && !told.includes('/') ? told : date
}

function join(a: Draft, b: Draft): Draft {
  const [main, other] = fullness(b) > fullness(a) ? [b, a] : [a, b]
  const date =
    main.dated && main.date !== null
      ? main
      : other.dated && other.date !== null
        ? other
        : main.date !== null
          ? main
          : other
  const place =
    main.place && other.place
      ? other.place.width < main.place.width
        ? other.place
        : main.place
      : (main.place ?? other.place)
  const told = main.kind === 'visit' ? joinedDates(a, b) : narrower(date.date, other)
  const status = main.kind === 'visit' && a.status !== b.status ? 'happened' : main.status
  return {
    ...main,
    status,
    date: told,
    dated: date.dated,
    place,
    people: [...new Set([...main.people, ...other.people])],
  }
}

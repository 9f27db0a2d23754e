import type { Draft } from './draft.js'

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
  return kept
}

const parties = (d: Draft): readonly string[] => [...d.actor, ...d.recipient]
const deeds: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'credentials'])

function isSame(a: Draft, b: Draft): boolean {
  if (a.kind !== b.kind || a.status !== b.status) return false
  if (!sameParties(a, b)) return false
  if (a.dated && b.dated && a.date !== null && b.date !== null && !compatible(a.date, b.date)) return false
  if (deeds.has(a.kind) && a.kind !== 'visit') return samePeople(a, b)
  return true
}

function sameParties(a: Draft, b: Draft): boolean {
  const x = parties(a)
  const y = parties(b)
  if (a.symmetric || b.symmetric) {
    const [small, large] = x.length <= y.length ? [x, y] : [y, x]
    return (
      small.every((c) => large.includes(c)) && (small.length === large.length || small.length > 1 || deeds.has(a.kind))
    )
  }
  if (!a.actor.every((c) => b.actor.includes(c)) && !b.actor.every((c) => a.actor.includes(c))) return false
  return a.recipient.every((c) => b.recipient.includes(c)) || b.recipient.every((c) => a.recipient.includes(c))
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
  return { ...main, date: date.date, dated: date.dated, place, people: [...new Set([...main.people, ...other.people])] }
}

import type { Kind } from '../../schema/index.js'
import type { Concluded } from '../conclude-event.js'
import { rateOf } from '../joining/kind-rates.js'
import { byText } from '../order.js'
import { proofOf, sidesOfClaims } from '../proof.js'
import type { Disagreement } from '../types.js'
import { isSeldomKind, offDays, plannedDates, recalledDates, recalledGap, rivalDays } from './rival-dates.js'
import { rivalDirections, rivalEnvoys, rivalLeaders } from './rival-parties.js'
import { rivalSums } from './rival-sums.js'
import { freshDays, isDated, isRecalled, type Rivalry, type Rule, type Telling, tellingOf } from './tellings.js'

const fresh: readonly Rule[] = [plannedDates, rivalSums, rivalDirections, rivalLeaders, rivalEnvoys]

/** What is said is another thing each time, but for who asked whom; blows follow each other. */
const compared = (kind: Kind): boolean => kind === 'appeal' || (rateOf(kind).sort !== 'speech' && kind !== 'attack')

/**
 * The disagreements between events of one pair that two sources tell alike in all but one thing: too unlike in that to be
 * joined into one event, too like in the rest to be two. Nothing is joined here; only the alarm is raised.
 */
export function rivalTellings(
  events: readonly Concluded[],
  originOf: (article: string) => string,
): readonly Disagreement[] {
  const groups = new Map<string, Telling[]>()
  for (const one of events) {
    const { kind, status } = one.event
    if (kind === null || status === 'denied' || !compared(kind)) continue
    const list = groups.get(`${kind} ${status}`)
    if (list) list.push(tellingOf(one))
    else groups.set(`${kind} ${status}`, [tellingOf(one)])
  }
  let eventsOf: ReturnType<typeof storyIndex> | null = null
  const out: Disagreement[] = []
  const judge = (a: Telling, b: Telling, rules: readonly Rule[]): void => {
    if (a.one.event.origins.some((origin) => b.one.event.origins.includes(origin))) return
    const isOneStory = (): boolean => {
      eventsOf ??= storyIndex(events)
      return shareEvent(a, b, eventsOf)
    }
    for (const rule of rules) {
      const found = rule(a, b, isOneStory)
      if (found) out.push(entry(found, a, b, originOf))
    }
  }
  for (const list of groups.values()) {
    if (list.length < 2) continue
    list.sort((x, y) => x.toldFrom - y.toldFrom || byText(x.one.event.id, y.one.event.id))
    eachNear(
      list,
      (one) => one.toldFrom,
      freshDays,
      (a, b) => judge(a, b, fresh),
    )
    if (isSeldomKind(list[0]!.one.event.kind)) {
      const dated = list.filter(isDated).sort((x, y) => x.min - y.min || byText(x.one.event.id, y.one.event.id))
      eachNear(
        dated,
        (one) => one.min,
        offDays,
        (a, b) => judge(a, b, [rivalDays]),
      )
    }
    const back = list.filter(isRecalled).sort((x, y) => x.min - y.min || byText(x.one.event.id, y.one.event.id))
    const most = recalledGap[back[0]?.one.event.kind ?? '']
    if (most !== undefined)
      eachNear(
        back,
        (one) => one.min,
        most + 366,
        (a, b) => judge(a, b, [recalledDates]),
      )
  }
  return out
}

/** Each pair of a sorted list whose values are at most `reach` apart. */
function eachNear<T>(list: readonly T[], read: (one: T) => number, reach: number, tell: (a: T, b: T) => void): void {
  for (const [i, a] of list.entries()) {
    for (let j = i + 1; j < list.length && read(list[j]!) - read(a) <= reach; j++) tell(a, list[j]!)
  }
}

/** Events of several articles by article: two that share one tell one story. */
function storyIndex(events: readonly Concluded[]): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>()
  for (const { event, mentions } of events) {
    if (mentions.length < 2) continue
    for (const { article } of mentions) {
      const known = out.get(article.input.id)
      if (known) known.add(event.id)
      else out.set(article.input.id, new Set([event.id]))
    }
  }
  return out
}

function shareEvent(a: Telling, b: Telling, eventsOf: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return a.one.mentions.some((x) => {
    const own = eventsOf.get(x.article.input.id)
    return own && b.one.mentions.some((y) => [...(eventsOf.get(y.article.input.id) ?? [])].some((id) => own.has(id)))
  })
}

function entry(
  { field, why, read }: Rivalry,
  a: Telling,
  b: Telling,
  originOf: (article: string) => string,
): Disagreement {
  const [x, y] = [a, b].sort((p, q) => byText(p.one.event.id, q.one.event.id)) as [Telling, Telling]
  const claims = [x, y].flatMap(({ one }) =>
    one.mentions.map((mention) => ({ value: read(mention), proof: proofOf(mention) })),
  )
  return {
    id: `d-${field}-${x.one.event.id}-${y.one.event.id}`,
    field,
    nature: 'contradiction',
    about: why,
    events: [x.one.event.id, y.one.event.id],
    parties: x.one.event.parties,
    sides: sidesOfClaims(claims, originOf),
  }
}

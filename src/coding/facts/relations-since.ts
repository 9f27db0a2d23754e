import { qualified } from '../../schema/index.js'
import { anniversaryYear, resolveTime, type TimeExpression } from '../../time/index.js'
import type { CodedScene } from '../scene.js'
import { accordingAt, circumstancesAt, claimed, dateAt, holds } from './claims.js'
import { relationParties } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading } from './reading.js'

interface Since {
  readonly date: string | null
  readonly derived: boolean
  /** Tokens that say it. */
  readonly from: number
  readonly to: number
}

const jubilees: ReadonlyMap<string, number> = new Map([
  ['bicentennial', 200],
  ['bicentenary', 200],
  ['sesquicentennial', 150],
  ['tercentenary', 300],
])

const ending = /^(?:sever|cut|break|suspend|end|freeze|restor|resum|downgrad|without|lack|mend|rebuild|improv)/

/** Since when two states have diplomatic relations, said outright or counted from an anniversary. */
export function findRelationsSince(reading: Reading, scene: CodedScene): FactDraft[] {
  const words = reading.words[scene.sentence]!
  const found: FactDraft[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isRelations(words, at)) continue
    const since = sinceAt(reading, scene, at)
    if (!since) continue
    const circumstances = circumstancesAt(scene, at)
    // A finite past stands by itself: "to come since the two countries normalised their relations on July 12, 1995".
    const told = scene.tree.tokens.slice(since.from, since.to).some((t) => t.xpos === 'VBD')
    if (!holds(circumstances) && !(told && circumstances.status === 'hypothetical')) continue
    if (isEnding(words, at)) continue
    const dyad = relationParties(reading, scene, phraseStart(words, at), at + 1)
    if (!dyad) continue
    found.push({
      fact: {
        fact: 'relations-since',
        dyad,
        date: since.date,
        derived: since.derived,
        ...claimed(accordingAt(reading, scene, at)),
        rule: 'fact/relations-since',
      },
      span: evidenceSpan(scene, since.from, since.to, since.to - 1 === at),
    })
  }
  return found
}

/** `diplomatic relations`, `official U.S.-Mexico diplomatic relations`, `normalization of ties`. */
function isRelations(words: readonly string[], at: number): boolean {
  if (words[at] !== 'relations' && words[at] !== 'ties') return false
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    if (words[i] === 'diplomatic') return at - i <= 3
    if (/^(?:normali[sz]ation|establishment)$/.test(words[i]!)) return true
    if (/^(?:established|normali[sz]ed)$/.test(words[i]!)) return at - i <= 3
  }
  return false
}

function phraseStart(words: readonly string[], at: number): number {
  let from = at
  while (
    from > 0 &&
    /^(?:diplomatic|formal|official|full|bilateral|normal|establishment|normali[sz]ation|of|the)$/.test(
      words[from - 1]!,
    )
  )
    from--
  return from
}

const isEnding = (words: readonly string[], at: number): boolean =>
  words.slice(Math.max(0, at - 5), at).some((word) => ending.test(word))

function sinceAt(reading: Reading, scene: CodedScene, at: number): Since | null {
  return anniversary(reading, scene, at) ?? yearsOf(reading, scene, at) ?? established(reading, scene, at)
}

/** `the 200th anniversary of`, `will mark 50 years since`: the year counted from the one it is kept in. */
function anniversary(reading: Reading, scene: CodedScene, at: number): Since | null {
  const words = reading.words[scene.sentence]!
  for (const time of scene.times) {
    if (time.to > at || at - time.to > 14 || time.said.form !== 'anniversary') continue
    // "the anniversary of the independence of the Bahamas and of relations": nearer nouns belong to other things.
    const kept = scene.times.find((t) => t.kind === 'day' && t.to <= time.from && time.from - t.to < 5 && t.edtf)
    const day = kept?.edtf?.match(/^(\d{4})(-\d\d-\d\d)$/)
    const marked = day && words.slice(kept!.to, time.from).some((w) => /^(?:mark|celebrat|is$)/.test(w))
    const date =
      day && marked
        ? `${anniversaryYear(Number(day[1]), time.said.years)}${day[2]}`
        : (keptLater(reading, scene, time.said) ??
          resolveTime(time, { published: reading.published, tense: 'past', anchor: null }))
    return { date, derived: true, from: time.from, to: at + 1 }
  }
  const jubilee = words.findIndex((word, i) => i < at && at - i < 9 && jubilees.has(word))
  if (jubilee < 0) return null
  const year = scene.times.find((t) => t.kind === 'year')?.edtf ?? reading.published
  return { date: counted(year, jubilees.get(words[jubilee]!)!), derived: true, from: jubilee, to: at + 1 }
}

/** `milestones in 2025, including 30 years since`: kept in the one year to come that the sentence names. */
function keptLater(reading: Reading, scene: CodedScene, said: TimeExpression['said']): string | null {
  if (said.form !== 'anniversary' || said.base !== null || reading.published === null) return null
  const years = scene.times.filter(
    (t) => t.kind === 'year' && t.edtf !== null && t.edtf > reading.published!.slice(0, 4),
  )
  return years.length === 1 ? counted(years[0]!.edtf, said.years) : null
}

const counted = (kept: string | null, years: number): string | null =>
  kept !== null && /^\d{4}/.test(kept)
    ? String(anniversaryYear(Number(kept.slice(0, 4)), years)).padStart(4, '0')
    : null

/** `the 75 years of diplomatic relations`: in the year of publication, if the years are round enough to be kept. */
function yearsOf(reading: Reading, scene: CodedScene, at: number): Since | null {
  const words = reading.words[scene.sentence]!
  for (let i = at - 1; i >= Math.max(1, at - 9); i--) {
    if (words[i] !== 'years' || words[i + 1] !== 'of') continue
    const years = Number(words[i - 1])
    if (!Number.isInteger(years) || years < 5 || years > 400) return null
    const year = scene.times.find((t) => t.kind === 'year' && t.edtf)?.edtf ?? reading.published
    return { date: counted(year, years), derived: true, from: i - 1, to: at + 1 }
  }
  return null
}

const founding = /^(?:establish|normali[sz]|open|forge|initiat)/

const existing = /^(?:exist|exists|existed|date|dates|dated|dating|began|begun|lasted)$/

/** `diplomatic relations between the two exist since 1957`, `ties with Fiji date from 1972`. */
function lasting(scene: CodedScene, words: readonly string[], at: number): Since | null {
  const verb = words.findIndex((word, i) => i > at && i <= at + 9 && existing.test(word))
  if (verb < 0 || scene.tree.tokens.slice(at + 1, verb).some((t) => t.upos === 'VERB')) return null
  const time = scene.times.find(
    (t) => t.from > verb && t.from - verb <= 4 && /^(?:year|month|day|interval)$/.test(t.kind),
  )
  const date = time?.edtf?.split('/')[0]
  return date && /^\d{4}/.test(date) ? { date, derived: false, from: at - 1, to: time.to } : null
}

/** `established diplomatic relations in 1972`, `relations, established 48 years ago`, `since the establishment of … in`. */
function established(reading: Reading, scene: CodedScene, at: number): Since | null {
  const words = reading.words[scene.sentence]!
  let verb = -1
  for (let i = Math.max(0, at - 6); i < Math.min(words.length, at + 5); i++)
    if (founding.test(words[i]!) && (verb < 0 || Math.abs(i - at) < Math.abs(verb - at))) verb = i
  if (verb < 0) {
    // "have had diplomatic relations since 1998"
    const since = scene.times.find((t) => t.from > at && t.from - at <= 3 && t.said.form === 'range' && t.said.since)
    const from = since?.edtf?.split('/')[0]
    return since && from ? { date: from, derived: false, from: at - 1, to: since.to } : lasting(scene, words, at)
  }
  const near = scene.times.find((t) => t.from > Math.min(verb, at) && t.from - Math.max(verb, at) <= 6)
  if (
    near?.said.form === 'shift' ||
    near?.said.form === 'range' ||
    near?.kind === 'year' ||
    near?.kind === 'day' ||
    near?.kind === 'month'
  ) {
    const edtf = resolveTime(near, { published: reading.published, tense: 'past', anchor: null })
    const derived = near.said.form === 'shift'
    const date = edtf?.split('/')[0]?.replace('~', derived ? '~' : '') ?? null
    if (date === null && !derived) return null
    return { date, derived, from: Math.min(verb, at), to: Math.max(near.to, at + 1) }
  }
  const circumstances = circumstancesAt(scene, verb)
  const date = dateAt(reading, scene, verb, circumstances)
  // Undated news in the first lines is of the day of publication, or about it.
  const lead = scene.sentence < 3 && reading.published !== null ? qualified(reading.published, '~') : null
  const finite = /^(?:VBD|VBZ|VBP)$/.test(scene.tree.tokens[verb]!.xpos)
  const when = date ?? (finite ? lead : null)
  return when === null || circumstances.status !== 'happened'
    ? null
    : { date: when, derived: false, from: Math.min(verb, at), to: Math.max(verb, at) + 1 }
}

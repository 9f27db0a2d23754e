/** Weeks, months, seasons and years that point from publication: `last week`, `earlier this month`, `this August`. */
import type { Said } from '../types.js'
import { earlierLater, months, seasons, units, which } from '../vocabulary.js'
import type { Word } from '../words.js'
import type { TimeParser } from './parser.js'

/** `last week`, `earlier this month`, `this year`, `last August`, `next spring`, `this weekend`. */
export const deicticUnit: TimeParser = {
  rule: 'time/last-this-next',
  read(words, at) {
    const lead = words[at]!.lower
    const sense = which.get(lead)
    if (sense === undefined || lead === 'previous' || lead === 'upcoming') return null
    const doubled = lead === 'this' ? readDoubled(words, at) : null
    if (doubled !== null) return doubled
    const name = words[at + 1]
    if (name === undefined || words[at + 2]?.lower === '-') return null
    const month = name.capital ? months.get(name.lower) : undefined
    if (month !== undefined && readsAsMonth(words, at)) {
      return { from: at, to: at + 2, said: { form: 'month', month, which: sense } }
    }
    const season = seasons.get(name.lower)
    if (season !== undefined && !name.capital) {
      const from = earlierLater.has(words[at - 1]?.lower ?? '') ? at - 1 : at
      return { from, to: at + 2, said: { form: 'season', season, year: null, which: sense } }
    }
    if (name.lower === 'century' || name.lower === 'decade' || units.get(name.lower) === units.get(name.text)) {
      return readUnit(words, at)
    }
    return null
  },
}

/** `this past year` is the year up to now, `this coming week` the week to come; `this fiscal year` is taken for the year. */
function readDoubled(words: readonly Word[], at: number) {
  const second = words[at + 1]?.lower
  const month = words[at + 2]?.capital ? months.get(words[at + 2]!.lower) : undefined
  if (month !== undefined && (second === 'past' || second === 'coming')) {
    const sense = second === 'past' ? 'last' : 'next'
    return { from: at, to: at + 3, said: { form: 'month', month, which: sense } as const }
  }
  const unit = wholeUnits.has(words[at + 2]?.lower ?? '') ? units.get(words[at + 2]!.lower)! : null
  if (unit === null) return null
  const to = at + 3
  if (second === 'past') return { from: at, to, said: { form: 'stretch', amount: 1, unit, direction: -1 } as const }
  if (second === 'coming') return { from: at, to, said: { form: 'unit', unit, offset: 1 } as const }
  const same = second === 'fiscal' || second === 'calendar' || second === 'same' || second === 'very'
  return same ? { from: at, to, said: { form: 'unit', unit, offset: 0 } as const } : null
}

/** Not followed by a day of its own: `this March 3`. */
function readsAsMonth(words: readonly Word[], at: number): boolean {
  const after = words[at + 2]
  return after === undefined || after.value === null || after.text.length > 2
}

const wholeUnits = new Set(['week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'])

function readUnit(words: readonly Word[], at: number) {
  const name = words[at + 1]!.lower
  if (!wholeUnits.has(name)) return null
  const lead = words[at]!.lower
  const unit = units.get(name)!
  // `over the past year`, `in the last decade`, `during the next week` are stretches: see that parser
  const offset = { last: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 }[lead]!
  if ((lead === 'past' || lead === 'coming' || words[at - 1]?.lower === 'the') && lead !== 'current') return null
  const before = words[at - 1]?.lower ?? ''
  const toward = before === 'earlier' || before === 'later' ? before : null
  const said: Said = toward === null ? { form: 'unit', unit, offset } : { form: 'unit', unit, offset, toward }
  return { from: toward === null ? at : at - 1, to: at + 2, said }
}

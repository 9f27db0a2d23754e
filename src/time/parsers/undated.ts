/** Words of time that give no date: `every Tuesday`, `annually`, `recently`, `in the weeks ahead`. */
import type { Said } from '../types.js'
import { units, weekdayPlurals } from '../vocabulary.js'
import type { TimeParser } from './parser.js'

/** `Tuesdays`, `annually`, `every year`: what recurs has no date. */
export const recurrence: TimeParser = {
  rule: 'time/set',
  read(words, at) {
    const { lower } = words[at]!
    if (weekdayPlurals.has(lower) && words[at]!.capital) return { from: at, to: at + 1, said: { form: 'set' } }
    // `China Daily`
    if (adverbs.has(lower) && !(words[at]!.capital && words[at - 1]?.capital))
      return { from: at, to: at + 1, said: { form: 'set' } }
    const unit = units.get(words[at + 1]?.lower ?? '')
    if (unit === undefined) return null
    if (lower === 'every' || lower === 'each' || lower === 'per') return { from: at, to: at + 2, said: { form: 'set' } }
    const before = words[at - 1]?.lower
    const often = before === 'once' || before === 'twice' || before === 'times'
    return lower === 'a' && often ? { from: at - 1, to: at + 2, said: { form: 'set' } } : null
  },
}
const adverbs = new Set(['annually', 'yearly', 'quarterly', 'monthly', 'weekly', 'daily', 'biannually', 'biennially'])

/** `recently`, `in recent years`, `soon`: a time, and no date. */
export const vague: TimeParser = {
  rule: 'time/vague',
  read(words, at) {
    const { lower } = words[at]!
    if (lower === 'soon' && (words[at - 1]?.lower === 'as' || words[at + 1]?.lower === 'as')) return null
    if (lower === 'recently' || lower === 'soon' || lower === 'lately') return said(at, at + 1)
    if (/^(?:days|weeks|months|years|decades)$/.test(lower) && /^(?:ahead|past)$/.test(words[at + 1]?.lower ?? '')) {
      return said(at, at + 2)
    }
    if (lower === 'recent' && /^(?:days|weeks|months|years|decades|times)$/.test(words[at + 1]?.lower ?? '')) {
      return said(at, at + 2)
    }
    return null
  },
}
const said = (from: number, to: number) => ({ from, to, said: { form: 'vague' } satisfies Said })

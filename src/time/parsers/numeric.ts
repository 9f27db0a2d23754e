/** Dates in digits: `2023-09-13`, `13/09/2023`, `14-09-2023`, `13.09.2023`. */
import { isCivilDate } from '../../schema/index.js'
import type { Said } from '../types.js'
import type { Word } from '../words.js'
import type { TimeParser } from './parser.js'

const separators = new Set(['-', '/', '.'])
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/
const isoMonth = /^(\d{4})-(0\d|1[0-2])$/

/** The run of digits and separators that begins at a word, without spaces; at most ten characters make a date. */
function numericRun(words: readonly Word[], at: number): { text: string; to: number } {
  let text = ''
  let to = at
  while (to < words.length && to - at < 8) {
    const word = words[to]!
    if (to > at && !word.glued) break
    if (word.value === null && !separators.has(word.lower)) break
    text += word.value === null ? word.lower : word.text
    to++
  }
  // A full stop or a dash at the end belongs to the sentence.
  while (text !== '' && separators.has(text.at(-1)!)) {
    text = text.slice(0, -1)
    to--
  }
  return { text, to }
}

function readDate(text: string): Said | null {
  const iso = yearFirst.exec(text)
  if (iso !== null) {
    const [year, month, day] = [Number(iso[1]), Number(iso[3]), Number(iso[4])]
    return isCivilDate(year, month, day) ? { form: 'date', year, month, day } : null
  }
  const last = yearLast.exec(text)
  if (last !== null) {
    const [first, second, year] = [Number(last[1]), Number(last[3]), Number(last[4])]
    const dayFirst = isCivilDate(year, second, first)
    const monthFirst = isCivilDate(year, first, second)
    if (dayFirst && monthFirst && first !== second) {
      return { form: 'date', year, month: second, day: first, swapped: { month: first, day: second } }
    }
    if (dayFirst) return { form: 'date', year, month: second, day: first }
    return monthFirst ? { form: 'date', year, month: first, day: second } : null
  }
  const month = isoMonth.exec(text)
  // 2010-12 is rather two years
  if (month === null || Number(month[2]) > Number(month[1]!.slice(2))) return null
  return { form: 'date', year: Number(month[1]), month: Number(month[2]), day: null }
}

export const numericDate: TimeParser = {
  rule: 'time/numeric',
  read(words, at) {
    const word = words[at]!
    if (word.value === null || (word.glued && words[at - 1]?.lower !== '(')) return null
    const run = numericRun(words, at)
    if (run.to - at < 3) return null
    const said = readDate(run.text)
    return said === null ? null : { from: at, to: run.to, said }
  },
}

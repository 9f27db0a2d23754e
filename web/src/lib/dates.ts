import { dateWords } from '../../../src/export/words/dates.js'
import { parseEdtf } from '../../../src/schema/edtf.js'

export { dateWords } from '../../../src/export/words/dates.js'
export { civilDate, civilDay } from '../../../src/schema/civil-day.js'
export { compareEdtf, edtfBounds, edtfOfDay } from '../../../src/schema/edtf-bounds.js'

const longMonths = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\b/g

/** A date in words with months of three letters: `4–10 Nov 2024`. */
export const shortDateWords = (edtf: string | null): string => dateWords(edtf).replace(longMonths, '$1')

/** What is wrong with a date that was typed, or null. */
export function dateTrouble(text: string): string | null {
  return parseEdtf(text) === null ? 'Write a date as 2023-09-13, 2023-09 or 2023' : null
}

/** Today in the reader's own calendar. */
export function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** First and last day that an EDTF date can mean, as `YYYY-MM-DD`; null bounds are open or unknown. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A level-1 EDTF date without interval: year, month or day, X for digits not known, a mark of doubt. */
const single = /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[~?%]?$/

/** Whether a text is an EDTF date or interval as the tables use them. */
export function isEdtf(text: string): boolean {
  const [from = '', until, extra] = text.split('/')
  if (extra !== undefined) return false
  if (until === undefined) return isDay(from)
  return (from === '' || from === '..' || isDay(from)) && (until === '' || until === '..' || isDay(until))
}

function isDay(text: string): boolean {
  const parts = single.exec(text)
  if (!parts) return false
  const month = parts[2] === undefined || parts[2] === 'XX' ? 1 : Number(parts[2])
  const day = parts[3] === undefined || parts[3] === 'XX' ? 1 : Number(parts[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= (lengths[month - 1] as number)
}

/** The days an EDTF date spans: `2013` is all of 2013, `2023-09-08/..` has no last day. A year not known gives no bounds. */
export function days(edtf: string): Days {
  const [from = '', until] = edtf.split('/')
  if (until !== undefined) return { first: days(from).first, last: days(until).last }
  const parts = single.exec(from)
  if (!parts || parts[1] === 'XXXX') return { first: null, last: null }
  const year = parts[1] as string
  const first = year.replaceAll('X', '0')
  const last = year.replaceAll('X', '9')
  const month = parts[2]
  if (month === undefined || month === 'XX') return { first: `${first}-01-01`, last: `${last}-12-31` }
  const day = parts[3]
  if (day !== undefined && day !== 'XX') return { first: `${first}-${month}-${day}`, last: `${last}-${month}-${day}` }
  return { first: `${first}-${month}-01`, last: `${last}-${month}-${lengths[Number(month) - 1]}` }
}

/** Whether something that lasted from `from` until `until` may have held at `at`. Unknown ends exclude nothing. */
export function heldAt(from: string, until: string, at: string | undefined): boolean {
  if (at === undefined || at === '') return true
  const when = days(at)
  const start = from === '' || from === '..' ? null : days(from).first
  const end = until === '' || until === '..' ? null : days(until).last
  if (start !== null && when.last !== null && start > when.last) return false
  return !(end !== null && when.first !== null && end < when.first)
}

/** Whether it ended before `at` began, or will only begin after `at`. */
export function endedBefore(until: string, at: string): boolean {
  const when = days(at).first
  const end = until === '' || until === '..' ? null : days(until).last
  return when !== null && end !== null && end < when
}

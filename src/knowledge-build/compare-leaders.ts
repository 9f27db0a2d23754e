import { readFileSync } from 'node:fs'
import { fold, type Knowledge, type Tenure } from '../knowledge/index.js'
import { edtfBounds } from '../schema/index.js'

/** Offices whose holder a list of effective leaders may mean. */
const leading = [
  'president',
  'prime-minister',
  'acting-president',
  'transitional-president',
  'king',
  'queen',
  'emperor',
  'sultan',
  'emir',
  'grand-duke',
  'prince',
  'supreme-leader',
  'taliban-leader',
  'general-secretary',
  'chairman-of-state-affairs',
  'junta-leader',
  'presidential-council-chairman',
  'leader',
  'pope',
  'captain-regent',
  'crown-prince',
  'state-counsellor',
  'chief-of-general-staff',
]

/** Days by which two lists may differ on the day an office was taken. */
const tolerance = 31

/** What the comparison with a list of leaders found. */
export interface Comparison {
  readonly compared: number
  readonly disagreements: readonly string[]
}

/**
 * Compares the tenures with REIGN's list of leaders (columns ccode, leader, sdate, smonth, syear, eyear) since `since`.
 * Leaders are found by the last word of their name; a disagreement is one the tables lack, or one who came over a month apart.
 */
export function compareLeaders(path: string, knowledge: Knowledge, since: number): Comparison {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/)
  const columns = head.split(',')
  const byCow = new Map(knowledge.states().map((state) => [state.cow, state.code]))
  const disagreements: string[] = []
  let compared = 0
  for (const line of lines) {
    const cells = line.split(',')
    const cell = (name: string): string => (cells[columns.indexOf(name)] ?? '').trim()
    const code = byCow.get(cell('ccode'))
    if (!code || Number(cell('eyear')) < since || cell('leader') === '') continue
    compared++
    const from = `${cell('syear')}-${cell('smonth').padStart(2, '0')}-${cell('sdate').padStart(2, '0')}`
    const said = disagreement(knowledge, code, cell('leader'), from, cell('eyear'))
    if (said) disagreements.push(said)
  }
  return { compared, disagreements }
}

function disagreement(
  knowledge: Knowledge,
  code: string,
  leader: string,
  from: string,
  endYear: string,
): string | null {
  const held = leading.flatMap((office) => knowledge.holders(office, code))
  const mine = held.filter((tenure) => isCalled(knowledge, tenure, leader))
  if (mine.length === 0) return `${code}: ${leader}, from ${from} to ${endYear}, is in no table.`
  const nearest = mine.map((tenure) => ({ tenure, days: apart(tenure.from, from) })).sort((a, b) => a.days - b.days)[0]
  if (!nearest || nearest.days <= tolerance) return null
  return `${code}: ${leader} from ${from}; the tables have ${nearest.tenure.person}, ${nearest.tenure.office}, from ${nearest.tenure.from || '?'}.`
}

/** Whether the list's short name is a word of the person's names, or begins one (spellings differ at the end). */
function isCalled(knowledge: Knowledge, tenure: Tenure, leader: string): boolean {
  const person = knowledge.person(tenure.person)
  const own = [tenure.person, ...(person?.aliases ?? []), ...(person?.short ?? [])].flatMap((name) =>
    fold(name).split(' '),
  )
  const last = fold(leader)
    .split(' ')
    .filter((word) => word.length > 1)
  return last.some((word) =>
    own.some((one) => one === word || (word.length > 4 && one.slice(0, 5) === word.slice(0, 5))),
  )
}

/** Days between two dates at the least: `2013` is no day away from any day of 2013. */
function apart(a: string, b: string): number {
  const [x, y] = [edtfBounds(a), edtfBounds(b)]
  if (!x || !y) return Number.POSITIVE_INFINITY
  return Math.max(0, x.min - y.max, y.min - x.max)
}

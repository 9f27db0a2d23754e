import { officeNouns } from './lexicon.js'
import { isCapitalised } from './name-bounds.js'
import { named, type Reading } from './signals.js'

/** Fields of ministers and commissioners, as they stand between `of` and the name. */
const fields: ReadonlySet<string> = new Set(
  `foreign external internal home affairs relations finance planning investment economy economic development trade commerce
  industry industries energy power water mines mining petroleum oil gas resources natural mineral agriculture livestock food
  fisheries forestry environment climate change transport transportation infrastructure works public roads railways aviation
  communication communications information digital telecommunications technology technologies science innovation education higher
  training culture arts sports youth tourism heritage health social welfare family women gender children labour labor employment
  justice interior security defence defense national regional local rural urban housing cooperation co-operation international
  partnerships integration immigration religious veterans parliamentary state investments revenue budget treasury emergency
  emergencies situations disaster management humanitarian`.split(/\s+/),
)

/**
 * Where a name begins that follows a title with its field or its host, which the tagger runs into one: `Ambassador to Zambia
 * Azim Yarakhmedov`, `Minister of Planning and Investment Bui Quang Vinh`. Ends are half-open.
 */
export function* namesBehindTitles(reading: Reading): Generator<{ readonly from: number; readonly to: number }> {
  const { tokens } = reading.sentence
  for (let head = 0; head < tokens.length - 3; head++) {
    const { form } = tokens[head]!
    if (!officeNouns.has(form.toLowerCase())) continue
    const marker = tokens[head + 1]!.form.toLowerCase()
    const from =
      marker === 'to' || marker === 'for' || marker === 'in'
        ? behindState(reading, head + 2)
        : marker === 'of'
          ? behindFields(reading, head + 2)
          : -1
    if (from < 0) continue
    let to = from
    while (to < tokens.length && isPartOfName(reading, to)) to++
    // One word may be a part of the title; a name behind one is printed in full.
    if (to - from >= 2 && to - from <= 5) yield { from, to }
  }
}

function behindState(reading: Reading, at: number): number {
  const start = reading.sentence.tokens[at]?.form.toLowerCase() === 'the' ? at + 1 : at
  const signal = reading.at[start]
  return signal?.from === start && named(signal, ['state', 'territory', 'body']).length ? signal.to : -1
}

function behindFields(reading: Reading, at: number): number {
  const { tokens } = reading.sentence
  let k = at
  for (; k < tokens.length && k < at + 10; k++) {
    const low = tokens[k]!.form.toLowerCase()
    const joins = /^(and|&|,|the|of|for)$/.test(low) && fields.has(tokens[k + 1]?.form.toLowerCase() ?? '')
    if (!joins && !fields.has(low) && !joinsTwice(reading, k)) break
  }
  return k > at ? k : -1
}

/** ", and" between two fields. */
function joinsTwice(reading: Reading, at: number): boolean {
  const [here, next, field] = [0, 1, 2].map((step) => reading.sentence.tokens[at + step]?.form.toLowerCase() ?? '')
  return here === ',' && next === 'and' && fields.has(field!)
}

function isPartOfName(reading: Reading, at: number): boolean {
  const { form, upos } = reading.sentence.tokens[at]!
  const low = form.toLowerCase()
  if (!isCapitalised(form) || upos === 'VERB' || fields.has(low) || officeNouns.has(low)) return false
  return named(reading.at[at], ['state', 'territory', 'body', 'office', 'metonym', 'region']).length === 0
}

import { named, type Reading } from './signals.js'
import type { PlaceMention } from './types.js'

/** Nouns that make a name the name of a building or a site: `Miraflores Palace`, `headquarters of the Vice Presidency`. */
const siteNouns: ReadonlySet<string> = new Set(
  `palace hall headquarters airport base hotel embassy residence mansion castle square center centre stadium university museum
  port station bridge crossing camp house office ministry parliament building resort ranch villa cathedral monument memorial
  consulate chancellery academy hospital school plant shipyard garden retreat complex chamber spaceport cosmodrome
  room barracks checkpoint guesthouse manor theatre theater`.split(/\s+/),
)

/** Places named in a sentence: buildings and sites, cities, provinces, states. */
export function findPlaces(reading: Reading): PlaceMention[] {
  const { tokens } = reading.sentence
  const found: PlaceMention[] = []
  const covered = new Uint8Array(tokens.length)
  const push = (from: number, to: number, code: string | null, width: number): void => {
    for (let t = from; t < to; t++) if (covered[t]) return
    for (let t = from; t < to; t++) covered[t] = 1
    found.push({
      from,
      to,
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      text: tokens
        .slice(from, to)
        .map((t, i, all) => (i > 0 && t.start > all[i - 1]!.end ? ' ' : '') + t.form)
        .join(''),
      code,
      width,
    })
  }
  // Buildings: a site noun with a name around it, after "in", "at", "from", "of".
  for (let t = 0; t < tokens.length; t++) {
    const low = tokens[t]!.form.toLowerCase()
    if (
      !siteNouns.has(low) ||
      (!/^\p{Lu}/u.test(tokens[t]!.form) &&
        !/^(palace|headquarters|embassy|residence|airport|ranch|hotel|base|station|crossing|checkpoint|port)$/.test(
          low,
        ))
    )
      continue
    let from = t
    while (
      from > 0 &&
      (/^\p{Lu}/u.test(tokens[from - 1]!.form) ||
        /^(presidential|of|the|'s|’s|state|official|air|naval|military|space|border|international|-)$/.test(
          tokens[from - 1]!.form,
        )) &&
      tokens[from - 1]!.upos !== 'PRON'
    ) {
      if (/^(of|the)$/.test(tokens[from - 1]!.form) && !(from > 1 && /^\p{Lu}/u.test(tokens[from - 2]!.form))) break
      if (reading.names[from - 1] === 'PER') break
      from--
    }
    let to = t + 1
    if (tokens[to]?.form === 'of') {
      let end = to + 1
      if (tokens[end]?.form.toLowerCase() === 'the') end++
      const opened = end
      while (end < tokens.length && /^\p{Lu}/u.test(tokens[end]!.form)) end++
      if (end > opened) to = end
    }
    const before = tokens[from - 1]?.form.toLowerCase()
    const before2 = tokens[from - 2]?.form.toLowerCase()
    const located = /^(in|at|inside|outside|near|from|to|into)$/.test(
      (before === 'the' || before === 'a' || before === 'his' ? before2 : before) ?? '',
    )
    if (located && to - from > 1) push(from, to, null, 1)
  }
  for (const token of tokens) {
    // "the Chinese capital"
    if (token.lemma.toLowerCase() !== 'capital' || token.index < 1) continue
    const mark = named(reading.at[token.index - 1], ['state', 'territory'])
    if (mark.length && mark[0]!.entry.code)
      push(
        Math.max(0, tokens[token.index - 2]?.form.toLowerCase() === 'the' ? token.index - 2 : token.index - 1),
        token.index + 1,
        mark[0]!.entry.code,
        2,
      )
  }
  for (const signal of reading.signals) {
    const place = named(signal, ['place'], true)[0]
    const capital = named(signal, ['state', 'territory']).find((n) => n.form === 'capital')
    const state = named(signal, ['state', 'territory']).find(
      (n) => n.form === 'name' || n.form === 'official' || n.form === 'alias' || n.form === 'former',
    )
    if (place && !state && (!place.weak || reading.names[signal.from] === 'LOC')) {
      const kind = (place.entry as { placeKind?: string }).placeKind ?? 'city'
      push(signal.from, signal.to, place.entry.code, kind === 'city' || kind === 'base' || kind === 'site' ? 2 : 3)
    } else if (capital && !state) push(signal.from, signal.to, capital.entry.code, 2)
    else if (state) push(signal.from, signal.to, state.entry.code, 4)
  }
  for (const entity of reading.sentence.entities) {
    if (entity.label !== 'LOC') continue
    if (named(reading.at[entity.from], ['region', 'body', 'outlet']).length) continue
    push(entity.from, entity.to, null, 2)
  }
  return found.sort((a, b) => a.from - b.from)
}

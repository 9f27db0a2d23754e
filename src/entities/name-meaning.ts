import { type Context, surelyState } from './focus.js'
import type { Meaning } from './make-mention.js'
import { named, type Reading, type Signal } from './signals.js'

/** Whom a name that the tables know means, used as an actor; null where it names none. */
export function meaningOfName(context: Context, reading: Reading, signal: Signal, at: number): Meaning | null {
  return (
    stateNamed(signal, reading, at) ??
    epithetOf(context, signal) ??
    bodyNamed(context, reading, signal, at) ??
    capitalNamed(context, signal) ??
    placeNamed(signal)
  )
}

function stateNamed(signal: Signal, reading: Reading, at: number): Meaning | null {
  const states = named(signal, ['state', 'territory', 'metonym'])
  const sure = surelyState(states)
  if (!sure) return null
  const isAdjective = signal.to - signal.from === 1 && reading.sentence.tokens[at]!.upos === 'ADJ'
  if (isAdjective && states.every((n) => n.form === 'adjective'))
    return { codes: [sure], sector: 'GOV', form: 'name', rule: 'state/adjective' }
  const metonym = states.some((n) => n.entry.kind === 'metonym')
  return {
    codes: [sure],
    sector: metonym || states[0]!.form !== 'demonym' ? 'GOV' : 'CVL',
    form: 'name',
    rule: metonym ? 'metonym' : `state/${states[0]!.form}`,
  }
}

/** "the Asian giant": the one that the article is about, else the only one so called. */
function epithetOf(context: Context, signal: Signal): Meaning | null {
  const epithets = signal.entries.filter((n) => n.form === 'epithet' && n.entry.code)
  const code =
    context.focus.find((c) => epithets.some((n) => n.entry.code === c)) ??
    (epithets.length === 1 ? epithets[0]!.entry.code : null)
  return code ? { codes: [code], sector: 'GOV', form: 'description', rule: 'epithet' } : null
}

function bodyNamed(context: Context, reading: Reading, signal: Signal, at: number): Meaning | null {
  const isLong = signal.to - signal.from > 1
  const bodies = named(signal, ['body'], isLong)
  const isName =
    isLong ||
    reading.names[at] === 'ORG' ||
    /^\p{Lu}{2}/u.test(reading.sentence.tokens[at]!.form) ||
    bodies.every((n) => !n.weak)
  if (!bodies.length || !isName) return null
  // Several bodies of one name ("the Supreme Court"): the one whose state the article is about.
  const code =
    bodies.length === 1
      ? bodies[0]!.entry.code
      : (context.focus.find((c) => bodies.some((n) => n.entry.code === c)) ?? bodies.find((n) => !n.weak)?.entry.code)
  if (!code) return null
  const sector = bodies.find((n) => n.entry.code === code)?.entry.sector ?? null
  return { codes: [code], sector, form: 'name', rule: 'body' }
}

function capitalNamed(context: Context, signal: Signal): Meaning | null {
  const capitals = named(signal, ['state', 'territory', 'place']).filter((n) => n.form === 'capital' && n.entry.code)
  if (!capitals.length) return null
  const code =
    capitals.length === 1
      ? capitals[0]!.entry.code!
      : (context.focus.find((c) => capitals.some((n) => n.entry.code === c)) ?? capitals[0]!.entry.code!)
  return { codes: [code], sector: 'GOV', form: 'name', rule: 'capital' }
}

function placeNamed(signal: Signal): Meaning | null {
  const places = named(signal, ['place'])
  if (!places.length || places.some((n) => n.entry.code !== places[0]!.entry.code)) return null
  return { codes: [places[0]!.entry.code!], sector: null, form: 'name', rule: 'place' }
}

/** All states that the parts of one token name: `China` and `Venezuela` of `China-Venezuela`. */
export function statesInToken(reading: Reading, at: number): string[] {
  const codes: string[] = []
  for (const signal of reading.all) {
    if (signal.from > at || signal.to <= at) continue
    const code = surelyState(named(signal, ['state', 'territory', 'metonym']))
    if (code && !codes.includes(code)) codes.push(code)
  }
  return codes
}

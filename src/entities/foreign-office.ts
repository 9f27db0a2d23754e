import { named, type Reading, type Signal } from './signals.js'

/**
 * "The Foreign Office" is that of Pakistan, of Germany or of Britain, as the article is theirs. Where nothing else in it
 * names the state that the tables give the words to, they stand for no state of their own.
 */
export function withoutForeignOffice(readings: readonly Reading[]): readonly Reading[] {
  const codes = new Set(
    readings.flatMap((reading) => reading.all.filter((signal) => isForeignOffice(reading, signal)).flatMap(codesOf)),
  )
  if (!codes.size) return readings
  for (const reading of readings)
    for (const signal of reading.all)
      if (!isForeignOffice(reading, signal)) for (const code of codesOf(signal)) codes.delete(code)
  if (!codes.size) return readings
  return readings.map((reading) => {
    const isKept = (signal: Signal): boolean => !isForeignOffice(reading, signal)
    return {
      ...reading,
      signals: reading.signals.filter(isKept),
      all: reading.all.filter(isKept),
      at: reading.at.map((signal) => (signal && isKept(signal) ? signal : undefined)),
    }
  })
}

const codesOf = (signal: Signal): string[] =>
  named(signal, ['state', 'territory', 'metonym', 'body', 'place']).flatMap((n) => n.entry.code ?? [])

const isForeignOffice = ({ sentence: { tokens } }: Reading, { from, to }: Signal): boolean =>
  to - from === 2 && /^foreign$/i.test(tokens[from]!.form) && /^office$/i.test(tokens[from + 1]!.form)

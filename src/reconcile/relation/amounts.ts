const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
}

const amount =
  /(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,4})?\s?-?(thousand|million|billion|trillion|mn|bn|tn|k|m|b)?\b/gi

/** Sums in a quote: numbers with a scale or from ten thousand up; years and counts of small things are none. */
export function amountsIn(text: string): readonly number[] {
  const sums: number[] = []
  for (const [, whole, part, scale] of text.matchAll(amount)) {
    const number = Number(whole!.replaceAll(',', '') + (part ?? ''))
    const factor = scale === undefined ? 1 : scales[scale.toLowerCase()]!
    if (scale !== undefined || number >= 10_000) sums.push(number * factor)
  }
  return sums
}

/** Whether two sums are one, allowing for rounding in the telling: "nearly 50 billion" and 49.7 billion. */
export function sameSum(a: number, b: number): boolean {
  const larger = Math.max(Math.abs(a), Math.abs(b))
  return larger === 0 || Math.abs(a - b) / larger <= 0.03
}

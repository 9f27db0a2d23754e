import { createHash } from 'node:crypto'
import { decodeAs } from '../sources/index.js'
import { type Anchor, quoteContext, type Store } from '../store/index.js'

export interface VerifyReport {
  readonly articles: number
  readonly anchors: number
  /** One clear line for each text or anchor that does not hold. */
  readonly failures: readonly string[]
}

/** Why an anchor does not hold in its source; null where it does. */
function broken(source: string, anchor: Anchor): string | null {
  const { start, end, quote, prefix, suffix, spans } = anchor
  if (start < 0 || start > end || end > source.length) return 'its position lies outside the source'
  const runs = spans ?? [[start, end]]
  if (spans !== null && (runs.length === 0 || runs[0]![0] !== start || runs.at(-1)![1] !== end)) {
    return 'its runs do not begin and end where it does'
  }
  // A quote that markup cuts is what stands at its runs; otherwise it is what stands at its position.
  const printed =
    source.slice(start, end) === quote || runs.map(([from, to]) => source.slice(from, to)).join('') === quote
  if (!printed) return 'other words stand there'
  const around = quoteContext(source, start, end)
  if (around.prefix !== prefix || around.suffix !== suffix) return 'other words stand around it'
  return null
}

/** Proves every anchor of a record against the stored bytes: hash, then position, quote and what stands around it. */
export async function verify(store: Store): Promise<VerifyReport> {
  const failures: string[] = []
  let articles = 0
  let anchors = 0
  for await (const proof of store.proofs()) {
    articles++
    const hash = createHash('sha256').update(proof.bytes).digest('hex')
    if (hash !== proof.sha256) failures.push(`${proof.version} (${proof.name}): the stored bytes have another SHA-256.`)
    const source = decodeAs(proof.bytes, proof.encoding)
    for (const anchor of proof.anchors) {
      anchors++
      const why = broken(source, anchor)
      if (why !== null) failures.push(`${proof.version} (${proof.name}): ${anchor.sort} ${anchor.mention}: ${why}.`)
    }
  }
  return { articles, anchors, failures }
}

import { type PrintedBlock, printedBlocks } from '../article/index.js'
import { formatOf } from '../runner/index.js'
import type { NoiseKind, OffsetMap, Span } from '../schema/index.js'
import { decodeAs } from '../sources/index.js'
import type { FullVersion, Store } from '../store/index.js'

/** Words of an article, with the ids of the coded items that they prove. */
export interface Run {
  text: string
  marks: string[]
  noise: NoiseKind | null
  /** Place in the source, in UTF-16 code units. */
  offset: number
}

export interface ReadBlock {
  kind: PrintedBlock['kind']
  runs: Run[]
}

interface Marked extends Span {
  readonly id: string
  readonly spans?: readonly (readonly [number, number])[]
}

/** What spans cover each place: the source cut at all their ends, so that within a piece nothing changes. */
function coverOf<T>(spans: readonly (Span & { readonly value: T })[]): (at: number) => readonly T[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((x, y) => x - y)
  const pieces: T[][] = cuts.map(() => [])
  const indexOf = new Map(cuts.map((cut, i) => [cut, i]))
  for (const { start, end, value } of spans) {
    for (let i = indexOf.get(start)!; i < indexOf.get(end)!; i++) pieces[i]!.push(value)
  }
  const none: T[] = []
  return (at) => {
    let [low, high] = [0, cuts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (cuts[middle]! <= at) low = middle + 1
      else high = middle
    }
    return pieces[low - 1] ?? none
  }
}

/** Which code units of a source stand in the cleaned text. */
function keptUnits({ source, length, printed }: OffsetMap, size: number): Uint8Array {
  const kept = new Uint8Array(size)
  for (const [i, start] of source.entries()) kept.fill(1, start, start + (printed?.[i] ?? length[i]!))
  return kept
}

/** Text of a source, as it was decoded when it was read. @returns null where the bytes are gone */
export async function sourceOf(store: Store, version: FullVersion): Promise<string | null> {
  const bytes = await store.sourceBytes(version.id)
  return bytes === null ? null : decodeAs(bytes, version.encoding)
}

/** The whole text of an article as printed, cut where a coded item, or what is no wording of the article, begins or ends. */
export function readBlocks(source: string, version: FullVersion, items: readonly Marked[]): ReadBlock[] {
  const { reading } = version
  const marksAt = coverOf(
    items.flatMap(({ id, start, end, spans }) =>
      (spans ?? [[start, end]]).map(([from, to]) => ({ start: from, end: to, value: id })),
    ),
  )
  const noiseAt = coverOf(reading.noise.map(({ what, start, end }) => ({ start, end, value: what })))
  const kept = keptUnits(reading.map, source.length)
  /** What cleaning left out is noise whether it says why or not; of what it kept, only what it mended. */
  const noiseOf = (at: number): NoiseKind | null => {
    const kinds = noiseAt(at)
    const mended = kinds.find((what) => what !== 'boilerplate' && what !== 'caption')
    return kept[at] === 1 ? (mended ?? null) : (kinds.at(-1) ?? 'boilerplate')
  }
  const runsOf = ({ text, at }: PrintedBlock): Run[] => {
    const runs: Run[] = []
    let start = 0
    let [marks, noise] = [marksAt(at[0]!), noiseOf(at[0]!)]
    const close = (end: number): void => {
      runs.push({ text: text.slice(start, end), marks: [...new Set(marks)], noise, offset: at[start]! })
    }
    for (let i = 1; i < text.length; i++) {
      // A space between joined lines was never printed: it goes with the word before it.
      if (at[i] === -1) continue
      const here = marksAt(at[i]!)
      const noiseHere = kept[at[i]!] === 0 && text[i] === ' ' ? noise : noiseOf(at[i]!)
      if (here === marks && noiseHere === noise) continue
      close(i)
      start = i
      ;[marks, noise] = [here, noiseHere]
    }
    close(text.length)
    return runs
  }
  return printedBlocks(source, formatOf({ form: version.form, source }), reading).map((block) => ({
    kind: block.kind,
    runs: runsOf(block),
  }))
}

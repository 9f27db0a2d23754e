import type { SentenceTree } from '../../../src/server/contract/articles.js'

type Token = SentenceTree['tokens'][number]

interface PlacedToken {
  readonly token: Token
  /** Middle of the word, in pixels. */
  readonly x: number
}

interface Arc {
  readonly from: number
  readonly to: number
  readonly label: string
  /** 1 for arcs that span no other; an arc lies above all that it spans. */
  readonly level: number
}

export interface TreeLayout {
  readonly width: number
  readonly levels: number
  readonly tokens: readonly PlacedToken[]
  readonly arcs: readonly Arc[]
}

const gap = 18

/** Words side by side with an arc from each head to each of its dependents. @param widthOf pixels of a text as it is drawn */
export function layOut(tokens: readonly Token[], widthOf: (text: string) => number): TreeLayout {
  let x = gap
  const placed = tokens.map((token) => {
    const width = Math.max(widthOf(token.text), widthOf(token.tag), 24)
    const middle = x + width / 2
    x += width + gap
    return { token, x: middle }
  })
  const open = tokens.flatMap((token, i) =>
    token.head < 0 || token.head === i ? [] : [{ from: token.head, to: i, label: token.relation }],
  )
  const spanOf = (arc: { from: number; to: number }): [number, number] => [
    Math.min(arc.from, arc.to),
    Math.max(arc.from, arc.to),
  ]
  // Shortest first: when an arc is placed, all that lie under it have their level.
  const heights = new Array<number>(Math.max(0, tokens.length - 1)).fill(0)
  const arcs = open
    .toSorted((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to))
    .map((arc) => {
      const [first, last] = spanOf(arc)
      const level = 1 + Math.max(...heights.slice(first, last))
      heights.fill(level, first, last)
      return { ...arc, level }
    })
  return { width: x, levels: Math.max(0, ...heights), tokens: placed, arcs }
}

export interface Branch {
  readonly token: Token
  readonly under: readonly Branch[]
}

/** The same tree as branches under branches, in order of the words: what the drawing says, in text. */
export function branchesOf(tokens: readonly Token[]): readonly Branch[] {
  const under = new Map<number, number[]>()
  for (const [i, { head }] of tokens.entries()) {
    const key = head === i ? -1 : head
    under.set(key, [...(under.get(key) ?? []), i])
  }
  // A tree has no rings; one that came damaged is cut where it would close.
  const grow = (i: number, above: ReadonlySet<number>): Branch => ({
    token: tokens[i]!,
    under: (under.get(i) ?? []).filter((j) => !above.has(j)).map((j) => grow(j, new Set([...above, j]))),
  })
  return (under.get(-1) ?? []).map((i) => grow(i, new Set([i])))
}

import type { Source } from '../../../src/server/contract/articles.js'

/** Articles of one source that repeat another's. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly articles: number
}

/** Who copies whom, most first; a source that prints its own text again copies nobody. */
export function flowsOf(sources: readonly Source[]): readonly Flow[] {
  return sources
    .flatMap(({ name: to, copiesFrom }) => copiesFrom.map(({ name: from, articles }) => ({ from, to, articles })))
    .filter(({ from, to }) => from !== to)
    .sort((x, y) => y.articles - x.articles)
}

interface Post {
  readonly name: string
  readonly articles: number
  readonly top: number
  readonly height: number
}

interface Band {
  readonly flow: Flow
  readonly width: number
  /** Middle of its end on each side. */
  readonly left: number
  readonly right: number
}

export interface FlowDrawing {
  readonly height: number
  readonly left: readonly Post[]
  readonly right: readonly Post[]
  readonly bands: readonly Band[]
  readonly leftOut: number
}

const lineHeight = 24
const gap = 8
/** More names than this cannot be read in one drawing; the table has them all. */
const mostPosts = 12
const mostBandWidth = 18
const articleWidth = 4

function byName(flows: readonly Flow[], nameOf: (flow: Flow) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const flow of flows) sums.set(nameOf(flow), (sums.get(nameOf(flow)) ?? 0) + flow.articles)
  return new Map([...sums].sort(([, x], [, y]) => y - x).slice(0, mostPosts))
}

/** Copied sources at the left, those that repeat them at the right, bands as wide as the articles are many. */
export function drawFlows(flows: readonly Flow[]): FlowDrawing {
  const [froms, tos] = [byName(flows, ({ from }) => from), byName(flows, ({ to }) => to)]
  const drawn = flows.filter(({ from, to }) => froms.has(from) && tos.has(to))
  const scale = Math.min(articleWidth, mostBandWidth / Math.max(1, ...drawn.map(({ articles }) => articles)))
  const widthOf = ({ articles }: Flow): number => Math.max(1.5, articles * scale)
  const posts = (sums: ReadonlyMap<string, number>, nameOf: (flow: Flow) => string): readonly Post[] => {
    let top = 0
    return [...sums].map(([name, articles]) => {
      const bands = drawn.filter((flow) => nameOf(flow) === name).reduce((sum, flow) => sum + widthOf(flow), 0)
      const post = { name, articles, top, height: Math.max(lineHeight, bands) }
      top += post.height + gap
      return post
    })
  }
  const [left, right] = [posts(froms, ({ from }) => from), posts(tos, ({ to }) => to)]
  /** Bands leave a post below each other, around its middle. */
  const ends = (side: readonly Post[], nameOf: (flow: Flow) => string): ReadonlyMap<Flow, number> => {
    const middles = new Map<Flow, number>()
    for (const post of side) {
      const own = drawn.filter((flow) => nameOf(flow) === post.name)
      let at = post.top + (post.height - own.reduce((sum, flow) => sum + widthOf(flow), 0)) / 2
      for (const flow of own) {
        middles.set(flow, at + widthOf(flow) / 2)
        at += widthOf(flow)
      }
    }
    return middles
  }
  const [leftEnds, rightEnds] = [ends(left, ({ from }) => from), ends(right, ({ to }) => to)]
  const bottom = (side: readonly Post[]): number => (side.at(-1)?.top ?? 0) + (side.at(-1)?.height ?? 0)
  return {
    height: Math.max(bottom(left), bottom(right)),
    left,
    right,
    bands: drawn.map((flow) => ({
      flow,
      width: widthOf(flow),
      left: leftEnds.get(flow)!,
      right: rightEnds.get(flow)!,
    })),
    leftOut: flows.length - drawn.length,
  }
}

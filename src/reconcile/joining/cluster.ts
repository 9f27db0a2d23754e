import { byText, compareMentions } from '../order.js'
import type { Prepared } from '../prepare.js'

/** A pair of mentions that speaks for one event, and by how much. */
export interface Edge {
  readonly a: Prepared
  readonly b: Prepared
  readonly score: number
}

/** Mentions of one event, earliest first, with the edges that joined them. */
export interface Cluster {
  readonly mentions: readonly Prepared[]
  readonly joins: readonly Edge[]
}

/** Score of two mentions; minus infinity where they cannot be one event. */
export type Score = (a: Prepared, b: Prepared) => number

/** No single pair outweighs all others of two groups. */
const most = 6
/** Score below which a pair keeps two groups apart, whatever speaks for the others: a vague third fits both. */
const veto = -2.5
/** How much better the best event must fit a mention without a date than the next one. */
const margin = 1

interface Group {
  readonly mentions: readonly Prepared[]
  readonly joins: readonly Edge[]
}

const hasNoDate = ({ mentions }: Group): boolean =>
  mentions.every(({ window }) => window.how === 'undated' || window.how === 'none')

/** Mean score over all pairs of two groups; minus infinity where some pair cannot be one event. */
function meanScore(a: Group, b: Group, score: Score): number {
  let sum = 0
  for (const x of a.mentions) {
    for (const y of b.mentions) {
      const one = score(x, y)
      if (one < veto) return Number.NEGATIVE_INFINITY
      sum += Math.max(-most, Math.min(most, one))
    }
  }
  return sum / (a.mentions.length * b.mentions.length)
}

/**
 * Joins the mentions of one connected component, best pair first, where all pairs of the two groups together speak for
 * one event. A mention without a date that fits two different times about as well joins neither. The result does not
 * depend on the order of mentions or edges.
 */
export function clusterOf(mentions: readonly Prepared[], edges: readonly Edge[], score: Score): Cluster[] {
  const groups = new Map<Prepared, Group>()
  for (const mention of mentions) groups.set(mention, { mentions: [mention], joins: [] })
  const neighbours = new Map<Prepared, Edge[]>()
  for (const edge of edges) {
    for (const end of [edge.a, edge.b]) {
      const known = neighbours.get(end)
      if (known) known.push(edge)
      else neighbours.set(end, [edge])
    }
  }
  for (const edge of edges.map(oriented).sort(compareEdges)) {
    const [x, y] = [groups.get(edge.a)!, groups.get(edge.b)!]
    if (x === y || meanScore(x, y, score) <= 0) continue
    if (hasNoDate(x) && !hasNoDate(y) && hasRival(x, y, edge, groups, neighbours, score)) continue
    if (hasNoDate(y) && !hasNoDate(x) && hasRival(y, x, edge, groups, neighbours, score)) continue
    const joined: Group = { mentions: [...x.mentions, ...y.mentions], joins: [...x.joins, ...y.joins, edge] }
    for (const mention of joined.mentions) groups.set(mention, joined)
  }
  return [...new Set(groups.values())].map((group) => ({
    mentions: [...group.mentions].sort(compareMentions),
    joins: group.joins,
  }))
}

/** Whether some event of another time fits the undated group nearly as well as `chosen`. */
function hasRival(
  undated: Group,
  chosen: Group,
  edge: Edge,
  groups: ReadonlyMap<Prepared, Group>,
  neighbours: ReadonlyMap<Prepared, readonly Edge[]>,
  score: Score,
): boolean {
  for (const mention of undated.mentions) {
    for (const other of neighbours.get(mention) ?? []) {
      if (other.score <= edge.score - margin) continue
      const rival = groups.get(other.a === mention ? other.b : other.a)!
      if (rival === undated || rival === chosen || hasNoDate(rival)) continue
      const isOfOneArticle = rival.mentions.some((x) => chosen.mentions.some((y) => x.article === y.article))
      if (!isOfOneArticle && meanScore(rival, chosen, score) === Number.NEGATIVE_INFINITY) return true
    }
  }
  return false
}

/** Best first; among equals by the ends' order. */
function compareEdges(a: Edge, b: Edge): number {
  if (a.score !== b.score) return b.score - a.score
  const [p, q] = [ends(a), ends(b)]
  return byText(p[0], q[0]) || byText(p[1], q[1])
}

function ends(edge: Edge): readonly [string, string] {
  return [endKey(edge.a), endKey(edge.b)]
}

/** The edge with its ends in order: sums over groups must not depend on who was found by whom. */
function oriented(edge: Edge): Edge {
  return endKey(edge.a) <= endKey(edge.b) ? edge : { a: edge.b, b: edge.a, score: edge.score }
}

function endKey(mention: Prepared): string {
  return `${mention.article.input.id} ${String(mention.order).padStart(5, '0')}`
}

/**
 * The best tree for a matrix of head scores, with one root (Chu & Liu 1965, Edmonds 1967).
 *
 * `scores[at + i * stride + j]` is how well word `j - 1` (the root for j = 0) heads word `i`. Writes for each of the
 * `count` words the index of its head in the sentence, or -1, into `heads` from `headsAt` on.
 */
export function decodeTree(
  scores: Float32Array,
  at: number,
  stride: number,
  count: number,
  heads: Int32Array,
  headsAt: number,
): void {
  let roots = 0
  for (let i = 0; i < count; i++) {
    const row = at + i * stride
    let best = -1
    let bestScore = scores[row]!
    for (let j = 0; j < count; j++) {
      const score = scores[row + 1 + j]!
      if (j !== i && score > bestScore) {
        best = j
        bestScore = score
      }
    }
    heads[headsAt + i] = best
    if (best < 0) roots++
  }
  if (roots === 1 && !hasCycle(heads, headsAt, count)) return
  const tree = maximumTree(scores, at, stride, count)
  for (let i = 0; i < count; i++) heads[headsAt + i] = tree[i + 1]! - 1
}

function hasCycle(heads: Int32Array, at: number, count: number): boolean {
  const seen = new Int32Array(count).fill(-1)
  for (let i = 0; i < count; i++) {
    for (let j = i; j >= 0 && seen[j] !== i; j = heads[at + j]!) {
      if (seen[j]! >= 0) break
      seen[j] = i
      const next = heads[at + j]!
      if (next >= 0 && seen[next] === i) return true
    }
  }
  return false
}

/** Taken from every root score, so that a second root is never worth it. */
const rootPenalty = 1e6

/** A cycle that was drawn together to one node. */
interface Contraction {
  /** Its nodes at that time; the first stands for all of them afterwards. */
  readonly nodes: readonly number[]
  /** The words each of these nodes stood for. */
  readonly words: readonly (readonly number[])[]
  /** The edge that each of them had in the cycle: head and dependent word. */
  readonly edges: readonly (readonly [number, number])[]
}

/**
 * Heads of nodes 1 to `count`, node 0 being the root. Cycles of best heads are drawn together one after the other in
 * one matrix, each at a cost of its size times the number of nodes: all together quadratic.
 */
function maximumTree(scores: Float32Array, at: number, stride: number, count: number): Int32Array {
  const n = count + 1
  // weight[head * n + dependent]; the edge it stands for is that of the words from[…] and into[…]
  const weight = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY)
  const from = new Uint16Array(n * n)
  const into = new Uint16Array(n * n)
  for (let head = 0; head < n; head++)
    for (let dependent = 1; dependent < n; dependent++) {
      const edge = head * n + dependent
      from[edge] = head
      into[edge] = dependent
      if (head !== dependent)
        weight[edge] = scores[at + (dependent - 1) * stride + head]! - (head === 0 ? rootPenalty : 0)
    }
  const active = new Uint8Array(n).fill(1)
  const words: number[][] = Array.from({ length: n }, (_, i) => [i])
  const best = new Int32Array(n).fill(-1)
  const findBest = (dependent: number): void => {
    let head = dependent === 0 ? -1 : 0
    for (let h = 0; h < n; h++)
      if (active[h] === 1 && h !== dependent && weight[h * n + dependent]! > weight[head * n + dependent]!) head = h
    best[dependent] = head
  }
  for (let dependent = 1; dependent < n; dependent++) findBest(dependent)

  const contractions: Contraction[] = []
  for (let cycle = findCycle(best, active); cycle.length > 0; cycle = findCycle(best, active)) {
    const edgeOf = (node: number): number => best[node]! * n + node
    contractions.push({
      nodes: cycle,
      words: cycle.map((node) => words[node]!),
      edges: cycle.map((node) => [from[edgeOf(node)]!, into[edgeOf(node)]!] as const),
    })
    const costs = cycle.map((node) => weight[edgeOf(node)]!)
    const whole = cycle[0]!
    for (const node of cycle) active[node] = 0
    for (let u = 0; u < n; u++) {
      if (active[u] === 0) continue
      let entering = whole
      let entry = Number.NEGATIVE_INFINITY
      let leaving = whole
      cycle.forEach((node, i) => {
        const gain = weight[u * n + node]! - costs[i]!
        if (gain > entry) {
          entry = gain
          entering = node
        }
        if (weight[node * n + u]! > weight[leaving * n + u]!) leaving = node
      })
      from[u * n + whole] = from[u * n + entering]!
      into[u * n + whole] = into[u * n + entering]!
      weight[u * n + whole] = entry
      from[whole * n + u] = from[leaving * n + u]!
      into[whole * n + u] = into[leaving * n + u]!
      weight[whole * n + u] = weight[leaving * n + u]!
      if (cycle.includes(best[u]!)) best[u] = whole
    }
    active[whole] = 1
    words[whole] = cycle.flatMap((node) => words[node]!)
    findBest(whole)
  }

  const heads = new Int32Array(n).fill(-1)
  const choose = (head: number, dependent: number): void => {
    heads[dependent] = head
  }
  for (let node = 1; node < n; node++)
    if (active[node] === 1) choose(from[best[node]! * n + node]!, into[best[node]! * n + node]!)
  // Last drawn together, first drawn apart: the node that an edge enters gives up its edge of the cycle
  for (const { nodes, words: members, edges } of contractions.reverse()) {
    const entered = members.findIndex((list) => list.some((word) => heads[word]! >= 0))
    nodes.forEach((_, i) => {
      if (i !== entered) choose(edges[i]![0], edges[i]![1])
    })
  }
  return heads
}

function findCycle(best: Int32Array, active: Uint8Array): number[] {
  const seen = new Int32Array(best.length)
  for (let start = 1; start < best.length; start++) {
    if (active[start] === 0) continue
    let node = start
    while (node > 0 && seen[node] === 0) {
      seen[node] = start
      node = best[node]!
    }
    if (node > 0 && seen[node] === start) {
      const cycle = [node]
      for (let next = best[node]!; next !== node; next = best[next]!) cycle.push(next)
      return cycle
    }
  }
  return []
}

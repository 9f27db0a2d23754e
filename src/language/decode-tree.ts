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

/** Heads of nodes 1 to `count`, node 0 being the root. */
function maximumTree(scores: Float32Array, at: number, stride: number, count: number): Int32Array {
  const n = count + 1
  const weight = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY)
  // weight[head * n + dependent]
  for (let i = 0; i < count; i++)
    for (let j = 0; j < n; j++)
      if (j !== i + 1) weight[j * n + i + 1] = scores[at + i * stride + j]! - (j === 0 ? rootPenalty : 0)
  return contract(weight, n)
}

/** One round: the best head of each node; where these make a cycle, the cycle is drawn together and the rest solved. */
function contract(weight: Float64Array, n: number): Int32Array {
  const best = new Int32Array(n).fill(-1)
  for (let d = 1; d < n; d++) {
    let from = 0
    for (let h = 0; h < n; h++) if (h !== d && weight[h * n + d]! > weight[from * n + d]!) from = h
    best[d] = from
  }
  const cycle = findCycle(best, n)
  if (cycle.length === 0) return best
  const inCycle = new Uint8Array(n)
  for (const node of cycle) inCycle[node] = 1
  // Nodes outside keep their order, the cycle becomes the last node of the smaller graph.
  const outside: number[] = []
  for (let i = 0; i < n; i++) if (inCycle[i] === 0) outside.push(i)
  const m = outside.length + 1
  const merged = m - 1
  const smaller = new Float64Array(m * m).fill(Number.NEGATIVE_INFINITY)
  const leaving = new Int32Array(m)
  const entering = new Int32Array(m)
  for (let a = 0; a < merged; a++) {
    const u = outside[a]!
    for (let b = 0; b < merged; b++) smaller[a * m + b] = weight[u * n + outside[b]!]!
    for (const node of cycle) {
      const out = weight[node * n + u]!
      if (out > smaller[merged * m + a]!) {
        smaller[merged * m + a] = out
        leaving[a] = node
      }
      const gain = weight[u * n + node]! - weight[best[node]! * n + node]!
      if (gain > smaller[a * m + merged]!) {
        smaller[a * m + merged] = gain
        entering[a] = node
      }
    }
  }
  const solved = contract(smaller, m)
  const result = Int32Array.from(best)
  for (let b = 1; b < merged; b++) {
    const head = solved[b]!
    result[outside[b]!] = head === merged ? leaving[b]! : outside[head]!
  }
  const into = solved[merged]!
  result[entering[into]!] = outside[into]!
  return result
}

function findCycle(best: Int32Array, n: number): number[] {
  const state = new Int32Array(n)
  for (let start = 1; start < n; start++) {
    let node = start
    while (node > 0 && state[node] === 0) {
      state[node] = start
      node = best[node]!
    }
    if (node > 0 && state[node] === start) {
      const cycle = [node]
      for (let next = best[node]!; next !== node; next = best[next]!) cycle.push(next)
      return cycle
    }
  }
  return []
}

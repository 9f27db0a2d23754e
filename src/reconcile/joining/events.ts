import type { Prepared, PreparedArticle } from '../prepare.js'
import { Candidates } from './candidates.js'
import { type Cluster, clusterOf, type Edge } from './cluster.js'
import { compare, mayBeOne } from './compare.js'
import { isOneStory } from './story.js'

/** Score from which a pair speaks for one event: odds of three to two, for a false join costs more than a missed one. */
const enough = 0.4

/** Most mentions have no other that could be theirs. */
const noEdges: ReadonlyMap<Prepared, number> = new Map()

/** What became of the clusters after a change. */
export interface ClusterChange {
  readonly gone: ReadonlySet<Cluster>
  readonly made: readonly Cluster[]
}

/** Mentions joined into events, kept up to date article by article. The state is a function of the articles alone. */
export class Events {
  private readonly candidates = new Candidates()
  private readonly edges = new Map<Prepared, Map<Prepared, number>>()
  private readonly clusters = new Map<Prepared, Cluster>()
  private readonly stories = new WeakMap<PreparedArticle, Map<PreparedArticle, boolean>>()

  readonly isOneStory = (a: Prepared, b: Prepared): boolean => {
    const [x, y] = a.article.input.id < b.article.input.id ? [a.article, b.article] : [b.article, a.article]
    const known = this.stories.get(x) ?? new Map<PreparedArticle, boolean>()
    this.stories.set(x, known)
    let answer = known.get(y)
    if (answer === undefined) {
      answer = isOneStory(x, y)
      known.set(y, answer)
    }
    return answer
  }

  private edgesAt(mention: Prepared): ReadonlyMap<Prepared, number> {
    return this.edges.get(mention) ?? noEdges
  }

  clusterOf(mention: Prepared): Cluster {
    return this.clusters.get(mention)!
  }

  /** Takes articles out and puts others in. */
  change(removed: readonly PreparedArticle[], added: readonly PreparedArticle[]): ClusterChange {
    const dirty = new Set<Prepared>()
    const gone = new Set<Cluster>()
    for (const { mentions } of removed) {
      for (const mention of mentions) {
        for (const other of this.edgesAt(mention).keys()) {
          this.edges.get(other)!.delete(mention)
          dirty.add(other)
        }
        this.edges.delete(mention)
        this.candidates.remove(mention)
        const cluster = this.clusters.get(mention)
        if (cluster) gone.add(cluster)
        this.clusters.delete(mention)
      }
    }
    for (const { mentions } of removed) for (const mention of mentions) dirty.delete(mention)
    for (const { mentions } of added) {
      for (const mention of mentions) {
        this.connect(mention)
        dirty.add(mention)
      }
    }
    return { gone, made: this.recluster(dirty, gone) }
  }

  private connect(mention: Prepared): void {
    const own = new Map<Prepared, number>()
    for (const other of this.candidates.of(mention)) {
      const { score } = compare(mention, other, this.isOneStory)
      if (score <= enough) continue
      own.set(other, score)
      const others = this.edges.get(other)
      if (others) others.set(mention, score)
      else this.edges.set(other, new Map([[mention, score]]))
    }
    if (own.size > 0) this.edges.set(mention, own)
    this.candidates.add(mention)
  }

  private recluster(dirty: ReadonlySet<Prepared>, gone: Set<Cluster>): readonly Cluster[] {
    const made: Cluster[] = []
    const seen = new Set<Prepared>()
    for (const start of dirty) {
      if (seen.has(start)) continue
      const component = new Set([start])
      for (const mention of component) for (const other of this.edgesAt(mention).keys()) component.add(other)
      for (const mention of component) {
        seen.add(mention)
        const old = this.clusters.get(mention)
        if (old) gone.add(old)
      }
      for (const cluster of clusterOf([...component], this.edgesOf(component), this.scorer())) {
        made.push(cluster)
        for (const mention of cluster.mentions) this.clusters.set(mention, cluster)
      }
    }
    return made
  }

  private edgesOf(component: ReadonlySet<Prepared>): Edge[] {
    const out: Edge[] = []
    const done = new Set<Prepared>()
    for (const a of component) {
      done.add(a)
      for (const [b, score] of this.edgesAt(a)) if (!done.has(b)) out.push({ a, b, score })
    }
    return out
  }

  /** Score of any pair, remembered while one component is clustered. */
  private scorer(): (a: Prepared, b: Prepared) => number {
    const kept = new Map<Prepared, Map<Prepared, number>>()
    return (a, b) => {
      const known = this.edgesAt(a).get(b) ?? kept.get(a)?.get(b) ?? kept.get(b)?.get(a)
      if (known !== undefined) return known
      const score = mayBeOne(a, b) ? compare(a, b, this.isOneStory).score : Number.NEGATIVE_INFINITY
      const own = kept.get(a) ?? new Map<Prepared, number>()
      own.set(b, score)
      kept.set(a, own)
      return score
    }
  }
}

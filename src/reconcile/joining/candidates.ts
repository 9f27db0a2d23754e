import type { Prepared } from '../prepare.js'
import { mayBeOne } from './compare.js'
import { isRare } from './kind-rates.js'
import type { Window } from './windows.js'

/** Days of one bucket, and how far a window reaches over its ends: the widest gap that `time-evidence.ts` allows. */
const bucketDays = 32
const reach = 9
const planDays = 60
/** A wide window that covers more buckets than this is compared with all of its block. */
const mostBuckets = 120

/** Mentions of one pair, type and status, filed so that each is compared only with those that could be its event. */
interface Block {
  readonly all: Prepared[]
  readonly wide: Prepared[]
  readonly none: Prepared[]
  readonly undated: Prepared[]
  readonly buckets: Map<number, Prepared[]>
  readonly byWord: Map<number, Prepared[]>
}

function bucketsOf(window: Window, planned: boolean): readonly number[] {
  let [from, to] = [window.min - reach, window.max + reach]
  if (window.how === 'undated') {
    from = window.toldFrom - reach
    to = window.toldTo + (planned ? planDays : 2)
  }
  if (!Number.isFinite(from) || !Number.isFinite(to)) return []
  const first = Math.floor(from / bucketDays)
  const count = Math.floor(to / bucketDays) - first + 1
  return count > mostBuckets ? [] : Array.from({ length: count }, (_, i) => first + i)
}

function tellingHashes(mention: Prepared): number[] {
  return mention.quote.hashes.filter((_, i) => mention.quote.weights[i]! > 1)
}

function file(index: Map<number, Prepared[]>, key: number, mention: Prepared): void {
  const known = index.get(key)
  if (known) known.push(mention)
  else index.set(key, [mention])
}

function takeOut(list: Prepared[], mention: Prepared): void {
  const at = list.indexOf(mention)
  if (at < 0) return
  list[at] = list.at(-1)!
  list.pop()
}

function unfile(index: Map<number, Prepared[]>, key: number, mention: Prepared): void {
  const known = index.get(key)
  if (known) takeOut(known, mention)
  if (known?.length === 0) index.delete(key)
}

/** Finds the mentions that are worth comparing with one; whoever finds another is found by it. */
export class Candidates {
  private readonly blocks = new Map<string, Block>()

  private keys(mention: Prepared): readonly string[] {
    return mention.dyads.map((dyad) => `${dyad}|${mention.mention.type}|${mention.mention.status}`)
  }

  add(mention: Prepared): void {
    for (const key of this.keys(mention)) {
      let block = this.blocks.get(key)
      if (!block) {
        block = { all: [], wide: [], none: [], undated: [], buckets: new Map(), byWord: new Map() }
        this.blocks.set(key, block)
      }
      const { how } = mention.window
      block.all.push(mention)
      if (how !== 'near') block[how].push(mention)
      if (how === 'near' || how === 'undated') {
        for (const bucket of bucketsOf(mention.window, mention.mention.status === 'planned')) {
          file(block.buckets, bucket, mention)
        }
      }
      for (const hash of tellingHashes(mention)) file(block.byWord, hash, mention)
    }
  }

  remove(mention: Prepared): void {
    for (const key of this.keys(mention)) {
      const block = this.blocks.get(key)
      if (!block) continue
      const { how } = mention.window
      takeOut(block.all, mention)
      if (how !== 'near') takeOut(block[how], mention)
      for (const bucket of bucketsOf(mention.window, mention.mention.status === 'planned')) {
        unfile(block.buckets, bucket, mention)
      }
      for (const hash of tellingHashes(mention)) unfile(block.byWord, hash, mention)
      if (block.all.length === 0) this.blocks.delete(key)
    }
  }

  /** Mentions that may be the same event, each once, itself left out. */
  of(mention: Prepared): Set<Prepared> {
    const found = new Set<Prepared>()
    const take = (others: Iterable<Prepared> | undefined): void => {
      for (const other of others ?? []) if (other !== mention && mayBeOne(mention, other)) found.add(other)
    }
    for (const key of this.keys(mention)) {
      const block = this.blocks.get(key)
      if (!block) continue
      const { how } = mention.window
      const buckets = bucketsOf(mention.window, mention.mention.status === 'planned')
      if (how === 'none' || (how === 'wide' && buckets.length === 0)) {
        take(block.all)
        continue
      }
      for (const bucket of buckets) take(block.buckets.get(bucket))
      take(block.wide)
      take(block.none)
      if (how === 'wide' || isRare(mention.mention.kind)) take(block.undated)
      if (how === 'undated' && isRare(mention.mention.kind)) take(block.all)
      for (const hash of tellingHashes(mention)) {
        for (const other of block.byWord.get(hash) ?? []) {
          if ((how === 'undated' || other.window.how === 'undated') && other !== mention && mayBeOne(mention, other)) {
            found.add(other)
          }
        }
      }
    }
    return found
  }
}

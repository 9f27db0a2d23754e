import { describe, expect, it } from 'vitest'
import type { Job, Outcome } from '../../src/runner/job.js'
import { runJobs } from '../../src/runner/pool.js'

const script = new URL('./worker-double.mjs', import.meta.url)
const options = { workers: 2, timeLimit: 300, limits: { maxDepth: 100, maxElements: 100 }, script }

const job = (name: string, text: string): Job => ({ name, path: null, source: { text }, given: {}, fill: {} })

async function* jobs(...texts: string[]): AsyncGenerator<{ job: Job; note: string }> {
  for (const [i, text] of texts.entries()) yield { job: job(`t${i}`, text), note: text }
}

async function outcomes(...texts: string[]): Promise<string[]> {
  const seen: string[] = []
  for await (const { outcome, note } of runJobs(jobs(...texts), options)) {
    seen.push(outcome.ok ? `${note}: ${outcome.article.id}` : `${note}: ${outcome.code}`)
  }
  return seen
}

describe('the pool of workers', () => {
  it('gives outcomes in the order of the texts, however long each takes', async () => {
    expect(await outcomes('late', 'a', 'late', 'b', 'c')).toEqual(['late: t0', 'a: t1', 'late: t2', 'b: t3', 'c: t4'])
  })

  it('ends a text that takes too long, and goes on', async () => {
    expect(await outcomes('hang', 'a', 'hang', 'hang', 'b', 'c')).toEqual([
      'hang: too-slow',
      'a: t1',
      'hang: too-slow',
      'hang: too-slow',
      'b: t4',
      'c: t5',
    ])
  })

  it.each(['die', 'throw'])('reports a worker that ends by itself (%s), and goes on', async (how) => {
    expect(await outcomes('a', how, 'b', how, how, 'c')).toEqual([
      'a: t0',
      `${how}: failed`,
      'b: t2',
      `${how}: failed`,
      `${how}: failed`,
      'c: t5',
    ])
  })

  it('passes on what failed before it came to a worker, in its place', async () => {
    const early: Outcome = { ok: false, code: 'unreadable', message: 'no such file' }
    async function* mixed(): AsyncGenerator<{ job: Job | Outcome; note: number }> {
      yield { job: job('a', 'late'), note: 1 }
      yield { job: early, note: 2 }
      yield { job: job('b', 'b'), note: 3 }
    }
    const notes: number[] = []
    for await (const { note } of runJobs(mixed(), options)) notes.push(note)
    expect(notes).toEqual([1, 2, 3])
  })

  it('hands an outcome over before the next text comes', async () => {
    let answer: (value: unknown) => void = () => undefined
    const answered = new Promise((resolve) => {
      answer = resolve
    })
    async function* conversation(): AsyncGenerator<{ job: Job; note: number }> {
      yield { job: job('a', 'a'), note: 1 }
      await answered
      yield { job: job('b', 'b'), note: 2 }
    }
    const notes: number[] = []
    for await (const { note } of runJobs(conversation(), options)) {
      notes.push(note)
      answer(null)
    }
    expect(notes).toEqual([1, 2])
  })

  it('reads nothing when nothing comes, and stops when nobody listens any more', async () => {
    expect(await outcomes()).toEqual([])
    for await (const { note } of runJobs(jobs('a', 'b', 'c', 'd'), options)) {
      expect(note).toBe('a')
      break
    }
  })
})

/** The scorer that comes with the seed articles, run as a program of its own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { seedGold, seedScorer, seedTexts } from './sets.js'

/** What it prints, as it prints it: figures rounded to three places. */
export interface SeedReport {
  readonly articles: number
  readonly events: {
    readonly gold: number
    readonly predicted: number
    readonly strict: Readonly<Record<'precision' | 'recall' | 'f1', number>>
    readonly lenient: Readonly<Record<'precision' | 'recall' | 'f1', number>>
  }
  readonly [field: string]: unknown
}

/** Scores coded articles, one a line, against the gold of a folder; by default that of the seeds. */
export function scoreSeeds(coded: readonly object[], gold: string = seedGold, texts: string = seedTexts): SeedReport {
  const folder = mkdtempSync(join(tmpdir(), 'seed-score-'))
  try {
    const path = join(folder, 'coded.jsonl')
    writeFileSync(path, coded.map((one) => `${JSON.stringify(one)}\n`).join(''))
    const args = [seedScorer, '--gold', gold, '--pred', path, '--texts', texts, '--json']
    const run = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`${seedScorer} failed: ${run.stderr}`)
    return JSON.parse(run.stdout) as SeedReport
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

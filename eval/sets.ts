/** The texts that coding is measured on, each with its gold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldArticle } from './scoring/gold.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const inProject = (path: string): string => join(root, path)
/** The optional folder beside the project, with the seed articles and what others published. */
const shared = (path: string): string => join(root, '../shared', path)

export const seedGold = shared('gold/seeds')
export const seedTexts = shared('seeds')
export const seedScorer = shared('gold/score.mjs')
export const ploverGold = shared('gold/plover/plover-gsr-dev.json')

/** Published pairs of phrases with their types. */
export const pairGold = shared('gold/plover/plv-train.tsv')
/** Gold of the examples. */
export const exampleGold = inProject('eval/gold')

export const hasSeeds = (): boolean => existsSync(seedScorer) && existsSync(seedTexts)
export const hasPlover = (): boolean => existsSync(ploverGold)
export const hasPairs = (): boolean => existsSync(pairGold)

export interface GoldText {
  readonly gold: GoldArticle
  readonly path: string
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

function goldOf<T extends GoldArticle>(folder: string): readonly T[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'record.json')
    .sort()
    .map((file) => readJson<T>(join(folder, file)))
}

/** The examples of the project, those that rules are made from and those that are only counted. */
export function readExamples(): {
  readonly development: readonly GoldText[]
  readonly heldOut: readonly GoldText[]
  /** Those of the held-out dispatches that nobody who worked on a rule has ever opened. */
  readonly unread: readonly GoldText[]
} {
  const folder = inProject('eval/gold')
  const listOf = (name: string): ReadonlySet<string> =>
    new Set(readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
  const listed = listOf('held-out.txt')
  const read = listOf('held-out-read.txt')
  const all = goldOf<GoldArticle & { readonly source: string }>(folder).map((gold) => ({
    gold,
    path: inProject(join('examples', gold.source)),
  }))
  return {
    development: all.filter(({ gold }) => !listed.has(gold.id)),
    heldOut: all.filter(({ gold }) => listed.has(gold.id)),
    unread: all.filter(({ gold }) => listed.has(gold.id) && !read.has(gold.id)),
  }
}

/** The five seed articles; none where the shared folder is absent. */
export function readSeeds(): readonly GoldText[] {
  if (!hasSeeds()) return []
  return goldOf<GoldArticle>(seedGold).map((gold) => ({ gold, path: join(seedTexts, `${gold.id}.txt`) }))
}

/** Texts of one folder, ID.txt, that have their gold beside them, ID.json. */
export function readFolder(folder: string): readonly GoldText[] {
  return goldOf<GoldArticle>(folder).map((gold) => ({ gold, path: join(folder, `${gold.id}.txt`) }))
}

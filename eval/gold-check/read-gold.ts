/** Reads the examples and their gold from the folders of the project. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkArticle } from './check-article.js'
import { checkRecord } from './check-record.js'
import type { GoldArticle, GoldRecord, Problems } from './shapes.js'
import { sourceText } from './source-text.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const examplesFolder = join(root, 'examples')
const goldFolder = join(root, 'eval/gold')
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

export interface GoldSet {
  readonly articles: readonly GoldArticle[]
  readonly record: GoldRecord
  /** Paths of the dispatches below `examples/`, sorted. */
  readonly paths: readonly string[]
  /** Ids of the articles that are looked at only for the report. */
  readonly heldOut: readonly string[]
  /** Source text of each article on one line, by id. */
  readonly texts: ReadonlyMap<string, string>
}

const idOf = (path: string): string => basename(path, extname(path))

export function readGold(): GoldSet {
  const paths = readdirSync(examplesFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('/') && /\.(?:txt|html|md|json)$/.test(path))
    .sort()
  const articles = readdirSync(goldFolder)
    .filter((file) => file.endsWith('.json') && file !== 'record.json')
    .sort()
    .map((file) => readJson<GoldArticle>(join(goldFolder, file)))
  const texts = new Map(
    paths.map((path) => {
      const raw = readFileSync(join(examplesFolder, path), 'utf8')
      return [idOf(path), sourceText(raw, extname(path).slice(1))] as const
    }),
  )
  const heldOut = readFileSync(join(goldFolder, 'held-out.txt'), 'utf8').split('\n').filter(Boolean)
  return { articles, record: readJson<GoldRecord>(join(goldFolder, 'record.json')), paths, heldOut, texts }
}

/** Codes that the knowledge tables know: the first column of the states and of the bodies. */
export function knownCodes(): ReadonlySet<string> {
  const files = ['states.tsv', 'bodies/international.tsv', 'bodies/national.tsv']
  const lines = files.flatMap((file) => readFileSync(join(root, 'knowledge', file), 'utf8').split('\n'))
  return new Set(
    lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t')[0]!.trim()),
  )
}

/** All problems of the gold set, empty where it holds. */
export function checkGold(set: GoldSet, codes: ReadonlySet<string>): Problems {
  const problems: Problems = []
  const sources = set.articles.map((article) => article.source).sort()
  for (const path of set.paths) if (!sources.includes(path)) problems.push(`${path}: has no gold`)
  for (const article of set.articles) {
    const text = set.texts.get(article.id)
    if (text === undefined || !set.paths.includes(article.source) || idOf(article.source) !== article.id) {
      problems.push(`${article.id}: has no dispatch of its name at examples/${article.source}`)
    } else problems.push(...checkArticle(article, text, codes))
  }
  const third = set.paths.filter((_, index) => index % 3 === 2).map(idOf)
  if (third.join() !== set.heldOut.join()) problems.push('held-out.txt: is not every third dispatch in sorted order')
  return [...problems, ...checkRecord(set.record, set.articles, set.texts)]
}

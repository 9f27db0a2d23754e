/**
 * `npm run eval:reliability`: of the events that were given a confidence, how many would a coder keep? `--fit` fits the
 * constants of `src/coding/confidence-weights.ts` anew, `--write` puts the curve into docs/accuracy.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { draftsOf } from '../src/coding/code-article.js'
import { type ConfidenceFeatures, featuresOf } from '../src/coding/confidence.js'
import { bias, weights } from '../src/coding/confidence-weights.js'
import type { Parts, Pipeline } from '../src/pipeline.js'
import type { Article, CodedArticle, EventMention } from '../src/schema/index.js'
import { measured, percent, points, type Row, table, writeBlock } from './accuracy-page.js'
import { loadCoder } from './code-texts.js'
import { fitLogistic, type Model, probabilityOf, type Sample } from './logistic.js'
import { parts } from './parts.js'
import { type PloverSentence, scorePlover } from './plover.js'
import { scoreArticle } from './score.js'
import { type GoldText, hasPlover, ploverGold, readExamples, readSeeds } from './sets.js'

const { values: flags } = parseArgs({
  options: { fit: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
})

const weightsTable = fileURLToPath(new URL('../src/coding/confidence-weights.ts', import.meta.url))
const names = Object.keys(weights) as (keyof ConfidenceFeatures)[]

/** How hard the fit pulls weights to 0, in samples: some hundred events bear no more. */
const penalty = 4
const folds = 5

interface Judged extends Sample {
  /** Text it comes from: events of one text are never on both sides of a fold. */
  readonly text: string
}

type Analyse = (article: Article) => readonly ConfidenceFeatures[]

/** Features of each printed event of an article, in the order in which they are printed. */
function analyser(pipeline: Pipeline, patterns: Parts['patterns']): Analyse {
  return (article) =>
    draftsOf(pipeline.analyse(article), patterns)
      .drafts.filter((draft) => draft.status !== 'hypothetical')
      .map(featuresOf)
}

function judged(
  text: string,
  article: Article,
  coded: CodedArticle,
  isKept: (event: EventMention) => boolean,
  analyse: Analyse,
): readonly Judged[] {
  const features = analyse(article)
  return coded.events.map((event, i) => ({
    text,
    features: names.map((name) => features[i]![name]),
    isKept: isKept(event),
  }))
}

async function main(): Promise<void> {
  const { pipeline, patterns } = parts()
  const analyse = analyser(pipeline, patterns)
  const code = await loadCoder()
  const judgeTexts = async (texts: readonly GoldText[]): Promise<readonly Judged[]> => {
    const coded = await code(texts.map(({ path }) => path))
    return texts.flatMap(({ gold }) => {
      const text = coded.get(gold.id)
      if (text === undefined) return []
      const { kept } = scoreArticle(gold, text.coded)
      return judged(gold.id, text.article, text.coded, (event) => kept.has(event), analyse)
    })
  }
  const examples = readExamples()
  const known = [
    ...(await judgeTexts(examples.development)),
    ...(await judgeTexts(readSeeds())),
    ...(hasPlover() ? judgePlover(code.engine, analyse) : []),
  ]
  const unseen = await judgeTexts(examples.heldOut)
  const fitted = crossed(known)
  const model: Model = flags.fit ? fitLogistic(known, penalty) : { bias, weights: names.map((name) => weights[name]) }
  if (flags.fit) writeFileSync(weightsTable, weightsFile(model))
  const shown = (sample: Sample): number => clipped(probabilityOf(model, sample.features))
  const sets = [
    { name: 'development texts, each judged by the others', samples: fitted },
    { name: 'held-out examples', samples: unseen.map((one) => ({ p: shown(one), isKept: one.isKept })) },
  ]
  for (const { name, samples } of sets) {
    console.log(`${name}: ${samples.length} events, ${summary(samples)}`)
    for (const row of curve(samples)) console.log(`  ${row.map((cell) => String(cell).padEnd(14)).join('')}`)
  }
  for (const [i, name] of names.entries()) console.log(`${name.padEnd(12)}${model.weights[i]!.toFixed(2)}`)
  if (flags.write)
    writeBlock(
      'reliability',
      [
        measured('npm run eval:reliability -- --write'),
        ...sets.map(
          ({ name, samples }) => `${name}: ${samples.length} events, ${summary(samples)}.\n\n${table(curve(samples))}`,
        ),
      ].join('\n\n'),
    )
}

/** Events of PLOVER's sentences; gold tells one thing a sentence, so that some that are right count as wrong. */
function judgePlover(engine: Awaited<ReturnType<typeof loadCoder>>['engine'], analyse: Analyse): readonly Judged[] {
  const sentences = JSON.parse(readFileSync(ploverGold, 'utf8')) as readonly PloverSentence[]
  return sentences
    .filter(({ event }) => event !== 'DOCUMENT')
    .flatMap((sentence) => {
      const { id, text } = sentence
      const article = engine.read({ id, source: text, form: 'text', given: {}, path: null })
      const coded = engine.code(article)
      const isKept = (event: EventMention): boolean =>
        scorePlover([sentence], () => ({ ...coded, events: [event] })).typeAndActors.right === 1
      return judged(id, article, coded, isKept, analyse)
    })
}

interface Guess {
  readonly p: number
  readonly isKept: boolean
}

const clipped = (p: number): number => Math.round(100 * Math.min(0.98, Math.max(0.05, p))) / 100

/** Each text judged by constants that were fitted without it. */
function crossed(samples: readonly Judged[]): readonly Guess[] {
  const texts = [...new Set(samples.map(({ text }) => text))]
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const out = new Set(texts.filter((_, i) => i % folds === fold))
    const model = fitLogistic(
      samples.filter(({ text }) => !out.has(text)),
      penalty,
    )
    return samples
      .filter(({ text }) => out.has(text))
      .map(({ features, isKept }) => ({ p: clipped(probabilityOf(model, features)), isKept }))
  })
}

const edges = [0.05, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99]

function curve(samples: readonly Guess[]): readonly Row[] {
  const rows = edges.slice(0, -1).flatMap((from, i): Row[] => {
    const inside = samples.filter(({ p }) => p >= from && p < edges[i + 1]!)
    if (inside.length === 0) return []
    const mean = inside.reduce((sum, { p }) => sum + p, 0) / inside.length
    const kept = inside.filter(({ isKept }) => isKept).length
    return [[`${from} to ${edges[i + 1]}`, inside.length, points(mean), points(kept / inside.length)]]
  })
  return [['confidence', 'events', 'mean confidence', 'kept'], ...rows]
}

/** Brier score, beside that of one confidence for all; and how far confidence and share kept lie apart, weighted by bin. */
function summary(samples: readonly Guess[]): string {
  const kept = samples.filter(({ isKept }) => isKept).length / samples.length
  const brier = samples.reduce((sum, { p, isKept }) => sum + (p - (isKept ? 1 : 0)) ** 2, 0) / samples.length
  const gap = curve(samples)
    .slice(1)
    .reduce((sum, [, n, mean, share]) => sum + (Number(n) / samples.length) * Math.abs(Number(mean) - Number(share)), 0)
  return `${percent(kept)} kept; Brier score ${points(brier)} (one confidence for all: ${points(kept * (1 - kept))}); mean gap ${points(gap)}`
}

function weightsFile(model: Model): string {
  const round = (value: number): number => Math.round(100 * value) / 100
  const lines = names.map((name, i) => `  ${name}: ${round(model.weights[i]!)},`)
  return `${[
    "import type { ConfidenceFeatures } from './confidence.js'",
    '',
    '// Written by `npm run eval:reliability -- --fit`. In log odds.',
    `export const bias = ${round(model.bias)}`,
    '',
    'export const weights: Readonly<Record<keyof ConfidenceFeatures, number>> = {',
    ...lines,
    '}',
  ].join('\n')}\n`
}

await main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})

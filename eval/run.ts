/**
 * `npm run eval`: codes the examples, and the seed articles and PLOVER's sentences where the shared folder is there, and
 * prints how good the coding is.
 *
 *     --errors          print each miss of the development texts, grouped by class
 *     --class WORDS     only classes whose name holds these words: `wrong date`, `plover`
 *     --only ID         only the texts whose id begins so
 *     --set NAME        only one set: development, held-out, unread, seeds, plover, pairs, joins
 *     --own FOLDER      measure on texts of your own alone: ID.txt, each with its gold, ID.json, beside it
 *     --held-out-errors print the misses of the held-out examples too: for reports, never to learn from
 *     --json            print the figures as one JSON object
 *     --write           put the figures into docs/accuracy.md
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Article } from '../src/schema/index.js'
import { measured, type Row, table, writeBlock } from './accuracy-page.js'
import { type Coder, loadCoder } from './code-texts.js'
import { loadExplain } from './explain.js'
import { heads, kindRows, qualityRows, shareRows } from './figures.js'
import { scoreJoins } from './joins.js'
import { scorePairs } from './pairs.js'
import { parts } from './parts.js'
import { eventsPerSentence, type PloverScore, type PloverSentence, ploverF1, scorePlover } from './plover.js'
import { addTallies, quality, rate, scoreArticle, type Tally } from './score.js'
import { scoreSeeds } from './seed-score.js'
import {
  exampleGold,
  type GoldText,
  hasPairs,
  hasPlover,
  hasSeeds,
  pairGold,
  ploverGold,
  readExamples,
  readFolder,
  readSeeds,
  seedGold,
} from './sets.js'
import { eventLine, explained, showMisses, type TextMiss } from './show-misses.js'

const { values: flags } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    class: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    set: { type: 'string', default: '' },
    own: { type: 'string', default: '' },
    'held-out-errors': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

interface Measured {
  readonly tally: Tally
  readonly misses: readonly TextMiss[]
  readonly coded: readonly object[]
}

async function measure(texts: readonly GoldText[], code: Coder): Promise<Measured> {
  const chosen = texts.filter(({ gold }) => gold.id.startsWith(flags.only))
  const coded = await code(chosen.map(({ path }) => path))
  const scores = chosen.map(({ gold }) => {
    const text = coded.get(gold.id)
    return { gold, text, score: scoreArticle(gold, text?.coded ?? null, text?.article.source) }
  })
  return {
    tally: addTallies(scores.map(({ score }) => score.tally)),
    misses: scores.flatMap(({ gold, text, score }) =>
      score.misses.map((miss): TextMiss => ({ id: gold.id, article: text?.article ?? null, miss })),
    ),
    coded: scores.flatMap(({ text }) => (text === undefined ? [] : [text.coded])),
  }
}

function measurePlover(code: Awaited<ReturnType<typeof loadCoder>>): PloverScore {
  const sentences = (JSON.parse(readFileSync(ploverGold, 'utf8')) as readonly PloverSentence[]).filter(({ id }) =>
    id.startsWith(flags.only),
  )
  return scorePlover(sentences, (sentence) => code.engine.code(articleOf(sentence, code)))
}

const articleOf = ({ id, text }: PloverSentence, { engine }: Awaited<ReturnType<typeof loadCoder>>): Article =>
  engine.read({ id, source: text, form: 'text', given: {}, path: null })

function ploverRows(score: PloverScore): readonly Row[] {
  const points = (value: number): string => value.toFixed(3)
  return [
    ['sentences', 'type found', 'type with both countries', 'events a sentence', 'precision', 'F1'],
    [
      score.type.of,
      points(rate(score.type)),
      points(rate(score.typeAndActors)),
      eventsPerSentence(score).toFixed(2),
      points(rate(score.produced)),
      points(ploverF1(score)),
    ],
  ]
}

const tables = (tally: Tally): string =>
  [table([heads, ...qualityRows(tally)]), table([['of what was found', ''], ...shareRows(tally)])].join('\n\n')

function print(name: string, tally: Tally): void {
  console.log(`\n${name}: ${tally.articles} articles`)
  for (const row of [heads, ...qualityRows(tally), ...shareRows(tally)])
    console.log(
      row
        .map((cell, i) =>
          String(cell)
            .replaceAll('*', '')
            .padEnd(i === 0 ? 38 : 14),
        )
        .join('')
        .trimEnd(),
    )
  console.log(
    kindRows(tally)
      .map((row) => row.join(' '))
      .join(', '),
  )
}

/** Links of the gold record, of the examples and of the seeds. */
function joinRows(): readonly Row[] {
  const folders = [
    ['examples', exampleGold],
    ['seeds', seedGold],
  ] as const
  const rows = folders.flatMap(([name, folder]): Row[] => {
    const found = scoreJoins(folder, parts().knowledge)
    if (found === null) return []
    const { precision, recall, f1 } = quality(found)
    return [[name, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), found.gold, found.predicted - found.right]]
  })
  return [['', 'precision', 'recall', 'F1', 'links in gold', 'wrong links'], ...rows]
}

function show(title: string, rows: readonly Row[]): void {
  if (flags.json) return
  console.log(`\n${title}`)
  for (const row of rows)
    console.log(
      row
        .map((cell) => String(cell).padEnd(26))
        .join('')
        .trimEnd(),
    )
}

const wants = (name: string): boolean => (flags.own === '' ? flags.set === '' || flags.set === name : name === 'own')

async function main(): Promise<void> {
  const code = await loadCoder()
  const examples = readExamples()
  const figures: Record<string, unknown> = {}
  const misses: TextMiss[] = []
  const own = flags.own === '' ? [] : readFolder(flags.own)
  const sets = [
    { name: 'own', title: flags.own, texts: own, open: true },
    { name: 'development', title: 'Examples, development part', texts: examples.development, open: true },
    { name: 'held-out', title: 'Examples, held-out part', texts: examples.heldOut, open: flags['held-out-errors'] },
    { name: 'unread', title: 'Those of them that were never opened', texts: examples.unread, open: false },
    { name: 'seeds', title: 'Seeds: development set, not accuracy', texts: readSeeds(), open: true },
  ]
  for (const { name, title, texts, open } of sets) {
    if (!wants(name) || texts.length === 0) continue
    const result = await measure(texts, code)
    if (result.tally.articles === 0) continue
    figures[name] = result.tally
    if (open) misses.push(...result.misses)
    if (!flags.json) print(title, open ? result.tally : { ...result.tally, byKind: {} })
    if (name === 'seeds' && flags.only === '') {
      figures['seeds by score.mjs'] = scoreSeeds(result.coded)
      if (!flags.json) console.log(`score.mjs: ${JSON.stringify(figures['seeds by score.mjs'])}`)
    }
    if (flags.write && flags.only === '' && name !== 'own')
      writeBlock(name, `${measured('npm run eval -- --write')}\n\n${tables(result.tally)}`)
  }
  if (wants('plover') && hasPlover()) {
    const score = measurePlover(code)
    const { misses: wrong, ...counts } = score
    figures.plover = counts
    show('PLOVER’s gold sentences', ploverRows(score))
    if (flags.write && flags.only === '')
      writeBlock('plover', `${measured('npm run eval -- --write')}\n\n${table(ploverRows(score))}`)
    if (flags.errors && 'plover'.includes(flags.class)) {
      const explain = loadExplain()
      for (const { sentence, wanted, got } of wrong) {
        console.log(`\n-- ${sentence.id}\n  wanted  ${wanted}`)
        for (const event of got) console.log(`  coded   ${eventLine(event)}  (${event.rule})`)
        for (const seen of explain(articleOf(sentence, code))) for (const line of explained(seen)) console.log(line)
      }
    }
  }
  if (wants('pairs') && hasPairs() && flags.only === '') {
    const score = scorePairs(pairGold)
    figures.pairs = score
    const rows: readonly Row[] = [
      ['pairs', 'root right', 'macro-F1'],
      [score.pairs, score.accuracy.toFixed(3), score.macroF1.toFixed(3)],
    ]
    show('Pairs of phrases, the part that is not learnt from', rows)
    if (flags.write) writeBlock('pairs', `${measured('npm run eval -- --write')}\n\n${table(rows)}`)
  }
  if (wants('joins') && flags.only === '') {
    const rows = joinRows()
    figures.joins = rows
    show('Gold mentions joined into events', rows)
    if (flags.write) writeBlock('joins', `${measured('npm run eval -- --write')}\n\n${table(rows)}`)
  }
  if (!hasSeeds() && !flags.json) console.log('\n../shared is not there: its seed articles and sentences are left out.')
  if (flags.json) console.log(JSON.stringify(figures))
  if (flags.errors) for (const line of showMisses(misses, loadExplain(), flags.class)) console.log(line)
}

await main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})

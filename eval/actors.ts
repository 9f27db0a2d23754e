/**
 * `npm run eval:actors`: how many phrases that name an actor come out as the right state, and how many people with the
 * right name, state and office. `--errors` prints each miss, `--write` puts the figures into docs/accuracy.md.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Analysed } from '../src/coding/index.js'
import { type Knowledge, resolvePhrase } from '../src/knowledge/index.js'
import { measured, type Row, table, writeBlock } from './accuracy-page.js'
import { loadCoder } from './code-texts.js'
import { parts } from './parts.js'
import { codesInArticle } from './phrases.js'
import { actorsOf, isUnnamedBody, type PloverSentence, repairedCode } from './plover.js'
import { type GoldArticle, type Miss, rate, type Share, scoreArticle } from './score.js'
import { counted } from './scoring/tally.js'
import { type GoldText, hasPlover, ploverGold, readExamples, readSeeds } from './sets.js'

const { values: flags } = parseArgs({
  options: { errors: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
})

interface Figure {
  readonly name: string
  readonly right: Share
  /** Phrases that came out as no state at all: a smaller harm than a wrong one. */
  readonly unresolved: number
  readonly misses: readonly string[]
}

interface Judged {
  readonly where: string
  readonly phrase: string
  readonly wanted: readonly string[]
  readonly got: readonly string[]
}

/** A phrase is right when it names somebody, and nobody who is not meant. */
function figureOf(name: string, judged: readonly Judged[]): Figure {
  const isRight = ({ wanted, got }: Judged): boolean => got.length > 0 && got.every((code) => wanted.includes(code))
  const wrong = judged.filter((one) => !isRight(one))
  return {
    name,
    right: judged.reduce((share, one) => counted(share, isRight(one)), { of: 0, right: 0 }),
    unresolved: wrong.filter(({ got }) => got.length === 0).length,
    misses: wrong.map(
      ({ where, phrase, wanted, got }) =>
        `  ${where}: “${phrase}” is ${wanted.join('+')}, got ${got.join('+') || 'nothing'}`,
    ),
  }
}

/** The best reading of a phrase that stands alone. */
function alone(knowledge: Knowledge, phrase: string, at?: string | null): readonly string[] {
  const code = resolvePhrase(knowledge, phrase, at ? { at } : {})[0]?.code
  return code ? [code] : []
}

function ploverFigure(knowledge: Knowledge): Figure {
  const sentences = JSON.parse(readFileSync(ploverGold, 'utf8')) as readonly PloverSentence[]
  const judged = sentences.flatMap(({ id, source, target }) =>
    [...actorsOf(source), ...actorsOf(target)].flatMap(({ actorText, code }): Judged[] => {
      const wanted = repairedCode(code)
      if (!actorText || wanted === '' || isUnnamedBody(wanted)) return []
      return [{ where: id, phrase: actorText, wanted: [wanted], got: alone(knowledge, actorText) }]
    }),
  )
  return figureOf('phrases of PLOVER’s sentences, alone', judged)
}

type TextedEvent = GoldArticle['events'][number] & {
  readonly actorText?: readonly string[]
  readonly recipientText?: readonly string[]
}

function phrasesOf(gold: GoldArticle, knowledge: Knowledge, analysed: Analysed): readonly Judged[] {
  return (gold.events as readonly TextedEvent[]).flatMap((event): readonly Judged[] => {
    const both = [...event.actor, ...event.recipient]
    const sides = [
      { phrases: event.actorText ?? [], wanted: event.symmetric ? both : event.actor },
      { phrases: event.recipientText ?? [], wanted: event.symmetric ? both : event.recipient },
    ]
    return sides
      .filter(({ wanted }) => wanted.length > 0)
      .flatMap(({ phrases, wanted }) =>
        phrases.map((phrase): Judged => {
          const seen = codesInArticle(analysed, phrase, event.quote)
          const meant = /^(both|they|the two)\b/i.test(phrase) ? both : wanted
          return { where: gold.id, phrase, wanted: meant, got: seen ?? alone(knowledge, phrase, gold.published) }
        }),
      )
  })
}

/** People of gold, each right when the name is found and neither state nor office is wrong. */
function peopleFigure(name: string, texts: readonly GoldText[], missesOf: (text: GoldText) => readonly Miss[]): Figure {
  const lines: string[] = []
  let right: Share = { of: 0, right: 0 }
  let unresolved = 0
  for (const text of texts) {
    const misses = missesOf(text)
    for (const person of text.gold.people ?? []) {
      const miss = misses.find(
        (one) => (one.what === 'missed person' || one.what === 'wrong office') && one.gold === person,
      )
      if (person.doubt && miss?.what === 'missed person') continue
      right = counted(right, miss === undefined)
      if (miss === undefined) continue
      const { name: called, of, office } = person
      const got = miss.what === 'wrong office' ? `${miss.coded.name}, ${miss.coded.office}, ${miss.coded.of}` : 'nobody'
      if (got === 'nobody') unresolved++
      lines.push(`  ${text.gold.id}: ${called}, ${office}, ${of}; got ${got}`)
    }
  }
  return { name, right, unresolved, misses: lines }
}

async function main(): Promise<void> {
  const { knowledge, pipeline } = parts()
  const code = await loadCoder()
  const examples = readExamples()
  const sets = [
    { name: 'the seeds', texts: readSeeds(), open: true },
    { name: 'the development examples', texts: examples.development, open: true },
    { name: 'the held-out examples', texts: examples.heldOut, open: false },
  ].filter(({ texts }) => texts.length > 0)
  const figures: Figure[] = hasPlover() ? [ploverFigure(knowledge)] : []
  for (const { name, texts, open } of sets) {
    const coded = await code(texts.map(({ path }) => path))
    const known = texts.filter(({ gold }) => coded.has(gold.id))
    const phrases = known.flatMap(({ gold }) =>
      phrasesOf(gold, knowledge, pipeline.analyse(coded.get(gold.id)!.article)),
    )
    const people = peopleFigure(`people of ${name}`, known, ({ gold }) => {
      const { misses } = scoreArticle(gold, coded.get(gold.id)!.coded)
      return misses
    })
    for (const figure of [figureOf(`phrases of ${name}, in their article`, phrases), people])
      figures.push(open ? figure : { ...figure, misses: [] })
  }
  const rows: readonly Row[] = [
    ['', 'right', 'of', 'unresolved'],
    ...figures.map(({ name, right, unresolved }): Row => [name, rate(right).toFixed(3), right.of, unresolved]),
  ]
  for (const [name, ...values] of rows)
    console.log(`${String(name).padEnd(56)}${values.map((value) => String(value).padEnd(12)).join('')}`.trimEnd())
  if (flags.errors)
    for (const { name, misses } of figures.filter((figure) => figure.misses.length > 0))
      console.log(`\n${name}: ${misses.length} wrong\n${misses.join('\n')}`)
  if (flags.write) writeBlock('actors', `${measured('npm run eval:actors -- --write')}\n\n${table(rows)}`)
}

await main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConlluSentence, fillConllu, formsOf, type Language, readConllu, toConllu } from '../src/language/index.js'
import { loadLanguage } from '../src/language-model.js'
import { evaluate, f1, type Report } from './language/conll18.js'
import { scoreNames } from './language/names.js'
import { peers, scorePeer } from './language/peers.js'
import { rawText } from './language/raw-text.js'

/** `npm run bench:language`: accuracy and speed of the language engine, beside its peers in JavaScript. */

const shared = process.env.CHANCERY_DATA ?? '../shared/data'
const part = process.argv.includes('--dev') ? 'dev' : 'test'
const model = process.argv.find((a) => a.startsWith('--model='))?.slice(8)

const shown = (n: number): string => n.toFixed(2).padStart(6)
const perSecond = (words: number, milliseconds: number): string =>
  Math.round((1000 * words) / milliseconds)
    .toLocaleString('en')
    .padStart(9)

function printReport(title: string, report: Report): void {
  const cells = Object.entries(report).map(([name, count]) => `${name} ${shown(f1(count))}`)
  console.log(`${title.padEnd(14)} ${cells.join('  ')}`)
}

/** Words per second of `work`, run again and again for about `seconds`. */
function speed(words: number, work: () => void, seconds: number): string {
  work()
  const begin = performance.now()
  let rounds = 0
  while (performance.now() - begin < 1000 * seconds) {
    work()
    rounds++
  }
  return perSecond(rounds * words, performance.now() - begin)
}

function benchTreebank(language: Language, name: string, gold: readonly ConlluSentence[]): void {
  const filled = language.annotate(gold.map(formsOf)).map((found, i) => fillConllu(gold[i]!, found))
  printReport(`${name} gold words`, evaluate(gold, filled))
  const text = rawText(gold)
  printReport(
    `${name} raw text`,
    evaluate(
      gold,
      language.analyse(text).map((s) => toConllu(s, text, [])),
    ),
  )
}

async function main(): Promise<void> {
  if (!existsSync(shared)) {
    console.log(`No treebanks at ${shared}: set CHANCERY_DATA to the folder that holds ud/ and ner/.`)
    return
  }
  const begin = performance.now()
  const language = loadLanguage(model)
  console.log(`Model loaded in ${Math.round(performance.now() - begin)} ms. Scores are F1 in percent, CoNLL 2018.\n`)
  const read = (path: string): string => readFileSync(join(shared, path), 'utf8')
  const treebanks = ['ewt', 'gum'].map((name) => [name, readConllu(read(`ud/en_${name}-${part}.conllu`))] as const)
  for (const [name, gold] of treebanks) benchTreebank(language, `${name} ${part}`, gold)

  const names = scoreNames(language, read('ner/crossner-politics-dev.conll'))
  console.log(
    `\nnames, crossner-politics-dev  ${Object.entries(names)
      .map(([label, count]) => `${label} ${shown(f1(count))}`)
      .join('  ')}`,
  )

  const text = treebanks.map(([, gold]) => rawText(gold)).join('\n\n')
  const words = treebanks.reduce((sum, [, gold]) => sum + gold.reduce((n, s) => n + formsOf(s).length, 0), 0)
  console.log('\nwords per second, one core, and UPOS on the same words')
  const pairs = treebanks[0]![1].map((s) =>
    s.lines.filter((l) => l.kind === 'word').map((l) => [l.columns[1]!, l.columns[3]!] as const),
  )
  const own = language
    .annotate(pairs.map((s) => s.map(([form]) => form)))
    .reduce((n, s, i) => n + s.tokens.filter((t, j) => t.upos === pairs[i]![j]![1]).length, 0)
  const total = pairs.reduce((n, s) => n + s.length, 0)
  console.log(
    `chancery    ${speed(words, () => language.analyse(text), 6)}  ${shown((100 * own) / total)}  (tags, trees and names)`,
  )
  for (const peer of await peers())
    console.log(
      `${peer.name.padEnd(12)}${speed(words, () => peer.tag(text), 4)}  ${shown(scorePeer(peer, pairs))}  (tags only)`,
    )
}

await main()

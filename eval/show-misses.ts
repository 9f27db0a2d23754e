/** Prints what went wrong, grouped by class, each with the sentence, its tree and the patterns that fired in it. */
import type { Article, EventMention } from '../src/schema/index.js'
import type { Explain, SeenSentence } from './explain.js'
import type { Miss } from './score.js'
import type { GoldEvent } from './scoring/gold.js'
import { folded } from './scoring/sameness.js'

export interface TextMiss {
  readonly id: string
  readonly article: Article | null
  readonly miss: Miss
}

type AnyEvent = Pick<GoldEvent, 'type' | 'kind' | 'actor' | 'recipient' | 'symmetric' | 'date' | 'place' | 'status'>

export function eventLine(event: AnyEvent): string {
  const sides = [event.actor.join('+'), event.recipient.join('+')].join(event.symmetric ? ' = ' : ' > ')
  return `${event.type}/${event.kind ?? '-'}  ${sides}  ${event.date ?? 'no date'}  ${event.place ?? 'no place'}  ${event.status}`
}

/** Why gold has it so, where the annotator says it. */
function remarks(gold: object): readonly string[] {
  const entry = gold as Readonly<Record<string, unknown>>
  return ['dateWhy', 'doubt', 'note'].filter((key) => entry[key]).map((key) => `  ${key}: ${String(entry[key])}`)
}

const codedLine = (coded: EventMention): string =>
  `  coded   ${eventLine(coded)}  (${coded.rule}, ${coded.confidence})  “${coded.quote}”`

/** What was wanted and what was coded, and the words by which the sentence is found. */
function linesOf(miss: Miss): { readonly lines: readonly string[]; readonly quote: string; readonly start?: number } {
  switch (miss.what) {
    case 'missed event':
      return {
        lines: [`  wanted  ${eventLine(miss.gold)}  “${miss.gold.quote}”`, ...remarks(miss.gold)],
        quote: miss.gold.quote,
      }
    case 'spurious event':
      return { lines: [codedLine(miss.coded)], quote: miss.coded.quote, start: miss.coded.start }
    case 'missed fact':
      return { lines: [`  wanted  ${JSON.stringify(miss.gold)}`], quote: miss.gold.quote }
    case 'spurious fact':
      return { lines: [`  coded   ${JSON.stringify(miss.coded)}`], quote: miss.coded.quote, start: miss.coded.start }
    case 'missed person':
      return { lines: [`  wanted  ${JSON.stringify(miss.gold)}`], quote: miss.gold.name }
    case 'spurious person':
      return { lines: [`  coded   ${JSON.stringify(miss.coded)}`], quote: miss.coded.quote, start: miss.coded.start }
    case 'wrong office': {
      const { name, of, office } = miss.coded
      const lines = [`  wanted  ${JSON.stringify(miss.gold)}`, `  coded   ${JSON.stringify({ name, of, office })}`]
      return { lines, quote: miss.coded.quote, start: miss.coded.start }
    }
    case 'wrong publication':
      return { lines: [`  wanted ${miss.wanted ?? 'none'}, got ${miss.got ?? 'none'}`], quote: '' }
    default: {
      const lines = [
        `  wanted  ${eventLine(miss.gold)}  “${miss.gold.quote}”`,
        ...remarks(miss.gold),
        codedLine(miss.coded),
      ]
      return { lines, quote: miss.coded.quote, start: miss.coded.start }
    }
  }
}

function sentenceOf(seen: readonly SeenSentence[], quote: string, start: number | undefined): SeenSentence | undefined {
  if (start !== undefined) return seen.find((one) => start >= one.start && start < one.end)
  const words = folded(quote)
  return words === '' ? undefined : seen.find((one) => ` ${folded(one.text)} `.includes(` ${words} `))
}

/** A sentence with its tree, what fired in it and what might have. */
export function* explained(one: SeenSentence): Generator<string> {
  yield `  ${one.text}`
  for (const line of one.tree.split('\n')) yield `      ${line}`
  for (const line of one.fired) yield `  fired   ${line}`
  for (const line of one.silent) yield `  silent  ${line}`
}

/** Lines to print, the class with most misses first; `wanted` keeps the classes whose name holds it. */
export function* showMisses(misses: readonly TextMiss[], explain: Explain, wanted = ''): Generator<string> {
  const classes = new Map<string, TextMiss[]>()
  for (const one of misses) {
    const list = classes.get(one.miss.what) ?? []
    list.push(one)
    classes.set(one.miss.what, list)
  }
  const seen = new Map<Article, readonly SeenSentence[]>()
  const sentencesOf = (article: Article): readonly SeenSentence[] => {
    const known = seen.get(article) ?? explain(article)
    seen.set(article, known)
    return known
  }
  const sorted = [...classes].sort((a, b) => b[1].length - a[1].length)
  yield sorted.map(([name, list]) => `${list.length} ${name}`).join(', ')
  for (const [name, list] of sorted.filter(([name]) => name.includes(wanted))) {
    yield ''
    yield `== ${name}: ${list.length} ${'='.repeat(Math.max(0, 90 - name.length))}`
    for (const { id, article, miss } of list) {
      const { lines, quote, start } = linesOf(miss)
      yield ''
      yield `-- ${name} in ${id}`
      yield* lines
      if (article === null || quote === '') continue
      const one = sentenceOf(sentencesOf(article), quote, start)
      if (one !== undefined) yield* explained(one)
      else yield '  (no sentence that was coded holds these words: left out as noise, or cut elsewhere)'
    }
  }
}

/**
 * How fast articles are coded: `npm run bench:coding [articles=200]`, from the text to its mentions, on one core. The
 * articles are of about 400 words, of paragraphs of the examples in turn; the memory for young objects is that of the
 * workers (`src/runner/pool.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadEngine } from '../src/runner/engine.js'

const [articles = 200] = process.argv.slice(2).map(Number)
/** Words after which an article takes no more paragraphs: with the last one it has 400 on average. */
const length = 380

const wordsOf = (text: string): number => text.split(/\s+/).length

/** Paragraphs of the plain examples, in the order of their names. */
function paragraphs(): readonly string[] {
  const folder = fileURLToPath(new URL('../examples/', import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(folder + name, 'utf8').split(/\n\s*\n/))
    .filter((paragraph) => wordsOf(paragraph) >= 15)
}

function texts(): readonly string[] {
  const all = paragraphs()
  let next = 0
  return Array.from({ length: articles }, () => {
    const parts: string[] = []
    for (let words = 0; words < length; next++) {
      const paragraph = all[next % all.length]!
      parts.push(paragraph)
      words += wordsOf(paragraph)
    }
    return parts.join('\n\n')
  })
}

const engine = await loadEngine({ maxDepth: 200, maxElements: 50_000 })
const inputs = texts()
const run = (sources: readonly string[]): number =>
  sources.reduce((mentions, source, i) => {
    const read = engine.read({ id: String(i), source, form: 'text', given: { published: '2024-06-01' }, path: null })
    const { events, hypothetical, facts, people, quotations } = engine.code(read)
    return mentions + events.length + hypothetical.length + facts.length + people.length + quotations.length
  }, 0)

run(inputs.slice(0, 20))
const begin = process.cpuUsage()
const mentions = run(inputs)
const { user, system } = process.cpuUsage(begin)
const seconds = (user + system) / 1e6
const words = inputs.reduce((sum, text) => sum + wordsOf(text), 0)
console.log(`${articles} articles, ${Math.round(words / articles)} words each, ${mentions} mentions`)
console.log(`${seconds.toFixed(1)} s of one core: ${(articles / seconds).toFixed(1)} articles a second`)

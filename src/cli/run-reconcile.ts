import { fingerprint } from '../article/index.js'
import { loadKnowledge } from '../knowledge-files.js'
import { type Decision, type ReconcileInput, readCoded, reconcile } from '../reconcile/index.js'
import { ChanceryError } from '../schema/index.js'
import { readJsonValues } from '../sources/index.js'
import { printable, write } from './output.js'
import type { Times } from './times.js'

/** Reads coded articles; what is none is named on standard error and passed over. */
async function readArticles(paths: readonly string[]): Promise<{ articles: ReconcileInput[]; failed: number }> {
  const articles: ReconcileInput[] = []
  let failed = 0
  for await (const one of readJsonValues(paths, process.stdin)) {
    const article = 'why' in one ? null : readCoded(one.value)
    if (article !== null) {
      articles.push(
        article.text === undefined ? article : { ...article, fingerprint: fingerprint({ text: article.text }) },
      )
      continue
    }
    if ('why' in one) failed++
    const why = 'why' in one ? one.why : 'no coded article, left out'
    process.stderr.write(`chancery: ${printable(one.where)}: ${printable(why)}.\n`)
  }
  return { articles, failed }
}

async function readDecisions(path: string | undefined): Promise<readonly Decision[]> {
  const decisions: Decision[] = []
  if (path === undefined) return decisions
  for await (const one of readJsonValues([path], process.stdin)) {
    const value = 'why' in one ? null : (one.value as Partial<Decision> | null)
    if (typeof value?.id !== 'string' || typeof value.at !== 'string' || typeof value.action?.do !== 'string') {
      const remedy = 'A decision is {"id", "at", "who", "why", "action": {"do", …}}, as decide --format json prints it.'
      throw new ChanceryError('bad-input', `${printable(one.where)} holds no decision.`, remedy)
    }
    decisions.push({ who: '', why: '', ...value } as Decision)
  }
  return decisions
}

/** Prints the record of coded articles; false where a path could not be read or no article was found. */
export async function runReconcile(
  paths: readonly string[],
  flags: Times & { readonly decisions?: string },
): Promise<boolean> {
  const { articles, failed } = await readArticles(paths)
  if (articles.length === 0) {
    const remedy = 'Make some with: chancery code <texts> > coded.jsonl'
    throw new ChanceryError('bad-input', 'There is no coded article in what was given.', remedy)
  }
  const { asOf, knownBy } = flags
  const record = reconcile(articles, await readDecisions(flags.decisions), {
    knowledge: loadKnowledge(),
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownBy === undefined ? {} : { knownBy }),
  })
  await writeRecord(record)
  return failed === 0
}

/** One property at a time: the text of a large record in one piece is longer than a string may be. */
export async function writeRecord(record: object): Promise<void> {
  let before = '{\n'
  for (const [key, value] of Object.entries(record)) {
    await write(`${before} ${JSON.stringify(key)}: `)
    if (!Array.isArray(value) || value.length === 0) await write(JSON.stringify(value ?? null))
    else {
      for (const [i, each] of value.entries()) await write(`${i === 0 ? '[\n  ' : ',\n  '}${JSON.stringify(each)}`)
      await write('\n ]')
    }
    before = ',\n'
  }
  await write('\n}\n')
}

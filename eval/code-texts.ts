/** Texts coded in this process exactly as `chancery code` codes them: same inputs, same engine, one after another. */

import { codeOne } from '../src/runner/code-one.js'
import { type Engine, loadEngine } from '../src/runner/engine.js'
import { jobOf } from '../src/runner/jobs.js'
import type { Article, CodedArticle } from '../src/schema/index.js'
import { readInputs } from '../src/sources/index.js'

export interface CodedText {
  readonly article: Article
  readonly coded: CodedArticle
}

export type Coder = (paths: readonly string[]) => Promise<ReadonlyMap<string, CodedText>>

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Loads the engine once. A text that fails is told on the terminal and left out. */
export async function loadCoder(): Promise<Coder & { readonly engine: Engine }> {
  const engine = await loadEngine({ maxDepth: 200, maxElements: 50_000 })
  const code: Coder = async (paths) => {
    const texts = new Map<string, CodedText>()
    for await (const input of readInputs(paths, { maxBytes: 50_000_000, stdin: nothing() })) {
      const job = jobOf(input, {})
      const outcome = 'ok' in job ? job : codeOne(engine, job)
      if (!outcome.ok) console.error(`${input.name}: ${outcome.message}`)
      else if (outcome.coded !== null) texts.set(input.name, { article: outcome.article, coded: outcome.coded })
    }
    return texts
  }
  return Object.assign(code, { engine })
}

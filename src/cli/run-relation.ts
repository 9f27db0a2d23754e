import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Pair, readPairText, typeOfPair } from '../coding/index.js'
import { findEntities } from '../entities/index.js'
import { loadKnowledge } from '../knowledge-files.js'
import { loadLanguage } from '../language-model.js'
import { loadPatterns } from '../pattern-files.js'
import { loadRelationModel } from '../relation-model.js'
import { ChanceryError, type Span } from '../schema/index.js'
import type { RelationFlags } from './commands/relation.js'
import { write } from './output.js'

interface PairLine extends Pair {
  readonly id: string | number | null
  readonly text: string
}

const remedy = 'Write {"id", "text", "source": {"start", "end"}, "target": {"start", "end"}}, offsets in UTF-16 units.'

/** Prints one line a pair, in order. Gives the number of lines that failed. */
export async function runRelation(paths: readonly string[], flags: RelationFlags): Promise<number> {
  const language = loadLanguage()
  const knowledge = loadKnowledge()
  const patterns = loadPatterns()
  const model = loadRelationModel(flags.model)
  let failed = 0
  for (const path of paths) {
    let number = 0
    for await (const line of linesOf(path)) {
      number++
      if (!line.trim()) continue
      let said: object
      try {
        const pair = pairOf(line.replace(/^\uFEFF/, ''), `${path === '-' ? 'stdin' : path}:${number}`)
        const sentences = language.analyse(pair.text)
        const entities = findEntities(sentences, knowledge, { published: null, home: null })
        const opinion = typeOfPair(model, readPairText(sentences, entities, patterns), pair)
        if (!opinion) throw bad(`${path}:${number}`, 'no word of the text stands at the source or at the target')
        const { type, kind, confidence } = opinion
        said = { id: pair.id, type, kind, confidence: Math.round(confidence * 1000) / 1000 }
      } catch (error) {
        if (!(error instanceof ChanceryError)) throw error
        failed++
        said = { id: idOf(line), error: { code: error.code, message: `${error.message} ${error.remedy}` } }
      }
      await write(`${JSON.stringify(said)}\n`)
    }
  }
  return failed
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = path === '-' ? process.stdin : createReadStream(path)
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (cause) {
    throw new ChanceryError(
      'unreadable',
      `${path} cannot be read.`,
      'Give the path of a file of JSON lines, or - for standard input.',
      cause,
    )
  }
}

function bad(where: string, what: string): ChanceryError {
  return new ChanceryError('bad-input', `${where}: ${what}.`, remedy)
}

function pairOf(line: string, where: string): PairLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw bad(where, 'the line is not JSON')
  }
  if (typeof value !== 'object' || value === null) throw bad(where, 'the line is not a JSON object')
  const { id, text, source, target } = value as Record<string, unknown>
  if (typeof text !== 'string' || !text) throw bad(where, '"text" is missing')
  if (!isSpan(source, text)) throw bad(where, '"source" is no span of the text')
  if (target !== null && target !== undefined && !isSpan(target, text))
    throw bad(where, '"target" is no span of the text')
  return { id: typeof id === 'string' || typeof id === 'number' ? id : null, text, source, target: target ?? null }
}

function isSpan(value: unknown, text: string): value is Span {
  const { start, end } = (value ?? {}) as Record<string, unknown>
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    (start as number) >= 0 &&
    (start as number) < (end as number) &&
    (end as number) <= text.length
  )
}

function idOf(line: string): unknown {
  try {
    return (JSON.parse(line) as { id?: unknown } | null)?.id ?? null
  } catch {
    return null
  }
}

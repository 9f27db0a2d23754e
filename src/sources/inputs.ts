import { createReadStream, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Input, TextForm } from './input.js'
import { articleOfJson } from './json-articles.js'
import { linesOf } from './lines.js'
import { endingOf, findPaths, plainReason } from './paths.js'

export interface InputOptions {
  /** Format of what is read, whatever its ending: `text` for one article, `jsonl` for one a line. */
  readonly input?: 'text' | 'jsonl'
  /** Largest size of one article, in bytes. */
  readonly maxBytes: number
  readonly stdin: AsyncIterable<Uint8Array>
}

/** A JSON file holds many articles, and is parsed whole. */
const articlesInJsonFile = 32

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 100_000) / 10} MB`

const forms: Record<string, TextForm> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
}

/** The name of a file without its ending. */
function nameOf(path: string): string {
  return path === '-' ? 'stdin' : basename(path).replace(/\.[A-Za-z0-9]+$/, '')
}

/**
 * The articles that path arguments mean, in order. What cannot be read comes as a failed input in its place; nothing is
 * read that is larger than the limit.
 */
export async function* readInputs(paths: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  for (const found of findPaths(paths)) {
    if ('missing' in found) {
      const { missing, why } = found
      yield {
        kind: 'failed',
        name: missing,
        path: resolve(missing),
        code: 'unreadable',
        message: `${missing}: ${why}.`,
      }
      continue
    }
    try {
      yield* readPath(found.path, options)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const message = `${found.path}: ${plainReason(error)}.`
      yield { kind: 'failed', name: nameOf(found.path), path: resolve(found.path), code: 'unreadable', message }
    }
  }
}

async function* readPath(path: string, options: InputOptions): AsyncGenerator<Input> {
  const isStdin = path === '-'
  const ending = isStdin ? '' : endingOf(path)
  const where = isStdin ? null : resolve(path)
  const name = nameOf(path)
  const tooLarge = (of: string, limit: number): Input => {
    const message = `${of} is larger than ${megabytes(limit)}; raise the limit with --max-size if it is an article.`
    return { kind: 'failed', name, path: where, code: 'too-large', message }
  }
  const format =
    options.input ?? (ending === 'jsonl' || ending === 'ndjson' ? 'jsonl' : ending === 'json' ? 'json' : 'text')
  const size = isStdin ? 0 : statSync(path).size
  if (format === 'jsonl') {
    const stream = isStdin ? options.stdin : createReadStream(path, { highWaterMark: 1 << 20 })
    yield* readLines(stream, name, where, options.maxBytes)
    return
  }
  const limit = format === 'json' ? options.maxBytes * articlesInJsonFile : options.maxBytes
  if (size > limit) {
    yield tooLarge(path, limit)
    return
  }
  const bytes = isStdin ? await collect(options.stdin, limit) : await readFile(path)
  if (bytes === null) yield tooLarge('Standard input', limit)
  else if (format === 'json') yield* readJson(bytes, name, where)
  else
    yield {
      kind: 'bytes',
      name,
      path: where,
      bytes,
      form: options.input === 'text' ? 'unknown' : (forms[ending] ?? 'unknown'),
    }
}

async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  path: string | null,
  maxBytes: number,
): AsyncGenerator<Input> {
  for await (const line of linesOf(stream, maxBytes)) {
    const fallback = `${name}-${line.number}`
    if ('tooLong' in line) {
      const message = `Line ${line.number} is larger than ${megabytes(maxBytes)}; raise the limit with --max-size if it is an article.`
      yield { kind: 'failed', name: fallback, path, code: 'too-large', message }
      continue
    }
    const text = line.text.trim()
    if (text === '') continue
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      const message = `Line ${line.number} is no JSON; each line is one article, {"id": …, "text": …}.`
      yield { kind: 'failed', name: fallback, path, code: 'bad-input', message }
      continue
    }
    yield articleOfJson(value, fallback, path)
  }
}

function* readJson(bytes: Uint8Array, name: string, path: string | null): Generator<Input> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    const message = 'It is no JSON; a JSON file holds one article {"id": …, "text": …} or a list of them.'
    yield { kind: 'failed', name, path, code: 'bad-input', message }
    return
  }
  if (!Array.isArray(value)) yield articleOfJson(value, name, path)
  else for (const [i, each] of value.entries()) yield articleOfJson(each, `${name}-${i + 1}`, path)
}

/** All bytes of a stream, or null as soon as they are more than the limit. */
async function collect(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length > limit) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

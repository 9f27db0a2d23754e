import { readFile } from 'node:fs/promises'
import { linesOf } from './lines.js'
import { endingOf, findPaths, plainReason } from './paths.js'

/** A value of a JSON file or line with where it stands, or why there is none. */
export type JsonValue =
  | { readonly where: string; readonly value: unknown }
  | { readonly where: string; readonly why: string }

/** Longest line that is read, in bytes. */
const longest = 256_000_000

/**
 * The JSON values that path arguments mean, in order: each line of `.jsonl`, `.ndjson` and standard input, each `.json`
 * file or the items of its list. In folders other endings are passed over.
 */
export async function* readJsonValues(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<JsonValue> {
  const named = new Set(paths)
  for (const found of findPaths(paths)) {
    if ('missing' in found) {
      yield { where: found.missing, why: found.why }
      continue
    }
    const { path } = found
    const ending = endingOf(path)
    if (!/^(?:json|jsonl|ndjson)$/.test(ending) && !named.has(path)) continue
    try {
      if (ending === 'json') yield* whole(path, await readFile(path))
      else yield* lines(path, path === '-' ? stdin : [await readFile(path)])
    } catch (error) {
      if (!(error instanceof Error)) throw error
      yield { where: path, why: plainReason(error) }
    }
  }
}

function* whole(path: string, bytes: Uint8Array): Generator<JsonValue> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    yield { where: path, why: 'it is no JSON' }
    return
  }
  if (!Array.isArray(value)) yield { where: path, value }
  else for (const [i, each] of value.entries()) yield { where: `${path}, item ${i + 1}`, value: each }
}

async function* lines(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<JsonValue> {
  const name = path === '-' ? 'standard input' : path
  for await (const line of linesOf(streamOf(chunks), longest)) {
    const where = `${name}, line ${line.number}`
    if ('tooLong' in line) yield { where, why: 'the line is too long' }
    else if (line.text.trim() !== '') {
      try {
        yield { where, value: JSON.parse(line.text) }
      } catch {
        yield { where, why: 'it is no JSON' }
      }
    }
  }
}

async function* streamOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks
}

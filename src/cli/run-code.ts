import { ploverLines } from '../export/index.js'
import { codeLines, type PoolOptions } from '../runner/index.js'
import type { Given } from '../schema/index.js'
import { readInputs } from '../sources/index.js'
import { json, write } from './output.js'

export interface CodeRequest {
  readonly paths: readonly string[]
  readonly input?: 'text' | 'jsonl' | undefined
  readonly format: 'coded' | 'plover'
  readonly fill: Given
  readonly pool: PoolOptions
  readonly maxBytes: number
}

/** Prints one line an input, in input order, each as soon as it is known. Gives the number of inputs that failed. */
export async function runCode(request: CodeRequest): Promise<number> {
  const inputs = readInputs(request.paths, {
    ...(request.input === undefined ? {} : { input: request.input }),
    maxBytes: request.maxBytes,
    stdin: process.stdin,
  })
  let failed = 0
  for await (const line of codeLines(inputs, { ...request, recordIds: request.format === 'plover' })) {
    if ('error' in line) failed++
    const rows = request.format === 'coded' || 'error' in line ? [line] : ploverLines(line)
    for (const row of rows) await write(`${json(row)}\n`)
  }
  if (failed > 0 && !process.stdout.isTTY) {
    process.stderr.write(
      `chancery: ${failed} ${failed === 1 ? 'input' : 'inputs'} failed; see the lines with "error".\n`,
    )
  }
  return failed
}

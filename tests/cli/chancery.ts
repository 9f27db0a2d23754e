import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

export { freshFolder } from '../support/fresh-folder.js'

export const bin = fileURLToPath(new URL('../../bin/chancery.js', import.meta.url))
if (!existsSync(fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)))) {
  throw new Error('These tests run the built program: npm run build')
}

// Every test starts processes; a machine that is busy takes its time.
vi.setConfig({ testTimeout: 120_000 })

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** Lines of standard output, each read as JSON. */
  readonly json: () => Record<string, unknown>[]
}

/** Runs the program as a user does. */
export function chancery(
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly cwd?: string } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    ...options,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  })
  const json = (): Record<string, unknown>[] =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { code: status, out: stdout, err: stderr, json }
}

/** Starts the program and leaves it running. */
export function start(args: readonly string[]) {
  return spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', 'ignore'] })
}

/** A sentence whose coding is beyond doubt. */
export const meeting =
  "China's president met Venezuela's president in Beijing on 13 September 2023. They talked about trade."

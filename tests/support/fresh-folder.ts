import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

/** A folder of its own for one file of tests, gone when they have run. */
export function freshFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `chancery-${name}-`))
  folders.push(folder)
  return folder
}

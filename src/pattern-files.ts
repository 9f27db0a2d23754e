import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compilePatterns, type Patterns } from './coding/index.js'

const bundled = fileURLToPath(new URL('../patterns/', import.meta.url))

/** Reads and compiles the tables of a folder of patterns, by default those of the package. */
export function loadPatterns(folder: string = bundled): Patterns {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
  return compilePatterns(names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })))
}

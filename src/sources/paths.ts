import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { globMatcher, globRoot, isGlob } from './glob.js'

/** Endings that are read in a folder; a file that is named is read whatever its ending. */
const endings = new Set(['txt', 'text', 'html', 'htm', 'xhtml', 'md', 'markdown', 'json', 'jsonl', 'ndjson'])

/** The ending of a path in lower case, without its dot; empty where there is none. */
export function endingOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

const byCodeUnit = (a: { name: string }, b: { name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0

/** Files under a folder in the order of their names; hidden ones and linked folders (which may run in circles) are left out. */
function* filesUnder(folder: string, wanted: (path: string) => boolean): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byCodeUnit)) {
    if (entry.name.startsWith('.')) continue
    const path = folder === '.' ? entry.name : join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path, wanted)
    else if ((entry.isFile() || entry.isSymbolicLink()) && wanted(path) && !isLinkedFolder(path)) yield path
  }
}

function isLinkedFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** One thing to read, or a path argument under which nothing could be found. */
export type FoundPath = { readonly path: string } | { readonly missing: string; readonly why: string }

/**
 * The files that path arguments mean, in the order given, each once: files, folders (all readable endings below them),
 * shell patterns that the shell left alone, and `-` for standard input.
 */
export function* findPaths(paths: readonly string[]): Generator<FoundPath> {
  const seen = new Set<string>()
  for (const path of paths) {
    let found = 0
    try {
      for (const each of expand(path)) {
        found++
        if (seen.has(each)) continue
        seen.add(each)
        yield { path: each }
      }
    } catch (error) {
      yield { missing: path, why: error instanceof Error ? plainReason(error) : String(error) }
      continue
    }
    if (found === 0)
      yield { missing: path, why: isGlob(path) ? 'no file has a name like this' : 'the folder holds no article' }
  }
}

function* expand(path: string): Generator<string> {
  if (path === '-') {
    yield path
    return
  }
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) yield* filesUnder(path, (each) => endings.has(endingOf(each)))
  else if (there === undefined && isGlob(path)) {
    const root = globRoot(path)
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory())
      yield* filesUnder(root, globMatcher(path.replace(/^\.\//, '')))
  } else yield path
}

/** How many articles path arguments stand for; null where only reading will tell. */
export function countFiles(paths: readonly string[]): number | null {
  let count = 0
  for (const found of findPaths(paths)) {
    if ('path' in found && (found.path === '-' || /json|jsonl|ndjson/.test(endingOf(found.path)))) return null
    count++
  }
  return count
}

/** What the system says of a path, in plain words. */
export function plainReason(error: Error): string {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be read',
    EPERM: 'it may not be read',
    EISDIR: 'it is a folder',
    ELOOP: 'its links run in a circle',
    ENAMETOOLONG: 'its name is too long',
    EMFILE: 'too many files are open',
  }
  const code = (error as NodeJS.ErrnoException).code
  return (code !== undefined && reasons[code]) || error.message
}

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileTables, encodeImage, type Image, imageVersion, type TableText } from '../knowledge/index.js'
import { codesOf, compileGazetteer, readCities, surnamesOf } from './gazetteer.js'
import { readFolder, stampOfTexts } from './read-folder.js'

/** Folder of the project: two levels above this file, in `src/` as in `dist/`. */
export const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const tablesFolder = join(project, 'knowledge')

/** Run from its sources, the project keeps compiled tables apart from those of the build, and marks them with the code too. */
const isSource = import.meta.url.endsWith('.ts')
const compiled = isSource ? join(project, 'node_modules', '.cache', 'chancery') : join(project, 'dist')
export const compiledTables = join(compiled, 'knowledge.bin')
export const compiledGazetteer = join(compiled, 'gazetteer.bin')

/** What compiled files depend on beside the tables: the layout's version, and the code while it is being written. */
export const compilerMark = isSource ? `${imageVersion} ${codeMark()}` : `${imageVersion}`

function codeMark(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const hash = createHash('sha256')
  for (const folder of [join(here, '..', 'knowledge'), here])
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

/** Compiles the tables of the project and the gazetteer and writes both. Returns what was written, a line each. */
export function buildKnowledge(): string[] {
  const texts = readFolder(tablesFolder)
  const tables = compileTables(texts, stampOfTexts(texts, compilerMark))
  const lines = [`${compiledTables}: ${writeImage(compiledTables, tables)} bytes`]
  const places = gazetteerOf(texts)
  if (places) lines.push(`${compiledGazetteer}: ${writeImage(compiledGazetteer, places)} bytes`)
  return lines
}

export const gazetteerStamp = `gazetteer ${compilerMark}`

/** The gazetteer compiled anew, or null where its package is not installed. */
export function gazetteerOf(texts: readonly TableText[]): Image | null {
  const cities = readCities()
  return cities ? compileGazetteer(cities, codesOf(texts), surnamesOf(texts), gazetteerStamp) : null
}

/** Writes an image so that a reader never sees half of it. Returns its size in bytes. */
export function writeImage(path: string, image: Image): number {
  const bytes = encodeImage(image)
  mkdirSync(dirname(path), { recursive: true })
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, bytes)
  renameSync(part, path)
  return bytes.length
}

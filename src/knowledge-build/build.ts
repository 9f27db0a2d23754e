import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileTables, encodeImage, type Image, imageVersion, type TableText } from '../knowledge/index.js'
import { codesOf, compileGazetteer, readCities } from './gazetteer.js'
import { readFolder, stampOfTexts } from './read-folder.js'

/** Folder of the project: two levels above this file, in `src/` as in `dist/`. */
export const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const tablesFolder = join(project, 'knowledge')
export const compiledTables = join(project, 'dist', 'knowledge.bin')
export const compiledGazetteer = join(project, 'dist', 'gazetteer.bin')

/** Compiles the tables of the project and the gazetteer and writes both. Returns what was written, a line each. */
export function buildKnowledge(): string[] {
  const texts = readFolder(tablesFolder)
  const tables = compileTables(texts, stampOfTexts(texts, imageVersion))
  const lines = [`${compiledTables}: ${writeImage(compiledTables, tables)} bytes`]
  const places = gazetteerOf(texts)
  if (places) lines.push(`${compiledGazetteer}: ${writeImage(compiledGazetteer, places)} bytes`)
  return lines
}

/** The gazetteer compiled anew, or null where its package is not installed. */
export function gazetteerOf(texts: readonly TableText[]): Image | null {
  const cities = readCities()
  return cities ? compileGazetteer(cities, codesOf(texts), `gazetteer ${imageVersion}`) : null
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

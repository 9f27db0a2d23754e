import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { compileTables, encodeImage, type Image, imageVersion, type TableText } from '../knowledge/index.js'
import { type CoordinateTable, compileCoordinates } from './coordinates.js'
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
export const compiledCoordinates = join(compiled, 'coordinates.json.gz')

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
  const coordinates = coordinatesOf(texts)
  if (coordinates) lines.push(`${compiledCoordinates}: ${writeCoordinates(compiledCoordinates, coordinates)} bytes`)
  return lines
}

export const gazetteerStamp = `gazetteer ${compilerMark}`

/** The gazetteer compiled anew, or null where its package is not installed. */
export function gazetteerOf(texts: readonly TableText[]): Image | null {
  const cities = readCities()
  return cities ? compileGazetteer(cities, codesOf(texts), surnamesOf(texts), gazetteerStamp) : null
}

/** Fingerprint of the tables that coordinates are made from. */
export const coordinatesStamp = (texts: readonly TableText[]): string =>
  stampOfTexts(
    texts.filter(({ table }) => ['states', 'places', 'metonyms'].includes(table)),
    compilerMark,
  )

/** Where places lie, compiled anew, or null where the gazetteer's package is not installed. */
export function coordinatesOf(texts: readonly TableText[]): CoordinateTable | null {
  const cities = readCities()
  return cities ? compileCoordinates(cities, texts, coordinatesStamp(texts)) : null
}

export const writeCoordinates = (path: string, table: CoordinateTable): number =>
  writeWhole(path, gzipSync(JSON.stringify(table)))

/** Writes an image and gives its size in bytes. */
export const writeImage = (path: string, image: Image): number => writeWhole(path, encodeImage(image))

/** Writes a file so that a reader never sees half of it. */
function writeWhole(path: string, bytes: Uint8Array): number {
  mkdirSync(dirname(path), { recursive: true })
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, bytes)
  renameSync(part, path)
  return bytes.length
}

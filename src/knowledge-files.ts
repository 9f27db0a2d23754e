import { existsSync, readFileSync } from 'node:fs'
import {
  compileTables,
  createKnowledge,
  decodeImage,
  type Image,
  type Knowledge,
  type TableText,
} from './knowledge/index.js'
import {
  compiledGazetteer,
  compiledTables,
  compilerMark,
  gazetteerOf,
  gazetteerStamp,
  tablesFolder,
  writeImage,
} from './knowledge-build/build.js'
import { readFolder, stampOfTexts } from './knowledge-build/read-folder.js'

/**
 * All that is known before reading: the gazetteer, the tables of the project, then a user's tables, each replacing what it
 * repeats of those before. Compiled files are used where they are fresh; else the tables are compiled, and kept if possible.
 * @throws ChanceryError `bad-table` naming file and line, `unreadable` where `folder` is none
 */
export function loadKnowledge(options: { readonly folder?: string } = {}): Knowledge {
  const texts = existsSync(tablesFolder) ? readFolder(tablesFolder) : []
  const images = [gazetteer(texts), tables(texts)].filter((image): image is Image => image !== null)
  if (options.folder !== undefined) images.push(compileTables(readFolder(options.folder), 'user'))
  return createKnowledge(images)
}

function tables(texts: readonly TableText[]): Image | null {
  const stamp = stampOfTexts(texts, compilerMark)
  const kept = readImage(compiledTables)
  if (kept && (texts.length === 0 || kept.stamp === stamp)) return kept
  if (texts.length === 0) return null
  return keep(compiledTables, compileTables(texts, stamp))
}

function gazetteer(texts: readonly TableText[]): Image | null {
  const kept = readImage(compiledGazetteer)
  if (kept?.stamp === gazetteerStamp) return kept
  const image = gazetteerOf(texts)
  return image ? keep(compiledGazetteer, image) : kept
}

function readImage(path: string): Image | null {
  if (!existsSync(path)) return null
  try {
    return decodeImage(readFileSync(path))
  } catch {
    return null
  }
}

/** Keeps a compiled image for the next start; a folder that cannot be written costs only time. */
function keep(path: string, image: Image): Image {
  try {
    writeImage(path, image)
  } catch {
    return image
  }
  return image
}

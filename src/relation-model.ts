import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type RelationModel, readRelationModel } from './coding/index.js'
import { ChanceryError } from './schema/index.js'

/** The model that comes with the package. */
const packaged = fileURLToPath(new URL('../models/relation.bin', import.meta.url))

/** The learned model of relations, from a file; by default the package's own. */
export function loadRelationModel(path: string = packaged): RelationModel {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new ChanceryError(
      'bad-model',
      `The relation model cannot be read: ${path}.`,
      'Install the package again, or train the model with npm run train.',
      cause,
    )
  }
  return readRelationModel(bytes)
}

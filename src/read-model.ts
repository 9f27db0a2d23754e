import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from './schema/index.js'

/** Where a model that comes with the package lies. */
export const packagedModel = (name: string): string => fileURLToPath(new URL(`../models/${name}`, import.meta.url))

/**
 * The bytes of a model.
 * @throws ChanceryError `bad-model` where the file cannot be read; `what` names the model in the message
 */
export function readModel(path: string, what: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new ChanceryError(
      'bad-model',
      `The ${what} model cannot be read: ${path}.`,
      'Install the package again, or train the model with npm run train.',
      cause,
    )
  }
}

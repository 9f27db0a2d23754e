import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createLanguage, type Language } from './language/index.js'
import { ChanceryError } from './schema/index.js'

/** The model that comes with the package. */
const packaged = fileURLToPath(new URL('../models/en.bin', import.meta.url))

/** The language engine with the model of a file; by default the package's own. */
export function loadLanguage(path: string = packaged): Language {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new ChanceryError(
      'bad-model',
      `The language model cannot be read: ${path}.`,
      'Install the package again, or train the model with npm run train.',
      cause,
    )
  }
  return createLanguage(bytes)
}

import { createLanguage, type Language } from './language/index.js'
import { packagedModel, readModel } from './read-model.js'

/** The language engine with the model of a file; by default the package's own. */
export function loadLanguage(path: string = packagedModel('en.bin')): Language {
  return createLanguage(readModel(path, 'language'))
}

import { type RelationModel, readRelationModel } from './coding/index.js'
import { packagedModel, readModel } from './read-model.js'

/** The learned model of relations, from a file; by default the package's own. */
export function loadRelationModel(path: string = packagedModel('relation.bin')): RelationModel {
  return readRelationModel(readModel(path, 'relation'))
}

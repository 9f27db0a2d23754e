export { findEntities } from './find-entities.js'
export * from './quantities/index.js'
export type { Entities, Mention, MentionForm, Person, PlaceMention } from './types.js'

export { findEntities, fold } from './find-entities.js'
export type { Entities, Mention, MentionForm, Person, PlaceMention } from './types.js'

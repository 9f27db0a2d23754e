export { createLanguage } from './create-language.js'
export * from './tree.js'
export type { EntityLabel, Language, NamedEntity, Sentence, Token } from './types.js'

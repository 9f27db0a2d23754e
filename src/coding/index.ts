export { codeArticle } from './code-article.js'
export { ploverScore, quadOf, typeOf } from './derive.js'
export { compilePatterns, type Pattern, type PatternFile, type Patterns } from './pattern.js'
export type { Analysed } from './scene.js'

export { type Analysed, codeArticle } from './code-article.js'
export { compilePatterns, type Pattern, type PatternFile, type Patterns } from './pattern.js'

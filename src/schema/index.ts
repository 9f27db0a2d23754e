export * from './article.js'
export * from './coded.js'
export * from './errors.js'
export * from './span.js'

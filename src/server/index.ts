/** How do programs and pages ask? The API and the page, served over HTTP. */
export { createApp } from './app.js'
export type { Desk } from './desk.js'
export { serveMcp } from './mcp/stdio.js'
export { type ServeOptions, type Server, serveRecord } from './serve.js'

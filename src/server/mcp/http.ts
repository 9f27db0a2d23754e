import type { OpenAPIHono } from '@hono/zod-openapi'
import { createMcpHandler } from '@modelcontextprotocol/server'
import type { Desk } from '../desk.js'
import { createMcpServer } from './create-server.js'

/** The same for assistants that ask over HTTP: at `/mcp`, stateless. Who may ask is the guard's to say, as everywhere. */
export function mcpRoute(app: OpenAPIHono, desk: Desk): void {
  const handler = createMcpHandler(() => createMcpServer(desk), {
    onerror: (error) => process.stderr.write(`chancery: ${error.message}\n`),
  })
  app.all('/mcp', (c) => handler.fetch(c.req.raw))
}

import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
} from '@modelcontextprotocol/server'
import type { Desk } from '../desk.js'
import { createMcpServer } from './create-server.js'

/**
 * The same for assistants that ask over HTTP: at `/mcp`, stateless. Only programs of this machine may ask: a page of the
 * web that a browser was led to has another Origin, and a name that was turned to this machine another Host.
 */
export function mcpRoute(app: OpenAPIHono, desk: Desk): void {
  const handler = createMcpHandler(() => createMcpServer(desk), {
    onerror: (error) => process.stderr.write(`chancery: ${error.message}\n`),
  })
  app.all('/mcp', (c) => {
    const { raw } = c.req
    const refused =
      hostHeaderValidationResponse(raw, localhostAllowedHostnames()) ??
      originValidationResponse(raw, localhostAllowedOrigins())
    return refused ?? handler.fetch(raw)
  })
}

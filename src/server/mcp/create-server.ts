import { McpServer } from '@modelcontextprotocol/server'
import type { Desk } from '../desk.js'
import { instructions } from './instructions.js'
import { addPrompts } from './prompts.js'
import { addResources } from './resources.js'
import type { AddTool } from './tool.js'
import { codeText } from './tools/code-text.js'
import { disagreements } from './tools/disagreements.js'
import { getEvent } from './tools/get-event.js'
import { listRelations } from './tools/list-relations.js'
import { people } from './tools/people.js'
import { readArticle } from './tools/read-article.js'
import { relationState } from './tools/relation-state.js'
import { search } from './tools/search.js'
import { timeline } from './tools/timeline.js'

/** In the order in which an assistant needs them. */
const tools: readonly AddTool[] = [
  listRelations,
  relationState,
  timeline,
  getEvent,
  disagreements,
  people,
  search,
  readArticle,
  codeText,
]

/** The record for an assistant: tools, resources and prompts of the Model Context Protocol. */
export function createMcpServer(desk: Desk): McpServer {
  const server = new McpServer({ name: 'chancery', title: 'Chancery', version: desk.version }, { instructions })
  for (const add of tools) add(server, desk)
  addResources(server, desk)
  addPrompts(server)
  return server
}

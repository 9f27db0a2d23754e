import type { z } from '@hono/zod-openapi'
import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import type { Desk } from '../desk.js'
import { problemOf } from '../problem.js'

/** One question an assistant may put to the record. */
export interface Tool<I extends z.ZodObject, O extends z.ZodObject> {
  readonly name: string
  readonly title: string
  /** For an assistant that has never seen Chancery: when to use it, what comes back, one example. */
  readonly description: string
  readonly input: I
  readonly output: O
  readonly ask: (desk: Desk, asked: z.output<I>) => Promise<z.output<O>>
  /** The same answer to read, line by line: it says nothing that the answer does not hold. */
  readonly tell: (answer: z.output<O>) => Iterable<string>
}

export type AddTool = (server: McpServer, desk: Desk) => void

/** Longest readable answer, in UTF-16 units: a bound that the limits of the tools keep well below. */
const longest = 40_000

function told(lines: Iterable<string>): string {
  let text = ''
  for (const line of lines) {
    if (text.length + line.length > longest) return `${text}… cut here; ask for fewer with \`limit\`.`
    text += `${line}\n`
  }
  return text.trimEnd()
}

/** Trouble is an answer too: the assistant is told what to do, and may ask again. */
function failed(error: unknown): CallToolResult {
  const { status, title, detail } = problemOf(error)
  if (status === 500) {
    process.stderr.write(`chancery: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  return { isError: true, content: [{ type: 'text', text: `${title}: ${detail}` }] }
}

/** A tool as it is added to a server. All of them only read. */
export function tool<I extends z.ZodObject, O extends z.ZodObject>(spec: Tool<I, O>): AddTool {
  const { name, title, description, input, output, ask, tell } = spec
  return (server, desk) => {
    const answer = async (asked: unknown): Promise<CallToolResult> => {
      try {
        await desk.look()
        const found = await ask(desk, asked as z.output<I>)
        return { structuredContent: found, content: [{ type: 'text', text: told(tell(found)) }] }
      } catch (error) {
        return failed(error)
      }
    }
    // The server checks both sides against these schemas; their exact types are told by the tool itself.
    const schemas: { inputSchema: z.ZodObject; outputSchema: z.ZodObject } = {
      inputSchema: input,
      outputSchema: output,
    }
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }
    server.registerTool(name, { title, description, ...schemas, annotations }, answer)
  }
}

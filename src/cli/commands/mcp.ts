import { Command } from 'commander'
import { type RecordFlags, withRecord } from '../options.js'

/** `chancery mcp`: the record for an assistant. */
export function mcpCommand(): Command {
  const command = new Command('mcp').description(
    'answer an AI assistant on standard input and output (Model Context Protocol); over HTTP, serve answers at /mcp',
  )
  return withRecord(command).action(async ({ db }: RecordFlags) => {
    const { serveMcp } = await import('../../server/index.js')
    await serveMcp(db)
  })
}

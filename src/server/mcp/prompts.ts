import { z } from '@hono/zod-openapi'
import type { McpServer } from '@modelcontextprotocol/server'
import { named } from './shapes.js'

const user = (text: string) => ({ messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] })

const sides = z.object({ a: named.describe('One side: China'), b: named.describe('The other: Honduras') })

const rules =
  'Give with each line its date, the quote that proves it and its article (title, outlet, date, id). Mark plans as plans and denials as denials, say where only one origin reports it, and where sources contradict each other give both. Add nothing from memory; say plainly what the record lacks.'

/** Questions that people ask often, ready to be sent. */
export function addPrompts(server: McpServer): void {
  server.registerPrompt(
    'chronology',
    {
      title: 'Chronology of two sides',
      description: 'What happened between A and B, with citations',
      argsSchema: sides,
    },
    ({ a, b }) =>
      user(
        `Write a chronology of ${a} and ${b} from the Chancery record: read all pages of timeline, then disagreements of the pair. ${rules}`,
      ),
  )
  server.registerPrompt(
    'briefing',
    {
      title: 'Briefing on two sides',
      description: 'How A and B stand now, what is open and what is disputed',
      argsSchema: sides,
    },
    ({ a, b }) =>
      user(
        `Write a briefing of one page on ${a} and ${b} from the Chancery record: how they stand (relation_state), what happened last (timeline, latest first), what is planned or overdue, who holds the offices, what the sources disagree about. ${rules}`,
      ),
  )
}

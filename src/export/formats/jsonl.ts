import { json } from '../words/json.js'
import type { Format } from './format.js'
import { told } from './portions.js'

/** The record's own events, one a line, with nothing left out. */
export const jsonl: Format = {
  contentType: 'application/x-ndjson',
  ending: 'jsonl',
  async *write(events, desk) {
    for await (const { event, words } of told(events, desk)) yield `${json({ words, ...event })}\n`
  },
}

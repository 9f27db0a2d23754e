import { type ExportDesk, formats } from '../../../src/export/index.js'
import type { EventFilter, Views } from '../../../src/query/index.js'
import { createTeller, namesFrom, openExport } from '../../../src/query/index.js'
import type { FormatName } from '../../../src/schema/index.js'
import type { Desk } from '../../../src/server/index.js'

/** All that a format writes of the events that pass, as text. */
export async function written(desk: Desk, name: FormatName, filter: EventFilter = {}): Promise<string> {
  return (await bytes(desk, name, filter)).toString()
}

export async function bytes(desk: Desk, name: FormatName, filter: EventFilter = {}): Promise<Buffer> {
  const made = await exportDesk(desk.views, desk, filter)
  const view = await desk.views.at({})
  const chunks: Buffer[] = []
  for await (const piece of formats[name].write(view.events(filter), made)) chunks.push(Buffer.from(piece))
  return Buffer.concat(chunks)
}

async function exportDesk(views: Views, { locate }: Desk, filter: EventFilter): Promise<ExportDesk> {
  const view = await views.at({})
  const teller = createTeller(views.store, namesFrom(views.knowledge))
  return openExport({ views, view, filter, teller, locate, version: '0.0.0', title: 'a record' })
}

/** Rows of tab-separated values. */
export const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'))

/** Rows of CSV by RFC 4180, read sign by sign. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    const row = rows.at(-1)!
    if (quoted && sign === '"' && text[i + 1] === '"') row[row.length - 1] += text[++i]
    else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === ',') row.push('')
    else if (!quoted && sign === '\r' && text[i + 1] === '\n') {
      i++
      rows.push([''])
    } else row[row.length - 1] += sign
  }
  return rows.slice(0, -1)
}

/** Rows as objects by the names of the first one. */
export function named([head, ...rows]: string[][]): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])))
}

/** The page of figures: text by hand, tables between markers that the measuring commands replace. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const page = fileURLToPath(new URL('../docs/accuracy.md', import.meta.url))

export type Row = readonly (string | number)[]

/** A Markdown table; the first row is its head. */
export function table(rows: readonly Row[]): string {
  const [head, ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  return [head, `|${rows[0]!.map(() => ' --- |').join('')}`, ...body].join('\n')
}

/** Where and when a figure was measured. */
export function measured(command: string): string {
  const day = new Date().toISOString().slice(0, 10)
  const cores = `${cpus().length} ${cpus().length === 1 ? 'core' : 'cores'}`
  return `\`${command}\`, ${day}, Node ${process.version} on ${cores}`
}

/** The text with the block of a name replaced; its markers are lines of their own. */
export function replaceBlock(text: string, name: string, body: string): string {
  const [open, close] = [`<!-- figures: ${name} -->`, '<!-- end of figures -->']
  const from = text.indexOf(open)
  const to = text.indexOf(close, from)
  if (from < 0 || to < 0) throw new Error(`docs/accuracy.md has no block "${name}"`)
  return `${text.slice(0, from + open.length)}\n\n${body}\n\n${text.slice(to)}`
}

export function writeBlock(name: string, body: string): void {
  writeFileSync(page, replaceBlock(readFileSync(page, 'utf8'), name, body))
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
export const points = (share: number): string => share.toFixed(3)

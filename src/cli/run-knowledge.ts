import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type FtmEntity, type Knowledge, resolvePhrase, tablesFromFtm } from '../knowledge/index.js'
import { checkKnowledge } from '../knowledge-build/index.js'
import { loadKnowledge } from '../knowledge-files.js'
import { ChanceryError, parseEdtf } from '../schema/index.js'
import { printable, write, writeLines } from './output.js'
import { table } from './table.js'

export interface LookupFlags {
  readonly at?: string
  readonly format: 'text' | 'json'
  readonly input: 'text' | 'jsonl'
  readonly knowledge?: string
}

export interface ImportFlags {
  readonly to: string
  readonly knowledge?: string
}

const load = (folder: string | undefined): Knowledge => loadKnowledge(folder === undefined ? {} : { folder })

/** One thing that a phrase may stand for, as `--format json` prints it. */
interface Found {
  readonly text: string
  readonly code: string | null
  readonly name: string
  readonly kind: string
  readonly why: string
}

function find(knowledge: Knowledge, text: string, at: string | undefined): Found[] {
  const found = resolvePhrase(knowledge, text, { at })
  // Somebody who types a name in small letters means the name.
  const typed =
    found.length === 0 && text === text.toLowerCase() ? resolvePhrase(knowledge, capitalised(text), { at }) : found
  return typed.map(({ code, name, kind, why }) => ({ text, code, name, kind, why }))
}

const capitalised = (text: string): string => text.replace(/(^|[\s-])\p{Ll}/gu, (start) => start.toUpperCase())

/** Prints what phrases stand for. With JSON lines, one array a line, in the order of the input, each entry with its id. */
export async function runLookup(args: readonly string[], flags: LookupFlags): Promise<void> {
  const knowledge = load(flags.knowledge)
  if (flags.input === 'text') {
    await write(show(find(knowledge, args.join(' '), flags.at), flags))
    return
  }
  for (const path of args)
    for await (const { value, where } of objectsOf(path)) await writeLines([answer(knowledge, value, where, flags)])
}

/** The answer to one line of input: what its text stands for, or what is wrong with the line. */
function answer(knowledge: Knowledge, value: unknown, where: string, flags: LookupFlags): string {
  const { id, text, at } = (value ?? {}) as { id?: unknown; text?: unknown; at?: unknown }
  if (typeof text !== 'string')
    return trouble(id, `${where}: it has no "text". Each line is {"id": …, "text": …, "at"?: …}.`)
  if (at != null && (typeof at !== 'string' || parseEdtf(at) === null))
    return trouble(id, `${where}: "at" is no EDTF date. Write it as 2023-09-13, 2023-09 or 2023.`)
  const found = find(knowledge, text, at ?? flags.at)
  if (flags.format === 'text') return `${printable(text)}\n${show(found, flags)}`
  return JSON.stringify(found.map((one) => (id === undefined ? one : { id, ...one })))
}

const trouble = (id: unknown, message: string): string =>
  JSON.stringify({ id: id ?? null, error: { code: 'bad-input', message } })

function show(found: readonly Found[], { format }: LookupFlags): string {
  if (format === 'json') return `${JSON.stringify(found)}\n`
  if (found.length === 0) return 'Nothing is known.\n'
  return `${table(
    found.map((one) => [one.code ?? '-', one.kind, printable(one.name), printable(one.why)]),
    200,
  ).join('\n')}\n`
}

function badLine(where: string, what: string, remedy: string): ChanceryError {
  return new ChanceryError('bad-input', `${where}: ${what}.`, remedy)
}

/** JSON objects of a file or of standard input, one a line; blank lines are passed over. */
async function* objectsOf(
  path: string,
): AsyncGenerator<{ readonly value: object | undefined; readonly where: string }> {
  const name = path === '-' ? 'standard input' : path
  if (path !== '-' && !existsSync(path))
    throw new ChanceryError('unreadable', `${path} is not there.`, 'Name a file, or - for standard input.')
  const input = path === '-' ? process.stdin : createReadStream(path)
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    const where = `${name}:${number}`
    if (line.trim() === '') continue
    yield { value: parsed(line), where }
  }
}

/** The JSON object of a line, or undefined where it is none. */
function parsed(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''))
    return value !== null && typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}

const wanted = new Set(['Person', 'Position', 'Occupancy', 'PublicBody', 'Organization', 'Company'])

/** Writes tables from FollowTheMoney entities. */
export async function runImport(paths: readonly string[], flags: ImportFlags): Promise<void> {
  const entities: FtmEntity[] = []
  for (const path of paths)
    for await (const { value, where } of objectsOf(path)) {
      const entity = (value ?? {}) as Partial<FtmEntity>
      if (typeof entity.id !== 'string' || typeof entity.schema !== 'string' || typeof entity.properties !== 'object')
        throw badLine(
          where,
          'it is no FollowTheMoney entity',
          'Each line is {"id": …, "schema": …, "properties": {…}}.',
        )
      if (wanted.has(entity.schema)) entities.push(entity as FtmEntity)
    }
  const { tables, counts, left } = tablesFromFtm(entities, load(flags.knowledge))
  mkdirSync(flags.to, { recursive: true })
  for (const [name, text] of tables) writeFileSync(join(flags.to, `${name}.tsv`), text)
  await writeLines(left.slice(0, 20).map((line) => `left out: ${printable(line)}`))
  if (left.length > 20) await writeLines([`left out: ${left.length - 20} more`])
  const words = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  await writeLines([`Wrote ${words.join(', ')} to ${flags.to}. Use them with: --knowledge ${flags.to}`])
}

/** Validates the tables. Mistakes make the exit code 1; disagreements with a list of leaders are only told. */
export async function runCheck(folder: string | undefined, flags: { readonly leaders?: string }): Promise<void> {
  const { lines, mistakes } = checkKnowledge(folder, flags.leaders)
  await writeLines(lines.map(printable))
  if (mistakes > 0) process.exitCode = 1
}

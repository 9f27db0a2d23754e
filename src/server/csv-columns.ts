import type { z } from '@hono/zod-openapi'

/** One column of a list: its name and what stands in it for a row. */
export interface Column {
  readonly name: string
  readonly of: (row: unknown) => unknown
}

/** What is known of a schema at run time, whatever it is of. */
interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly out?: z.ZodType
  readonly element?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

/** The schema under everything that says only when a value may be missing. */
function bare(schema: z.ZodType): z.ZodType {
  const { type, innerType, out } = definitionOf(schema)
  if (innerType !== undefined) return bare(innerType)
  return type === 'pipe' && out !== undefined ? bare(out) : schema
}

/** Names under which an answer keeps its rows. */
const rowNames = ['items', 'entries', 'bins', 'points', 'links'] as const

/** Where the rows of an answer lie, and what a row is; null where the answer is no list. */
export function rowsOf(schema: z.ZodType): { readonly name: string; readonly row: z.ZodType } | null {
  const { shape } = definitionOf(bare(schema))
  // What has an id is one thing, whatever it is made of.
  if (shape === undefined || 'id' in shape) return null
  for (const name of rowNames) {
    const rows = shape[name]
    const element = rows === undefined ? undefined : definitionOf(bare(rows)).element
    if (element !== undefined && definitionOf(bare(element)).type === 'object') return { name, row: element }
  }
  return null
}

const fieldOf = (value: unknown, key: string): unknown =>
  value === null || typeof value !== 'object' ? null : (value as Record<string, unknown>)[key]

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/**
 * The columns of a row, in the order of its schema: fields within fields are joined by `_`, values of a list of words by
 * `; `, those of a list of things by ` | `. Lists within lists are left out.
 */
export function columnsOf(
  schema: z.ZodType,
  name = '',
  of: Column['of'] = (row) => row,
  isWithinList = false,
): readonly Column[] {
  const inner = bare(schema)
  const { type, shape, element } = definitionOf(inner)
  if (type === 'object') {
    return Object.entries(shape ?? {}).flatMap(([key, child]) =>
      columnsOf(child, name === '' ? key : `${name}_${key}`, (row) => fieldOf(of(row), key), isWithinList),
    )
  }
  if (type === 'record') {
    const pairs = (row: unknown) =>
      Object.entries((of(row) as object | null) ?? {}).map(([key, value]) => `${key}=${value}`)
    return [{ name, of: (row) => pairs(row).join('; ') }]
  }
  if (type !== 'array' || element === undefined) return [{ name, of }]
  if (isWithinList) return []
  if (definitionOf(bare(element)).type !== 'object') {
    return [{ name, of: (row) => listOf(of(row)).join('; ') }]
  }
  return columnsOf(element, name, (one) => one, true).map((column) => ({
    name: column.name,
    of: (row) =>
      listOf(of(row))
        .map((one) => column.of(one) ?? '')
        .join(' | '),
  }))
}

/** A cell. Text that a spreadsheet would take for a formula is given a quotation mark before it, as OWASP has it. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as RFC 4180 has them: a header, CRLF, text in double quotes where it needs them. */
export function csvOf(columns: readonly Column[], rows: readonly unknown[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ of }) => cell(of(row))))]
  return lines.map((line) => `${line.join(',')}\r\n`).join('')
}

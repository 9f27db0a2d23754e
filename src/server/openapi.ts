import type { OpenAPIHono } from '@hono/zod-openapi'

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>
type Operation = NonNullable<NonNullable<Document['paths']>[string]['get']>

const description = `A record of relations between states, read from news, in which every line names the words that prove it.

Dates are EDTF. Lists come in pages: \`next\` of one is the \`cursor\` of the following one. Every list is also given as CSV,
by \`Accept: text/csv\` or \`format=csv\`. Problems have the shape of RFC 9457.`

/** Groups of addresses: by the first part of their path, unless a route names another. */
const groups: ReadonlyMap<string, string> = new Map([
  ['record', 'The record as a whole'],
  ['relations', 'Pairs of states and bodies'],
  ['events', 'What happened, is planned or was denied'],
  ['timeline', 'Events counted'],
  ['network', 'Who had to do with whom'],
  ['places', 'Where it happened'],
  ['money', 'Sums between states and bodies'],
  ['agreements', 'What was agreed'],
  ['promises', 'What was promised, and what became of it'],
  ['offices', 'Who held what'],
  ['disagreements', 'What sources disagree on'],
  ['articles', 'Texts and what was coded of them'],
  ['search', 'What is called so, or says so'],
  ['actors', 'States and bodies by name'],
  ['sources', 'Outlets and agencies'],
  ['naming', 'How sources name the same actor'],
  ['export', 'The record in formats of other programs'],
  ['review', 'What people decide and add'],
])

const csvParameter = {
  name: 'format',
  in: 'query' as const,
  required: false,
  schema: { type: 'string' as const, enum: ['json', 'csv'] },
  description: 'For whatever can open an address and send no `Accept`: a link, a spreadsheet, `read.csv` of R.',
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `getRelationsAB` for `/relations/{a}/{b}`: the name under which a program made from the document calls it. */
const operationId = (method: string, path: string): string =>
  method +
  path
    .split(/[^A-Za-z0-9]+/)
    .map(capital)
    .join('')

function describe(operation: Operation, method: string, path: string): Operation {
  const tag = operation.tags?.[0] ?? path.split('/')[1]!
  const answer = operation.responses?.[200] as { content?: Readonly<Record<string, unknown>> } | undefined
  const isList = answer?.content !== undefined && 'text/csv' in answer.content
  // A part of the path cannot be left out, whatever its schema would make of nothing.
  const asked = (operation.parameters ?? []).map((one) =>
    'in' in one && one.in === 'path' ? { ...one, required: true } : one,
  )
  const parameters = [...asked, ...(isList ? [csvParameter] : [])]
  return { ...operation, operationId: operationId(method, path), tags: [tag], parameters }
}

/** The document of an API, OpenAPI 3.1, from the schemas that its routes answer by. */
export function documentOf(api: OpenAPIHono, version: string, base: string): Document {
  const made = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Chancery', version, description },
    servers: [{ url: base }],
  })
  const paths = Object.entries(made.paths ?? {}).map(([path, operations]): [string, Record<string, Operation>] => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [method, describe(operation as Operation, method, path)]),
    ),
  ])
  const used = new Set(paths.flatMap(([, operations]) => Object.values(operations).flatMap(({ tags }) => tags ?? [])))
  const tags = [...used].map((name) => ({ name, description: groups.get(name) ?? capital(name) }))
  return { ...made, tags, paths: Object.fromEntries(paths) }
}

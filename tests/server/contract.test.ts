import type { z } from '@hono/zod-openapi'
import { afterAll, describe, expect, it } from 'vitest'
import { eventDetail } from '../../src/server/contract/events.js'
import { relation } from '../../src/server/contract/relations.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served } from '../support/served.js'
import { reported } from './reported.js'

const { get, app, store } = await served(freshFolder('contract'), reported, { review: true })
afterAll(() => store.close())

const base = '/api/v1'
const firstOf = async (path: string): Promise<string> => (await get<{ items: { id: string }[] }>(path)).items[0]!.id

/** How to ask by the addresses that cannot be asked as they are. */
const asked = new Map<string, string>([
  ['/relations/{a}/{b}', '/relations/CHN/VEN'],
  ['/events/{id}', `/events/${await firstOf('/events')}`],
  ['/disagreements/{id}', `/disagreements/${await firstOf('/disagreements')}`],
  ['/articles/{id}', '/articles/talks'],
  ['/articles/{id}/tree', '/articles/talks/tree?at=40'],
  ['/search', '/search?q=china'],
])

/** Addresses without a record's answer in JSON: files, streams, and runs that nobody has started. */
const others = new Set(['/export', '/progress', '/runs/{id}'])

const routes = app.openAPIRegistry.definitions.flatMap((definition) => {
  if (definition.type !== 'route' || definition.route.method !== 'get') return []
  const { path, responses } = definition.route
  const content = (responses[200] as { content?: Record<string, { schema: z.ZodType }> }).content ?? {}
  return [{ path: path.slice(base.length), schema: content['application/json']?.schema, isList: 'text/csv' in content }]
})

const answering = routes.filter(({ path }) => !others.has(path))

describe('every address', () => {
  it.each(answering)('$path answers what its schema says, and nothing more', async ({ path, schema }) => {
    const address = asked.get(path) ?? path
    expect(address, 'say above how it is asked').not.toContain('{')
    const response = await app.request(base + address)
    expect(response.status, await response.clone().text()).toBe(200)
    const answer = await response.json()
    expect(schema!.parse(answer)).toEqual(answer)
  })

  it.each(routes.filter(({ isList }) => isList))(
    '$path is given as CSV, each line as long as its header',
    async ({ path }) => {
      const response = await app.request(base + (asked.get(path) ?? path), { headers: { accept: 'text/csv' } })
      const lines = recordsOf(await response.text())
      expect(lines[0]!.every((name) => /^\w[\w-]*$/.test(name))).toBe(true)
      for (const line of lines) expect(line.length).toBe(lines[0]!.length)
      const { total, items } = (await get<{ total?: number; items?: unknown[] }>(asked.get(path) ?? path)) ?? {}
      if (items !== undefined) expect(lines.length - 1).toBe(Math.min(items.length, total ?? items.length))
    },
  )
})

/** Records of a CSV text, read as RFC 4180 has them. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\r\n') records.push([])
  }
  expect(records.pop()).toEqual([])
  return records
}

describe('what has many', () => {
  it('answers so for every event', async () => {
    const { items } = await get<{ items: { id: string }[] }>('/events')
    for (const { id } of items) {
      const answer = await get(`/events/${id}`)
      expect(eventDetail.parse(answer)).toEqual(answer)
    }
  })

  it('answers so for a pair at another time', async () => {
    const answer = await get('/relations/KEN/UGA?as-of=2023')
    expect(relation.parse(answer)).toEqual(answer)
  })
})

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
}
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, { description: string; content?: Readonly<Record<string, unknown>> }>>
}
interface Document {
  readonly openapi: string
  readonly info: Readonly<Record<string, string>>
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

describe('the document', async () => {
  const document = await get<Document>('/openapi.json')
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

  it('is OpenAPI 3.1, with every address of the API', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/)
    expect(document.info).toMatchObject({ title: 'Chancery', version: '0.0.0' })
    expect(operations.filter(({ method }) => method === 'get').map(({ path }) => path)).toEqual(
      routes.map(({ path }) => path),
    )
  })

  it.each(operations)(
    'tells of $method $path what it does, in which group, and how it fails',
    ({ path, operation }) => {
      expect(operation.summary).toMatch(/^\S.{9,}/)
      expect(operation.tags.length).toBe(1)
      expect(document.tags.find(({ name }) => name === operation.tags[0])?.description).toBeTruthy()
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const parameters = operation.parameters ?? []
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath)
      expect(parameters.filter((one) => one.in === 'path').every(({ required }) => required)).toBe(true)
      expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(parameters.length)
      expect(Object.keys(operation.responses.default?.content ?? {})).toEqual(['application/problem+json'])
      for (const { description } of Object.values(operation.responses)) expect(description).toBeTruthy()
    },
  )

  it('calls each operation by a name of its own', () => {
    const names = operations.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => /^[a-z][A-Za-z0-9]+$/.test(name))).toBe(true)
  })

  it('refers to nothing that it does not hold, and has nothing of OpenAPI 3.0', () => {
    const text = JSON.stringify(document)
    const refs = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref!)
    for (const ref of new Set(refs)) {
      expect(ref).toMatch(/^#\/components\/schemas\/\w+$/)
      expect(Object.keys(document.components.schemas)).toContain(ref.split('/').at(-1))
    }
    expect(text).not.toMatch(/"nullable":|"exclusiveM(?:in|ax)imum":(?:true|false)/)
  })
})

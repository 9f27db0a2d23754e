import type { Problem } from '../../../src/server/contract/common.js'
import { type Query, queryText } from './router.svelte.js'

/** What the server answered instead of what was asked for; `message` is made to be read. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
  ) {
    super(detail)
    this.name = 'ApiError'
  }
}

export function apiAddress(path: string, query: Query = {}): string {
  return `/api/v1/${path}${queryText(query)}`
}

async function ask(path: string, query: Query, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(apiAddress(path, query), init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError(0, 'No answer', 'Chancery does not answer: is `chancery serve` still running?')
  }
  if (response.ok) return response
  const problem = (await response.json().catch(() => null)) as Problem | null
  throw new ApiError(
    response.status,
    problem?.title ?? 'Failed',
    problem?.detail ?? `The answer was ${response.status}.`,
  )
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await ask(path, query, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) })
  return (await response.json()) as T
}

export async function send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const response = await ask(
    path,
    {},
    {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  )
  return (response.status === 204 ? null : await response.json()) as T
}

import type { Page } from './contract/common.js'
import { RequestProblem } from './problem.js'

/**
 * One page of a list. The cursor names the last item of the page before and its place: where the list has changed since,
 * the page goes on after that item if it is still there.
 * @throws RequestProblem 400 for a cursor that is none
 */
export function pageOf<T>(
  list: readonly T[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  idOf: (item: T) => string,
): Page<T> {
  const start = cursor === undefined ? 0 : startAfter(list, cursor, idOf)
  const items = list.slice(start, start + limit)
  const end = start + items.length
  return { items, next: end < list.length ? cursorOf(end, idOf(items.at(-1)!)) : null, total: list.length }
}

function cursorOf(place: number, id: string): string {
  return Buffer.from(`${place} ${id}`).toString('base64url')
}

function startAfter<T>(list: readonly T[], cursor: string, idOf: (item: T) => string): number {
  const match = /^(\d+) (.*)$/s.exec(Buffer.from(cursor, 'base64url').toString())
  if (match === null) throw new RequestProblem(400, 'Wrong cursor', 'Use the `next` of a page as it was given.')
  const place = Number(match[1])
  const last = list[place - 1]
  if (last !== undefined && idOf(last) === match[2]) return place
  const found = list.findIndex((item) => idOf(item) === match[2])
  return found < 0 ? Math.min(place, list.length) : found + 1
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Page } from '../../src/server/contract/common.js'
import type { EventItem } from '../../src/server/contract/events.js'
import type { Decision } from '../../src/server/contract/review.js'
import { bin, chancery, freshFolder, meeting } from './chancery.js'

const folder = freshFolder('review')

it('what is decided in the page is written beside, and is there when the server has ended', async () => {
  writeFileSync(join(folder, 'talks.txt'), meeting)
  expect(chancery(['read', 'talks.txt'], { cwd: folder }).code).toBe(0)
  const server = spawn(process.execPath, [bin, 'serve', '--review', '--port', '0'], { cwd: folder })
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const api = `${line.toString().trim()}api/v1`
  const { items } = (await (await fetch(`${api}/events?kind=meeting`)).json()) as Page<EventItem>
  const target = items[0]!.id
  const answer = await fetch(`${api}/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ who: 'Ana', action: { do: 'correct', target, field: 'place', value: 'Shanghai' } }),
  })
  expect(answer.status).toBe(201)
  const made = (await answer.json()) as Decision
  const after = (await (await fetch(`${api}/events?kind=meeting`)).json()) as Page<EventItem>
  expect(after.items[0]?.place).toBe('Shanghai')
  server.kill('SIGTERM')
  expect((await once(server, 'exit'))[0]).toBe(0)
  expect(chancery(['decide', 'list', '--format', 'json'], { cwd: folder }).json()[0]).toMatchObject({
    id: made.id,
    who: 'Ana',
    outcome: 'applied',
  })
  expect(chancery(['verify'], { cwd: folder }).code).toBe(0)
})

it('a record may begin with the page: articles are dropped there', async () => {
  const empty = freshFolder('review-empty')
  const server = spawn(process.execPath, [bin, 'serve', '--review', '--port', '0', '--db', 'new.db'], { cwd: empty })
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const answer = await fetch(`${line.toString().trim()}api/v1/record`)
  expect(await answer.json()).toMatchObject({ articles: 0, review: true })
  server.kill('SIGTERM')
  expect((await once(server, 'exit'))[0]).toBe(0)
})

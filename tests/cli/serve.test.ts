import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { chancery, freshFolder, meeting } from './chancery.js'

const folder = freshFolder('serve')
const db = join(folder, 'record.db')
const bin = fileURLToPath(new URL('../../bin/chancery.js', import.meta.url))

beforeAll(() => {
  expect(chancery(['read', '-', '--db', db], { input: meeting }).code).toBe(0)
})

/** Starts a server and waits for the line that says where it answers. */
async function serve(...flags: string[]) {
  const child = spawn(process.execPath, [bin, 'serve', '--db', db, '--port', '0', ...flags])
  let [out, err] = ['', '']
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    err += text
  })
  const ended = once(child, 'close') as Promise<[number | null]>
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const [code] = await ended
    return { code, out, err }
  }
  return { url, end, err: () => err }
}

describe('chancery serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints its address and nothing else, and ends with 0 on %s, whoever is still connected',
    async (signal) => {
      const { url, end } = await serve()
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
      const idle = connect(Number(new URL(url).port), '127.0.0.1')
      await once(idle, 'connect')
      idle.on('error', () => undefined)
      const answer = await fetch(`${url}api/v1/record`)
      expect(await answer.json()).toMatchObject({ name: 'record.db', articles: 1 })
      const { code, out, err } = await end(signal)
      expect({ code, out, err }).toEqual({ code: 0, out: `${url}\n`, err: '' })
    },
  )

  it('demands a token where others than this machine can ask, and tells it on standard error', async () => {
    const { url, end } = await serve('--host', '0.0.0.0')
    const own = url.replace('0.0.0.0', '127.0.0.1')
    expect((await fetch(`${own}api/v1/record`)).status).toBe(401)
    const { code, out, err } = await end('SIGTERM')
    expect([code, out]).toEqual([0, `${url}\n`])
    expect(err).toMatch(/\?token=[\w-]{32}\n/)
  })

  it('takes the token that it is given', async () => {
    const token = 'only-for-the-two-of-us'
    const { url, end } = await serve('--token', token)
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${url}api/v1/record`, { headers })).status).toBe(200)
    expect((await end('SIGTERM')).code).toBe(0)
  })

  it.each([
    ['--port', 'abc'],
    ['--port', '-1'],
    ['--port', '65536'],
    ['--port', ''],
    ['--port', '80.5'],
    ['--port', '1e3'],
    ['--token', 'short'],
    ['--host', '203.0.113.77'],
  ])('does not start with %s %j, and says why in one line', (flag, value) => {
    const { code, out, err } = chancery([
      'serve',
      '--db',
      db,
      flag,
      value,
      ...(flag === '--port' ? [] : ['--port', '0']),
    ])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^chancery: .+\n$/)
  })

  it('says so where the port is taken', async () => {
    const { url, end } = await serve()
    const { code, err } = chancery(['serve', '--db', db, '--port', new URL(url).port])
    expect(code).toBe(2)
    expect(err).toMatch(/^chancery: Port \d+ is taken\. .+\n$/)
    await end('SIGTERM')
  })
})

it('the page of the API is what the API says and answers', () => {
  const script = fileURLToPath(new URL('../../scripts/api-page.js', import.meta.url))
  expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' }).stderr).toBe('')
})

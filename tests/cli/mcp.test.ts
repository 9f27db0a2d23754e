import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { describe, expect, it } from 'vitest'
import { bin, chancery, freshFolder, meeting } from './chancery.js'

const folder = freshFolder('mcp')
const db = join(folder, 'chancery.db')
const article = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
chancery(['read', article('one.txt', meeting), '--db', db, '--published', '2023-09-14'])

async function connected(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp', '--db', db] }))
  return client
}

async function textOf(client: Client, name: string, asked: Record<string, unknown>): Promise<string> {
  const [first] = (await client.callTool({ name, arguments: asked })).content
  return first?.type === 'text' ? first.text : ''
}

describe('chancery mcp', () => {
  it('answers an assistant that starts it, and codes a text without storing it', async () => {
    const client = await connected()
    expect(client.getServerVersion()).toMatchObject({ name: 'chancery' })
    expect(await textOf(client, 'timeline', { a: 'China', b: 'Venezuela' })).toContain('»met Venezuela')
    const text = 'Kenya and Ghana signed a treaty in Nairobi on May 2, 2023. Kenya may sign another.'
    expect(await textOf(client, 'code_text', { text })).toMatch(/2023-05-02: .*Kenya and Ghana/)
    expect(await textOf(client, 'code_text', { text: 'a\u0000b'.repeat(3) })).not.toBe('')
    expect(await textOf(client, 'timeline', { a: 'Kenya' })).toContain('nothing of Kenya')
    await client.close()
  })

  it('answers with articles that were read while it was connected', async () => {
    const client = await connected()
    const before = await textOf(client, 'list_relations', {})
    chancery(['read', article('two.txt', 'Peru and Chile signed a treaty in Lima on May 2, 2023.'), '--db', db])
    expect(before).not.toContain('Peru')
    expect(await textOf(client, 'list_relations', {})).toContain('Chile and Peru')
    await client.close()
  })

  it('writes nothing but messages of the protocol to standard output, and ends when its input ends', async () => {
    const child = spawn(process.execPath, [bin, 'mcp', '--db', db], { stdio: ['pipe', 'pipe', 'pipe'] })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const send = (message: object): void =>
      void child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
    const clientInfo = { name: 'raw', version: '1' }
    send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } })
    send({ method: 'notifications/initialized' })
    child.stdin.write('no message\n')
    send({ id: 2, method: 'tools/call', params: { name: 'code_text', arguments: { text: meeting } } })
    send({ id: 3, method: 'tools/call', params: { name: 'none', arguments: {} } })
    await new Promise<void>((resolve) => {
      child.stdout.on('data', () => out.includes('"id":2') && out.includes('"id":3') && resolve())
    })
    child.stdin.end()
    expect(await ended).toBe(0)
    const messages = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { jsonrpc: string })
    expect(messages.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true)
  })

  it('says in one line what is wrong with the record', () => {
    const { code, err, out } = chancery(['mcp', '--db', join(folder, 'none.db')], { input: '' })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^chancery: There is no record at .*\n$/)
  })
})

it('docs/mcp.md shows every tool with what it answers', () => {
  const script = fileURLToPath(new URL('../../scripts/mcp-page.js', import.meta.url))
  expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' }).stderr).toBe('')
})

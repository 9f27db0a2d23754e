// Fills docs/mcp.md with what the tools answer from a record of bundled examples; with --check it only tells whether the
// page is up to date. The answer of a call is the block after it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'

const page = new URL('../docs/mcp.md', import.meta.url)
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const text = readFileSync(page, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'chancery-page-'))

/** The page with every answer as it is given now, and the tools that no part of it shows. */
async function filled() {
  const db = join(folder, 'chancery.db')
  const read = spawnSync(process.execPath, [path('bin/chancery.js'), 'read', path('examples/chn-hnd'), '--db', db])
  if (read.status !== 0) throw new Error(String(read.stderr))
  const client = new Client({ name: 'docs', version: '1' })
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [path('bin/chancery.js'), 'mcp', '--db', db] }),
  )
  try {
    let made = text
    const shown = new Set()
    for (const [block, start, name, asked] of text.matchAll(/(```json (\w+)\n(.*?)```\n\n```text\n).*?```/gs)) {
      const { content } = await client.callTool({ name, arguments: JSON.parse(asked) })
      shown.add(name)
      made = made.replace(block, () => `${start}${content[0].text}\n\`\`\``)
    }
    const { tools } = await client.listTools()
    return { made, missing: tools.map(({ name }) => name).filter((name) => !shown.has(name)) }
  } finally {
    await client.close()
  }
}

try {
  const { made, missing } = await filled()
  if (!process.argv.includes('--check')) writeFileSync(page, made)
  else if (made !== text) process.stderr.write('docs/mcp.md is not what the tools answer: npm run docs\n')
  if (missing.length > 0) process.stderr.write(`docs/mcp.md shows no call of ${missing.join(', ')}\n`)
  if (missing.length > 0 || (process.argv.includes('--check') && made !== text)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

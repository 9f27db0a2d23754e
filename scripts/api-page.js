// Fills docs/api.md with what the API answers from a record of bundled examples, and with the list of its addresses from its
// own document; with --check it only tells whether the page is up to date. An answer is the block after its request.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const page = new URL('../docs/api.md', import.meta.url)
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const text = readFileSync(page, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'chancery-page-'))
const mark = '<!-- made by npm run docs -->\n'

/** A line for each address, by group: its method, what it does, what it can be asked. */
function* addresses({ paths, tags }) {
  for (const { name, description } of tags) {
    yield `\n### ${name}\n\n${description}.\n\n| address | answers | parameters |\n| --- | --- | --- |`
    for (const [address, methods] of Object.entries(paths)) {
      for (const [method, { summary, tags: own, parameters = [] }] of Object.entries(methods)) {
        if (own[0] !== name) continue
        const asked = parameters.filter((one) => one.in === 'query').map((one) => `\`${one.name}\``)
        yield `| \`${method.toUpperCase()} ${address}\` | ${summary} | ${asked.join(', ')} |`
      }
    }
  }
  yield ''
}

async function filled(url) {
  let made = text.slice(0, text.indexOf(mark) + mark.length)
  for (const [block, start, asked] of text.matchAll(/(```http\nGET (\S+)\n```\n\n```\w+\n).*?```/gs)) {
    const response = await fetch(new URL(asked, url))
    const isJson = response.headers.get('content-type').includes('json')
    const body = isJson
      ? `${JSON.stringify(await response.json(), null, 2)}\n`
      : (await response.text()).replaceAll('\r\n', '\n')
    made = made.replace(block, () => `${start}${body}\`\`\``)
  }
  const document = await (await fetch(new URL('/api/v1/openapi.json', url))).json()
  return made + [...addresses(document)].join('\n')
}

try {
  const db = join(folder, 'chancery.db')
  const read = spawnSync(process.execPath, [path('bin/chancery.js'), 'read', path('examples/chn-hnd'), '--db', db])
  if (read.status !== 0) throw new Error(String(read.stderr))
  const server = spawn(process.execPath, [path('bin/chancery.js'), 'serve', '--review', '--port', '0', '--db', db])
  const [url] = await once(createInterface({ input: server.stdout }), 'line')
  const made = await filled(url).finally(() => server.kill())
  if (!process.argv.includes('--check')) writeFileSync(page, made)
  else if (made !== text) {
    process.stderr.write('docs/api.md is not what the API says and answers: npm run docs\n')
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

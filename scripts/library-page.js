// Fills docs/library.md with what its examples print, each run in a folder where the package is installed; with --check it
// only tells whether the page is up to date. What an example prints is the block after it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const page = new URL('../docs/library.md', import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const text = readFileSync(page, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'chancery-page-'))

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

try {
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/chancery'), 'junction')
  run(join(root, 'bin/chancery.js'), 'read', join(root, 'examples/chn-hnd'))
  const made = text.replace(/(```js\n(.*?)```\n\n```text\n).*?```/gs, (_, start, code) => {
    writeFileSync(join(folder, 'example.mjs'), code)
    return `${start}${run('example.mjs')}\`\`\``
  })
  if (!process.argv.includes('--check')) writeFileSync(page, made)
  else if (made !== text) {
    process.stderr.write('docs/library.md is not what its examples print: npm run docs\n')
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

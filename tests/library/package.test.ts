import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { freshFolder } from '../support/fresh-folder.js'

vi.setConfig({ testTimeout: 120_000 })

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = freshFolder('package')
const installed = join(folder, 'node_modules/chancery')
const pack = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly dependencies: Readonly<Record<string, string>>
}

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
  return stdout
}

/** Packs the package as it would be published, and installs it without a network: its dependencies are linked. */
function install(): void {
  const [packed] = JSON.parse(
    run('npm', 'pack', root, '--json', '--ignore-scripts', '--pack-destination', folder),
  ) as readonly { readonly filename: string }[]
  mkdirSync(installed, { recursive: true })
  run('tar', '-xzf', join(folder, packed!.filename), '-C', installed, '--strip-components=1')
  for (const name of Object.keys(pack.dependencies)) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), link, 'junction')
  }
}
install()

describe('the packed package', () => {
  it.each([
    'bin/chancery.js',
    'models/en.bin',
    'examples/README',
    'dist/web/index.html',
    'patterns',
    'LICENSE',
    'README.md',
  ])('holds %s', (name) => expect(existsSync(join(installed, name))).toBe(true))

  it.each(['src', 'tests', 'eval', 'training', 'web'])('does not hold %s', (name) => {
    expect(existsSync(join(installed, name))).toBe(false)
  })

  it('has every file that its exports name', () => {
    const named = Object.values(pack.exports).flatMap((conditions) => Object.values(conditions))
    expect(named.filter((path) => !existsSync(join(installed, path)))).toEqual([])
    // Types come first: a condition that stands before them would be taken in their place.
    for (const conditions of Object.values(pack.exports)) expect(Object.keys(conditions)[0]).toBe('types')
  })

  it('runs the first example of its page', () => {
    const [, code, printed] = /```js\n(.*?)```\n\n```text\n(.*?)```/s.exec(
      readFileSync(join(root, 'docs/library.md'), 'utf8'),
    )!
    writeFileSync(join(folder, 'example.mjs'), code!)
    expect(run(process.execPath, 'example.mjs')).toBe(printed)
  })

  it('runs its command', () => {
    expect(run(process.execPath, join(installed, 'bin/chancery.js'), '--version').trim()).toBe(pack.version)
  })

  it('gives a program in TypeScript its types', () => {
    writeFileSync(
      join(folder, 'program.mts'),
      "import { type CodedArticle, codeArticle, openRecord } from 'chancery'\nconst coded: CodedArticle = codeArticle('Kenya met Ghana.')\nexport const kinds: (string | null)[] = coded.events.map((event) => event.kind)\nexport const dossier = async () => (await (await openRecord('a.db')).dossier('a', 'b'))?.counts.events\n",
    )
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
      '--typeRoots',
    ]
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    expect(run(process.execPath, tsc, ...options, join(root, 'node_modules/@types'), 'program.mts')).toBe('')
  })
})

it('docs/library.md shows what its examples print', () => {
  const script = join(root, 'scripts/library-page.js')
  expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' }).stderr).toBe('')
})

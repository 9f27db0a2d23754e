import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../src/cli/program.js'
import './chancery.js'

const textOf = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const readme = textOf('README.md')
const program = createProgram()

describe('the documents', () => {
  it('the page of commands is what the program says of itself', () => {
    const script = fileURLToPath(new URL('../../scripts/commands-page.js', import.meta.url))
    expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' }).stderr).toBe('')
  })

  it.each(program.commands.map((command) => command.name()))('the README names the command %s', (name) => {
    expect(readme).toMatch(new RegExp(`\`${name}[\` ]`))
  })

  it('the README names no option that no command has', () => {
    const known = new Set(['--help', ...program.commands.flatMap((one) => one.options.map(({ long }) => long))])
    expect([...new Set(readme.match(/(?<![\w-])--[a-z][a-z-]+/g))].filter((option) => !known.has(option))).toEqual([])
  })

  it.each(['README.md', 'CONTRIBUTING.md'])('%s names no npm script that the package lacks', (name) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
    const named = [...textOf(name).matchAll(/npm (?:run )?(test|start|(?<=run )[a-z:]+)/g)].map((match) => match[1]!)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })
})

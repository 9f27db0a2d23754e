// Writes docs/commands.md from what the built program says of itself; with --check it only tells whether the page is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { createProgram } from '../dist/cli/program.js'

const page = new URL('../docs/commands.md', import.meta.url)
const width = 100

/** A section for a command, and for each of its own commands. */
function sections(command, path) {
  command.configureOutput({ getOutHelpWidth: () => width, getOutHasColors: () => false })
  let help = ''
  command.configureOutput({ writeOut: (text) => (help += text) })
  command.outputHelp()
  return [
    `## ${path}\n\n\`\`\`text\n${help.trim()}\n\`\`\`\n`,
    ...command.commands.flatMap((below) => sections(below, `${path} ${below.name()}`)),
  ]
}

const text = [
  '# Commands\n',
  'What every command says with `--help`. Made by `npm run docs`; a test fails where it differs.\n',
  ...createProgram().commands.flatMap((command) => sections(command, command.name())),
].join('\n')

if (process.argv.includes('--check')) {
  if (readFileSync(page, 'utf8') !== text) {
    process.stderr.write('docs/commands.md is not what the program says of itself: npm run docs\n')
    process.exit(1)
  }
} else writeFileSync(page, text)

import { Command } from 'commander'
import { version } from '../version.js'
import { articlesCommand } from './commands/articles.js'
import { codeCommand } from './commands/code.js'
import { decideCommand } from './commands/decide.js'
import { demoCommand } from './commands/demo.js'
import { dossierCommand } from './commands/dossier.js'
import { exportCommand } from './commands/export.js'
import { knowledgeCommand } from './commands/knowledge.js'
import { mcpCommand } from './commands/mcp.js'
import { parseCommand } from './commands/parse.js'
import { readCommand } from './commands/read.js'
import { reconcileCommand } from './commands/reconcile.js'
import { recordCommand } from './commands/record.js'
import { relationCommand } from './commands/relation.js'
import { relationsCommand } from './commands/relations.js'
import { searchCommand } from './commands/search.js'
import { serveCommand } from './commands/serve.js'
import { showCommand } from './commands/show.js'
import { verifyCommand } from './commands/verify.js'

/** All commands. A command imports what it works with only when it runs, so that help and errors come at once. */
export function createProgram(): Command {
  const program = new Command('chancery')
    .description(
      'Reads the news about relations between states and keeps a record in which every line opens the words that prove it.',
    )
    .version(version)
    .enablePositionalOptions()
  for (const make of [
    readCommand,
    dossierCommand,
    relationCommand,
    relationsCommand,
    articlesCommand,
    searchCommand,
    showCommand,
    exportCommand,
    serveCommand,
    mcpCommand,
    verifyCommand,
    reconcileCommand,
    recordCommand,
    decideCommand,
    codeCommand,
    parseCommand,
    knowledgeCommand,
    demoCommand,
  ]) {
    program.addCommand(make())
  }
  for (const command of withAll(program)) {
    command.exitOverride().configureOutput({
      outputError: (text, write) =>
        write(
          `chancery: ${text
            .replace(/^error: /, '')
            .replace(/\s*\n\s*/g, ' ')
            .trim()}\n`,
        ),
    })
  }
  return program
}

/** A command and all below it. */
function withAll(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withAll)]
}

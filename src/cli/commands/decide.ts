import { Command } from 'commander'
import { type RecordFlags, withFormat, withRecord } from '../options.js'

interface Flags extends RecordFlags {
  readonly who?: string
  readonly why: string
}

type Run = typeof import('../run-decide.js')
const run = (): Promise<Run> => import('../run-decide.js')

function withReason(command: Command): Command {
  return withRecord(command)
    .option('--who <name>', 'who decides (default: the name you are logged in with)')
    .option('--why <words>', 'the reason, kept with the decision', '')
}

/** `chancery decide …`: a person's word over what was concluded. Kept apart, applied last, never lost by reading again. */
export function decideCommand(): Command {
  const decide = new Command('decide').description(
    'correct what was concluded: kept apart, applied last, undone at any time',
  )
  const add = (name: string, description: string): Command => {
    const command = withReason(new Command(name).description(description))
    decide.addCommand(command)
    return command
  }
  const event = 'id of an event or of one of its mentions'
  add('accept', 'mark an event as checked')
    .argument('<id>', event)
    .action(async (target: string, flags: Flags) => (await run()).addDecision({ do: 'accept', target }, flags))
  add('reject', 'leave an event out, or one mention of it')
    .argument('<id>', event)
    .action(async (target: string, flags: Flags) => (await run()).addDecision({ do: 'reject', target }, flags))
  add(
    'correct',
    'set a field: date, place, kind, status, type, actor or recipient; codes with commas between, - for none',
  )
    .argument('<id>', event)
    .argument('<field>', 'the field')
    .argument('<value>', 'its value')
    .action(async (target: string, field: string, value: string, flags: Flags) =>
      (await run()).addDecision((await run()).correctionOf(target, field, value), flags),
    )
  add('merge', 'make one event of several')
    .argument('<ids...>', 'ids of events or mentions')
    .action(async (targets: string[], flags: Flags) => (await run()).addDecision({ do: 'merge', targets }, flags))
  add('split', 'make an event of its own of some mentions')
    .argument('<id>', event)
    .argument('<mentions...>', 'ids of the mentions to part from it')
    .action(async (target: string, mentions: string[], flags: Flags) =>
      (await run()).addDecision({ do: 'split', target, mentions }, flags),
    )
  add('rename', 'give an event a name')
    .argument('<id>', event)
    .argument('<name>', 'its name')
    .action(async (target: string, name: string, flags: Flags) =>
      (await run()).addDecision({ do: 'rename', target, name }, flags),
    )
  const undo = withRecord(new Command('undo').description('take a decision back')).argument('<decision>', 'its id')
  decide.addCommand(undo.action(async (id: string, flags: RecordFlags) => (await run()).undoDecision(id, flags)))
  const list = withFormat(withRecord(new Command('list').description('list the decisions and what became of them')), [
    'text',
    'json',
  ])
  decide.addCommand(
    list.action(async (flags: RecordFlags & { readonly format: 'text' | 'json' }) =>
      (await run()).listDecisions(flags),
    ),
  )
  return decide
}

import { Command } from 'commander'
import { type TimeFlags, withTimes } from '../options.js'

/** `chancery reconcile <paths…|->`: the record that coded articles make, without a record file. */
export function reconcileCommand(): Command {
  const command = new Command('reconcile')
    .description('print the record that coded articles make as JSON, without a record file')
    .argument('<paths...>', 'what code prints: files, folders, patterns, or - for standard input')
    .option('--decisions <file>', 'decisions to apply: a JSON list, or one a line')
  return withTimes(command).action(async (paths: string[], flags: TimeFlags & { readonly decisions?: string }) => {
    const { runReconcile } = await import('../run-reconcile.js')
    if (!(await runReconcile(paths, flags))) process.exitCode = 1
  })
}

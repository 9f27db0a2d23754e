import { Command } from 'commander'
import { type RecordFlags, type TimeFlags, withFormat, withRecord, withTimes } from '../options.js'

interface Flags extends RecordFlags, TimeFlags {
  readonly format: 'text' | 'md' | 'html' | 'json'
}

/** `chancery dossier <A> <B>`: one relation, made readable. */
export function dossierCommand(): Command {
  const command = new Command('dossier')
    .description('print what stands between two states or bodies, line by line with its proof')
    .argument('<A>', 'a code or a name: CHN, China')
    .argument('<B>', 'a code or a name: VEN, Venezuela')
  return withFormat(withTimes(withRecord(command)), ['text', 'md', 'html', 'json']).action(
    async (a: string, b: string, flags: Flags) => {
      const { runDossier } = await import('../run-dossier.js')
      if (!(await runDossier(a, b, flags))) process.exitCode = 1
    },
  )
}

import { checkKnowledge } from './check-folder.js'

/** `npm run knowledge:check`: exit code 1 where a table has a mistake; disagreements with other lists are only told. */
const { lines, mistakes } = checkKnowledge()
process.stdout.write(`${lines.join('\n')}\n`)
if (mistakes > 0) process.exitCode = 1

import { buildKnowledge } from './build.js'

/** Compiles `knowledge/` and the gazetteer into `dist/`. */
for (const line of buildKnowledge()) process.stdout.write(`${line}\n`)

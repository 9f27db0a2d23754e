import { trainRelation } from './index.js'

/** Trains the model of relations alone: `npx tsx training/relation/main.ts [folder] [file]`. */
const started = Date.now()
const report = trainRelation(process.argv[2], process.argv[3])
console.log(JSON.stringify({ ...report, seconds: Math.round((Date.now() - started) / 1000) }, null, 1))

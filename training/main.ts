import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { published, trainLanguage } from './language/train-language.js'
import { trainRelation } from './relation/index.js'

/**
 * `npm run train`: trains the language engine and the model of relations and writes `models/en.bin` and
 * `models/relation.bin`. The data is looked for in `../shared/data` or in the folder that CHANCERY_DATA names, the labelled
 * pairs in `gold/` beside it; `--out FILE`, `--epochs N` and `--width N` are for experiments with the first.
 */
function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

const folder = process.env.CHANCERY_DATA ?? '../shared/data'
if (!existsSync(join(folder, 'ud'))) {
  console.error(
    `chancery: no treebanks in ${folder}. Set CHANCERY_DATA to the folder that holds ud/, ner/ and reference/.`,
  )
  process.exit(2)
}
const out = option('out') ?? 'models/en.bin'
const begin = Date.now()
const bytes = trainLanguage(
  (path) => readFileSync(join(folder, path), 'utf8'),
  {
    ...published,
    width: Number(option('width') ?? published.width),
    settings: { ...published.settings, epochs: Number(option('epochs') ?? published.settings.epochs) },
  },
  (line) => console.log(`${String(Math.round((Date.now() - begin) / 1000)).padStart(5)} s  ${line}`),
)
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, bytes)
console.log(`${out}: ${bytes.length} bytes`)

// The model of relations rests on the language model of the package: it is trained when that one has been written.
const relations = join(folder, '..')
if (option('out') === undefined && existsSync(join(relations, 'gold/plover'))) {
  const { crossValidated, heldOut, bytes: size } = trainRelation(relations)
  const percent = (share: number): string => (100 * share).toFixed(1)
  console.log(
    `models/relation.bin: ${size} bytes; roots right ${percent(crossValidated.accuracy)} in cross-validation, ${percent(heldOut.accuracy)} held out`,
  )
}

// Checks the rules between the rooms (.dependency-cruiser.cjs). A cruise that sees no modules finds no violations
// either, which a change of the TypeScript version can bring about: so their number is checked too.
import { spawnSync } from 'node:child_process'

const fewestModules = 100
const run = spawnSync('npx', ['depcruise', 'src', '--config', '.dependency-cruiser.cjs'], { encoding: 'utf8' })
process.stdout.write(run.stdout + run.stderr)
const modules = Number(/([\d,]+) modules/.exec(run.stdout)?.[1]?.replaceAll(',', '') ?? 0)
if (modules < fewestModules) {
  process.stderr.write(`Only ${modules} modules were cruised: the rules between the rooms were not checked.\n`)
  process.exit(1)
}
process.exit(run.status ?? 1)

import type { FormatName } from '../../schema/index.js'
import { csv } from './csv.js'
import { flows } from './flows.js'
import type { Format } from './format.js'
import { ftm } from './ftm.js'
import { gdelt } from './gdelt.js'
import { graphml } from './graphml.js'
import { html } from './html.js'
import { icews } from './icews.js'
import { ics } from './ics.js'
import { jsonl } from './jsonl.js'
import { jsonld } from './jsonld.js'
import { md } from './md.js'
import { parquet } from './parquet.js'
import { plover } from './plover.js'
import { polecat } from './polecat.js'
import { visits } from './visits.js'

/** Every format by its name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  csv,
  jsonl,
  parquet,
  plover,
  polecat,
  gdelt,
  icews,
  visits,
  flows,
  jsonld,
  ftm,
  graphml,
  ics,
  md,
  html,
}

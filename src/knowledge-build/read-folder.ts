import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type TableText, tableNames } from '../knowledge/index.js'
import { ChanceryError } from '../schema/index.js'

/** Reads the tables of a folder: `NAME.tsv` and all of `NAME/*.tsv`. Missing ones are left out. @throws ChanceryError `unreadable` */
export function readFolder(folder: string): TableText[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new ChanceryError(
      'unreadable',
      `${folder} is no folder.`,
      'Name the folder that holds the tables of knowledge.',
    )
  const out: TableText[] = []
  for (const table of tableNames) {
    for (const path of filesOf(folder, table)) {
      const text = readFileSync(path, 'utf8')
      out.push({ table, file: relative(process.cwd(), path) || path, text })
    }
  }
  return out
}

function filesOf(folder: string, table: string): string[] {
  const own = join(folder, `${table}.tsv`)
  const many = join(folder, table)
  const files = existsSync(own) ? [own] : []
  if (!existsSync(many) || !statSync(many).isDirectory()) return files
  const inside = readdirSync(many).filter((name) => name.endsWith('.tsv'))
  return [...files, ...inside.sort().map((name) => join(many, name))]
}

/** Fingerprint of tables: what a compiled file must bear to be fresh. */
export function stampOfTexts(texts: readonly TableText[], compiler: string): string {
  const hash = createHash('sha256').update(`${compiler}\n`)
  for (const { table, text } of texts) hash.update(`${table} ${text.length}\n`).update(text)
  return hash.digest('hex').slice(0, 32)
}

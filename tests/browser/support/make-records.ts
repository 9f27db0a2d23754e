import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hostileArticles, hostilePage } from './hostile-articles.js'
import { runChancery } from './serve-record.js'

const examples = fileURLToPath(new URL('../../../examples', import.meta.url))

export const recordNames = ['demo', 'hostile', 'empty'] as const
export type RecordName = (typeof recordNames)[number]

/** Makes the records of the tests in a folder. */
export async function makeRecords(folder: string): Promise<Readonly<Record<RecordName, string>>> {
  const files = {
    demo: join(folder, 'demo.db'),
    hostile: join(folder, 'hostile.db'),
    empty: join(folder, 'empty.db'),
  }
  await runChancery(['read', examples, '--db', files.demo])
  const texts = join(folder, 'hostile')
  await mkdir(texts)
  await writeFile(join(texts, 'lines.jsonl'), hostileArticles.map((article) => JSON.stringify(article)).join('\n'))
  await writeFile(join(texts, '"><img src=x onerror=ran>.html'), hostilePage)
  await runChancery(['read', texts, '--db', files.hostile])
  await runChancery(['read', '-', '--input', 'jsonl', '--db', files.empty])
  return files
}

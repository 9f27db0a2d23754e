import { type Effect, effects, type Pattern, type Patterns } from './pattern.js'
import { bad, type PatternFile, rowsOf } from './pattern-table.js'
import { readPattern } from './read-pattern.js'
import { readWordLists, type WordLists } from './word-lists.js'

/**
 * Compiles the tables of patterns. Files are told apart by name: `words*` define word lists, `operators*` what governing
 * words do to truth, all others hold patterns.
 *
 * @throws ChanceryError `bad-pattern`, naming file and line and what to write instead.
 */
export function compilePatterns(files: readonly PatternFile[]): Patterns {
  const lists = readWordLists(files.filter((f) => f.name.startsWith('words')))
  const operators = readOperators(
    files.filter((f) => f.name.startsWith('operators')),
    lists,
  )
  const all = files
    .filter((f) => !/^(words|operators)/.test(f.name))
    .flatMap((file) => rowsOf(file, ['rule', 'kind', 'trigger', 'actor', 'recipient', 'flags', 'example', 'counter']))
    .map((row) => readPattern(row, lists))
  return { byTrigger: byTrigger(all), operators, all }
}

function readOperators(files: readonly PatternFile[], lists: WordLists): Map<string, Effect> {
  const operators = new Map<string, Effect>()
  for (const row of files.flatMap((file) => rowsOf(file, ['words', 'class', 'complement', 'effect']))) {
    const effect = effects.find((e) => e === row.cells.effect)
    if (!effect) bad(row.file, row.line, `unknown effect "${row.cells.effect}"`, `Write one of ${effects.join(', ')}.`)
    for (const word of lists.expand(row.cells.words!, row)) {
      for (const complement of row.cells.complement!.split(','))
        operators.set(`${word}.${row.cells.class} ${complement.trim()}`, effect)
    }
  }
  return operators
}

/** Patterns by lemma and class, the most specific first. */
function byTrigger(all: readonly Pattern[]): Map<string, Pattern[]> {
  const found = new Map<string, Pattern[]>()
  for (const pattern of all) {
    for (const lemma of pattern.lemmas) {
      const key = `${lemma}.${pattern.cls}`
      const list = found.get(key)
      if (list) list.push(pattern)
      else found.set(key, [pattern])
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.weight - a.weight)
  return found
}

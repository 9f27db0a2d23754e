import { bad, type PatternFile, type Row, rowsOf } from './pattern-table.js'

/** The named lists of words that patterns and operators refer to as `@name`. */
export interface WordLists {
  /** The words of a cell, commas between them, `@name` replaced by its list. Lower case, lists as written. */
  expand(text: string, row: Row): string[]
}

/** Reads the tables of word lists; lists of one name are joined. */
export function readWordLists(files: readonly PatternFile[]): WordLists {
  const lists = new Map<string, readonly string[]>()
  for (const file of files) {
    for (const row of rowsOf(file, ['list', 'words'])) {
      const name = row.cells.list!
      lists.set(name, [...(lists.get(name) ?? []), ...split(row.cells.words!, /[;,]/)])
    }
  }
  const listOf = (word: string, row: Row): readonly string[] => {
    const known = [...lists.keys()].sort().join(', @')
    return (
      lists.get(word.slice(1)) ??
      bad(row.file, row.line, `no word list "${word}"`, `Define it in words.tsv, or use one of @${known}.`)
    )
  }
  return {
    expand: (text, row) =>
      split(text, /,/).flatMap((word) => (word.startsWith('@') ? listOf(word, row) : [word.toLowerCase()])),
  }
}

const split = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((word) => word.trim())
    .filter(Boolean)

import { type NameOf, plural } from './names.js'
import { fullForms, withoutYear } from './person-names.js'
import type { Prepared } from './prepare.js'
import { splitList } from './tsv.js'
import type { Form } from './types.js'

type Cell = (column: string) => string

/** Names of a list cell; one behind a question mark is weak. */
const list = (cell: string, form: Form, more: Partial<NameOf> = {}): NameOf[] =>
  splitList(cell).map((text) =>
    text.startsWith('?') ? { text: text.slice(1), form, ...more, weak: true } : { text, form, ...more },
  )

/** Every name of a row of a prepared table, the best form first. */
export function namesOf(table: Prepared, row: readonly string[]): NameOf[] {
  const cell: Cell = (column) => row[table.columns.indexOf(column)] ?? ''
  return makers[table.name]?.(cell) ?? []
}

const makers: Readonly<Record<string, (cell: Cell) => NameOf[]>> = {
  states: (cell) => [
    { text: cell('name'), form: 'name' },
    ...list(cell('aliases'), 'alias'),
    ...list(cell('official'), 'official'),
    ...list(cell('former'), 'former'),
    ...list(cell('adjectives'), 'adjective'),
    ...list(cell('demonyms'), 'demonym'),
    ...list(cell('capital'), 'capital'),
    ...list(cell('epithets'), 'epithet'),
  ],
  regions: (cell) => [
    ...list(cell('name'), 'name'),
    ...list(cell('adjectives'), 'adjective'),
    ...list(cell('aliases'), 'epithet'),
  ],
  metonyms: (cell) => list(cell('name'), 'metonym'),
  offices: officeNames,
  people: personNames,
  bodies: (cell) => [{ text: cell('name'), form: 'name' }, ...list(cell('aliases'), 'alias')],
  places: (cell) => [
    { text: cell('name'), form: 'name', weak: cell('note').startsWith('weak') },
    ...list(cell('aliases'), 'alias', { weak: cell('note').startsWith('weak') }),
  ],
  outlets: (cell) => [
    { text: cell('name'), form: 'name' },
    ...list(cell('aliases'), 'alias'),
    ...list(cell('domains'), 'alias'),
  ],
  agents: (cell) => {
    const nouns = [cell('noun'), ...splitList(cell('aliases'))]
    return nouns.flatMap((noun) => withPlural(noun, 'name'))
  },
}

function withPlural(text: string, form: Form): NameOf[] {
  const more = plural(text)
  return more === null
    ? [{ text, form }]
    : [
        { text, form },
        { text: more, form, derived: true },
      ]
}

function officeNames(cell: Cell): NameOf[] {
  const local = splitList(cell('local')).map((entry): NameOf => {
    const [text = '', only = ''] = entry.split('|')
    return { text, form: 'alias', only }
  })
  if (cell('isLocal') !== '') return local
  const aliases = splitList(cell('aliases'))
  const label = cell('label')
  // "General" is a rank, "general" a word: an alias that writes the label with a capital takes its place.
  const isCapital = aliases.some((alias) => alias !== label && alias.toLowerCase() === label)
  const everywhere = isCapital ? aliases : [label, ...aliases]
  return [...everywhere.flatMap((text, i) => withPlural(text, i === 0 ? 'label' : 'alias')), ...local]
}

function personNames(cell: Cell): NameOf[] {
  const name = cell('name')
  const spellings = [name, ...splitList(cell('aliases'))]
  return [
    { text: withoutYear(name), form: 'name' },
    ...list(cell('aliases'), 'alias'),
    ...spellings.flatMap((text) =>
      fullForms(text).map((form): NameOf => ({ text: form, form: 'alias', derived: true })),
    ),
    ...list(cell('short'), 'short', { weak: true }),
  ]
}

import { ChanceryError, type Kind, kinds } from '../schema/index.js'

/** The word classes a pattern can be triggered by. */
export type TriggerClass = 'V' | 'N' | 'A'

/** What one role of the trigger must be. */
export interface RoleTest {
  readonly role: string
  /** Lemmas one of which must head the role (`=`) or stand anywhere in its phrase (`~`); null: the role need only be there. */
  readonly lemmas: ReadonlySet<string> | null
  readonly anywhere: boolean
  /** The role must resolve to an actor, or to a person. */
  readonly actor: boolean
  readonly person: boolean
}

/** A condition on the trigger: one of several tests must hold, or, where it is negative, none. */
export interface Condition {
  readonly negative: boolean
  readonly tests: readonly RoleTest[]
}

/** Where a participant is looked for: one of several ways, tried in order. */
export interface RolePath {
  readonly role: string
  /** `*`: states that own or mark the phrase will do; `**`: any actor named inside it. */
  readonly reach: 'phrase' | 'owner' | 'inside'
}

export type Flag =
  | 'symmetric'
  | 'future'
  | 'alone'
  | 'domestic'
  | 'statement'
  | 'also'
  | 'weak'
  | 'past'
  | 'nested'
  | 'planned'
  | 'negated'

/** One way in which a text says that something happened. A value: what it codes, what must match, what must not. */
export interface Pattern {
  readonly rule: string
  readonly kind: Kind
  readonly lemmas: readonly string[]
  readonly cls: TriggerClass
  readonly conditions: readonly Condition[]
  /** Several participants are joined with `+` in the table. */
  readonly actor: readonly (readonly RolePath[])[]
  readonly recipient: readonly (readonly RolePath[])[]
  readonly flags: ReadonlySet<Flag>
  readonly mode: string | null
  readonly cameo: string | null
  readonly example: string
  readonly counter: string
  /** More conditions win over fewer. */
  readonly weight: number
}

/** What a governing word does to the truth of what it governs. */
export type Effect = 'planned' | 'denied' | 'hypothetical' | 'suppressed' | 'none' | 'said'

export interface Patterns {
  /** Patterns by `lemma.class`, most specific first. */
  readonly byTrigger: ReadonlyMap<string, readonly Pattern[]>
  /** Effects by `lemma.class complement`. */
  readonly operators: ReadonlyMap<string, Effect>
  readonly all: readonly Pattern[]
}

/** A table of patterns as read from its file. */
export interface PatternFile {
  readonly name: string
  readonly text: string
}

const flagsKnown: ReadonlySet<string> = new Set<Flag>([
  'symmetric',
  'future',
  'alone',
  'domestic',
  'statement',
  'also',
  'weak',
  'past',
  'nested',
  'planned',
  'negated',
])
const effects: ReadonlySet<string> = new Set<Effect>([
  'planned',
  'denied',
  'hypothetical',
  'suppressed',
  'none',
  'said',
])

function bad(file: string, line: number, what: string, remedy: string): never {
  throw new ChanceryError('bad-pattern', `${file}:${line}: ${what}`, remedy)
}

interface Row {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

function rowsOf(file: PatternFile, columns: readonly string[]): Row[] {
  const rows: Row[] = []
  let header: string[] | null = null
  file.text.split(/\r?\n/).forEach((line, i) => {
    if (!line.trim() || line.startsWith('#')) return
    const cells = line.split('\t').map((c) => c.trim())
    if (!header) {
      header = cells
      for (const column of columns)
        if (!cells.includes(column))
          bad(
            file.name,
            i + 1,
            `the header lacks the column "${column}"`,
            `Write the columns ${columns.join(', ')}, separated by tabs.`,
          )
      return
    }
    if (cells.length > header.length)
      bad(
        file.name,
        i + 1,
        `${cells.length} cells in a table of ${header.length} columns`,
        'Remove the tabs too many; a cell holds no tab.',
      )
    rows.push({
      file: file.name,
      line: i + 1,
      cells: Object.fromEntries(header.map((name, k) => [name, cells[k] ?? ''])),
    })
  })
  return rows
}

/**
 * Compiles the tables of patterns. Files are told apart by name: `words*` define word lists, `operators*` what governing
 * words do to truth, all others hold patterns.
 *
 * @throws ChanceryError `bad-pattern`, naming file and line and what to write instead.
 */
export function compilePatterns(files: readonly PatternFile[]): Patterns {
  const lists = new Map<string, readonly string[]>()
  for (const file of files.filter((f) => f.name.startsWith('words'))) {
    for (const row of rowsOf(file, ['list', 'words'])) {
      const words = row.cells
        .words!.split(/[;,]\s*/)
        .map((w) => w.trim())
        .filter(Boolean)
      lists.set(row.cells.list!, [...(lists.get(row.cells.list!) ?? []), ...words])
    }
  }
  const expand = (text: string, row: Row): string[] =>
    text
      .split(',')
      .map((w) => w.trim())
      .filter(Boolean)
      .flatMap((word) => {
        if (!word.startsWith('@')) return [word.toLowerCase()]
        const list = lists.get(word.slice(1))
        return (
          list ??
          bad(
            row.file,
            row.line,
            `no word list "${word}"`,
            `Define it in words.tsv, or use one of @${[...lists.keys()].sort().join(', @')}.`,
          )
        )
      })
  const operators = new Map<string, Effect>()
  for (const file of files.filter((f) => f.name.startsWith('operators'))) {
    for (const row of rowsOf(file, ['words', 'class', 'complement', 'effect'])) {
      const effect = row.cells.effect!
      if (!effects.has(effect))
        bad(row.file, row.line, `unknown effect "${effect}"`, `Write one of ${[...effects].join(', ')}.`)
      for (const word of expand(row.cells.words!, row)) {
        for (const complement of row.cells.complement!.split(',').map((c) => c.trim()))
          operators.set(`${word}.${row.cells.class} ${complement}`, effect as Effect)
      }
    }
  }
  const all: Pattern[] = []
  for (const file of files.filter((f) => !/^(words|operators)/.test(f.name))) {
    for (const row of rowsOf(file, ['rule', 'kind', 'trigger', 'actor', 'recipient', 'flags', 'example', 'counter']))
      all.push(patternOf(row, expand))
  }
  const byTrigger = new Map<string, Pattern[]>()
  for (const pattern of all) {
    for (const lemma of pattern.lemmas) {
      const key = `${lemma}.${pattern.cls}`
      const list = byTrigger.get(key)
      if (list) list.push(pattern)
      else byTrigger.set(key, [pattern])
    }
  }
  for (const list of byTrigger.values()) list.sort((a, b) => b.weight - a.weight)
  return { byTrigger, operators, all }
}

function patternOf(row: Row, expand: (text: string, row: Row) => string[]): Pattern {
  const { cells } = row
  if (!(cells.kind! in kinds))
    bad(row.file, row.line, `unknown kind "${cells.kind}"`, `Write one of ${Object.keys(kinds).join(', ')}.`)
  const trigger = /^([^.(]+)\.([VNA])(?:\(([^)]*)\))?$/.exec(cells.trigger!)
  if (!trigger)
    bad(
      row.file,
      row.line,
      `trigger "${cells.trigger}" is not lemma.V, lemma.N or lemma.A`,
      'Write lemmas, a dot, a class and conditions: hold.V(obj=talks; with).',
    )
  const conditions = (trigger[3] ?? '')
    .split(';')
    .map((c) => c.trim())
    .filter(Boolean)
    .map((text) => conditionOf(text, row, expand))
  const flags = cells.flags!.split(/[\s,]+/).filter(Boolean)
  for (const flag of flags)
    if (!flagsKnown.has(flag))
      bad(row.file, row.line, `unknown flag "${flag}"`, `Write one of ${[...flagsKnown].join(', ')}.`)
  if (!cells.example)
    bad(
      row.file,
      row.line,
      `pattern ${cells.rule} has no example`,
      'Write a sentence that it must match in the column "example".',
    )
  return {
    rule: cells.rule!,
    kind: cells.kind as Kind,
    lemmas: expand(trigger[1]!, row),
    cls: trigger[2] as TriggerClass,
    conditions,
    actor: pathsOf(cells.actor!, 'phrase'),
    recipient: pathsOf(cells.recipient!, 'owner'),
    flags: new Set(flags as Flag[]),
    mode: cells.mode || null,
    cameo: cells.cameo || null,
    example: cells.example!,
    counter: cells.counter!,
    weight: conditions.reduce(
      (sum, c) => sum + (c.tests.some((t) => t.lemmas) ? 3 : c.tests.some((t) => t.actor || t.person) ? 2 : 1),
      0,
    ),
  }
}

function conditionOf(text: string, row: Row, expand: (text: string, row: Row) => string[]): Condition {
  const negative = text.startsWith('!')
  const tests = text
    .slice(negative ? 1 : 0)
    .split('|')
    .map((alternative): RoleTest => {
      const parts = /^([a-z]+(?: of| to)?(?:\.[a-z]+)?)(:actor|:person)?(?:([=~])(.+))?$/.exec(alternative.trim())
      if (!parts)
        bad(
          row.file,
          row.line,
          `condition "${text}" cannot be read`,
          'Write role, !role, role=lemma,lemma, role~lemma, role:actor or role:person; alternatives are separated by |.',
        )
      return {
        role: parts[1]!,
        actor: parts[2] === ':actor',
        person: parts[2] === ':person',
        anywhere: parts[3] === '~',
        lemmas: parts[4] ? new Set(expand(parts[4], row)) : null,
      }
    })
  return { negative, tests }
}

/** `subj|by + with*` is two participants, the first looked for as subject and then after "by". */
function pathsOf(text: string, reach: RolePath['reach']): RolePath[][] {
  if (!text || text === '-') return []
  return text.split('+').map((group) =>
    group.split('|').map((path) => {
      const role = path.trim()
      if (role.endsWith('**')) return { role: role.slice(0, -2), reach: 'inside' as const }
      if (role.endsWith('*')) return { role: role.slice(0, -1), reach: 'owner' as const }
      return { role, reach }
    }),
  )
}

import { type Kind, kinds } from '../../schema/index.js'
import {
  type Condition,
  type Flag,
  flags,
  type Pattern,
  type RolePath,
  type RoleTest,
  type TriggerClass,
} from './pattern.js'
import { bad, type Row } from './pattern-table.js'
import type { WordLists } from './word-lists.js'

/** Reads one line of a table of patterns. @throws ChanceryError `bad-pattern` */
export function readPattern(row: Row, lists: WordLists): Pattern {
  const { cells } = row
  if (!Object.hasOwn(kinds, cells.kind!))
    bad(row.file, row.line, `unknown kind "${cells.kind}"`, `Write one of ${Object.keys(kinds).join(', ')}.`)
  const trigger = triggerOf(row)
  const conditions = trigger.conditions.map((text) => conditionOf(text, row, lists))
  const marks = flagsOf(row)
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
    lemmas: lists.expand(trigger.lemmas, row),
    cls: trigger.cls,
    conditions,
    actor: pathsOf(cells.actor!, 'phrase'),
    recipient: pathsOf(cells.recipient!, 'owner'),
    flags: marks,
    mode: cells.mode || null,
    cameo: cells.cameo || null,
    example: cells.example,
    counter: cells.counter!,
    weight: conditions.reduce((sum, condition) => sum + weightOf(condition), 0),
  }
}

function triggerOf(row: Row): { lemmas: string; cls: TriggerClass; conditions: string[] } {
  const parts = /^([^.(]+)\.([VNA])(?:\(([^)]*)\))?$/.exec(row.cells.trigger!)
  if (!parts)
    bad(
      row.file,
      row.line,
      `trigger "${row.cells.trigger}" is not lemma.V, lemma.N or lemma.A`,
      'Write lemmas, a dot, a class and conditions: hold.V(obj=talks; with).',
    )
  const conditions = (parts[3] ?? '')
    .split(';')
    .map((c) => c.trim())
    .filter(Boolean)
  return { lemmas: parts[1]!, cls: parts[2] as TriggerClass, conditions }
}

function flagsOf(row: Row): ReadonlySet<Flag> {
  const found = new Set<Flag>()
  for (const word of row.cells.flags!.split(/[\s,]+/).filter(Boolean)) {
    const flag = flags.find((f) => f === word)
    if (!flag) bad(row.file, row.line, `unknown flag "${word}"`, `Write one of ${flags.join(', ')}.`)
    found.add(flag)
  }
  return found
}

function conditionOf(text: string, row: Row, lists: WordLists): Condition {
  const negative = text.startsWith('!')
  const tests = text
    .slice(negative ? 1 : 0)
    .split('|')
    .map((alternative): RoleTest => {
      const parts = /^([a-z]+(?: of| to)?(?:\.[a-z]+)?)(:actor|:person|:body)?(?:([=~])(.+))?$/.exec(alternative.trim())
      if (!parts)
        bad(
          row.file,
          row.line,
          `condition "${text}" cannot be read`,
          'Write role, !role, role=lemma,lemma, role~lemma, role:actor, role:person or role:body; alternatives are separated by |.',
        )
      return {
        role: parts[1]!,
        actor: parts[2] === ':actor',
        person: parts[2] === ':person',
        body: parts[2] === ':body',
        anywhere: parts[3] === '~',
        lemmas: parts[4] ? new Set(lists.expand(parts[4], row)) : null,
      }
    })
  return { negative, tests }
}

/** A condition on words says more than one on actors, and that more than one on a role's being there, or on what must not. */
function weightOf(condition: Condition): number {
  if (condition.negative) return 1
  if (condition.tests.some((t) => t.lemmas)) return 3
  return condition.tests.some((t) => t.actor || t.person || t.body) ? 2 : 1
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

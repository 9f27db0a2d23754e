import { nameClass } from '../../src/language/decode-names.js'
import type { EntityLabel } from '../../src/language/types.js'

const kinds: Readonly<Record<string, EntityLabel>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'EVENT',
  object: 'MISC',
  abstract: 'MISC',
  substance: 'MISC',
}

interface Mention {
  readonly kind: string
  readonly from: number
  to: number
  /** Places of the words that a shortest form of the mention keeps, from 1 in the mention. */
  readonly core: readonly number[]
}

/** Mentions of `Entity=` in MISC, by brackets: `(6-person-new-nnnnn-cf1-1,2,4-coref` … `6)`. */
function mentionsOf(marks: readonly string[]): Mention[] {
  const open: { id: string; mention: Mention }[] = []
  const done: Mention[] = []
  marks.forEach((mark, i) => {
    for (const part of mark.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const body = part.replace(/[()]/g, '')
      const fields = body.split('-')
      if (part.startsWith('(')) {
        const mention: Mention = {
          kind: fields[1] ?? '',
          from: i,
          to: i + 1,
          core: (fields[5] ?? '').split(',').map(Number),
        }
        if (part.endsWith(')')) done.push(mention)
        else open.push({ id: fields[0]!, mention })
      } else {
        const at = open.findLastIndex((o) => o.id === fields[0])
        if (at < 0) continue
        const mention = open.splice(at, 1)[0]!.mention
        mention.to = i + 1
        done.push(mention)
      }
    }
  })
  return done
}

const links = new Set(['of', 'for', 'and', '&', '-', 'the', "'s", '’s', 'in', 'de', 'on'])

/**
 * Names among GUM's mentions. GUM marks every noun phrase; a name is one whose head is a proper noun, without what
 * stands around it: titles before persons, clauses and appositions after.
 */
export function gumNames(
  forms: readonly string[],
  xpos: readonly string[],
  deprels: readonly string[],
  misc: readonly string[],
): Uint8Array {
  const names = new Uint8Array(forms.length)
  const marks = misc.map(
    (m) =>
      m
        .split('|')
        .find((f) => f.startsWith('Entity='))
        ?.slice(7) ?? '',
  )
  const proper = (i: number): boolean => xpos[i]!.startsWith('NNP')
  // Longest first, so that "University of Portsmouth" wins over "Portsmouth"
  const mentions = mentionsOf(marks).sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  for (const { kind, from, to, core } of mentions) {
    const label = kinds[kind]
    const first = from + (core[0] ?? 1) - 1
    if (label === undefined || !(first >= from && first < to) || !proper(first)) continue
    let begin = first
    while (
      begin > from &&
      (proper(begin - 1) || (label !== 'PER' && xpos[begin - 1] === 'HYPH')) &&
      !(label === 'PER' && deprels[begin - 1] !== 'flat' && deprels[begin - 1] !== 'compound')
    )
      begin--
    let end = first + 1
    while (end < to) {
      if (proper(end) || xpos[end] === 'HYPH') {
        end++
        continue
      }
      let next = end
      while (next < to && next - end < 3 && links.has(forms[next]!.toLowerCase())) next++
      if (label === 'PER' || label === 'LOC' || next === end || next >= to || !proper(next)) break
      end = next
    }
    while (end > begin + 1 && !proper(end - 1)) end--
    while (begin < end - 1 && xpos[begin] === 'HYPH') begin++
    if (names.subarray(begin, end).some((n) => n !== 0)) continue
    for (let i = begin; i < end; i++) names[i] = nameClass(label, i === begin)
  }
  return names
}

import { caseOf, childrenWith, relation, type Tree } from '../../language/index.js'
import type { Finding, Scene } from '../finding.js'
import { rolesOfVerb } from '../roles/verb-roles.js'
import { circumstancesOf } from '../truth/circumstances.js'
import type { WordClasses } from './word-classes.js'

/** Tokens of a phrase, half-open, and its head. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly head: number
}

/** A name of a feature and how much it counts. */
export type Emit = (name: string, value: number) => void

const stop = /^(PUNCT|SPACE|SYM)$/
const verbal = (tree: Tree, at: number): boolean => /^(VERB|AUX)$/.test(tree.tokens[at]!.upos)

/** The tokens that a span of the text covers, and the one of them whose head lies outside; null where it covers none. */
export function phraseOf(tree: Tree, start: number, end: number): Phrase | null {
  let from = -1
  let to = -1
  for (const token of tree.tokens) {
    if (token.end <= start || token.start >= end) continue
    if (from < 0) from = token.index
    to = token.index + 1
  }
  if (from < 0) return null
  for (let i = from; i < to; i++) {
    const head = tree.tokens[i]!.head
    if (tree.tokens[i]!.upos !== 'PUNCT' && (head < from || head >= to)) return { from, to, head: i }
  }
  return { from, to, head: from }
}

function ancestorsOf(tree: Tree, at: number): number[] {
  const list = [at]
  for (let i = tree.tokens[at]!.head; i >= 0 && list.length < 60; i = tree.tokens[i]!.head) list.push(i)
  return list
}

const classOf = (upos: string): 'v' | 'n' | 'a' | null =>
  upos === 'VERB' || upos === 'AUX' ? 'v' : upos === 'NOUN' ? 'n' : upos === 'ADJ' ? 'a' : null

/**
 * Names what the syntax around two phrases of one sentence shows of what the first does to the second: the words between
 * and around them, the path through the tree, the verbs above each with their complements and their truth, the wider
 * meanings of all these, and the patterns that fired. Pure; the same tree always gives the same names in the same order.
 */
export function pairFeatures(
  scene: Scene,
  source: Phrase,
  target: Phrase,
  findings: readonly Finding[],
  classes: WordClasses,
  emit: Emit,
): void {
  const { tree } = scene
  const lemma = (i: number): string => tree.tokens[i]!.lemma.toLowerCase()
  const meaning = (slot: string, i: number, value: number): void => {
    const cls = classOf(tree.tokens[i]!.upos)
    if (!cls) return
    for (const id of classes.of(lemma(i), cls)) emit(`${slot}#${id}`, value)
  }
  emit('bias', 1)

  // Words by place.
  const first = source.from < target.from ? source : target
  const second = first === source ? target : source
  const order = first === source ? '>' : '<'
  emit(`order${order}`, 1)
  const inside = (i: number): boolean => (i >= source.from && i < source.to) || (i >= target.from && i < target.to)
  let before = ''
  for (let i = 0; i < tree.tokens.length; i++) {
    if (inside(i) || stop.test(tree.tokens[i]!.upos)) {
      before = ''
      continue
    }
    const place = i < first.from ? 'F' : i < second.from ? 'B' : 'A'
    const word = /^(PROPN|NUM)$/.test(tree.tokens[i]!.upos) ? tree.tokens[i]!.upos : lemma(i)
    const near = place === 'B' ? 1 : place === 'A' ? 0.5 : 0.35
    emit(`${place}:${word}`, near)
    if (before) emit(`${place}2:${before}_${word}`, near)
    if (/^(VERB|NOUN|ADJ)$/.test(tree.tokens[i]!.upos)) {
      emit(`W:${word}`, near * 0.7)
      if (word.length > 5) emit(`W4:${word.slice(0, 5)}`, near * 0.4)
      meaning(place === 'B' ? 'B' : 'O', i, near * 0.3)
    }
    before = word
  }

  // The path.
  const up = ancestorsOf(tree, source.head)
  const down = ancestorsOf(tree, target.head)
  const common = up.find((i) => down.includes(i)) ?? up[up.length - 1]!
  const rise = up.slice(0, up.indexOf(common))
  const fall = down.slice(0, Math.max(0, down.indexOf(common)))
  const rels = (list: readonly number[]): string => list.map((i) => relation(tree.tokens[i]!)).join('/')
  emit(`path:${rels(rise)}|${rels(fall)}`, 0.7)
  const nodes = [...rise.slice(1), common, ...fall.slice(1)].filter((i) => !inside(i))
  for (const i of nodes) {
    emit(`P:${lemma(i)}`, 1)
    emit(`P:${lemma(i)}/${relation(tree.tokens[i]!)}`, 0.5)
    meaning('P', i, 0.6)
    for (const child of tree.children[i]!) {
      const token = tree.tokens[child]!
      if (inside(child) || token.upos === 'PUNCT') continue
      const base = token.deprel === 'compound:prt' ? 'prt' : relation(token)
      if (
        base === 'obj' ||
        base === 'xcomp' ||
        base === 'ccomp' ||
        base === 'prt' ||
        base === 'advcl' ||
        base === 'acl'
      ) {
        emit(`Pd:${lemma(i)}.${base}.${lemma(child)}`, 0.8)
        emit(`Pc:${base}.${lemma(child)}`, 0.7)
        meaning(`Pc${base}`, child, 0.3)
      } else if (base === 'aux' || base === 'mark' || base === 'advmod') emit(`Pm:${lemma(child)}`, 0.5)
    }
  }
  if (nodes.length > 1) {
    for (let k = 1; k < nodes.length; k++) emit(`P2:${lemma(nodes[k - 1]!)}_${lemma(nodes[k]!)}`, 0.8)
  }

  // The verb that the source stands under, with what it governs.
  const clause = up.slice(1).find((i) => verbal(tree, i) && !inside(i)) ?? (common !== source.head ? common : -1)
  if (clause >= 0) {
    const roles = rolesOfVerb(tree, clause)
    const asSubject = (roles.subj ?? []).some((i) => i >= source.from && i < source.to)
    const asObject = (roles.obj ?? []).some((i) => i >= source.from && i < source.to)
    const voice = asSubject ? 's' : asObject ? 'o' : 'x'
    const verb = lemma(clause)
    emit(`V:${verb}`, 1)
    emit(`Vv:${verb}${voice}`, 1)
    meaning(`V${voice}`, clause, 0.6)
    if (verb.length > 4) emit(`V4:${verb.slice(0, 4)}`, 0.4)
    for (const [role, list] of Object.entries(roles)) {
      for (const i of list) {
        const isTarget = i >= target.from && i < target.to
        if (isTarget) emit(`Vt:${verb}.${role}`, 1.2)
        if (isTarget) emit(`Vr:${role}`, 0.6)
        if (inside(i)) continue
        emit(`Vd:${verb}.${role}.${lemma(i)}`, 0.8)
        if (role === 'xcomp' || role === 'ccomp' || role === 'obj' || role === 'prt') {
          emit(`Vc:${role}.${lemma(i)}`, 1)
          meaning(`Vc${role}`, i, 0.5)
          if (role !== 'obj') below(i, role)
        }
      }
    }
    const truth = circumstancesOf(tree, clause, scene.patterns)
    emit(`Vs:${truth.status}`, 0.6)
    emit(`Vs:${truth.status}.${verb}`, 0.6)
    emit(`Vz:${truth.tense}`, 0.3)
    if (truth.suppressed) emit('Vs:suppressed', 0.5)
    for (const child of childrenWith(tree, clause, 'aux', 'advmod', 'mark')) emit(`Vm:${lemma(child)}`, 0.6)
    for (const other of childrenWith(tree, clause, 'conj', 'advcl')) {
      emit(`Vj:${lemma(other)}`, 0.4)
      meaning('Vj', other, 0.2)
    }
    // The verbs above: who says that who does.
    for (const i of ancestorsOf(tree, clause).slice(1, 4)) emit(`Vg:${lemma(i)}`, 0.5)
  }

  function below(i: number, role: string): void {
    const inner = circumstancesOf(tree, i, scene.patterns)
    emit(`Xs:${role}.${inner.status}`, 0.7)
    for (const child of tree.children[i]!) {
      const token = tree.tokens[child]!
      const base = relation(token)
      if (base === 'aux' || base === 'mark') emit(`Xm:${lemma(child)}`, 0.7)
      if (inside(child)) continue
      if (base === 'obj' || base === 'xcomp') {
        emit(`X:${lemma(i)}.${lemma(child)}`, 0.7)
        emit(`Xc:${lemma(child)}`, 0.6)
        meaning('Xc', child, 0.3)
      }
    }
  }

  // What the target hangs on.
  for (const [k, i] of down.slice(1, 4).entries()) {
    if (inside(i)) continue
    emit(`T${k}:${lemma(i)}`, 0.8)
    if (k < 2) meaning('T', i, 0.4)
    const marker = caseOf(tree, down[k]!)
    if (marker) emit(`Tp${k}:${lemma(i)}.${marker}`, 0.8)
    if (marker && k === 0) emit(`Tp:${marker}`, 0.6)
    if (i === common) break
  }

  // Who they are.
  for (const [slot, phrase] of [
    ['s', source],
    ['t', target],
  ] as const) {
    const { head } = phrase
    if (tree.tokens[head]!.upos !== 'PROPN') {
      emit(`${slot}h:${lemma(head)}`, 0.6)
      meaning(`${slot}h`, head, 0.3)
    }
    for (let i = phrase.from; i < phrase.to; i++)
      if (/^(NOUN|VERB|ADJ)$/.test(tree.tokens[i]!.upos)) {
        emit(`${slot}w:${lemma(i)}`, 0.5)
        meaning(`${slot}w`, i, 0.15)
      }
    const label = tree.sentence.entities.find((e) => e.from < phrase.to && e.to > phrase.from)?.label ?? 'none'
    emit(`${slot}l:${label}`, 0.3)
    const actors = scene.entities.actorsIn(scene.sentence, phrase.from, phrase.to)
    emit(`${slot}a:${actors[0]?.sector ?? (actors[0]?.codes.length ? 'state' : 'none')}`, 0.4)
  }

  // What the patterns say.
  const overlap = (list: Finding['actors'], phrase: Phrase): boolean =>
    list.some((m) => m.from < phrase.to && m.to > phrase.from)
  if (!findings.length) emit('K:none', 0.7)
  for (const finding of findings) {
    const does = overlap(finding.actors, source)
    const done = overlap(finding.recipients, target)
    const { kind, rule } = finding.pattern
    const { status } = finding.circumstances
    const fit = does && done ? '2' : does ? '1' : done ? 't' : overlap(finding.recipients, source) ? 'r' : '0'
    emit(`K:${kind}.${status}.${fit}`, 1)
    emit(`K:${kind}.${fit}`, 1)
    emit(`K:${kind}`, 0.5)
    emit(`R:${rule}.${status}`, 0.7)
    if (nodes.includes(finding.at)) emit(`Kp:${kind}.${status}`, 1)
  }
}

import { caseOf, childrenWith, childWith, relation, type Tree } from '../language/index.js'
import type { Effect, Patterns } from './pattern.js'
import { subjectOf } from './roles.js'

/** Whether a deed is told as done, coming, denied or only supposed, and under which words. */
export interface Circumstances {
  readonly status: 'happened' | 'planned' | 'denied' | 'hypothetical'
  /** Told only as the content of a promise, a demand, a fear: the governing words are coded instead. */
  readonly suppressed: boolean
  /** The verb whose purpose the deed is (`called to congratulate`), or -1. */
  readonly purposeOf: number
  /** Verbs of saying above, outermost first, with the token of the speaker or -1. */
  readonly speakers: readonly { readonly verb: number; readonly speaker: number }[]
  /** The finite verb whose tense dates the deed. */
  readonly clause: number
  readonly tense: 'past' | 'present' | 'future' | null
}

interface State {
  status: Circumstances['status']
  suppressed: boolean
  purposeOf: number
  future: boolean
  speakers: { verb: number; speaker: number }[]
  clause: number
  tense: Circumstances['tense']
}

const rank = { happened: 0, planned: 1, denied: 2, hypothetical: 3 } as const

function lower(state: State, to: Circumstances['status']): void {
  if (rank[to] > rank[state.status]) state.status = to
}

const negatives: ReadonlySet<string> = new Set(['not', "n't", 'never', 'nor', 'neither', 'hardly', 'nt', 'n’t'])
const supposed: ReadonlySet<string> = new Set(['would', 'could', 'might', 'may', 'should', 'ought', 'must', 'can'])
const conditional: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest', 'provided'])
const plannedAdjectives: ReadonlySet<string> = new Set([
  'planned',
  'upcoming',
  'forthcoming',
  'scheduled',
  'coming',
  'next',
  'future',
  'impending',
  'expected',
  'anticipated',
  'proposed',
  'intended',
  'imminent',
])
const supposedAdjectives: ReadonlySet<string> = new Set([
  'possible',
  'potential',
  'alleged',
  'hypothetical',
  'eventual',
  'prospective',
  'likely',
  'supposed',
  'any',
])

/** Reads the words around a trigger and above it, up to the main clause. */
export function circumstancesOf(tree: Tree, at: number, patterns: Patterns): Circumstances {
  const state: State = {
    status: 'happened',
    suppressed: false,
    purposeOf: -1,
    future: false,
    speakers: [],
    clause: at,
    tense: null,
  }
  const cls = classOf(tree, at)
  if (cls === 'N') readNoun(tree, at, state)
  else readVerb(tree, at, state)
  climb(tree, at, patterns, state)
  saidBelow(tree, at, state.clause, patterns, state)
  state.speakers.reverse()
  return {
    status: state.status,
    suppressed: state.suppressed,
    purposeOf: state.purposeOf,
    speakers: state.speakers,
    clause: state.clause,
    tense: state.future ? 'future' : state.tense,
  }
}

/** "China will support it, Xi told Maduro": the saying hangs below the said. */
function saidBelow(tree: Tree, at: number, clause: number, patterns: Patterns, state: State): void {
  for (const child of [...tree.children[at]!, ...(clause >= 0 && clause !== at ? tree.children[clause]! : [])]) {
    if (relation(tree.tokens[child]!) !== 'parataxis') continue
    if (patterns.operators.get(`${tree.tokens[child]!.lemma.toLowerCase()}.V ccomp`) === 'said')
      apply(state, 'said', tree, child)
  }
}

function classOf(tree: Tree, at: number): 'V' | 'N' | 'A' {
  const upos = tree.tokens[at]!.upos
  return upos === 'VERB' || upos === 'AUX' ? 'V' : upos === 'ADJ' ? 'A' : 'N'
}

function readNoun(tree: Tree, at: number, state: State): void {
  for (const child of tree.children[at]!) {
    const token = tree.tokens[child]!
    const lemma = token.lemma.toLowerCase()
    const base = relation(token)
    if (base === 'det' && (lemma === 'no' || lemma === 'neither')) lower(state, 'denied')
    else if ((base === 'amod' || base === 'det') && plannedAdjectives.has(token.form.toLowerCase()))
      lower(state, 'planned')
    else if ((base === 'amod' || base === 'det') && supposedAdjectives.has(lemma)) lower(state, 'hypothetical')
    else if (base === 'amod' && /^(cancelled|canceled|postponed|aborted)$/.test(token.form.toLowerCase()))
      lower(state, 'denied')
  }
  // A noun that is itself the predicate: "this would be his first visit".
  if (childWith(tree, at, 'cop', 'nsubj') >= 0) readVerb(tree, at, state)
}

/** Auxiliaries, negation and marks of one clause. */
function readVerb(tree: Tree, at: number, state: State): void {
  const token = tree.tokens[at]!
  let finite = /^(VBD|VBZ|VBP)$/.test(token.xpos) ? token.xpos : ''
  let will = false
  let suppose = false
  for (const child of tree.children[at]!) {
    const part = tree.tokens[child]!
    const lemma = part.lemma.toLowerCase()
    const base = relation(part)
    if (base === 'aux' || base === 'cop') {
      if (
        lemma === 'will' ||
        lemma === 'shall' ||
        part.form.toLowerCase() === 'wo' ||
        part.form === "'ll" ||
        part.form === '’ll'
      )
        will = true
      else if (supposed.has(lemma) || supposed.has(part.form.toLowerCase())) {
        if (part.form.toLowerCase() === 'would') suppose = suppose || !underSaying(tree, at)
        else suppose = true
        if (part.form.toLowerCase() === 'would' && underSaying(tree, at)) will = true
      }
      if (/^(VBD|VBZ|VBP)$/.test(part.xpos)) finite = part.xpos
    } else if ((base === 'advmod' || base === 'advcl' || base === 'cc') && negatives.has(lemma)) lower(state, 'denied')
    else if (base === 'advmod' && lemma === 'longer') lower(state, 'denied')
    else if (base === 'mark' && conditional.has(lemma)) lower(state, 'hypothetical')
    else if (base === 'advmod' && (lemma === 'possibly' || lemma === 'perhaps' || lemma === 'reportedly')) {
      if (lemma !== 'reportedly') lower(state, 'hypothetical')
    }
  }
  if (token.xpos === 'MD') will = will || token.lemma === 'will'
  if (will) {
    lower(state, 'planned')
    state.future = true
  }
  if (suppose) lower(state, 'hypothetical')
  if (state.tense === null && finite) {
    state.tense = finite === 'VBD' ? 'past' : 'present'
    state.clause = at
  }
}

function underSaying(tree: Tree, at: number): boolean {
  for (let i = at, guard = 0; i >= 0 && guard < 12; i = tree.tokens[i]!.head, guard++) {
    const base = relation(tree.tokens[i]!)
    if (base === 'ccomp' || base === 'parataxis') {
      const head = tree.tokens[i]!.head
      return head >= 0 && tree.tokens[head]!.upos === 'VERB'
    }
    if (base !== 'conj' && base !== 'xcomp') return false
  }
  return false
}

function climb(tree: Tree, at: number, patterns: Patterns, state: State): void {
  for (let i = at, guard = 0; guard < 40; guard++) {
    const token = tree.tokens[i]!
    const head = token.head
    if (head < 0) {
      if (i === at || relation(token) === 'root') bareInfinitive(tree, i, state)
      return
    }
    const base = relation(token)
    const above = tree.tokens[head]!
    const key = `${above.lemma.toLowerCase()}.${classOf(tree, head)}`
    const noun = classOf(tree, i) === 'N' && childWith(tree, i, 'cop') < 0
    if (base === 'conj') {
      // "will visit Hanoi and meet To Lam": what stands before the first verb holds for the second.
      if (!ownClause(tree, i)) {
        if (classOf(tree, head) === 'N') readNoun(tree, head, state)
        else readVerb(tree, head, state)
      }
      i = head
      continue
    }
    if (base === 'xcomp' || base === 'ccomp' || base === 'csubj') {
      const quoted = base === 'ccomp' && childWith(tree, i, 'nsubj') >= 0
      apply(
        state,
        patterns.operators.get(`${key} ${base}`) ?? patterns.operators.get(`${key} any`) ?? 'none',
        tree,
        head,
      )
      readVerb(tree, head, quoted ? quietly(state) : state)
      if (quoted) copyNegation(tree, head, patterns, key, state)
    } else if (base === 'parataxis') {
      apply(state, patterns.operators.get(`${key} ccomp`) === 'said' ? 'said' : 'none', tree, head)
      return
    } else if (base === 'advcl') {
      const mark = childWith(tree, i, 'mark')
      const word = mark >= 0 ? tree.tokens[mark]!.lemma.toLowerCase() : ''
      if (conditional.has(word)) lower(state, 'hypothetical')
      else if (word === 'to' || (token.xpos === 'VB' && word === 'in')) {
        if (state.purposeOf < 0) state.purposeOf = head
      } else if (word === 'before' || word === 'after' || word === 'until') {
        // Dated by the clause it stands in.
      }
      const effect = patterns.operators.get(`${key} advcl`)
      if (effect) apply(state, effect, tree, head)
      const outer: State = { ...quietly(state), future: false }
      readVerb(tree, head, outer)
      if (outer.future && state.tense !== 'past') {
        lower(state, 'planned')
        state.future = true
      }
      if (state.tense === null) state.tense = outer.tense
    } else if (base === 'acl' && token.deprel !== 'acl:relcl') {
      const infinitive = childWith(tree, i, 'mark') >= 0 && token.xpos === 'VB'
      const gerund = token.xpos === 'VBG' && childWith(tree, i, 'mark') >= 0
      if (gerund) state.suppressed = true
      if (infinitive)
        apply(
          state,
          patterns.operators.get(`${key} acl`) ?? patterns.operators.get(`${key} any`) ?? 'hypothetical',
          tree,
          head,
        )
    } else if (base === 'acl') {
      return
    } else if (noun && (base === 'obj' || base === 'obl' || base === 'nmod' || base === 'nsubj' || base === 'iobj')) {
      const passive = token.deprel === 'nsubj:pass' || childWith(tree, head, 'aux:pass') >= 0
      const complement =
        base === 'nsubj'
          ? passive
            ? 'obj'
            : 'subj'
          : base === 'obl' || base === 'nmod'
            ? caseOf(tree, i) || 'obj'
            : 'obj'
      const effect =
        patterns.operators.get(`${key} ${complement}`) ??
        (complement === 'obj' || complement === 'subj'
          ? undefined
          : patterns.operators.get(`*.${classOf(tree, head)} ${complement}`))
      if (effect) apply(state, effect, tree, head)
      if (complement === 'without' || complement === 'instead of' || complement === 'despite')
        lower(state, complement === 'despite' ? 'happened' : 'denied')
      if (classOf(tree, head) === 'N') {
        if (complement === 'of' || complement === 'to' || complement === 'for') readNoun(tree, head, state)
      } else
        readVerb(
          tree,
          head,
          base === 'obl' &&
            complement !== 'with' &&
            complement !== 'at' &&
            complement !== 'during' &&
            complement !== 'in' &&
            complement !== 'on' &&
            complement !== 'for' &&
            complement !== 'to'
            ? quietly(state)
            : state,
        )
    } else if (base === 'acl' || base === 'appos' || base === 'dep' || base === 'list') {
      return
    } else if (base === 'amod' || base === 'compound') {
      if (classOf(tree, head) === 'N') readNoun(tree, head, state)
    }
    i = head
  }
}

/** A copy whose truth may change without touching the original; tense still flows. */
function quietly(state: State): State {
  return { ...state, speakers: state.speakers }
}

/** "did not say that", "has not agreed to": a negated verb of thinking leaves its clause open. */
function copyNegation(tree: Tree, head: number, patterns: Patterns, key: string, state: State): void {
  if (
    childrenWith(tree, head, 'advmod').some((c) => negatives.has(tree.tokens[c]!.lemma.toLowerCase())) &&
    patterns.operators.get(`${key} ccomp`) !== 'said'
  )
    lower(state, 'hypothetical')
}

function ownClause(tree: Tree, at: number): boolean {
  return childWith(tree, at, 'nsubj') >= 0 || childrenWith(tree, at, 'aux').length > 0
}

/** "Xi to visit Hanoi": the telegraphic future of headlines. */
function bareInfinitive(tree: Tree, at: number, state: State): void {
  const token = tree.tokens[at]!
  if (
    token.xpos === 'VB' &&
    childrenWith(tree, at, 'mark').some((c) => tree.tokens[c]!.lemma === 'to') &&
    childWith(tree, at, 'nsubj') >= 0
  ) {
    lower(state, 'planned')
    state.future = true
  }
}

function apply(state: State, effect: Effect, tree: Tree, head: number): void {
  switch (effect) {
    case 'planned':
      lower(state, 'planned')
      state.future = true
      break
    case 'denied':
      if (state.status !== 'hypothetical') state.status = 'denied'
      break
    case 'hypothetical':
      lower(state, 'hypothetical')
      break
    case 'suppressed':
      state.suppressed = true
      break
    case 'said':
      state.speakers.push({ verb: head, speaker: subjectOf(tree, head)?.at ?? -1 })
      break
    case 'none':
  }
}

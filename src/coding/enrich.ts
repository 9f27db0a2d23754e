import { caseOf, childrenWith, childWith, type Tree } from '../language/index.js'
import { dateOf } from './dating/dates.js'
import { noStory } from './dating/story-day.js'
import type { Draft } from './draft.js'
import type { CodedScene } from './scene.js'
import { placeOf } from './where.js'

const encounterNouns: ReadonlySet<string> = new Set(
  'meeting talk talks visit summit ceremony encounter conversation dialogue session audience call signing'.split(' '),
)
const encounterKinds: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'credentials', 'agreement'])
const happening: ReadonlySet<string> = new Set(
  'take hold happen occur serve come last begin end conclude follow attend be'.split(' '),
)

const agreementNouns: ReadonlySet<string> = new Set(['agreement', 'deal', 'accord', 'pact', 'treaty', 'truce'])
const sealing: ReadonlySet<string> = new Set([
  'reach',
  'sign',
  'conclude',
  'strike',
  'seal',
  'ink',
  'broker',
  'announce',
])

/** "The call follows their talks in Oslo", "comes after the summit in May": what follows has another time and place. */
function looksBack(tree: Tree, verb: number): boolean {
  const lemma = tree.tokens[verb]!.lemma.toLowerCase()
  if (lemma === 'follow') return childWith(tree, verb, 'obj', 'obl') >= 0
  return childrenWith(tree, verb, 'obl').some((c) => caseOf(tree, c) === 'after')
}

/**
 * "The meeting took place at Miraflores Palace": a sentence that speaks of an encounter told before, and names no
 * parties of its own, adds its place and date to it.
 */
export function enrich(drafts: readonly Draft[], scenes: readonly CodedScene[], published: string | null): Draft[] {
  const out = withSealings(drafts, scenes, published)
  for (const scene of scenes) {
    const { tree } = scene
    for (const token of tree.tokens) {
      if (!encounterNouns.has(token.lemma.toLowerCase()) || !token.deprel.startsWith('nsubj') || token.head < 0)
        continue
      const verb = tree.tokens[token.head]!
      if (!happening.has(verb.lemma.toLowerCase()) || childWith(tree, token.index, 'det') < 0) continue
      if (looksBack(tree, token.head)) continue
      if (out.some((d) => d.finding.sentence === scene.sentence && d.finding.at === token.index)) continue
      let at = -1
      out.forEach((d, i) => {
        if (
          encounterKinds.has(d.kind) &&
          d.finding.sentence < scene.sentence &&
          d.finding.sentence >= scene.sentence - 3
        )
          at = i
      })
      const draft = out[at]
      if (!draft) continue
      const place =
        draft.place ??
        placeOf(tree, token.index, token.head, scene.entities.placesIn(scene.sentence), draft.kind, [
          ...draft.actor,
          ...draft.recipient,
        ])
      const { date, said } = draft.dated
        ? { date: draft.date, said: true }
        : dateOf(tree, token.index, draft.kind, scene.times, draft.finding.circumstances, {
            published,
            story: noStory,
          })
      out[at] = { ...draft, place, date: said && date !== null ? date : draft.date, dated: draft.dated || said }
    }
  }
  return out
}

/** "The agreement, reached late on Thursday, …" gives its day to the agreement or promise that was told without one. */
function withSealings(drafts: readonly Draft[], scenes: readonly CodedScene[], published: string | null): Draft[] {
  const out = [...drafts]
  for (const { tree, sentence, times } of scenes) {
    if (!times.length) continue
    for (const { index, lemma, deprel, head } of tree.tokens) {
      if (!agreementNouns.has(lemma.toLowerCase()) || !deprel.startsWith('nsubj') || childWith(tree, index, 'det') < 0)
        continue
      const verb = [head, ...childrenWith(tree, index, 'acl')].find((v) => v >= 0 && sealing.has(tree.tokens[v]!.lemma))
      const at = out.findLastIndex(
        (d) =>
          (d.kind === 'agreement' || d.kind === 'pledge') &&
          d.status === 'happened' &&
          d.finding.sentence < sentence &&
          sentence - d.finding.sentence <= 3,
      )
      const draft = out[at]
      if (verb === undefined || !draft || draft.dated) continue
      const { circumstances } = draft.finding
      const { date, said } = dateOf(tree, verb, draft.kind, times, circumstances, { published, story: noStory })
      if (said && date !== null) out[at] = { ...draft, date, dated: true }
    }
  }
  return out
}

import { childWith } from '../language/index.js'
import { dateOf } from './dates.js'
import type { Draft } from './draft.js'
import type { CodedScene } from './scene.js'
import { noStory } from './story-day.js'
import { placeOf } from './where.js'

const encounterNouns: ReadonlySet<string> = new Set(
  'meeting talk talks visit summit ceremony encounter conversation dialogue session audience call signing'.split(' '),
)
const encounterKinds: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'credentials', 'agreement'])
const happening: ReadonlySet<string> = new Set(
  'take hold happen occur serve come last begin end conclude follow attend be'.split(' '),
)

/**
 * "The meeting took place at Miraflores Palace": a sentence that speaks of an encounter told before, and names no
 * parties of its own, adds its place and date to it.
 */
export function enrich(drafts: readonly Draft[], scenes: readonly CodedScene[], published: string | null): Draft[] {
  const out = [...drafts]
  for (const scene of scenes) {
    const { tree } = scene
    for (const token of tree.tokens) {
      if (!encounterNouns.has(token.lemma.toLowerCase()) || !token.deprel.startsWith('nsubj') || token.head < 0)
        continue
      const verb = tree.tokens[token.head]!
      if (!happening.has(verb.lemma.toLowerCase()) || childWith(tree, token.index, 'det') < 0) continue
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

import type { Sentence } from '../../language/index.js'
import type { TimeExpression } from '../../time/index.js'
import type { Draft } from '../draft.js'
import type { CodedScene } from '../scene.js'

/**
 * "His first visit to Cairo since 2012" tells of two visits: this one, and one of 2012. So does "his first in 24 years",
 * where the year of publication is known.
 */
export function previousVisits(
  drafts: readonly Draft[],
  scenes: readonly CodedScene[],
  published: string | null,
): Draft[] {
  return drafts.flatMap((draft) => {
    if (draft.kind !== 'visit' || draft.status === 'denied') return []
    const scene = scenes[draft.finding.sentence]!
    const { sentence } = scene.tree
    const first = sentence.tokens.findIndex((t) => t.lemma.toLowerCase() === 'first' || t.lemma.toLowerCase() === '1st')
    const noun = sentence.tokens.findIndex(
      (t) => /^(visit|trip|tour|travel)$/.test(t.lemma.toLowerCase()) && t.index > first && t.index - first <= 4,
    )
    if (first < 0 || noun < 0) return []
    const year = sinceYear(sentence, noun, scene.times, published)
    if (year === null) return []
    // "Her first visit since 2012" was hers too; "the first visit by a minister since 2012" was another's.
    const isOwn = /^(PRP\$|POS)$/.test(sentence.tokens[first - 1]?.xpos ?? '')
    const people = isOwn ? draft.people : []
    return [
      {
        ...draft,
        people,
        status: 'happened' as const,
        date: year,
        dated: true,
        place: null,
        isPrevious: true as const,
      },
    ]
  })
}

function sinceYear(
  sentence: Sentence,
  noun: number,
  times: readonly TimeExpression[],
  published: string | null,
): string | null {
  const since = times.find(
    (time) => time.from > noun && time.from - noun <= 10 && /since/.test(time.rule) && /^\d{4}/.test(time.edtf ?? ''),
  )
  if (since) return since.edtf!.slice(0, 4)
  const { tokens } = sentence
  const span = times.find(
    (time) =>
      time.from > noun &&
      time.kind === 'duration' &&
      time.said.form === 'duration' &&
      time.said.unit === 'year' &&
      time.said.amount !== null &&
      /^in$/i.test(tokens[time.from]?.form ?? tokens[time.from - 1]?.form ?? ''),
  )
  const before =
    span ??
    times.find(
      (time) => time.kind === 'duration' && time.from > noun && /^in$/i.test(tokens[time.from - 1]?.form ?? ''),
    )
  if (
    !before ||
    !published ||
    before.said.form !== 'duration' ||
    before.said.unit !== 'year' ||
    before.said.amount === null
  )
    return null
  return String(Number(published.slice(0, 4)) - before.said.amount)
}

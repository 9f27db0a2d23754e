import { headOf, type Tree } from '../../language/index.js'
import { resolveTime, type TimeExpression } from '../../time/index.js'
import type { Draft } from '../draft.js'
import type { CodedScene } from '../scene.js'

/** Sentences after which "a day later" no longer counts from a day that was told. */
const reach = 8

/** What "a day later" and "the same year" count from, EDTF. */
export interface StoryDay {
  /** Day of what was told last with its day. */
  readonly day: string | null
  /** Year, month or day that was told last: enough for "a year later". */
  readonly wide: string | null
}

/** Where nothing was told before. */
export const noStory: StoryDay = { day: null, wide: null }

const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d~?$/.test(date)

/**
 * Where the story stands before a sentence. What was only looked back on ("had claimed") is no step of it, unless all is
 * told so; what lies ahead follows on what lies ahead.
 */
export function storyDay(
  drafts: readonly Draft[],
  scenes: readonly CodedScene[],
  sentence: number,
  isAhead: boolean,
  published: string | null,
): StoryDay {
  // Drafts come in the order of the text: only the last are looked at, however long it is.
  const near = drafts.slice(drafts.findLastIndex((d) => sentence - d.finding.sentence > reach) + 1)
  const told = near.filter(
    (d) => d.dated && d.date !== null && (d.status === 'happened' || (isAhead && d.status === 'planned')),
  )
  const days = told.filter((d) => isDay(d.date!))
  const last =
    days.findLast((d) => !isLookedBackOn(scenes[d.finding.sentence]!.tree, d.finding.at)) ?? days[days.length - 1]
  const event = told[told.length - 1]
  const named = event?.finding.sentence === sentence - 1 ? null : namedIn(scenes[sentence - 1], isAhead, published)
  const day = named !== null && isDay(named) ? named : last?.date
  return { day: day?.slice(0, 10) ?? null, wide: named ?? event?.date ?? null }
}

/** The date of the main clause of a sentence of which nothing was coded: "In 2007 he called it a neighbour." */
function namedIn(scene: CodedScene | undefined, isAhead: boolean, published: string | null): string | null {
  const time = scene?.times.findLast((one) => isOfMainClause(scene.tree, one))
  return time ? resolveTime(time, { published, anchor: null, tense: isAhead ? 'future' : 'past' }) : null
}

/** Whether a date is said of what a sentence tells, by itself or in somebody's words. */
function isOfMainClause({ tokens }: Tree, time: TimeExpression): boolean {
  const { head } = tokens[headOf(tokens, time.from, time.to)]!
  if (head < 0 || time.attributive || time.said.form !== 'date') return false
  const { head: above, deprel } = tokens[head]!
  return above < 0 || (deprel === 'ccomp' && tokens[above]!.head < 0)
}

/** Whether a word stands in a clause in the past perfect, or under one. */
function isLookedBackOn({ tokens, children }: Tree, at: number): boolean {
  for (let i = at; i >= 0; i = tokens[i]!.head) {
    if (children[i]!.some((c) => tokens[c]!.upos === 'AUX' && tokens[c]!.form.toLowerCase() === 'had')) return true
  }
  return false
}

import { edtfBounds } from '../../schema/index.js'
import type { Draft } from '../draft.js'
import { encounters, sayings } from '../kind-groups.js'
import type { CodedScene } from '../scene.js'
import { isLookBack } from './look-back.js'
import { onPlannedVisit } from './planned-visits.js'
import { isToldApart } from './time-distance.js'

/** What is sealed where parties meet. */
const sealed: ReadonlySet<string> = new Set(['agreement', 'upgrade', 'joint-statement', 'recognition'])
/** What is said or sealed when parties meet. */
const atEncounters: ReadonlySet<string> = new Set([...sayings, 'upgrade', 'agreement', 'joint-statement', 'meeting'])

/**
 * Dates what the sentence leaves undated (GUIDELINES, Decisions): a meeting inside a dated visit has the visit's
 * interval, what is said at a dated encounter of the same parties its date; the lead event of a dated report has the
 * day of publication, marked `~`. What is planned for a coming visit has the visit's days.
 */
export function inheritDates(
  drafts: readonly Draft[],
  scenes: readonly CodedScene[],
  published: string | null,
): Draft[] {
  const lead = drafts.find((d) => d.status === 'happened')
  const told = published === null ? null : edtfBounds(published)
  const met = drafts.map((draft) => (isOpen(draft) && draft.kind === 'meeting' ? onTour(draft, drafts) : draft))
  const said: Draft[] = []
  met.forEach((draft, i) => {
    if (!isOpen(draft)) {
      said.push(draft)
      return
    }
    const before = told === null ? said : said.filter((d) => !isLookBack(d, told, draft))
    const after = told === null ? met.slice(i) : met.slice(i).filter((d) => !isLookBack(d, told, draft))
    const reported = draft.finding === lead?.finding ? published : null
    said.push(dated(draft, [...before, ...after], before, scenes, reported))
  })
  return said.map((draft) => onPlannedVisit(draft, said))
}

const isOpen = (draft: Draft): boolean => draft.date === null && !draft.dated && draft.status === 'happened'

function dated(
  draft: Draft,
  known: readonly Draft[],
  before: readonly Draft[],
  scenes: readonly CodedScene[],
  published: string | null,
): Draft {
  const scene = scenes[draft.finding.sentence]!
  const finished =
    !hasAuxiliary(scene, draft.finding.at, 'had') &&
    ((draft.finding.circumstances.tense === 'past' && !isPerfect(scene, draft)) || saidInPast(scene, draft))
  const encounter =
    atEncounters.has(draft.kind) && finished
      ? (findEncounter(known, draft) ??
        sentenceBefore(before, draft) ??
        storyOf(known, draft) ??
        leadEncounter(known, draft))
      : undefined
  if (encounter) {
    const place =
      draft.place ?? (sealed.has(draft.kind) && encounter.place && encounter.place.width <= 2 ? encounter.place : null)
    return { ...draft, date: encounter.date, place }
  }
  const leads =
    draft.finding.sentence <= 1 &&
    published !== null &&
    /^\d{4}-\d\d-\d\d$/.test(published) &&
    draft.kind !== 'recognition' &&
    !isToldApart(scene.tree, draft.finding.at)
  return leads ? { ...draft, date: `${published}~` } : draft
}

/**
 * A meeting that a guest has elsewhere in the host's country lies between the arrival and the first dated encounter in
 * another place: "During his stay in Shanghai he met …".
 */
function onTour(draft: Draft, drafts: readonly Draft[]): Draft {
  const place = draft.place
  if (!place || place.code === null) return draft
  const visit = drafts.find(
    (d) =>
      d.kind === 'visit' &&
      d.status === 'happened' &&
      d.date !== null &&
      d.recipient.includes(place.code!) &&
      draft.people.some((p) => d.people.includes(p)) &&
      /^\d{4}-\d\d-\d\d(\/|$)/.test(d.date),
  )
  const start = visit?.date?.slice(0, 10)
  if (!start) return draft
  const elsewhere = drafts
    .filter(
      (d) =>
        d.kind === 'meeting' &&
        d.date !== null &&
        /^\d{4}-\d\d-\d\d$/.test(d.date) &&
        d.date >= start &&
        d.place?.text !== place.text &&
        draft.people.some((p) => d.people.includes(p)),
    )
    .map((d) => d.date!)
    .sort()
  const end = elsewhere[0]
  return end && end > start ? { ...draft, date: `${start}/${end}` } : draft
}

/** The sentence before tells a dated deed of the same parties: its date holds on. */
function sentenceBefore(done: readonly Draft[], draft: Draft): Draft | undefined {
  const codes = [...draft.actor, ...draft.recipient]
  return [...done]
    .reverse()
    .find(
      (d) =>
        d.dated &&
        d.date !== null &&
        d.status === 'happened' &&
        draft.finding.sentence - d.finding.sentence === 1 &&
        codes.length > 1 &&
        codes.every((c) => d.actor.includes(c) || d.recipient.includes(c)) &&
        /^\d{4}-\d\d-\d\d$|^XXXX-/.test(d.date),
    )
}

function saidInPast(scene: CodedScene, draft: Draft): boolean {
  return draft.finding.circumstances.speakers.some(({ verb }) => scene.tree.tokens[verb]!.xpos === 'VBD')
}

const day = /^(\d{4}|XXXX)-\d\d-\d\d~?$/

/** What the report leads with, where it is dated to the day and of the same parties. */
function storyOf(drafts: readonly Draft[], draft: Draft): Draft | undefined {
  const codes = [...draft.actor, ...draft.recipient]
  if (codes.length < 2) return undefined
  const lead = drafts.find(
    (d) =>
      d.finding.sentence <= 3 &&
      d.dated &&
      d.status === 'happened' &&
      d.date !== null &&
      day.test(d.date) &&
      codes.every((c) => d.actor.includes(c) || d.recipient.includes(c)),
  )
  return lead === draft ? undefined : lead
}

/** Kinds that are said of others too: what a guest demands of a third side was demanded at the talks. */
const saidOfOthers: ReadonlySet<string> = new Set(['criticism', 'appeal', 'refusal', 'warning', 'endorsement'])

/** The talks that the report leads with, where those who speak were at them. */
function leadEncounter(drafts: readonly Draft[], draft: Draft): Draft | undefined {
  if (!saidOfOthers.has(draft.kind)) return undefined
  const lead = drafts.find((d) => d.finding.sentence <= 3 && d.dated && d.status === 'happened')
  const isTalk = lead && (lead.kind === 'meeting' || lead.kind === 'call') && lead.date !== null && day.test(lead.date)
  return isTalk && draft.actor.every((c) => lead.actor.includes(c) || lead.recipient.includes(c)) ? lead : undefined
}

function findEncounter(drafts: readonly Draft[], draft: Draft): Draft | undefined {
  const codes = [...draft.actor, ...draft.recipient]
  const candidates = drafts.filter(
    (d) =>
      d !== draft &&
      encounters.has(d.kind) &&
      d.date !== null &&
      /^\d{4}-\d\d|^XXXX-/.test(d.date) &&
      d.status === 'happened' &&
      codes.every((c) => d.actor.includes(c) || d.recipient.includes(c)) &&
      codes.length > 0 &&
      d.actor.length + d.recipient.length > 1,
  )
  const within = candidates.filter((d) => Math.abs(d.finding.sentence - draft.finding.sentence) <= 6)
  // A day says more than the stretch of a visit around it.
  const days = within.filter((d) => d.date !== null && day.test(d.date))
  // Talks say more than an arrival, whose day is the first of many: even talks told of farther off.
  const isTalk = (d: Draft): boolean => d.kind !== 'visit' && day.test(d.date!)
  const near = [days.filter(isTalk), days.length ? candidates.filter(isTalk) : [], days].find((c) => c.length) ?? within
  const withPeople = near.filter((d) => draft.people.some((p) => d.people.includes(p)))
  const before = (withPeople.length ? withPeople : near).filter((d) => d.finding.sentence <= draft.finding.sentence)
  return before[before.length - 1] ?? withPeople[0]
}

/** "had asked" was before the day told of. */
function hasAuxiliary(scene: CodedScene, at: number, form: string): boolean {
  const { tree } = scene
  return tree.children[at]!.some((c) => tree.tokens[c]!.form.toLowerCase() === form && tree.tokens[c]!.upos === 'AUX')
}

/** "has supported": the perfect tells of a stretch, not of the day. */
function isPerfect(scene: CodedScene, draft: Draft): boolean {
  const { tree } = scene
  const clause = draft.finding.circumstances.clause
  return tree.children[clause]!.some((c) => tree.tokens[c]!.lemma === 'have' && tree.tokens[c]!.upos === 'AUX')
}

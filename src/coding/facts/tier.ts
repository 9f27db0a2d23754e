import type { Level } from '../../knowledge/index.js'
import { resolveTime } from '../../time/index.js'
import type { CodedScene } from '../scene.js'
import { accordingAt, circumstancesAt, claimed, dateAt, holds } from './claims.js'
import { dyad as dyadOf, partiesIn, relationParties } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading, wordsAt } from './reading.js'
import { beginnings, endings, furtherNouns, heads, liftings, modifiers, ranks } from './tier-words.js'

interface Label {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly head: number
}

/** Which named level of relations two states have, had or are said to have. */
export function findTiers(reading: Reading, scene: CodedScene, before: readonly FactDraft[]): FactDraft[] {
  const words = reading.words[scene.sentence]!
  const found: FactDraft[] = []
  for (let at = 0; at < words.length; at++) {
    const label = heads.has(words[at]!) ? labelAt(scene, words, at) : natureAt(words, at)
    const tier = label && tierOf(reading, scene, label)
    if (tier) found.push(tier)
  }
  return found.length ? found : sharers(reading, scene, before)
}

/** The name of a level around its noun; null for plain praise and for names of other things. */
function labelAt(scene: CodedScene, words: readonly string[], head: number): Label | null {
  let from = head
  while (from > 0 && modifiers.has(words[from - 1]!)) from--
  while (from < head && /^(?:and|-|–|‑)$/.test(words[from]!)) from++
  const tail = endings.find((ending) => wordsAt(words, head + 1, ...ending))
  const to = head + 1 + (tail?.length ?? 0)
  from = quotedFrom(words, from, to)
  if (from === head && tail === undefined) return null
  // Allies of NATO are its members; a partner of some kind is praise: "an aggressive strategic partner".
  if (words.slice(from, head).includes('nato') && !words.slice(from, head).includes('non')) return null
  if (words[head] === 'partner' && words.slice(from, head).join(' ') === 'strategic') return null
  if (!tail && furtherNouns.test(words[to] ?? '') && !isSigned(words, from, to)) return null
  if (!tail && /^(?:association|community|state|brothers|friends?)$/.test(words[head]!) && from > head - 2) return null
  return { text: joined(scene, from, to), from, to, head }
}

/** A name in quotation marks is taken whole: `“comprehensive economic and maritime security partnership”`. */
function quotedFrom(words: readonly string[], from: number, to: number): number {
  if (!/^[”"']$/.test(words[to] ?? '') && !/^[”"']$/.test(words[to + 1] ?? '')) return from
  for (let t = from; t > Math.max(0, to - 9); t--) if (/^[“"']$/.test(words[t - 1]!)) return t
  return from
}

/** `signed a strategic partnership treaty`: the paper makes the level. */
const isSigned = (words: readonly string[], from: number, to: number): boolean =>
  /^(?:treaty|agreement|declaration|charter|pact|accord)$/.test(words[to]!) &&
  words.slice(Math.max(0, from - 16), from).some((w) => /^(?:sign(?:ed|s|ing)?|conclud\w+|adopt\w+|inked?)$/.test(w))

/** `assumed a strategic nature in 2001`: the level is the adjective. */
function natureAt(words: readonly string[], at: number): Label | null {
  if (!/^(?:nature|character|level|dimension)$/.test(words[at]!) || words[at - 1] !== 'strategic') return null
  const verb = words
    .slice(Math.max(0, at - 5), at)
    .findIndex((w) => /^(?:assum|acquir|took|take|gain|reach|rais|elevat)/.test(w))
  return verb < 0 ? null : { text: 'strategic', from: at - 1, to: at, head: at }
}

function joined({ tree }: CodedScene, from: number, to: number): string {
  let text = ''
  for (let t = from; t < to; t++)
    text += (t > from && tree.tokens[t]!.start > tree.tokens[t - 1]!.end ? ' ' : '') + tree.tokens[t]!.form
  return text.toLowerCase().replace(/[‐‑–]/g, '-').replace(/ - /g, '-')
}

/** Partners make a partnership: the level is named by its noun. */
const asLevel = (label: string): string =>
  label.replace(/\bpartners?\b/, 'partnership').replace(/\ballies\b|\bally\b/, 'ally')

function tierOf(reading: Reading, scene: CodedScene, label: Label): FactDraft | null {
  const words = reading.words[scene.sentence]!
  const named = asLevel(label.text)
  const ranked = label.text.split(/[ -]/).some((word) => ranks.has(word))
  // "strategic alliances with key partners": a plural speaks of many.
  if (/^(?:partnerships|alliances|relationships)$/.test(words[label.head]!)) return null
  const dyad = relationParties(reading, scene, label.from, label.to)
  if (!dyad) return null
  const level = levelOf(reading, dyad, [label.text, named])
  if (!ranked && !level) return null
  if (/^(?:ally|allies|state)$/.test(words[label.head]!) && !level) return null
  const circumstances = circumstancesAt(scene, label.head)
  const agreed = words.some((w) => /^(?:agree|decid|announc|declar)/.test(w))
  // The "no" of "no-limits partnership" denies nothing.
  const hasOwnNo = words.slice(label.from, label.to).includes('no')
  if (!holds(circumstances) && !(hasOwnNo && circumstances.status === 'denied')) return null
  if (circumstances.status === 'planned' && !agreed) return null
  const since = sinceOf(reading, scene, label)
  return {
    fact: {
      fact: 'tier',
      dyad,
      label: named,
      ...(level ? { labelNorm: level.label } : {}),
      ...(since === undefined ? { asOf: reading.published } : { since }),
      ...claimed(accordingAt(reading, scene, label.head)),
      rule: 'fact/tier',
    },
    span: evidenceSpan(scene, label.from - 3, label.to, true),
  }
}

/** The level that a wording means on the ladder of one of the parties. */
function levelOf(reading: Reading, dyad: readonly string[], labels: readonly string[]): Level | undefined {
  for (const of of reading.knowledge.ladders()) {
    if (!dyad.includes(of)) continue
    for (const label of labels) {
      const level = reading.knowledge.level(of, label)
      if (level) return level
    }
  }
  return undefined
}

/** Since when: the day of the upgrade, a year said beside it, the year an anniversary counts from; undefined where unsaid. */
function sinceOf(reading: Reading, scene: CodedScene, label: Label): string | undefined {
  const words = reading.words[scene.sentence]!
  const { published } = reading
  const kept = scene.times.find((t) => t.said.form === 'anniversary' && t.to <= label.from && label.from - t.to < 10)
  if (kept) return resolveTime(kept, { published, tense: 'past', anchor: null }) ?? undefined
  const beside = scene.times.find(
    (t) =>
      t.from >= label.to &&
      t.from - label.to <= 3 &&
      /^(?:since|in|on|from)$/.test(words[t.from - 1] ?? words[t.from]!),
  )
  for (let t = label.from - 1; t >= Math.max(0, label.from - 14); t--) {
    if (!begins(words, t, label.from)) continue
    const circumstances = circumstancesAt(scene, t)
    if (!holds(circumstances)) return undefined
    const date = dateAt(reading, scene, t, circumstances)
    return date?.split('/')[0] ?? beside?.edtf?.split('/')[0] ?? published ?? undefined
  }
  return beside?.edtf?.split('/')[0] ?? undefined
}

/** Whether a word begins the level: nothing is done to something else in between, and what is established is new. */
function begins(words: readonly string[], at: number, from: number): boolean {
  const between = words.slice(at + 1, from)
  if (
    between.some((w) =>
      /^(?:further|strengthen\w*|revitali\w*|deepen\w*|expand\w*|reaffirm\w*|under|dialogue|roadmap)$/.test(w),
    )
  )
    return false
  if (liftings.test(words[at]!)) return true
  return (
    beginnings.test(words[at]!) && /^(?:a|an|new|“|"|establish|the)$/.test(words[from - 1] ?? '') && between.length < 9
  )
}

const attained =
  /^(?:attained|achieved|reached|enjoy|enjoyed|hold|have|share|received|granted|awarded|earned|obtained)$/

/** `Only a handful of countries – A, B, C – have attained this`: the level told just before, for each of them. */
function sharers(reading: Reading, scene: CodedScene, before: readonly FactDraft[]): FactDraft[] {
  const words = reading.words[scene.sentence]!
  const taken = words.findIndex(
    (w, i) => attained.test(w) && /^(?:this|it|that|such|the)$/.test(words[i + 1] ?? '') && isLevelWord(words, i + 1),
  )
  if (taken < 0 || !words.slice(0, taken).some((w) => /^(?:countries|nations|states|handful|few|only)$/.test(w)))
    return []
  const last = before.findLast((draft) => draft.fact.fact === 'tier')
  if (last?.fact.fact !== 'tier') return []
  const { fact } = last
  const listed = partiesIn(reading, scene, 0, taken).filter((p) => !p.person)
  const grantor = fact.dyad.find((code) => reading.knowledge.level(code, fact.label)) ?? fact.dyad[0]
  const codes = [...new Set(listed.map((p) => p.code))].filter((code) => !fact.dyad.includes(code))
  if (!codes.length || codes.length !== new Set(listed.map((p) => p.code)).size) return []
  const { since: _since, according: _according, ...level } = fact
  return codes.map((code) => ({
    fact: {
      ...level,
      dyad: dyadOf(grantor, code),
      asOf: reading.published,
      ...claimed(accordingAt(reading, scene, taken)),
      rule: 'fact/tier-shared',
    },
    span: evidenceSpan(scene, listed[0]!.from - 2, listed.at(-1)!.to),
  }))
}

const isLevelWord = (words: readonly string[], at: number): boolean =>
  /^(?:[.,;]|level|status|designation|label|title|rank|tier)$/.test(words[at + 1] ?? '.') ||
  /^(?:level|status|designation|label|title|rank|tier)$/.test(words[at + 2] ?? '')

import type { Knowledge } from '../../knowledge/index.js'
import { compareEdtf, edtfBounds, type TierFact } from '../../schema/index.js'
import type { Concluded } from '../conclude-event.js'
import { byText } from '../order.js'
import { type Label, normalLabel } from '../prepare.js'
import { type Claim, sidesOfClaims } from '../proof.js'
import type { Disagreement, Proof, Tier } from '../types.js'
import { distinct, proofOfFact, type Told } from './facts.js'

interface Gathered {
  readonly labels: Label[]
  readonly proofs: Proof[]
  readonly claims: Claim[]
  readonly since: string[]
  readonly seen: string[]
  readonly events: Set<string>
  readonly according: string[]
}

/** Levels of one pair in order of time, and what their sources disagree on. */
export function concludeTiers(
  key: string,
  facts: readonly Told<TierFact>[],
  events: readonly Concluded[],
  knowledge: Knowledge | undefined,
  originOf: (article: string) => string,
): { readonly tiers: readonly Tier[]; readonly disagreements: readonly Disagreement[] } {
  const upgrades = events.filter(({ event }) => event.kind === 'upgrade' && event.status === 'happened')
  const same = sameLevels(upgrades)
  const gathered = new Map<string, Gathered>()
  const gather = (label: Label): Gathered => {
    const name = same.get(label.label) ?? label.label
    const known = gathered.get(name)
    if (known) {
      known.labels.push(label)
      return known
    }
    const made: Gathered = {
      labels: [label],
      proofs: [],
      claims: [],
      since: [],
      seen: [],
      events: new Set(),
      according: [],
    }
    gathered.set(name, made)
    return made
  }
  for (const told of facts) {
    const { fact } = told
    const label = normalLabel(fact, knowledge)
    const tier = gather(label)
    tier.proofs.push(proofOfFact(told))
    tier.claims.push({ value: label.wording, proof: proofOfFact(told) })
    if (fact.since) tier.since.push(fact.since)
    if (fact.asOf) tier.seen.push(fact.asOf)
    if (fact.according) tier.according.push(fact.according)
  }
  for (const { event, mentions } of upgrades) {
    for (const label of mentions.flatMap((one) => one.labels)) {
      // A label comes from a fact; where that is of another pair, or not yet held, it is none of this one's.
      const tier = gathered.get(same.get(label.label) ?? label.label)
      if (!tier) continue
      tier.labels.push(label)
      tier.events.add(event.id)
      if (event.date !== null) tier.since.push(event.date)
    }
  }
  const tiers = inOrder([...gathered].map(([name, one]) => tierOf(name, one)))
  return {
    tiers: tiers.map((tier, i) => ({ ...tier, until: endOf(tier, tiers.slice(i + 1)) })),
    disagreements: wordingsOf(key, gathered, originOf),
  }
}

/** Wordings that the mentions of one upgrade use mean one level: the one that some ladder has, else the first. */
function sameLevels(upgrades: readonly Concluded[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { mentions } of upgrades) {
    const labels = mentions.flatMap((one) => one.labels)
    const ranked = labels.filter((one) => one.level !== null)
    const [main] = ranked.length > 0 ? ranked : [...labels].sort((a, b) => byText(a.label, b.label))
    if (!main) continue
    for (const label of labels) if (label.level === null) names.set(label.label, main.label)
  }
  return names
}

function tierOf(name: string, one: Gathered): Tier {
  const onLadder = one.labels.find((label) => label.level !== null)
  const since = [...new Set(one.since)].sort((a, b) => widthOf(a) - widthOf(b) || compareEdtf(a, b))
  return {
    label: name,
    wordings: distinct([name, ...one.labels.map((label) => label.wording)]),
    ladder: onLadder?.ladder ?? null,
    level: onLadder?.level ?? null,
    since: since[0] ?? null,
    until: null,
    seen: distinct(one.seen),
    events: [...one.events].sort(byText),
    evidence: one.proofs,
    according: distinct(one.according),
  }
}

const widthOf = (date: string): number => {
  const bounds = edtfBounds(date)
  return bounds ? bounds.max - bounds.min : Number.POSITIVE_INFINITY
}

/**
 * In order of time, of those that begin together the highest last. A level without a start stands by its place on the ladder: before the first dated one above it,
 * else after the last dated one below it; where no ladder ranks it, before all.
 */
function inOrder(tiers: readonly Tier[]): readonly Tier[] {
  const ordered = tiers
    .filter((one) => one.since !== null)
    .sort((a, b) => compareEdtf(a.since!, b.since!) || (a.level ?? 0) - (b.level ?? 0) || byText(a.label, b.label))
  const undated = tiers
    .filter((one) => one.since === null)
    .sort((a, b) => (a.level ?? 0) - (b.level ?? 0) || byText(a.label, b.label))
  for (const tier of undated) {
    const isAbove = (one: Tier): boolean => tier.level !== null && one.level !== null && one.level > tier.level
    const isBelow = (one: Tier): boolean => tier.level !== null && one.level !== null && one.level < tier.level
    const above = ordered.findIndex(isAbove)
    const at = above >= 0 ? above : ordered.some(isBelow) ? ordered.length : 0
    ordered.splice(at, 0, tier)
  }
  return ordered
}

/** A level ends where the next dated one begins. */
function endOf(tier: Tier, later: readonly Tier[]): string | null {
  return later.find((one) => one.since !== null && one.since !== tier.since)?.since ?? null
}

const plain = (words: string): string => words.replace(/[-\s]+/g, ' ').trim()

/** Several wordings of one level are translations of one name. */
function wordingsOf(
  key: string,
  gathered: ReadonlyMap<string, Gathered>,
  originOf: (article: string) => string,
): readonly Disagreement[] {
  const out: Disagreement[] = []
  for (const [name, { claims, events }] of gathered) {
    if (events.size > 0 || new Set(claims.map((one) => plain(one.value))).size < 2) continue
    out.push({
      id: `d-level-${key.replace(' ', '-')}-${name.replace(/[^a-z0-9]+/g, '-')}`,
      field: 'level',
      nature: 'translation',
      about: `wordings of one level, ${name}`,
      events: [...events],
      parties: key.split(' '),
      sides: sidesOfClaims(claims, originOf),
    })
  }
  return out
}

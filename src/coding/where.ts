import type { PlaceMention } from '../entities/index.js'
import { caseOf, childWith, dominates, headOf, relation, type Tree } from '../language/index.js'
import type { Kind } from '../schema/index.js'
import { calendarNames } from '../time/index.js'
import { isGathering, tellsOfGathering } from './dating/gatherings.js'

const locative: ReadonlySet<string> = new Set(['in', 'at', 'near', 'inside', 'outside', 'on', 'aboard'])

/** Kinds for which sides come together somewhere. */
const comingTogether: ReadonlySet<string> = new Set(['meeting', 'agreement', 'joint-statement'])

/**
 * The narrowest place that a sentence gives to a deed, or null. A state is a place only where others come together in it,
 * who are neither of its `parties`: most deeds have a state in their parties.
 */
export function placeOf(
  tree: Tree,
  at: number,
  clause: number,
  places: readonly PlaceMention[],
  kind: Kind,
  parties: readonly string[],
): PlaceMention | null {
  // "in the palace of Miraflores, where he delivered …"
  const where = tree.children[at]!.concat(clause >= 0 && clause !== at ? tree.children[clause]! : []).find(
    (c) => tree.tokens[c]!.lemma === 'where',
  )
  if (where !== undefined) {
    const before = places.filter((p) => p.to <= where && p.width < 4)
    if (before.length) return before[before.length - 1]!
  }
  let best: PlaceMention | null = null
  // "met in Oslo to follow up on the summit in Bergen": a place under the noun that names a deed is its own.
  const isNoun = /^(NOUN|PROPN)$/.test(tree.tokens[at]!.upos)
  const own = places.filter((p) => isNoun && p.width < 4 && dominates(tree, at, anchorOf(tree, p)))
  for (const place of own.some((p) => locative.has(caseOf(tree, anchorOf(tree, p)))) ? own : places) {
    if (place.width > 4 || calendarNames.has(place.text.toLowerCase())) continue
    if (place.width === 4 && !(comingTogether.has(kind) && isOfNeither(place, parties))) continue
    const head = anchorOf(tree, place)
    const marker = caseOf(tree, head)
    const site = place.width === 1
    const top = clause >= 0 && dominates(tree, clause, at) ? clause : at
    if (!dominates(tree, top, head)) continue
    const goal = kind === 'visit' && isGoal(tree, head, marker)
    // "on the island of Bali", but "the strike on the town of Rafah"
    if (marker === 'on' && !onTheSpot.has(kind) && isTown(tree, head)) continue
    const isAlong = onTheSpot.has(kind) && /^(along|across|off)$/.test(marker)
    if (!locative.has(marker) && !isAlong && !(site && marker === 'to') && !goal && !isNestedPlace(tree, head, places))
      continue
    if (inOtherClause(tree, head, top, at) || !reaches(tree, head, { top, at, places, kind })) continue
    if (
      best === null ||
      place.width < best.width ||
      (place.width === best.width && Math.abs(place.from - at) < Math.abs(best.from - at))
    )
      best = place
  }
  return best ?? onlyPlace(tree, kind, places) ?? placeOfArrival(tree, at, places, kind)
}

/** Whoever travels to a city is there: "visited Cairo", "went to Riyadh", "left Cairo for Riyadh". */
function isGoal({ tokens }: Tree, head: number, marker: string): boolean {
  const isWayOut = /^(leave|depart)$/.test(tokens[tokens[head]!.head]?.lemma ?? '')
  return /^(to|for|into)$/.test(marker) || (marker === '' && tokens[head]!.deprel === 'obj' && !isWayOut)
}

/** "visited Tehran and was received by the president": where one has arrived one goes on. */
function placeOfArrival(tree: Tree, at: number, places: readonly PlaceMention[], kind: Kind): PlaceMention | null {
  const { deprel, head } = tree.tokens[at]!
  if (!held.has(kind) || deprel !== 'conj' || childWith(tree, at, 'nsubj') >= 0) return null
  if (!/^(visit|travel|arrive|fly|go|come|land)$/.test(tree.tokens[head]!.lemma)) return null
  return placeOf(tree, head, head, places, 'visit', [])
}

const isOfNeither = ({ code }: PlaceMention, parties: readonly string[]): boolean =>
  code !== null && parties.length > 1 && !parties.includes(code)

/** Nouns that say what sort of place a name is. */
const sorts: ReadonlySet<string> = new Set(
  `city town village capital island islands peninsula port resort province region district governorate prefecture valley border
  crossing station base area suburb oasis atoll`.split(/\s+/),
)

const isTown = ({ tokens }: Tree, head: number): boolean =>
  sorts.has(tokens[head]!.lemma) && !/^(islands?|peninsula|atoll|border)$/.test(tokens[head]!.lemma)

/** The word by which a place hangs in its sentence: of "the Indonesian island of Bali", "Mali's capital Bamako" the sort of place. */
function anchorOf(tree: Tree, { from, to }: PlaceMention): number {
  const head = headOf(tree.tokens, from, to)
  const { deprel, head: above } = tree.tokens[head]!
  const before = tree.tokens[from - 1]
  // "in Mali's capital Bamako", of which the tree may make two adverbials.
  if (before && sorts.has(before.lemma.toLowerCase()) && caseOf(tree, head) === '') return from - 1
  const isNamed = /^(nmod|appos|flat|compound)/.test(deprel) && /^(of)?$/.test(caseOf(tree, head))
  return isNamed && above >= 0 && sorts.has(tree.tokens[above]!.lemma.toLowerCase()) ? above : head
}

/** Kinds that happen where that is to which they are done: "bombed positions near the town of Afrin". */
const onTheSpot: ReadonlySet<string> = new Set(['attack', 'arrest', 'deployment', 'aid', 'project'])

interface Deed {
  readonly top: number
  readonly at: number
  readonly places: readonly PlaceMention[]
  readonly kind: Kind
}

/** Whether a place hangs on the deed itself: not on what is spoken of ("developments in Gaza", "the attack in Kabul"). */
function reaches(tree: Tree, head: number, { top, at, places, kind }: Deed): boolean {
  for (let i = tree.tokens[head]!.head, guard = 0; i >= 0 && guard < 12; i = tree.tokens[i]!.head, guard++) {
    if (i === at || i === top || tree.tokens[i]!.upos === 'VERB') return true
    if (places.some((p) => i >= p.from && i < p.to) || isGathering(tree.tokens[i]!.lemma)) continue
    // Names and dates beside it are no topic.
    if (tree.tokens[i]!.upos === 'PROPN' || tree.tokens[i]!.upos === 'NUM') continue
    if (onTheSpot.has(kind) && relation(tree.tokens[i]!) === 'obj' && tree.tokens[i]!.head === at) return true
    return false
  }
  return true
}

const held: ReadonlySet<string> = new Set([
  'meeting',
  'agreement',
  'upgrade',
  'joint-statement',
  'recognition',
  'credentials',
])

/** The one town or building that the sentence puts something in, whatever clause the tree hangs it on. */
function onlyPlace(tree: Tree, kind: Kind, places: readonly PlaceMention[]): PlaceMention | null {
  if (!held.has(kind)) return null
  const narrow = places.filter(
    (place) =>
      place.width <= 2 &&
      !calendarNames.has(place.text.toLowerCase()) &&
      /^(in|at)$/.test(caseOf(tree, headOf(tree.tokens, place.from, place.to))),
  )
  const sites = narrow.filter((place) => place.width === 1)
  return sites.length === 1 ? sites[0]! : narrow.length === 1 ? narrow[0]! : null
}

/** "Miraflores Palace, in Caracas", "the city of Shenzhen": a place that hangs on another place. */
function isNestedPlace(tree: Tree, head: number, places: readonly PlaceMention[]): boolean {
  const above = tree.tokens[head]!.head
  if (!/^(nmod|appos|obl)/.test(tree.tokens[head]!.deprel)) return false
  return places.some((p) => above >= p.from && above < p.to)
}

function inOtherClause(tree: Tree, from: number, top: number, at: number): boolean {
  for (let i = from, guard = 0; i >= 0 && i !== top && i !== at && guard < 20; i = tree.tokens[i]!.head, guard++) {
    const token = tree.tokens[i]!
    if (
      token.deprel.startsWith('acl') ||
      token.deprel.startsWith('advcl') ||
      token.deprel === 'ccomp' ||
      token.deprel === 'parataxis' ||
      (token.deprel === 'conj' && token.upos === 'VERB')
    ) {
      if (!dominates(tree, i, at) && !tellsOfGathering(tree, i)) return true
    }
  }
  return false
}

/** Kinds that happen where those who report them are: "met here on Friday". */
const reported: ReadonlySet<string> = new Set([...held, 'visit', 'project', 'protest', 'pledge'])

/** What `here` means: the town of the dateline. */
export function placeHere(tree: Tree, at: number, kind: Kind, dateline: string | null): PlaceMention | null {
  if (dateline === null || !reported.has(kind)) return null
  const here = tree.children[at]!.map((child) => tree.tokens[child]!).find(
    ({ form, deprel }) => form.toLowerCase() === 'here' && deprel.startsWith('advmod'),
  )
  if (!here) return null
  const { index, start, end } = here
  return { from: index, to: index + 1, start, end, text: dateline, code: null, width: 2 }
}

import type { Person } from '../../entities/index.js'
import type { CodedScene } from '../scene.js'
import { isServant, plainOffice, rankOf } from './office-label.js'
import { ownedBy, type Title } from './office-owner.js'
import { isPublicOffice } from './office-public.js'
import { heldWhen, sinceWhen, yearsBehind } from './office-when.js'
import { partiesIn } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading } from './reading.js'

/** Who holds or held which office of which state or body, by the titles that the article gives. */
export function findOffices(reading: Reading): FactDraft[] {
  return reading.entities.people.flatMap((person, index) =>
    titlesOf(reading, person, index).flatMap((title) => {
      const scene = sceneOf(reading, title.span.start)
      const draft = scene && factOf(reading, scene, person, index, title)
      return draft ? [draft] : []
    }),
  )
}

function titlesOf(reading: Reading, person: Person, index: number): Title[] {
  const titles: Title[] = []
  if (person.title && person.office && person.of)
    titles.push({ office: person.office, of: person.of, span: person.title })
  for (const other of person.otherOffices) {
    const of = other.of ?? person.of
    // "Deputy Minister X" says less than "Vice Minister for Asia" of the same person.
    const less = titles.some(
      (t) =>
        new Set(t.office.split(' ')).size > other.office.split(' ').length && rankOf(t.office) === rankOf(other.office),
    )
    if (of && !less) titles.push({ office: other.office, of, span: other.title })
  }
  if (!titles.length) titles.push(...counterpart(reading, person, index))
  return titles
}

function sceneOf(reading: Reading, offset: number): CodedScene | undefined {
  return reading.scenes.find(({ tree }) => tree.sentence.start <= offset && offset < tree.sentence.end)
}

/** `his Venezuelan counterpart, Nicolás Maduro`: the office of the person named before, in a state of its own. */
function counterpart(reading: Reading, person: Person, index: number): Title[] {
  if (!person.of) return []
  for (const scene of reading.scenes) {
    const words = reading.words[scene.sentence]!
    const at = words.indexOf('counterpart')
    if (at < 0) continue
    const named = reading.entities.actorsIn(scene.sentence, at + 1, Math.min(words.length, at + 6))
    const here = named.find((m) => m.person === index)
    if (!here || here.from > at + 3) continue
    const other = reading.entities
      .actorsIn(scene.sentence, 0, at)
      .filter((m) => m.person !== null && m.person !== index)
      .map((m) => reading.entities.people[m.person!]!)
      .find((p) => p.office !== null)
    // What the tables know of the person wins where it is an office of the same height.
    const office = other?.office?.replace(/^former /, '')
    if (!office) return []
    const { tokens } = scene.tree
    let from = at
    while (from > 0 && at - from < 3 && /^(?:ADJ|PRON|PROPN|DET)$/.test(tokens[from - 1]!.upos)) from--
    return [{ office, of: person.of, span: { start: tokens[from]!.start, end: tokens[here.to - 1]!.end } }]
  }
  return []
}

function factOf(reading: Reading, scene: CodedScene, person: Person, index: number, title: Title): FactDraft | null {
  const { tokens } = scene.tree
  const from = tokens.findIndex((t) => t.end > title.span.start)
  const end = tokens.findIndex((t) => t.start >= title.span.end)
  const to = end < 0 ? tokens.length : end
  if (from < 0 || isServant(reading.words[scene.sentence]!, from)) return null
  const owned = ownedBy(
    reading,
    scene,
    person,
    { ...title, office: plainOffice(reading, scene, title, from, to) },
    from,
    to,
  )
  if (!owned || !isPublicOffice(reading, scene, owned, from, to)) return null
  // What was run into the title is no part of its evidence.
  const first = owned.office.split(' ')[0]!
  const shown =
    owned.office === title.office || !title.office.endsWith(owned.office)
      ? from
      : Math.max(from, reading.words[scene.sentence]!.lastIndexOf(first, to - 1))
  const years = yearsBehind(reading, scene, to)
  const held = heldWhen(reading, scene, person, owned, years, { from, to })
  const since = sinceWhen(reading, index)
  return {
    fact: {
      fact: 'office',
      person: person.name,
      office: held.office,
      of: owned.of,
      ...toOf(reading, scene, owned, from, to),
      ...(since && !held.office.startsWith('former') && !years ? { since: since.date } : {}),
      asOf: held.asOf,
      rule: 'fact/office-title',
    },
    span:
      since && !years && !held.office.startsWith('former')
        ? since.span
        : evidenceSpan(scene, shown, to + (years ? 3 : 0), true),
  }
}

/** Where an envoy is sent: `ambassador of China in the Caribbean country`, `to Venezuela`. */
function toOf(reading: Reading, scene: CodedScene, title: Title, from: number, to: number): { readonly to?: string } {
  if (!/^(?:ambassador|high commissioner|envoy|chargé|consul)/.test(title.office)) return {}
  const words = reading.words[scene.sentence]!
  for (let t = from; t < Math.min(words.length, to + 6); t++) {
    if (words[t] !== 'to' && words[t] !== 'in') continue
    const party = partiesIn(reading, scene, t + 1, Math.min(words.length, t + 6)).find((p) => p.code !== title.of)
    return party ? { to: party.code } : {}
  }
  return {}
}

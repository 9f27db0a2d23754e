import type { Person } from '../../entities/index.js'
import { withoutGeneration } from '../../knowledge/index.js'
import type { Span } from '../../schema/index.js'
import type { CodedScene } from '../scene.js'
import { partiesIn } from './parties.js'
import type { Reading } from './reading.js'

export interface Title {
  readonly office: string
  readonly of: string
  readonly span: Span
}

/** Offices of a whole government, which a text about one state may name without it. */
const ofState =
  /(?:minister|president|premier|chancellor|king|queen|emir|governor|parliament|ambassador|chief of staff|speaker)/

/**
 * The title with the state that it belongs to: as the title says, as the tables know, or, in what a government prints,
 * its own. What is only guessed from the text around stands for high offices alone.
 */
export function ownedBy(
  reading: Reading,
  scene: CodedScene,
  person: Person,
  title: Title,
  from: number,
  to: number,
): Title | null {
  const words = reading.words[scene.sentence]!
  // "Finland and Prime Minister Ulf Kristersson": what is joined before the office says nothing of it.
  const link = words.lastIndexOf('and', to - 1)
  const own = link > from && !title.office.includes(' and ') ? link + 1 : from
  const behind = words[to] === 'of' && partiesIn(reading, scene, to + 1, to + 6)[0]?.code === title.of
  const said = behind || namesOwner(reading, scene, own, to, title.of)
  const { codes, sure } = knownCodes(reading, person, title.office)
  if (codes.has(title.of)) return title
  if (codes.size === 1 && (sure || !said) && !behind) return { ...title, of: [...codes][0]! }
  if (said) return title
  const { outlet: name, url } = reading.article
  const outlet = (name && reading.knowledge.outlet(name)) || (url && reading.knowledge.outlet(url)) || null
  const high = ofState.test(title.office) || reading.knowledge.officeByLabel(title.office, title.of) !== undefined
  if (low.test(title.office) && outlet?.outletKind === 'government' && outlet.code) return { ...title, of: outlet.code }
  return high && !low.test(title.office) ? title : null
}

/** Offices that so many states, parliaments and bodies have that the text around tells nothing. */
const low =
  /advis|spokes|director|representative|envoy|diplomat|senator|congress|lawmaker|member|officer|official|coordinator|administrator|commander|general|analyst/

/** A metonym or a body of the state stands in the title: `Kremlin spokesman`, `White House adviser`. */
const namesOwner = (reading: Reading, scene: CodedScene, from: number, to: number, of: string): boolean =>
  reading.entities.actorsIn(scene.sentence, from, to).some((m) => m.person === null && m.codes.includes(of)) ||
  partiesIn(reading, scene, from, to + 1).some((p) => p.code === of && !p.person)

/** The states and bodies of which the tables know the person to hold such an office at publication. */
function knownCodes(
  reading: Reading,
  person: Person,
  office: string,
): { readonly codes: ReadonlySet<string>; readonly sure: boolean } {
  const { knowledge, published } = reading
  const names = withoutGeneration(person.name)
    .replace(/ I{1,3}$/, '')
    .split(' ')
  const [first, last] = [names[0]!, names.at(-1)!]
  // Japanese and Hungarian names stand either way round.
  const spelt = names.length > 1 ? [names.join(' '), `${last} ${first}`] : [person.name]
  const full = spelt.flatMap((name) => knowledge.peopleByName(name))
  const at = published ?? undefined
  const people = full.length ? full : [...knowledge.peopleByShort(last, at), ...knowledge.peopleByShort(first, at)]
  const former = office.startsWith('former ')
  const codes = people.flatMap((p) =>
    knowledge
      .tenures(p.id, former ? undefined : (published ?? undefined))
      .filter((t) => isSameOffice(reading, office.replace('former ', ''), t.office, t.of))
      .map((t) => t.of),
  )
  return { codes: new Set(codes), sure: full.length > 0 }
}

/** Whether a label means an office, or is the short form of it: `president` of `president of the commission`. */
function isSameOffice({ knowledge }: Reading, label: string, key: string, of: string): boolean {
  return knowledge.officeByLabel(label, of)?.id === key || `${knowledge.office(key)?.label} `.startsWith(`${label} `)
}

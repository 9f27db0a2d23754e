import type { Person } from '../../entities/index.js'
import { heldAt } from '../../knowledge/index.js'
import { edtfPrecision, type Span } from '../../schema/index.js'
import type { CodedScene } from '../scene.js'
import { partiesIn } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading, wordsAt } from './reading.js'

interface Title {
  readonly office: string
  readonly of: string
  readonly span: Span
}

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

/** `National Security Advisor to the Vice President Philip Gordon`: the office is the one before. */
function isServant(words: readonly string[], from: number): boolean {
  const at = words[from] === 'the' ? from - 1 : from - (words[from - 1] === 'the' ? 2 : 1)
  return (
    words[at] === 'to' &&
    /^(?:advis[eo]r|assistant|aide|counsel|counsell?or|deputy|secretary|spokes\w+|chief)$/.test(words[at - 1] ?? '')
  )
}

/** Words of an office that say its height: a vice minister is no minister. */
const rankOf = (office: string): string =>
  `${/^(?:former|acting) /.exec(office)?.[0] ?? ''}${/\b(?:vice|deputy|assistant)\b/.test(office) ? 'vice ' : ''}${
    /\b(?:minister|president|ambassador|secretary|director|spokes\w+|chancellor|king|governor)\b/.exec(office)?.[0] ??
    office
  }`

/** An office without what a reader of titles may have run into it: `Gaza and president`, `president group`. */
function plainOffice(reading: Reading, scene: CodedScene, { office, of }: Title, from: number, to: number): string {
  const known = (label: string): string | undefined => {
    const found = reading.knowledge.officeByLabel(label, of)
    return found && (found.labels[of] ?? found.label)
  }
  const former = /^(?:former|ex) /.exec(office)?.[0] ?? ''
  const label = office.slice(former.length)
  // "a spokesman for the Chinese foreign ministry"
  const turned = /^(spokes\w+) (?:for (?:the )?)?(\S+ (?:ministry|department|government|office))$/.exec(label)
  if (turned && known(`${turned[2]} ${turned[1]}`)) return former + known(`${turned[2]} ${turned[1]}`)
  if (known(label)) {
    // The prime minister of Germany is its chancellor.
    const found = reading.knowledge.officeByLabel(label, of)!
    return found.label === label ? former + (found.labels[of] ?? label) : office
  }
  for (const link of [' and ', ' under ', 'and ', '. ']) {
    const at = label.lastIndexOf(link)
    if (at < 0 || (link === 'and ' && at > 0)) continue
    const rest = label.slice(at + link.length)
    // "minister of trade and industry": what follows must be an office by itself.
    if (known(rest)) return former + rest
  }
  const words = label.split(' ')
  if (
    words.length === 2 &&
    !/^(?:general|elect|designate)$/.test(words[1]!) &&
    known(words[0]!) &&
    /^(?:group|bloc|organi[sz]ation|bank)$/.test(words[1]!)
  )
    return former + words[0]!
  // "the pledge President Biden", "Visit Italy President Trump": a title in capitals begins with its first capital.
  const { tokens } = scene.tree
  for (let i = 1; i < words.length; i++) {
    const rest = words.slice(i).join(' ')
    if (!known(rest)) continue
    const at = reading.words[scene.sentence]!.findIndex((w, t) => t >= from && t < to && w === words[i])
    if (at < 1 || !/^\p{Lu}/u.test(tokens[at]!.form)) break
    const before = tokens[at - 1]!
    const alien = /^(?:\p{Ll}|\d)/u.test(before.form) && !/^(?:of|for|and|the|to|in)$/.test(before.form)
    if (alien || before.form.toLowerCase() !== words[i - 1]) return former + rest
    break
  }
  return office
}

/** Offices of a whole government, which a text about one state may name without it. */
const ofState =
  /(?:minister|president|premier|chancellor|king|queen|emir|governor|parliament|ambassador|chief of staff|speaker)/

/**
 * The title with the state that it belongs to: as the title says, as the tables know, or, in what a government prints,
 * its own. What is only guessed from the text around stands for high offices alone.
 */
function ownedBy(
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
  const names = person.name.replace(/ (?:Jr|Sr)\.?$| I{1,3}$/, '').split(' ')
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

/** Heads of offices that no state gives: people of universities, research houses and companies. */
const privateHeads =
  /(?:^| )(?:fellow|analyst|professor|researcher|economist|founder|scholar|lecturer|expert|historian|activist|journalist|correspondent|consultant|author|editor|ceo|associate|student|partner|lawyer|attorney)\b/
/** Heads that may be of a state or of anything else: the title must name the state. */
const openHeads =
  /(?:^| )(?:director|head|chief|chairman|chair|chairwoman|chairperson|manager|member|officer|coordinator|president|leader|spokesman|spokeswoman|spokesperson|secretary|representative|adviser|advisor) (?:of|for|at|with|in|on) /

function isPublicOffice(reading: Reading, scene: CodedScene, title: Title, from: number, to: number): boolean {
  if (privateHeads.test(title.office)) return false
  if (reading.knowledge.officeByLabel(title.office, title.of)) return true
  if (!openHeads.test(`${title.office} `) && !/ director\b/.test(` ${title.office}`)) return true
  const { tokens } = scene.tree
  const words = tokens.slice(from, to)
  // "director at Human Rights Watch", "director of the Institute": somebody else's, though a state be in the name.
  if (
    words.some((t) =>
      /^(?:Institute|University|School|Foundation|Initiative|Watch|Group|Project|Program|Programme|Association|Society|Company|Dialogue|Think)$/.test(
        t.form,
      ),
    )
  )
    return reading.knowledge.body(title.of) !== undefined && !reading.knowledge.state(title.of)
  if (words.some((t) => t.form === 'at')) return false
  const explicit = partiesIn(reading, scene, from, to).some((p) => p.code === title.of && !p.person)
  return explicit || /^\p{Ll}/u.test(fieldOf(scene, from, to)) || hasState(reading, scene, from, to, title.of)
}

/** The word that the field of an office begins with: `association` of `president of the association`. */
function fieldOf({ tree }: CodedScene, from: number, to: number): string {
  for (let t = from; t < to - 1; t++) {
    if (!/^(?:of|for|at|with)$/.test(tree.tokens[t]!.form)) continue
    const next = tree.tokens[t + 1]!.form
    return /^(?:the|its|his|her|their|a)$/.test(next) ? (tree.tokens[t + 2]?.form ?? '') : next
  }
  return ''
}

function hasState(reading: Reading, scene: CodedScene, from: number, to: number, of: string): boolean {
  // A provincial or parliamentary office names no state: "Provincial People's Assembly".
  const words = reading.words[scene.sentence]!.slice(from, to)
  return (
    reading.knowledge.state(of) !== undefined &&
    words.some((w) =>
      /^(?:ministry|parliament|assembly|senate|congress|committee|commission|council|department|government|army|navy|administration|agency|bank|court|cabinet|office|bureau)$/.test(
        w,
      ),
    )
  )
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

/** `Hugo Chávez (1999-2013)`: the years of office, as an interval. */
function yearsBehind(reading: Reading, scene: CodedScene, to: number): string | null {
  const { sentence, tokens } = scene.tree
  const first = tokens[to]
  if (first?.form !== '(') return null
  const text = reading.article.text.slice(first.start, Math.min(sentence.end, first.start + 14))
  const years = /^\(\s?(\d{4})\s?[-–—]\s?(\d{4})?\s?\)/.exec(text)
  if (!years) return null
  return years[2] === undefined ? `${years[1]}/..` : `${years[1]}/${years[2]}`
}

/** The office as held, and when: at publication, or at the day that the sentence tells of. */
function heldWhen(
  reading: Reading,
  scene: CodedScene,
  person: Person,
  title: Title,
  years: string | null,
  at: { readonly from: number; readonly to: number },
): { readonly office: string; readonly asOf: string | null } {
  const plain = title.office.replace(/^(?:former|late|ex-?) ?/, '')
  if (years) return { office: plain, asOf: years }
  const { published } = reading
  const said = onlyDate(reading, scene, at)
  if (said === null) return { office: title.office, asOf: published }
  const held = heldBy(reading, person, plain, title.of, said)
  if (plain !== title.office) {
    // "in 2019, former President Trump signed": in office when he did it, former when it was written.
    return held ? { office: plain, asOf: said } : { office: title.office, asOf: published }
  }
  const far = published !== null && said.slice(0, 4) !== published.slice(0, 4) && !said.startsWith('X')
  return { office: title.office, asOf: far && held !== true ? published : said }
}

/** The one date of a sentence that is no span of years, or null. */
function onlyDate(
  reading: Reading,
  scene: CodedScene,
  at: { readonly from: number; readonly to: number },
): string | null {
  const words = reading.words[scene.sentence]!
  // `January Makamba` is a name; `took office in 2022` dates the beginning.
  const dates = scene.times.filter(
    (t) =>
      t.edtf !== null &&
      !t.attributive &&
      !t.ahead &&
      (t.to <= at.from || t.from >= at.to) &&
      !words.slice(Math.max(0, t.from - 2), t.from).some((w) => w === 'office' || w === 'power'),
  )
  if (dates.length !== 1) return null
  const { edtf, kind } = dates[0]!
  if (!edtf || edtf.includes('..') || kind === 'decade' || kind === 'century' || kind === 'anniversary') return null
  return edtfPrecision(edtf) === 'unknown' && !edtf.startsWith('XXXX-') ? null : edtf
}

/** Whether the tables know that the person held the office then; null where they know nothing. */
function heldBy(reading: Reading, person: Person, office: string, of: string, at: string): boolean | null {
  const known = reading.knowledge.peopleByName(person.name)
  if (!known.length) return null
  const key = reading.knowledge.officeByLabel(office, of)?.id
  return known.some((p) =>
    reading.knowledge.tenures(p.id).some((t) => t.of === of && t.office === key && heldAt(t.from, t.until, at)),
  )
}

/** `since he took office in 2013`. */
function sinceWhen(reading: Reading, index: number): { readonly date: string; readonly span: Span } | null {
  for (const scene of reading.scenes) {
    const words = reading.words[scene.sentence]!
    for (let at = 1; at < words.length; at++) {
      if (
        !(wordsAt(words, at, 'office') || wordsAt(words, at, 'power')) ||
        !/^(?:took|assumed|taking|assuming|entered)$/.test(words[at - 1]!)
      )
        continue
      const relative = /^(?:who|,)$/.test(words[at - 2]!)
      const who = relative
        ? reading.entities.actorsIn(scene.sentence, Math.max(0, at - 9), at - 2).findLast((m) => m.person !== null)
        : reading.entities.actorsAt(scene.sentence, at - 2).find((m) => m.person !== null)
      const year = scene.times.find((t) => t.from > at && t.from - at <= 2 && /^\d{4}/.test(t.edtf ?? ''))
      // A pronoun beside two persons may be taken for the wrong one: the visitor's term, not the host's.
      if (!year || who?.person !== index) continue
      let from = at - 2
      if (words[from - 1] === 'since') from--
      return { date: year.edtf!.split('/')[0]!, span: evidenceSpan(scene, from, year.to) }
    }
  }
  return null
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

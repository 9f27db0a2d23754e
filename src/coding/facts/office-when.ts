import type { Person } from '../../entities/index.js'
import { heldAt } from '../../knowledge/index.js'
import { edtfPrecision, type Span } from '../../schema/index.js'
import type { CodedScene } from '../scene.js'
import type { Title } from './office-owner.js'
import { evidenceSpan, type Reading, wordsAt } from './reading.js'

/** `Hugo Chávez (1999-2013)`: the years of office, as an interval. */
export function yearsBehind(reading: Reading, scene: CodedScene, to: number): string | null {
  const { sentence, tokens } = scene.tree
  const first = tokens[to]
  if (first?.form !== '(') return null
  const text = reading.article.text.slice(first.start, Math.min(sentence.end, first.start + 14))
  const years = /^\(\s?(\d{4})\s?[-–—]\s?(\d{4})?\s?\)/.exec(text)
  if (!years) return null
  return years[2] === undefined ? `${years[1]}/..` : `${years[1]}/${years[2]}`
}

/** The office as held, and when: at publication, or at the day that the sentence tells of. */
export function heldWhen(
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
export function sinceWhen(reading: Reading, index: number): { readonly date: string; readonly span: Span } | null {
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

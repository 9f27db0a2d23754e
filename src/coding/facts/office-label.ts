import type { CodedScene } from '../scene.js'
import type { Title } from './office-owner.js'
import type { Reading } from './reading.js'

/** An office without what a reader of titles may have run into it: `Gaza and president`, `president group`. */
export function plainOffice(
  reading: Reading,
  scene: CodedScene,
  { office, of }: Title,
  from: number,
  to: number,
): string {
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
    // "U.S. secretary of state": whose it is stands in a field of its own.
    const isRanked = /^(?:deputy|vice|assistant|acting|associate) /.test(label)
    if (!isRanked && label.endsWith(` ${found.label}`) && label.indexOf(' ') === label.length - found.label.length - 1)
      return former + found.label
    const local = found.labels[of]
    // … where the text calls it so: a counterpart is told by the office of the other.
    const said = local !== undefined && reading.words[scene.sentence]!.slice(from, to).join(' ').includes(local)
    return found.label === label && said ? former + local : office
  }
  // "U.S. secretary of state": whose office it is stands in a field of its own.
  const space = label.indexOf(' ')
  const rest = known(label.slice(space + 1))
  const owner = reading.knowledge.lookup(label.slice(0, space)).some((n) => n.entry.code === of)
  if (space > 0 && rest && owner) return former + label.slice(space + 1)
  for (const link of [' and ', ' under ', 'and ', '. ']) {
    const at = label.lastIndexOf(link)
    if (at < 0 || (link === 'and ' && at > 0)) continue
    const rest = label.slice(at + link.length)
    // "minister of trade and industry": what follows must be an office by itself.
    if (known(rest)) return former + rest
    // "the leaders of Chad and Mali": the other state is no part of the office.
    if (link === ' and ' && isState(reading, rest)) return former + label.slice(0, at)
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

const isState = ({ knowledge }: Reading, words: string): boolean =>
  knowledge
    .lookup(words.replace(/(?<!\p{L})\p{L}/gu, (c) => c.toUpperCase()))
    .some(({ entry }) => entry.kind === 'state')

/** Words of an office that say its height: a vice minister is no minister. */
export const rankOf = (office: string): string =>
  `${/^(?:former|acting) /.exec(office)?.[0] ?? ''}${/\b(?:vice|deputy|assistant)\b/.test(office) ? 'vice ' : ''}${
    /\b(?:minister|president|ambassador|secretary|director|spokes\w+|chancellor|king|governor)\b/.exec(office)?.[0] ??
    office
  }`

/** `National Security Advisor to the Vice President Philip Gordon`: the office is the one before. */
export function isServant(words: readonly string[], from: number): boolean {
  const at = words[from] === 'the' ? from - 1 : from - (words[from - 1] === 'the' ? 2 : 1)
  return (
    words[at] === 'to' &&
    /^(?:advis[eo]r|assistant|aide|counsel|counsell?or|deputy|secretary|spokes\w+|chief)$/.test(words[at - 1] ?? '')
  )
}

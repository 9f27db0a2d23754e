import type { CodedScene } from '../scene.js'
import type { Title } from './office-owner.js'
import { partiesIn } from './parties.js'
import type { Reading } from './reading.js'

/** Heads of offices that no state gives: people of universities, research houses and companies. */
const privateHeads =
  /(?:^| )(?:fellow|analyst|professor|researcher|economist|founder|scholar|lecturer|expert|historian|activist|journalist|correspondent|consultant|author|editor|ceo|associate|student|partner|lawyer|attorney)\b/

/** Heads that may be of a state or of anything else: the title must name the state. */
const openHeads =
  /(?:^| )(?:director|head|chief|chairman|chair|chairwoman|chairperson|manager|member|officer|coordinator|president|leader|spokesman|spokeswoman|spokesperson|secretary|representative|adviser|advisor) (?:of|for|at|with|in|on) /

export function isPublicOffice(reading: Reading, scene: CodedScene, title: Title, from: number, to: number): boolean {
  // A prince of a house holds no office by that; the crown prince does.
  if (privateHeads.test(title.office) || /^(?:prince|princess)$/.test(title.office)) return false
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

import type { Concluded } from '../conclude-event.js'
import { foldedWords } from '../joining/wording.js'
import { byText } from '../order.js'
import type { Mechanism, Proof } from '../types.js'

/** Nouns that name a standing form of working together, and what it is. */
const nouns: ReadonlyMap<string, Mechanism['what']> = new Map(
  Object.entries({
    commission: 'commission',
    committee: 'commission',
    council: 'commission',
    group: 'group',
    association: 'group',
    league: 'group',
    dialogue: 'dialogue',
    forum: 'dialogue',
    consultation: 'dialogue',
    consultations: 'dialogue',
    mechanism: 'framework',
    framework: 'framework',
    initiative: 'framework',
    roadmap: 'framework',
    programme: 'programme',
    program: 'programme',
  }),
)

/** Words that make such a noun a mechanism between states, and not a body of one of them. */
const shared =
  /\b(?:joint|bilateral|high-level|mixed|intergovernmental|inter-governmental|friendship|strategic|parliamentary|framework|working)\b/i

/** Up to six capitalised or linking words that end in one of the nouns: `High-Level Joint Commission`. */
const title =
  /\b[A-Z][\w’'-]*(?: (?:of|on|for|and|[A-Z][\w’'-]*)){0,6} (?:Commission|Committee|Council|Group|Association|League|Dialogue|Forum|Consultations?|Mechanism|Framework|Initiative|Roadmap|Programme|Program)\b/g
/** The same in small letters, with a word that shows what it is: `joint commission`. */
const described =
  /\b(?:joint|bilateral|mixed|intergovernmental|friendship|working|strategic)(?: [a-z-]+){0,2} (?:commission|committee|council|group|dialogue|framework|mechanism)\b/g

const founding = /\b(?:creat|establish|set(?:ting)? up|found|launch|inaugurat|first)/i

function namesIn(text: string): readonly string[] {
  const titled = text.match(title) ?? []
  return [...titled.filter((name) => shared.test(name)), ...(text.match(described) ?? [])]
}

/** Joint commissions, friendship groups, dialogues and frameworks that the words of events name. */
export function concludeMechanisms(events: readonly Concluded[]): readonly Mechanism[] {
  const found = new Map<string, { name: string; since: string | null; events: Set<string>; evidence: Proof[] }>()
  for (const { event } of events) {
    for (const report of event.reports) {
      const texts = [report.quote, ...report.actorText, ...report.recipientText]
      for (const name of new Set(texts.flatMap(namesIn))) {
        const key = foldedWords(name).join(' ')
        const known = found.get(key) ?? { name, since: null, events: new Set<string>(), evidence: [] }
        known.events.add(event.id)
        if (!known.evidence.some((one) => one.mention === report.mention)) {
          known.evidence.push({ article: report.article, mention: report.mention, quote: report.quote })
        }
        const isFounding = event.kind === 'agreement' && event.status === 'happened' && founding.test(report.quote)
        if (isFounding) known.since ??= event.date
        found.set(key, known)
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, one]) => ({
      name: one.name,
      what: nouns.get(key.split(' ').at(-1)!) ?? 'framework',
      since: one.since,
      events: [...one.events].sort(byText),
      evidence: one.evidence,
    }))
}

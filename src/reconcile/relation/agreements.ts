import type { Concluded } from '../conclude-event.js'
import type { Agreement } from '../types.js'

/** Fields of agreements by the words that name them. A table. */
const fields: readonly (readonly [string, RegExp])[] = [
  ['trade', /\b(?:trade|tariff|customs|export|import|commerc|market access)/i],
  ['economy', /\b(?:econom|invest|industr|business|tax)/i],
  ['finance', /\b(?:financ|bank|loan|credit|debt|currency|swap|payment)/i],
  ['energy', /\b(?:energy|oil|gas|petrol|nuclear|electric|power plant|pipeline|solar|hydrogen)/i],
  ['mining', /\b(?:mining|mineral|rare earth|lithium|copper|gold)/i],
  ['agriculture', /\b(?:agricultur|farm|food|fisher|fishing|grain|wheat)/i],
  ['defence', /\b(?:defen[cs]e|militar|weapon|arms|missile|troop|naval|submarine)/i],
  ['security', /\b(?:security|terror|intelligence|border|police|crime|drug|extradit|cyber)/i],
  ['technology', /\b(?:technolog|digital|telecom|artificial intelligence|\bai\b|semiconductor|chip|5g|4g|innovation)/i],
  ['space', /\b(?:space|satellite|lunar|orbit)/i],
  ['science', /\b(?:scien|research)/i],
  ['education', /\b(?:educat|scholarship|universit|student|training)/i],
  ['health', /\b(?:health|medic|vaccin|hospital|pandemic)/i],
  ['culture', /\b(?:cultur|tourism|tourist|sport|media|heritage|language)/i],
  ['transport', /\b(?:transport|aviation|flight|airline|airport|railway|rail|port|road|shipping|highway)/i],
  ['infrastructure', /\b(?:infrastructure|construction|belt and road|bridge|dam)/i],
  ['environment', /\b(?:climate|environment|water|emission|forest|biodivers)/i],
  ['migration', /\b(?:migra|visa|refugee|labou?r|worker|consular|deport)/i],
  ['peace', /\b(?:peace|ceasefire|truce|prisoner|hostage)/i],
  ['law', /\b(?:legal|judicial|treaty on mutual|justice)/i],
]

export const agreementFields: readonly string[] = fields.map(([field]) => field)

/** The fields that words are about, in the order of the table. */
export function fieldsOf(words: string): readonly string[] {
  return fields.filter(([, pattern]) => pattern.test(words)).map(([field]) => field)
}

/** Agreements of one pair with their fields. */
export function concludeAgreements(events: readonly Concluded[]): readonly Agreement[] {
  return events
    .filter(({ event }) => event.kind === 'agreement' || event.kind === 'joint-statement')
    .map(({ event, mentions }) => {
      const words = mentions.map(({ mention, article }) => {
        const [start, end] = mention.sentence
        return `${mention.quote} ${article.input.text?.slice(start, end) ?? ''}`
      })
      return {
        event: event.id,
        date: event.date,
        status: event.status,
        fields: fieldsOf(words.join(' ')),
        evidence: event.reports.map(({ article, mention, quote }) => ({ article, mention, quote })),
      }
    })
}

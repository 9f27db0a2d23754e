import type { Fact } from '../../schema/index.js'
import { dateWords } from './dates.js'
import { inert } from './inert.js'
import { moneyWords } from './money.js'

const when = (date: string | null | undefined): string => (date == null ? '' : `, ${dateWords(date)}`)

/** What a fact says, in plain words: `Xi Jinping: president, China, 13 September 2023`. */
export function factWords(fact: Fact, nameOf: (code: string) => string): string {
  switch (fact.fact) {
    case 'office':
      return `${inert(fact.person)}: ${inert(fact.office)}, ${nameOf(fact.of)}${when(fact.asOf)}`
    case 'tier': {
      const since = fact.since === undefined ? '' : `, since ${dateWords(fact.since)}`
      return `${fact.dyad.map(nameOf).join(' and ')}: ${inert(fact.label)}${since}${when(fact.asOf)}`
    }
    case 'relations-since':
      return `${fact.dyad.map(nameOf).join(' and ')}: relations since ${dateWords(fact.date)}${fact.derived ? ', as computed' : ''}`
    case 'membership':
      return `${nameOf(fact.of)}: ${fact.status} of ${nameOf(fact.body)}${when(fact.asOf)}`
    case 'flow': {
      const stage = fact.stage === null ? '' : `, ${fact.stage}`
      return `${fact.kind} from ${nameOf(fact.from)} to ${nameOf(fact.to)}: ${moneyWords(fact)}${stage}${when(fact.period)}`
    }
    case 'count':
      return `${inert(fact.what)}: ${fact.value}${fact.of === undefined ? '' : `, ${nameOf(fact.of)}`}${when(fact.asOf)}`
  }
}

/** What the engine saw in the sentence of a miss: its tree, the patterns that fired, the triggers that did not. */
import { evidence } from '../src/article/index.js'
import type { Finding } from '../src/coding/finding.js'
import type { Pattern } from '../src/coding/index.js'
import { findEvents } from '../src/coding/match.js'
import { mendClause } from '../src/coding/mending/mend-clause.js'
import { drawTree, type Sentence, treeOf } from '../src/language/index.js'
import type { Article } from '../src/schema/index.js'
import { parts } from './parts.js'

export interface SeenSentence {
  readonly sentence: Sentence
  /** Start and end in the source. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly tree: string
  /** One line for each pattern that fired. */
  readonly fired: readonly string[]
  /** One line for each trigger whose patterns all failed. */
  readonly silent: readonly string[]
}

export type Explain = (article: Article) => readonly SeenSentence[]

const codesOf = (mentions: Finding['actors']): string =>
  mentions.map((mention) => `${mention.codes.join('+') || '?'} “${mention.text}”`).join(', ') || '-'

function firedLine({ pattern, circumstances, actors, recipients, at }: Finding, sentence: Sentence): string {
  const kept = circumstances.suppressed ? 'suppressed' : circumstances.status
  return `${pattern.rule} at “${sentence.tokens[at]!.form}”: ${kept}, ${codesOf(actors)} → ${codesOf(recipients)}`
}

const classOf: Readonly<Record<string, string>> = { VERB: 'V', AUX: 'V', NOUN: 'N', PROPN: 'N', ADJ: 'A' }

function silentLines(sentence: Sentence, fired: readonly Finding[], of: (key: string) => readonly Pattern[]): string[] {
  return sentence.tokens.flatMap((token) => {
    if (fired.some((finding) => finding.at === token.index)) return []
    const rules = of(`${token.lemma.toLowerCase()}.${classOf[token.upos] ?? ''}`).map((pattern) => pattern.rule)
    return rules.length === 0 ? [] : [`“${token.form}”: ${[...new Set(rules)].join(', ')}`]
  })
}

export function loadExplain(): Explain {
  const { pipeline, patterns } = parts()
  return (article) => {
    const { sentences, entities } = pipeline.analyse(article)
    return sentences.map((sentence, index): SeenSentence => {
      const findings = findEvents({ tree: treeOf(mendClause(sentence)), sentence: index, entities, patterns })
      const { start, end } = evidence(article, sentence)
      return {
        sentence,
        start,
        end,
        text: article.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '),
        tree: drawTree(sentence),
        fired: findings.map((finding) => firedLine(finding, sentence)),
        silent: silentLines(sentence, findings, (key) => patterns.byTrigger.get(key) ?? []),
      }
    })
  }
}

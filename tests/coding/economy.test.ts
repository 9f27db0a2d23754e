import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge-files.js'
import { loadLanguage } from '../../src/language-model.js'
import { loadPatterns } from '../../src/pattern-files.js'
import { createPipeline } from '../../src/pipeline.js'

const pipeline = createPipeline({ language: loadLanguage(), knowledge: loadKnowledge(), patterns: loadPatterns() })

const coded = (text: string): readonly string[] =>
  pipeline
    .code(pipeline.read({ id: 'x', source: text, format: 'text' }))
    .events.map(({ kind, actor, recipient, status }) => `${kind} ${actor.join('+')} > ${recipient.join('+')} ${status}`)

describe('money, goods and works between states', () => {
  it.each([
    ['The Chinese-built port of Chancay opened in Peru.', 'project CHN > PER happened'],
    ['A batch of vaccines donated by India arrived in Kathmandu.', 'aid IND > NPL happened'],
    ['Argentina paid the IMF $1.8 billion.', 'repayment ARG > IMF happened'],
    ['Kenya met officials of the IMF in Nairobi. The Fund disbursed a second tranche.', 'loan IMF > KEN happened'],
    ['Bangladesh extended the deadline for the repayment of its loan to Nepal.', 'debt-relief BGD > NPL happened'],
    ['A $2bn loan from Kuwait financed the railway in Ethiopia.', 'loan KWT > ETH happened'],
    ['Russia will grant Vietnam a credit of $8 billion.', 'loan RUS > VNM planned'],
    ['Egypt was granted 10 million euros in food aid by the European Union.', 'aid EU > EGY happened'],
    ['The minister of Iran and his Saudi colleague signed in the capital an accord.', 'agreement IRN > SAU happened'],
    ['The memorandum that Kenya signed with Uganda was published.', 'agreement KEN > UGA happened'],
  ])('%s', (text, event) => {
    expect(coded(text)).toContain(event)
  })

  it('takes only bodies for what a state joins', () => {
    expect(coded('Egyptian trucks loaded with fuel entered Sudan.').join()).not.toContain('membership')
  })
})

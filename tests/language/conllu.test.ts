import { describe, expect, it } from 'vitest'
import { fillConllu, formsOf, readConllu, type Sentence, toConllu, writeConllu } from '../../src/language/index.js'

const given = `# newdoc id = d1
# sent_id = 1
# text = They don't go.
1	They	_	_	_	_	_	_	_	Gloss=x
2-3	don't	_	_	_	_	_	_	_	_
2	do	_	_	_	_	_	_	_	_
3	n't	_	_	_	_	_	_	_	_
3.1	really	_	_	_	_	_	_	5:advmod	CopyOf=1
4	go	_	_	_	_	_	_	4:x	SpaceAfter=No
5	.	_	_	_	_	_	_	_	_

`

const words = (rows: readonly (readonly [string, string, number, string])[]): Sentence => {
  let at = 0
  const tokens = rows.map(([form, upos, head, deprel], index) => {
    const start = at
    at += form.length
    return { index, form, lemma: form.toLowerCase(), upos, xpos: 'X', feats: '', head, deprel, start, end: at }
  })
  return { start: 0, end: at, tokens, entities: [{ from: 0, to: 1, label: 'ORG' }] }
}

describe('CoNLL-U', () => {
  it('is written as it was read', () => {
    expect(writeConllu(readConllu(given))).toBe(given)
  })

  it('keeps comments, order, multiword and empty-node lines, DEPS and MISC when words are analysed', () => {
    const [sentence] = readConllu(given)
    expect(formsOf(sentence!)).toEqual(['They', 'do', "n't", 'go', '.'])
    const found = words([
      ['They', 'PRON', 3, 'nsubj'],
      ['do', 'AUX', 3, 'aux'],
      ["n't", 'PART', 3, 'advmod'],
      ['go', 'VERB', -1, 'root'],
      ['.', 'PUNCT', 3, 'punct'],
    ])
    expect(writeConllu([fillConllu(sentence!, found)])).toBe(`# newdoc id = d1
# sent_id = 1
# text = They don't go.
1	They	they	PRON	X	_	4	nsubj	_	Gloss=x|NER=B-ORG
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	X	_	4	aux	_	_
3	n't	n't	PART	X	_	4	advmod	_	_
3.1	really	_	_	_	_	_	_	5:advmod	CopyOf=1
4	go	go	VERB	X	_	0	root	4:x	SpaceAfter=No
5	.	.	PUNCT	X	_	4	punct	_	_

`)
  })

  it('shows what is written as one word and means two as a multiword token', () => {
    const found = words([
      ['China', 'PROPN', 2, 'nmod:poss'],
      ["'s", 'PART', 0, 'case'],
      ['rise', 'NOUN', -1, 'root'],
    ])
    expect(
      writeConllu([toConllu(found, "China'srise", [])])
        .split('\n')
        .slice(1, 4),
    ).toEqual([
      "1-2	China's	_	_	_	_	_	_	_	SpaceAfter=No",
      '1	China	china	PROPN	X	_	3	nmod:poss	_	NER=B-ORG',
      "2	's	's	PART	X	_	1	case	_	_",
    ])
  })

  it('says which line is wrong', () => {
    expect(() => readConllu('1\tonly\tthree\n')).toThrow(/Line 1 is not CoNLL-U: it has 3 columns/)
  })
})

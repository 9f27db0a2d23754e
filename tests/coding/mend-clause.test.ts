import { describe, expect, it } from 'vitest'
import { mendClause } from '../../src/coding/mending/mend-clause.js'
import { sentenceOf } from '../support/sentence.js'

/** [what it shows, sentence, a word, the word it hangs on after mending, as what] */
const mended: readonly (readonly [string, string, string, string, string])[] = [
  [
    'an object behind a word of time is no second subject',
    'Mugabe NNP 2 nsubj\nreceived VBD 0 root\nyesterday NN 2 obl:unmarked\nthe DT 5 det\nenvoy NN 2 nsubj',
    'envoy',
    'received',
    'obj',
  ],
  [
    'an object behind a parenthesis is no part of it',
    'Mugabe NNP 2 nsubj\noffered VBD 0 root\n, , 5 punct\non IN 5 case\nMonday NNP 2 obl\n, , 8 punct\na DT 8 det\ndinner NN 5 appos',
    'dinner',
    'offered',
    'obj',
  ],
  [
    'an infinitive that was hung on its verb as a phrase is governed by it',
    'Peru NNP 2 nsubj\nrefused VBD 0 root\nto TO 4 mark to\nhand VB 2 obl\nover RP 6 case\nhim PRP 4 obl',
    'hand',
    'refused',
    'xcomp',
  ],
  [
    'what somebody is brought to do is no purpose',
    'Fear NN 2 nsubj\nprompted VBD 0 root prompt\nLima NNP 2 obj\nto TO 5 mark to\nask VB 2 advcl',
    'ask',
    'prompted',
    'xcomp',
  ],
  [
    'a perfect without "been" is no passive',
    'Peru NNP 3 nsubj:pass\nhas VBZ 3 aux have\ncalled VBN 0 root\nfor IN 5 case\ntalks NNS 3 obl',
    'Peru',
    'called',
    'nsubj',
  ],
  [
    'a noun behind its attribute is no infinitive',
    'Peru NNP 2 nsubj\nscrapped VBD 0 root\nits PRP$ 4 nmod:poss\nexport NN 5 compound\nban VB 2 xcomp',
    'ban',
    'scrapped',
    'obj',
  ],
  [
    'a warning governs what it warns of',
    'Peru NNP 2 nsubj\nslammed VBD 0 root\nit PRP 2 obj\n, , 5 punct\nwarning VBG 8 advcl warn\nwar NN 8 nsubj\ncould MD 8 aux\nfollow VB 2 ccomp',
    'follow',
    'warning',
    'ccomp',
  ],
  [
    'a verb in the past goes with the verb in the past above, not with what was agreed',
    'They PRP 2 nsubj\nagreed VBD 0 root\nthat IN 6 mark\ntrade NN 6 nsubj\nis VBZ 6 cop\nvital JJ 2 ccomp\nand CC 8 cc\nvowed VBD 6 conj',
    'vowed',
    'agreed',
    'conj',
  ],
  [
    'what stands between two stands between both',
    'Talks NNS 8 nsubj:pass\nbetween IN 3 case\nCuba NNP 1 nmod\nand CC 5 cc\nHaiti NNP 8 nsubj\nwere VBD 8 aux:pass\nnow RB 8 advmod\nended VBN 0 root',
    'Haiti',
    'Cuba',
    'conj',
  ],
  [
    'a finite verb without an auxiliary is no passive',
    'Mugabe NNP 2 nsubj:pass\ncalled VBD 0 root\non IN 4 case\nXi NNP 2 obl',
    'Mugabe',
    'called',
    'nsubj',
  ],
  [
    'a name between commas is the subject of a main verb that has none',
    'When WRB 2 advmod\nmeeting VBG 8 advcl\nXi NNP 2 obj\n, , 5 punct\nRuto NNP 3 conj\n, , 5 punct\nhere RB 5 advmod\nsaid VBD 0 root',
    'Ruto',
    'said',
    'nsubj',
  ],
  [
    'the infinitive of a headline is its verb',
    'Ruto NNP 0 root\nto TO 3 mark\nvisit VB 1 acl\nTokyo NNP 3 obj',
    'Ruto',
    'visit',
    'nsubj',
  ],
  [
    'a name between a day and a verb is the subject, and no part of the date',
    'Under IN 2 case\npact NN 9 obl\nof IN 6 case\nMay NNP 5 nmod:unmarked\n3 CD 6 nummod\nChile NNP 2 nmod\nis VBZ 9 cop\nto TO 9 mark\npay VB 0 root',
    'Chile',
    'pay',
    'nsubj',
  ],
  [
    'what was denied is no clause of time',
    'Mugabe NNP 2 nsubj\ndenied VBD 0 root deny\non IN 4 case\nMonday NNP 2 obl\nthat IN 8 mark that\nhe PRP 8 nsubj\nhad VBD 8 aux\npaid VBN 2 advcl',
    'paid',
    'denied',
    'ccomp',
  ],
  [
    'who leads a delegation does not do what it does',
    'delegation NN 5 nsubj\nled VBN 1 acl lead\nby IN 4 case by\nSen NNP 5 nsubj\nlanded VBD 0 root',
    'Sen',
    'led',
    'obl',
  ],
  [
    'the holders of an office in two states are no further states',
    'leaders NNS 10 nsubj\nof IN 3 case\nChad NNP 1 nmod\nand CC 5 cc\nMali NNP 3 conj\n, , 7 punct\nBey NNP 3 conj\nand CC 9 cc\nBa NNP 3 conj\nmet VBD 0 root',
    'Bey',
    'leaders',
    'appos',
  ],
  [
    'a day in front of a guest is no part of him',
    'Mugabe NNP 2 nsubj\nreceived VBD 0 root\non IN 5 case\nTuesday NNP 5 nmod:desc\nXi NNP 2 obl',
    'Xi',
    'received',
    'obj',
  ],
  [
    'an apposition in a sentence without such a parenthesis stays one',
    'Mugabe NNP 2 nsubj\nspoke VBD 0 root\non IN 4 case\nMonday NNP 2 obl\n, , 7 punct\na DT 7 det\nholiday NN 4 appos',
    'holiday',
    'Monday',
    'appos',
  ],
]

describe('a clause whose tree is plainly wrong is set up again', () => {
  it.each(mended)('%s', (_title, text, word, head, deprel) => {
    const { tokens } = mendClause(sentenceOf(text))
    const token = tokens.find((t) => t.form === word)!
    expect([tokens[token.head]?.form, token.deprel]).toEqual([head, deprel])
  })
})

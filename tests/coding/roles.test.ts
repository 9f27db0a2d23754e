import { describe, expect, it } from 'vitest'
import { rolesOfNoun } from '../../src/coding/roles/noun-roles.js'
import { subjectOf } from '../../src/coding/roles/subject.js'
import { rolesOfVerb } from '../../src/coding/roles/verb-roles.js'
import { treeOf } from '../../src/language/index.js'
import { indexOf, sentenceOf } from '../support/sentence.js'

/** [what it shows, sentence, verb, who is found, as what] */
const subjects: readonly (readonly [string, string, string, string | null, 'subj' | 'obj'])[] = [
  ['the subject of an active verb does it', 'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj', 'met', 'Xi', 'subj'],
  [
    'the subject of a passive has it done to it',
    'Maduro NNP 3 nsubj:pass\nwas VBD 3 aux:pass\nreceived VBN 0 root\nby IN 5 case\nXi NNP 3 obl',
    'received',
    'Maduro',
    'obj',
  ],
  [
    'an infinitive is done by the subject above',
    'Xi NNP 2 nsubj\nagreed VBD 0 root\nto TO 4 mark\nvisit VB 2 xcomp\nHanoi NNP 4 obj',
    'visit',
    'Xi',
    'subj',
  ],
  [
    'an infinitive under an object is done by the object',
    'Xi NNP 2 nsubj\nasked VBD 0 root\nMaduro NNP 2 obj\nto TO 5 mark\nvisit VB 2 xcomp',
    'visit',
    'Maduro',
    'subj',
  ],
  [
    'who promises another to come comes himself',
    'Xi NNP 2 nsubj\npromised VBD 0 root\nMaduro NNP 2 iobj\nto TO 5 mark\nvisit VB 2 xcomp',
    'visit',
    'Xi',
    'subj',
  ],
  [
    'a clause after "after" has the noun before its verb for its subject',
    'Xi NNP 2 nsubj\nleft VBD 0 root\nafter IN 4 case\npolice NNS 2 obl\nstormed VBD 2 advcl\nit PRP 5 obj',
    'stormed',
    'police',
    'subj',
  ],
  [
    'a joined verb shares the subject',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\nand CC 5 cc\npraised VBD 2 conj\nhim PRP 5 obj',
    'praised',
    'Xi',
    'subj',
  ],
  [
    'a relative pronoun stands for its noun',
    'Xi NNP 5 nsubj\nwho WP 3 nsubj\nvisited VBD 1 acl:relcl\nHanoi NNP 3 obj\nsaid VBD 0 root',
    'visited',
    'Xi',
    'subj',
  ],
  [
    'behind a comma "which" takes up the deed, not the place in it',
    'attack NN 0 root\nin IN 3 case\nKabul NNP 1 nmod\n, , 6 punct\nwhich WDT 6 nsubj\nkilled VBD 3 acl:relcl\nthree CD 6 obj',
    'killed',
    'attack',
    'subj',
  ],
  [
    'what a declaration demands, whoever issued it demands',
    'Mali NNP 2 nsubj\nissued VBD 0 root\ndeclaration NN 2 obj\ndemanding VBG 3 acl\nwithdrawal NN 4 obj',
    'demanding',
    'Mali',
    'subj',
  ],
  [
    'a participle has its noun for object',
    'agreement NN 0 root\nsigned VBN 1 acl\nby IN 4 case\nXi NNP 2 obl',
    'signed',
    'agreement',
    'obj',
  ],
  [
    'a finite verb that lost its subject takes the phrase before it',
    'Besides IN 2 case\nPeru NNP 5 obl\n, , 4 punct\nChina NNP 2 conj\nsigned VBD 0 root\nit PRP 5 obj',
    'signed',
    'China',
    'subj',
  ],
  [
    'a clause with "that" takes no subject from the clause above',
    'Xi NNP 2 nsubj\nsaid VBD 0 root\nthat IN 4 mark\nrained VBD 2 ccomp',
    'rained',
    null,
    'subj',
  ],
  [
    '"both" is the subject where the tree takes it for a conjunction',
    'Both DT 2 cc:preconj\ncalled VBD 0 root',
    'called',
    'Both',
    'subj',
  ],
]

describe('the subject of a verb', () => {
  it.each(subjects)('%s', (_, rows, verb, who, role) => {
    const sentence = sentenceOf(rows)
    const found = subjectOf(treeOf(sentence), indexOf(sentence, verb))
    expect(found && { who: sentence.tokens[found.at]!.form, role: found.role }).toEqual(who ? { who, role } : null)
  })
})

/** [what it shows, sentence, word, roles that must be there by their words] */
const verbs: readonly (readonly [string, string, string, Readonly<Record<string, readonly string[]>>])[] = [
  [
    'a passive gives its agent back as the doer',
    'Maduro NNP 3 nsubj:pass\nwas VBD 3 aux:pass\nreceived VBN 0 root\nby IN 5 case\nXi NNP 3 obl',
    'received',
    { subj: ['Xi'], obj: ['Maduro'] },
  ],
  [
    'phrases stand under their preposition, and those inside them under both',
    'Xi NNP 2 nsubj\nsaid VBD 0 root\nin IN 5 case\na DT 5 det\nmeeting NN 2 obl\nwith IN 7 case\nMaduro NNP 5 nmod',
    'said',
    { in: ['meeting'], 'in.with': ['Maduro'] },
  ],
  [
    'what hangs on the object is open to the verb',
    'Xi NNP 2 nsubj\nsigned VBD 0 root\ndeal NN 2 obj\nwith IN 5 case\nPeru NNP 3 nmod',
    'signed',
    { obj: ['deal'], 'obj.with': ['Peru'] },
  ],
  [
    'a day is no object',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 4 compound\nMonday NNP 2 obj',
    'met',
    { obj: ['Maduro'] },
  ],
  [
    'an object is shared over the conjunction',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nand CC 4 cc\npraised VBD 2 conj\nMaduro NNP 4 obj',
    'met',
    { obj: ['Maduro'] },
  ],
  [
    'who is asked is the object, whatever the tree calls it',
    'Xi NNP 2 nsubj\nasked VBD 0 root\nMaduro NNP 2 iobj\nto TO 5 mark\nvisit VB 2 xcomp',
    'asked',
    { obj: ['Maduro'], xcomp: ['visit'] },
  ],
  [
    'a number that the tree takes for a preposition leaves the object one',
    'Rebels NNS 2 nsubj\nkilled VBD 0 root\nat IN 6 case\nleast JJS 3 fixed\ntwenty CD 6 nummod\npeople NNS 2 obl',
    'killed',
    { obj: ['people'] },
  ],
  [
    'a party far behind the verb is found by its preposition',
    'Xi NNP 2 nsubj\nmet VBD 0 root\ntoday NN 2 obl\nwith IN 5 case\nMaduro NNP 3 nmod',
    'met',
    { with: ['Maduro'] },
  ],
]

const words = (roles: Readonly<Record<string, readonly number[]>>, forms: readonly { form: string }[]) =>
  Object.fromEntries(Object.entries(roles).map(([role, list]) => [role, list.map((at) => forms[at]!.form)]))

describe('the roles of a verb', () => {
  it.each(verbs)('%s', (_, rows, verb, expected) => {
    const sentence = sentenceOf(rows)
    expect(words(rolesOfVerb(treeOf(sentence), indexOf(sentence, verb)), sentence.tokens)).toMatchObject(expected)
  })

  it('may be named by words that programs reserve', () => {
    const tree = treeOf(sentenceOf('Xi NNP 2 nsubj\nmet VBD 0 root\nconstructor IN 4 case\nMaduro NNP 2 obl'))
    expect(Object.entries(rolesOfVerb(tree, 1))).toContainEqual(['constructor', [3]])
  })
})

const nouns: typeof verbs = [
  [
    'owners, hosts and companions of a deed',
    "Xi NNP 3 nmod:poss\n's POS 1 case\nvisit NN 0 root\nto IN 5 case\nHanoi NNP 3 nmod",
    'visit',
    { poss: ['Xi'], to: ['Hanoi'] },
  ],
  [
    'a participle on the noun brings its own roles',
    'sanctions NNS 0 root\nimposed VBN 1 acl\nby IN 4 case\nWashington NNP 2 obl\non IN 6 case\nIran NNP 2 obl',
    'sanctions',
    { subj: ['Washington'], on: ['Iran'] },
  ],
  [
    'the clause in which a deed is named lends its subject',
    'Xi NNP 2 nsubj\nwelcomed VBD 0 root\nvisit NN 2 obj\nof IN 5 case\nMaduro NNP 3 nmod',
    'visit',
    { host: ['Xi'], of: ['Maduro'] },
  ],
  [
    'a relative before a nominal predicate stands for the noun before it',
    'Maduro NNP 6 nsubj\n, , 1 punct\nwho WP 5 nsubj\nis VBZ 5 cop\nvisit NN 1 acl:relcl\nsaid VBD 0 root',
    'visit',
    { subj: ['Maduro'] },
  ],
]

describe('the roles of a noun that names a deed', () => {
  it.each(nouns)('%s', (_, rows, noun, expected) => {
    const sentence = sentenceOf(rows)
    expect(words(rolesOfNoun(treeOf(sentence), indexOf(sentence, noun)), sentence.tokens)).toMatchObject(expected)
  })
})

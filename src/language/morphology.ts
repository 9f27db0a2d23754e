/** Features of words: by tag, and for forms that differ, by `form/tag`. */
export interface FeatureTable {
  readonly byTag: readonly string[]
  readonly byForm: ReadonlyMap<string, string>
}

/** Features that a word has by itself. */
export function featuresOf(form: string, tag: number, table: FeatureTable): string {
  return (form.length > 24 ? undefined : table.byForm.get(`${form.toLowerCase()}/${tag}`)) ?? table.byTag[tag] ?? ''
}

/** The words of a sentence and how they hang together. */
export interface Built {
  readonly forms: readonly string[]
  readonly xpos: readonly string[]
  readonly upos: readonly string[]
  readonly heads: Int32Array
  readonly labels: readonly string[]
}

const formsOfHave = new Set(['have', 'has', 'had', 'having', "'ve", '’ve', 've', "'d", '’d'])

/** Which words are passive if they are participles: with a passive auxiliary, or without "have". */
function passives({ forms, heads, labels }: Built): Uint8Array {
  const perfect = new Uint8Array(forms.length)
  const passive = new Uint8Array(forms.length)
  for (let i = 0; i < forms.length; i++) {
    const head = heads[i]!
    if (head < 0) continue
    if (labels[i] === 'aux:pass' || labels[i] === 'nsubj:pass') passive[head] = 1
    else if (labels[i] === 'aux' && formsOfHave.has(forms[i]!.toLowerCase())) perfect[head] = 1
  }
  for (let i = 0; i < forms.length; i++) if (perfect[i] === 0) passive[i] = 1
  return passive
}

const persons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: 'Number=Sing|Person=1',
    we: 'Number=Plur|Person=1',
    you: 'Number=Sing|Person=2',
    they: 'Number=Plur|Person=3',
    these: 'Number=Plur|Person=3',
    those: 'Number=Plur|Person=3',
  }),
)
const pluralTags = new Set(['NNS', 'NNPS'])

/** Number and person that each predicate takes from its subject, '' where it has none. */
function subjects({ forms, xpos, heads, labels }: Built): string[] {
  const found = new Array<string>(forms.length).fill('')
  const joined = new Uint8Array(forms.length)
  for (let i = 0; i < forms.length; i++) if (labels[i] === 'conj' && heads[i]! >= 0) joined[heads[i]!] = 1
  for (let i = 0; i < forms.length; i++) {
    const head = heads[i]!
    if (head < 0 || !/^[nc]subj/.test(labels[i]!)) continue
    const plural = joined[i] === 1 || pluralTags.has(xpos[i]!)
    found[head] = persons.get(forms[i]!.toLowerCase()) ?? (plural ? 'Number=Plur|Person=3' : 'Number=Sing|Person=3')
  }
  // A second verb shares the subject of the first
  for (let i = 0; i < forms.length; i++)
    if (found[i] === '' && labels[i] === 'conj' && heads[i]! >= 0 && heads[i]! < i) found[i] = found[heads[i]!]!
  return found
}

/** Features that a verb takes from its sentence: the voice of participles, number and person of finite forms. */
export function inflect(built: Built, features: string[]): void {
  const passive = passives(built)
  const subject = subjects(built)
  for (let i = 0; i < features.length; i++) {
    const tag = built.xpos[i]!
    if (tag === 'VBN' && built.upos[i] === 'VERB') {
      features[i] = passive[i] === 1 ? 'Tense=Past|VerbForm=Part|Voice=Pass' : 'Tense=Past|VerbForm=Part'
    } else if (tag === 'VBD' || tag === 'VBP') {
      const bearer = /^(?:aux|cop)/.test(built.labels[i]!) && built.heads[i]! >= 0 ? built.heads[i]! : i
      const agreed = subject[bearer]! || (tag === 'VBP' ? 'Number=Plur|Person=3' : 'Number=Sing|Person=3')
      features[i] = `Mood=Ind|${agreed}|Tense=${tag === 'VBD' ? 'Past' : 'Pres'}|VerbForm=Fin`
    }
  }
}

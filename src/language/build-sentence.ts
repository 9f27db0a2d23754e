import { nameAcronyms } from './acronym-name.js'
import type { Annotation } from './annotate.js'
import { attachPunctuation } from './attach-punctuation.js'
import { knowsBases, nameBitsOf } from './features.js'
import { irregularVerbs } from './irregular-verbs.js'
import { type LemmaTable, lemmatise } from './lemmatise.js'
import type { Lexicon } from './lexicon.js'
import { findMissedVerb } from './missed-verb.js'
import type { Model } from './model-file.js'
import { featuresOf, inflect } from './morphology.js'
import { raiseVerb } from './raise-verb.js'
import { tidyNames } from './tidy-names.js'
import type { NamedEntity, Sentence, Token } from './types.js'

/** Makes sentences of the class numbers that the network finds. */
export type SentenceBuilder = (
  forms: readonly string[],
  starts: readonly number[],
  ends: readonly number[],
  found: Annotation,
) => Sentence

const pairs = (list: readonly string[]): Map<string, string> => {
  const map = new Map<string, string>()
  for (let i = 0; i < list.length; i += 2) map.set(list[i]!, list[i + 1]!)
  return map
}

export function createBuilder(model: Model, lexicon: Lexicon): SentenceBuilder {
  const knows = knowsBases(lexicon)
  const bitsOf = nameBitsOf(lexicon)
  const uposOf = model.tags.map((tag) => tag.slice(0, tag.indexOf(' ')))
  const xposOf = model.tags.map((tag) => tag.slice(tag.indexOf(' ') + 1))
  const lemmas: LemmaTable = pairs(model.lemmas)
  const table = { byTag: model.features, byForm: pairs(model.formFeatures) }
  const past = model.tags.indexOf('VERB VBD')
  const present = model.tags.indexOf('VERB VBP')
  return (forms, starts, ends, found) => {
    // "They froze aid": a past form that was not in the training texts is no present.
    const tags = Array.from(found.tags, (tag, i) =>
      tag === present && past >= 0 && irregularVerbs.has(forms[i]!.toLowerCase()) ? past : tag,
    )
    const upos = tags.map((tag) => uposOf[tag]!)
    const xpos = tags.map((tag) => xposOf[tag]!)
    const labels = Array.from(found.labels, (label) => model.labels[label]!)
    const feats = forms.map((form, i) => featuresOf(form, tags[i]!, table))
    const heads = found.heads.slice()
    nameAcronyms(forms, { upos, xpos, heads, labels })
    raiseVerb({ upos, xpos, heads, labels })
    findMissedVerb(forms, { upos, xpos, heads, labels })
    attachPunctuation(
      forms,
      heads,
      Uint8Array.from(labels, (label) => (label === 'punct' ? 1 : 0)),
    )
    inflect({ forms, upos, xpos, heads, labels }, feats)
    const tokens = forms.map(
      (form, index): Token => ({
        index,
        form,
        lemma: lemmatise(form, upos[index]!, xpos[index]!, lemmas, knows),
        upos: upos[index]!,
        xpos: xpos[index]!,
        feats: feats[index]!,
        head: heads[index]!,
        deprel: labels[index]!,
        start: starts[index]!,
        end: ends[index]!,
      }),
    )
    return { start: starts[0]!, end: ends.at(-1)!, tokens, entities: tidyNames(forms, found.names, bitsOf) }
  }
}

/** One annotation of a sentence that went through the network in pieces: later roots hang on the first. */
export function joinPieces(pieces: readonly Annotation[], parataxis: number): Annotation {
  if (pieces.length === 1) return pieces[0]!
  const tags: number[] = []
  const heads: number[] = []
  const labels: number[] = []
  const names: NamedEntity[] = []
  let root = -1
  for (const piece of pieces) {
    const shift = tags.length
    piece.heads.forEach((head, i) => {
      heads.push(head < 0 ? root : head + shift)
      labels.push(head < 0 && root >= 0 ? parataxis : piece.labels[i]!)
      if (head < 0 && root < 0) root = i + shift
    })
    for (const tag of piece.tags) tags.push(tag)
    for (const name of piece.names) names.push({ ...name, from: name.from + shift, to: name.to + shift })
  }
  return { tags: Uint16Array.from(tags), heads: Int32Array.from(heads), labels: Uint8Array.from(labels), names }
}

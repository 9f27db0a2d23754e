import type { Lexicon } from '../../src/language/lexicon.js'
import {
  describePlace,
  openAfter,
  splitterFeatures,
  splitterSize,
  viewWords,
} from '../../src/language/split-sentences.js'
import { Gap, tokenise } from '../../src/language/tokenise.js'
import type { RawText } from './raw-text.js'

/** Weights of the sentence splitter: logistic regression with AdaGrad over hashed features. */
export interface Splitter {
  readonly weights: Float32Array
  bias: number
}

/** Added to the bias: a missed end costs two sentences, a false one as much, but ends are rare (tuned on EWT dev). */
const leaning = 0.25

export function trainSplitter(texts: readonly RawText[], lexicon: Lexicon, epochs = 8): Splitter {
  const weights = new Float32Array(splitterSize)
  const squares = new Float32Array(splitterSize).fill(0.5)
  const out = new Int32Array(splitterFeatures)
  let bias = -3
  const prepared = texts.map(({ text, sentences }) => {
    const words = tokenise(text)
    return { words, view: viewWords(text, words, lexicon), stops: new Set(sentences.map((s) => s[1])) }
  })
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { words, view, stops } of prepared) {
      let first = 0
      let open = 0
      for (let i = 0; i + 1 < words.starts.length; i++) {
        open = openAfter(view.shapes[i]!, open)
        const gold = stops.has(words.ends[i]!)
        if (words.gaps[i + 1]! < Gap.blank) {
          describePlace(view, words.gaps, i, first, open, out)
          let score = bias
          for (let k = 0; k < splitterFeatures; k++) score += weights[out[k]!]!
          const error = (gold ? 1 : 0) - 1 / (1 + Math.exp(-score))
          bias += 0.001 * error
          for (let k = 0; k < splitterFeatures; k++) {
            const at = out[k]!
            const gradient = error - 1e-4 * weights[at]!
            squares[at]! += gradient * gradient
            weights[at]! += (0.15 / Math.sqrt(squares[at]!)) * gradient
          }
        }
        if (gold || words.gaps[i + 1]! >= Gap.blank) {
          first = i + 1
          open = 0
        }
      }
    }
  }
  return { weights, bias: bias + leaning }
}

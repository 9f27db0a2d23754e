import type { Sentence, Token } from './types.js'

/** Signs that would spoil a terminal: control characters, and those that turn the direction of writing. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Draws a sentence's tree for the terminal: one word a line, in the order of the sentence, each hanging on its head,
 * with relation and part of speech.
 *
 *     ┌─ Xi  nsubj PROPN
 *     │  └─ Jinping  flat PROPN
 *     met  root VERB
 *     └─ today  obl:unmarked NOUN
 */
export function drawTree(sentence: Sentence): string {
  const { tokens } = sentence
  const children: Token[][] = tokens.map(() => [])
  for (const token of tokens) if (token.head >= 0) children[token.head]!.push(token)
  const names = new Map(sentence.entities.map((e) => [e.from, e]))
  const lines: string[] = []

  const describe = (token: Token): string => {
    const name = names.get(token.index)
    const words =
      name === undefined
        ? ''
        : tokens
            .slice(name.from, name.to)
            .map((t) => t.form)
            .join(' ')
    const note = name === undefined ? '' : `  [${words}: ${name.label}]`
    return `${token.form}  ${token.deprel} ${token.upos}${note}`.replace(unprintable, '\uFFFD')
  }
  /** `above` and `below` are drawn before the lines of the words left and right of `token`. */
  const draw = (token: Token, above: string, own: string, below: string): void => {
    const left = children[token.index]!.filter((c) => c.index < token.index)
    const right = children[token.index]!.filter((c) => c.index > token.index)
    left.forEach((child, i) => {
      draw(child, `${above}${i === 0 ? '   ' : '│  '}`, `${above}${i === 0 ? '┌─ ' : '├─ '}`, `${above}│  `)
    })
    lines.push(own + describe(token))
    right.forEach((child, i) => {
      const last = i === right.length - 1
      draw(child, `${below}│  `, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`)
    })
  }
  for (const token of tokens) if (token.head < 0) draw(token, '', '', '')
  return lines.join('\n')
}

import { readFileSync } from 'node:fs'
import {
  type ConlluSentence,
  drawTree,
  fillConllu,
  formsOf,
  type Language,
  readConllu,
  type Sentence,
  toConllu,
  writeConllu,
} from '../language/index.js'
import { loadLanguage } from '../language-model.js'
import { ChanceryError } from '../schema/index.js'
import type { ParseFlags } from './commands/parse.js'
import { write } from './output.js'

/** Sentences given as CoNLL-U that are parsed and printed at a time. */
const portion = 500

function read(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (cause) {
    throw new ChanceryError(
      'unreadable',
      `${path} cannot be read.`,
      'Give the path of a text file, or - for standard input.',
      cause,
    )
  }
}

export async function runParse(paths: readonly string[], flags: ParseFlags): Promise<void> {
  const language = loadLanguage(flags.model)
  for (const path of paths) {
    const text = read(path).replace(/^\uFEFF/, '')
    if (flags.input === 'conllu') await parseConllu(language, readConllu(text), flags.draw)
    else await parseText(language, text, path, flags.draw)
  }
}

const drawn = (sentence: Sentence): string => `${drawTree(sentence)}\n\n`

async function parseConllu(language: Language, given: readonly ConlluSentence[], draw: boolean): Promise<void> {
  for (let i = 0; i < given.length; i += portion) {
    const part = given.slice(i, i + portion)
    const found = language.annotate(part.map(formsOf))
    await write(
      draw ? found.map(drawn).join('') : writeConllu(part.map((sentence, j) => fillConllu(sentence, found[j]!))),
    )
  }
}

async function parseText(language: Language, text: string, path: string, draw: boolean): Promise<void> {
  const sentences = language.analyse(text)
  if (draw) return write(sentences.map(drawn).join(''))
  let end = 0
  const printed = sentences.map((sentence, i) => {
    const comments: string[] = []
    if (i === 0) comments.push(`# newdoc id = ${path === '-' ? 'stdin' : path.replace(/\s/g, '_')}`)
    if (i === 0 || /\n\s*\n/.test(text.slice(end, sentence.start))) comments.push('# newpar')
    comments.push(`# sent_id = ${i + 1}`)
    end = sentence.end
    return toConllu(sentence, text, comments)
  })
  return write(writeConllu(printed))
}

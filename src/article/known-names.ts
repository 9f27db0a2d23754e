import type { Knowledge } from '../knowledge/index.js'
import { plainVocabulary, type Vocabulary } from './vocabulary.js'

/** Most answers that are kept: names of one corpus come again and again. */
const most = 50_000

/** The vocabulary of a reader that knows the names of states, places, bodies and people. Make it once and pass it to each reading. */
export function vocabularyOf(knowledge: Pick<Knowledge, 'lookup' | 'peopleByShort'>): Vocabulary {
  const answers = new Map<string, boolean>()
  return {
    isWord: plainVocabulary.isWord,
    isName: (word) => {
      const known = answers.get(word)
      if (known !== undefined) return known
      const answer = knowledge.lookup(word).length > 0 || knowledge.peopleByShort(word).length > 0
      if (answers.size < most) answers.set(word, answer)
      return answer
    },
  }
}

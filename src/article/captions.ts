import { agencyNamed } from './agencies.js'
import { countWords, endsSentence } from './draft.js'
import { plainVocabulary } from './vocabulary.js'

const roles =
  /\b(?:photos?|photograph(?:er)?|foto|image|picture|handout|pool|getty|shutterstock|istock|alamy|epa|epa-efe|wikimedia|flickr|unsplash|courtesy|archive|archivo|file|screengrab|screenshot|via|credit|press (?:office|service)|©)\b/i

/** Whether words in brackets credit a picture: `REUTERS/Name`, `AP Photo/…`, `Photo by … via Getty Images`, `AFP`. */
function isPictureCredit(words: string): 'sure' | 'agency' | null {
  const text = words.trim()
  if (text.length < 2 || text.length > 140) return null
  const slash = text.split('/')
  if (slash.length > 1 && slash.some((part) => agencyNamed(part) !== null)) return 'sure'
  if (roles.test(text) && countWords(text) <= 16 && !/\b(?:said|was|were|is|are|has|have|had)\b/.test(text))
    return 'sure'
  if (slash.length > 1 && slash[0] !== '' && /^[\p{Lu}\s.'’/-]+$/u.test(text)) return 'sure'
  return agencyNamed(text) !== null ? 'agency' : null
}

const opening =
  /^(?:file photo|file picture|file|photo|image|picture|foto|caption|pictured|photograph|illustration|video grab|handout photo|in this (?:file |handout |undated |aerial )?(?:photo|image|picture|photograph|video grab|frame)|this (?:file |handout |undated |aerial |combination of )?(?:photo|image|picture)s?|a (?:file photo|handout photo|screengrab|screenshot|photo (?:released|provided|taken)|picture (?:released|taken)))\b(?:\s*[:–—-]|\s*\(| (?:taken|released|provided|shows?|from|of|illustration)|,)/i
const credit =
  /^(?:photo(?:graph)?s?|image|picture|photo credits?|image credits?|credits?|foto|copyright|source)\s*(?:by|:|©|courtesy)\s*.{2,100}$/i

/**
 * Whether a block is the line under a picture. A bare agency in brackets closes captions and, in other houses, whole
 * dispatches: it makes a caption only of a block of one sentence that is not the last of the running text.
 */
export function isCaption(text: string, last: boolean): boolean {
  if (text.length > 700) return false
  if (opening.test(text) || (credit.test(text) && countWords(text) <= 14)) return true
  const brackets = /[([]([^()[\]]{2,140})[)\]][\s.]*$/.exec(text)
  if (brackets) {
    const kind = isPictureCredit(brackets[1]!)
    if (kind === 'sure') return true
    if (kind === 'agency' && !last && sentences(text.slice(0, brackets.index)) <= 1) return true
  }
  const bar = /(?:\s[|/]\s?|\s[–—-]\s?|\s?©\s?|\s{1}\/)([^|/©]{2,60})$/.exec(text)
  if (bar && !endsSentence(text) && countWords(text) <= 45) {
    const words = bar[1]!.trim()
    const credited = agencyNamed(words) !== null
    if (credited && endsSentence(text.slice(0, bar.index))) return !last && sentences(text.slice(0, bar.index)) <= 1
    if (credited || /^(?:photo|image|picture|getty|epa|file photo|ap photo)\b/i.test(words)) return true
    if (text.includes('©') && /©[^.]{2,60}$/.test(text)) return true
  }
  const credited = /\p{Ll}{3}[.!?]["”’]? ((?:\p{Lu}[\p{L}'’-]+[ /]?){1,4})$/u.exec(text)
  const strange = (word: string): boolean => !plainVocabulary.isWord(word.toLowerCase())
  return (
    !last &&
    countWords(text) <= 30 &&
    credited !== null &&
    credited[1]!.split(/[ /]/).some((w) => w !== '' && strange(w))
  )
}

function sentences(text: string): number {
  return (
    text.match(
      /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Gov|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec))[.!?]["”’]?(?:\s|$)/gu,
    )?.length ?? 0
  )
}

import type { Edit } from './strip.js'

/** A repair of a block's text, and what kind of noise it mends; null where it is too small to report. */
export interface Repair extends Edit {
  readonly what: 'glued' | 'typo' | null
}

const glue =
  /(?<=\p{L}{2}[.!?]["”’]?|\p{L}{2}[.!?]["”’)]\)?)(?=\p{Lu}\p{Ll})|(?<=[\p{L}\p{N}])(?=[“])|(?<=[”])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N})”][,;])(?=["“]?\p{L})|(?<=\p{L}{2}:)(?=\p{Lu}|[“"]\p{L})|(?<=\([^()]{3,60}\))(?=\p{L})|(?<=\p{Ll}{3})(?=\((?:\p{L}{3}|\d{4}))|(?<=(?<!\d)(?:19|20)\d\d)(?=\p{Lu}\p{Ll})/gu

/** Words that hold a full stop or a colon inside: addresses, names of houses. */
const whole = /(?:https?:|www\.|@)\S*$|\b(?:e\.g|i\.e|Ph|node|asp)\.?$/i

/** How far a word is looked at on each side, in code units. */
const longestWord = 60

/** Spaces that are missing after stops, quotation marks and brackets. */
export function spacingRepairs(text: string): Repair[] {
  const repairs: Repair[] = []
  for (const match of text.matchAll(glue)) {
    const at = match.index
    const word = /\S*$/.exec(text.slice(Math.max(0, at - longestWord), at))![0]
    const rest = /^\S*/.exec(text.slice(at, at + longestWord))![0]
    if (whole.test(word) || /^[\w-]*\.(?:com|org|net|gov|edu|[a-z]{2})\b/.test(word + rest)) continue
    if (/^[A-Za-z]{2,}\.$/.test(word) && isDomain(word + rest)) continue
    repairs.push({ start: at, end: at, text: ' ', what: 'glued' })
  }
  return repairs.concat(straightQuotes(text))
}

function isDomain(word: string): boolean {
  return /\.(?:Com|Org|Net|Gov|Edu|Io|Tv|Ru|Cn|Uk|De|Fr|Js|Ai)\b/.test(word)
}

/** Straight quotation marks open and close in turn; a letter on the wrong side of one lacks its space. */
function straightQuotes(text: string): Repair[] {
  const repairs: Repair[] = []
  let open = false
  const marks = [...text.matchAll(/"/g)]
  if (marks.length % 2 === 1) return repairs
  for (const { index } of marks) {
    const before = text[index - 1] ?? ' '
    const after = text[index + 1] ?? ' '
    open = !open
    if (open && /\p{Ll}/u.test(before) && /[\p{L}\p{N}]/u.test(after))
      repairs.push({ start: index, end: index, text: ' ', what: 'glued' })
    if (!open && /\p{L}/u.test(after) && /[\p{L}\p{N}.,!?]/u.test(before)) {
      repairs.push({ start: index + 1, end: index + 1, text: ' ', what: 'glued' })
    }
  }
  return repairs
}

/** Doubled stops, and spaces before them. */
export function stopRepairs(text: string): Repair[] {
  const repairs: Repair[] = []
  for (const match of text.matchAll(
    /(?<![.\s])\.\.(?![.\w])|(?<=\p{Ll})\. ,(?= )|,\s?,(?= )|(?<=[\p{L}\p{N}”")])\s(?=[,;](?:\s|$)|\.(?:\s|$))|(?<=\p{L})\.,(?=\s\p{Ll})/gu,
  )) {
    const found = match[0]
    const end = match.index + found.length
    if (found === '..') repairs.push({ start: match.index, end, text: '.', what: 'typo' })
    else if (found === '. ,') repairs.push({ start: match.index, end, text: ',', what: 'typo' })
    else if (found === '.,') continue
    else if (found.startsWith(',')) repairs.push({ start: match.index, end, text: ',', what: 'typo' })
    else repairs.push({ start: match.index, end, text: '', what: null })
  }
  return repairs
}

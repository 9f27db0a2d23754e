import anyAscii from 'any-ascii'

/** Folds accents, case and punctuation away: `Nicolás Maduro's` and `nicolas maduro s`. */
export function fold(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

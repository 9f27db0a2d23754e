/**
 * Words of an article as they may stand in any output: one line, without control characters (a terminal would obey
 * them) and without signs that turn the direction of writing (they could make a line say something else).
 */
export function inert(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
}

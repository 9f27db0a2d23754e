import { printable } from './output.js'

/** Signs that a terminal shows two columns wide: East Asian scripts and emoji, in the blocks where all of them are. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const nothing = /\p{Mn}/u

/** Columns that a text takes on a terminal. */
function columns(text: string): number {
  let count = 0
  for (const sign of text) count += nothing.test(sign) ? 0 : wide.test(sign) ? 2 : 1
  return count
}

function cut(text: string, most: number): string {
  if (columns(text) <= most) return text
  let kept = ''
  for (const sign of text) {
    if (columns(kept + sign) > most - 1) break
    kept += sign
  }
  return `${kept}…`
}

/** A table for a terminal: columns as wide as their widest cell, at most `widest` each; numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[], widest = 60): string[] {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : cut(printable(cell), widest))))
  const widths: number[] = []
  for (const row of cells) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, columns(String(cell)))
    })
  }
  return cells.map((row) => {
    const line = row.map((cell, i) => {
      const text = String(cell)
      const gap = ' '.repeat(widths[i]! - columns(text))
      return typeof cell === 'number' ? gap + text : text + gap
    })
    return line.join('  ').trimEnd()
  })
}

/** Size of a page, told without parsing it. */
export interface PageSize {
  /** Deepest nesting of elements whose end tags may not be left out. */
  readonly depth: number
  readonly elements: number
  /** How often an open run of `<b>`, `<font>` and the like must be built again: the cost of a formatting bomb. */
  readonly rebuilt: number
}

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const optionalEnd = new Set(
  'p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt html head body'.split(' '),
)
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** Measures a page in one pass over its tags; linear in its length. */
export function measurePage(source: string): PageSize {
  let depth = 0
  let deepest = 0
  let elements = 0
  let styled = 0
  let rebuilt = 0
  let at = 0
  while (true) {
    at = source.indexOf('<', at)
    if (at < 0) break
    const closing = source[at + 1] === '/'
    const name = nameAt(source, closing ? at + 2 : at + 1)
    if (name === '') {
      at = source.startsWith('<!--', at) ? after(source, '-->', at + 4) : at + 1
      continue
    }
    at += name.length + 1
    if (closing) {
      if (formatting.has(name)) styled = Math.max(0, styled - 1)
      if (!empty.has(name) && !optionalEnd.has(name)) depth = Math.max(0, depth - 1)
      continue
    }
    elements++
    if (name === 'script' || name === 'style') {
      at = after(source, `</${name}`, at)
      continue
    }
    if (formatting.has(name)) styled++
    else rebuilt += styled
    if (!empty.has(name) && !optionalEnd.has(name)) deepest = Math.max(deepest, ++depth)
  }
  return { depth: deepest, elements, rebuilt }
}

function nameAt(source: string, start: number): string {
  let end = start
  while (end < start + 20) {
    const code = source.charCodeAt(end) | 32
    const letter = code >= 97 && code <= 122
    const digit = end > start && code >= 48 && code <= 57
    if (!letter && !digit) break
    end++
  }
  return source.slice(start, end).toLowerCase()
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? source.length : at + mark.length
}

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

/** Measures a page in one pass over its tags; linear in its length. What it cannot tell it counts as deeper, not as flatter. */
export function measurePage(source: string): PageSize {
  const open = new Map<string, number>()
  let depth = 0
  let deepest = 0
  let elements = 0
  let styled = 0
  let rebuilt = 0
  let at = source.indexOf('<')
  while (at >= 0) {
    const closing = source[at + 1] === '/'
    const name = nameAt(source, closing ? at + 2 : at + 1)
    const next = at + name.length + 1
    at = source.indexOf('<', source.startsWith('<!--', at) ? afterComment(source, at) : next)
    if (name === '') continue
    const count = open.get(name) ?? 0
    const nests = !empty.has(name) && !optionalEnd.has(name)
    if (closing) {
      // An end tag closes only what is open: `<div></b>` again and again nests ever deeper.
      if (count === 0) continue
      open.set(name, count - 1)
      if (formatting.has(name)) styled--
      if (nests) depth--
      continue
    }
    elements++
    if (name === 'script' || name === 'style') {
      at = source.indexOf('<', afterElement(source, name, next))
      continue
    }
    open.set(name, count + 1)
    if (formatting.has(name)) styled++
    else rebuilt += styled
    if (nests) deepest = Math.max(deepest, ++depth)
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

/** End of a comment; `<!-->` is one already. */
function afterComment(source: string, start: number): number {
  const end = source.indexOf('-->', start + 2)
  return end < 0 ? source.length : end + 3
}

function afterElement(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi')
  end.lastIndex = from
  const match = end.exec(source)
  return match ? match.index + match[0].length : source.length
}

/** Whether a path argument is a pattern rather than a name. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path)
}

/** The folder in which the paths of a pattern can lie: all its parts before the first sign. */
export function globRoot(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(isGlob)
  const root = parts.slice(0, first).join('/')
  return root === '' ? (pattern.startsWith('/') ? '/' : '.') : root
}

const escaped = (text: string): string => text.replace(/[\\^$.|+()[\]{}*?]/g, '\\$&')

/** One part of a pattern between two slashes. `*` and `?` stay within it; `{a,b}` and `[a-z]` as in a shell. */
function partSource(part: string): string {
  let source = ''
  for (let i = 0; i < part.length; i++) {
    const sign = part[i]!
    if (sign === '*') source += '[^/]*'
    else if (sign === '?') source += '[^/]'
    else if (sign === '{') {
      const end = part.indexOf('}', i)
      if (end < 0) source += '\\{'
      else {
        source += `(?:${part
          .slice(i + 1, end)
          .split(',')
          .map(partSource)
          .join('|')})`
        i = end
      }
    } else if (sign === '[') {
      const end = part.indexOf(']', i + 2)
      if (end < 0) source += '\\['
      else {
        const inner = part.slice(i + 1, end)
        const negated = inner.startsWith('!') || inner.startsWith('^')
        source += `[${negated ? '^' : ''}${(negated ? inner.slice(1) : inner).replace(/[\\\]^[]/g, '\\$&')}]`
        i = end
      }
    } else source += escaped(sign)
  }
  return source
}

/** A matcher of paths (with `/`) for a shell pattern; `**` stands for any number of folders, hidden ones left out. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const parts = pattern.split('/')
  let source = ''
  parts.forEach((part, i) => {
    const isLast = i === parts.length - 1
    if (part === '**') source += isLast ? '.*' : '(?:[^/]+/)*'
    else source += partSource(part) + (isLast ? '' : '/')
  })
  const expression = new RegExp(`^${source}$`, 'u')
  return (path) => expression.test(path)
}

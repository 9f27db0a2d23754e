import { rememberScroll, returnToScroll } from './place-on-page.js'

/**
 * Where the page is: the address alone decides what is shown, so that every view can be shared and opens to the same
 * state. Both times (`as-of`, `known-by`) go with every link.
 */
const alwaysKept = ['as-of', 'known-by'] as const

export type Query = Readonly<Record<string, string | readonly string[] | number | boolean | null | undefined>>

class Place {
  path = $state(location.pathname)
  query = $state.raw(new URLSearchParams(location.search))
}

export const place = new Place()

function read(): void {
  place.path = location.pathname
  place.query = new URLSearchParams(location.search)
}

/** Parts of a path, decoded: `/relation/CHN/VEN` → `['relation', 'CHN', 'VEN']`. */
export function parts(path: string): readonly string[] {
  return path
    .split('/')
    .filter(Boolean)
    .map((part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return part
      }
    })
}

/** Query text of some values; what is empty is left out. */
export function queryText(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '' || value === false) continue
    const text = Array.isArray(value) ? value.join(',') : String(value)
    if (text !== '') search.set(name, text)
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** Both times of the present view. */
export function times(): Record<string, string> {
  return Object.fromEntries(
    alwaysKept.flatMap((name) => {
      const value = place.query.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

/** Address of a view: path parts are escaped, both times are kept. */
export function href(path: readonly (string | number)[], query: Query = {}): string {
  return `/${path.map((part) => encodeURIComponent(part)).join('/')}${queryText({ ...times(), ...query })}`
}

/** Address of this view with some values of its query changed. */
export function here(changes: Query): string {
  return `${place.path}${queryText({ ...Object.fromEntries(place.query), ...changes })}`
}

export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(history.state, '', address)
  else {
    rememberScroll()
    history.pushState(null, '', address)
  }
  read()
}

/** Follows links within the page without loading it again. */
export function followLinks(): () => void {
  const onClick = (event: MouseEvent): void => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = (event.target as Element | null)?.closest?.('a')
    const address = link?.getAttribute('href') ?? null
    if (!link || address === null || link.hasAttribute('target') || link.hasAttribute('download')) return
    // Links within drawings have no parts of an address of their own.
    const to = new URL(address, location.href)
    if (to.origin !== location.origin || to.pathname.startsWith('/api/')) return
    if (to.pathname === location.pathname && to.search === location.search && to.hash) return
    event.preventDefault()
    go(to.pathname + to.search + to.hash)
    if (link.hasAttribute('data-keep-scroll')) return
    document.getElementById('main')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }
  const onBack = (): void => {
    read()
    returnToScroll()
  }
  history.scrollRestoration = 'manual'
  addEventListener('popstate', onBack)
  addEventListener('pagehide', rememberScroll)
  document.addEventListener('click', onClick)
  return () => {
    removeEventListener('popstate', onBack)
    removeEventListener('pagehide', rememberScroll)
    document.removeEventListener('click', onClick)
  }
}

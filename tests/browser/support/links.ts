import type { Opened } from './page.js'

/** As many addresses of one shape are followed from a page: further ones differ in their values alone. */
const mostOfOneShape = 10

/** The part of an address that names its view. */
export const partOf = (address: string): string => new URL(address, 'http://page').pathname.split('/')[1] ?? ''

/** The view and the names of what it is asked with. */
function shapeOf(address: string): string {
  const { searchParams } = new URL(address, 'http://page')
  return [partOf(address), ...[...searchParams.keys()].sort()].join(' ')
}

async function linksOf(opened: Opened): Promise<readonly string[]> {
  const all = await opened.page.evaluate(() =>
    [...document.querySelectorAll('a')]
      .filter((link) => link.origin === location.origin && !link.target && !link.hasAttribute('download'))
      .filter((link) => !link.pathname.startsWith('/api/'))
      .map((link) => link.pathname + link.search),
  )
  return [...new Set(all)]
}

/** Addresses within the page that links lead to from the present view, in so many steps; the present one first. */
export async function linkedAddresses(opened: Opened, steps: number): Promise<readonly string[]> {
  const { pathname, search } = new URL(opened.page.url())
  const found = new Set([pathname + search])
  const shapes = new Map<string, number>()
  let edge: readonly string[] = [...found]
  for (let step = 0; step < steps; step++) {
    const next: string[] = []
    for (const address of edge) {
      await opened.follow(address)
      for (const link of await linksOf(opened)) {
        const shape = shapeOf(link)
        const count = shapes.get(shape) ?? 0
        if (found.has(link) || count >= mostOfOneShape) continue
        shapes.set(shape, count + 1)
        found.add(link)
        next.push(link)
      }
    }
    edge = next
  }
  return [...found]
}

/** An address of each view that links lead to: the one with the fewest questions. */
export async function addressesByView(opened: Opened): Promise<ReadonlyMap<string, string>> {
  const byView = new Map<string, string>()
  for (const address of [...(await linkedAddresses(opened, 2))].sort((a, b) => shapeOf(a).length - shapeOf(b).length)) {
    if (!byView.has(partOf(address))) byView.set(partOf(address), address)
  }
  return byView
}

import { afterAll, describe, expect, it, vi } from 'vitest'
import { freshFolder } from '../support/fresh-folder.js'
import { served, type Text } from '../support/served.js'

const texts: readonly Text[] = [
  {
    name: 'first',
    text: 'Xi Jinping met Nicolás Maduro in Beijing on Wednesday. China and Venezuela signed an agreement on oil.',
    published: '2023-09-13',
    title: '=HYPERLINK("http://example.org")',
    outlet: 'Hill, "Lake" and Sea',
  },
  {
    name: 'second',
    text: 'Japan imposed sanctions on Russia on Monday, the government said.',
    published: '2024-02-05',
  },
]
const { app, views, store } = await served(freshFolder('transport'), texts)
afterAll(() => store.close())

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(`/api/v1${path}`, { headers, method })

describe('an answer that is known already', () => {
  it('is not sent again, until the record changes', async () => {
    const tag = (await ask('/events')).headers.get('etag')!
    expect(tag).toMatch(/^"[\w-]+"$/)
    const again = await ask('/events', { 'if-none-match': `"other", W/${tag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    views.refresh()
    expect((await ask('/events', { 'if-none-match': tag })).status).toBe(200)
  })

  it('has another name at another address, and as CSV', async () => {
    const tags = await Promise.all([
      ask('/events'),
      ask('/events?limit=2'),
      ask('/relations'),
      ask('/events', { accept: 'text/csv' }),
    ]).then((all) => all.map(({ headers }) => headers.get('etag')))
    expect(new Set(tags).size).toBe(4)
  })

  it('has no name where it is a problem', async () => {
    expect((await ask('/articles/nothing')).headers.get('etag')).toBeNull()
  })
})

describe('CSV', () => {
  const csv = async (path: string) => (await ask(path, { accept: 'text/csv' })).text()

  it('has a header and a line for each row, in the order of the schema', async () => {
    const response = await ask('/events', { accept: 'text/csv' })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    const [header, ...rows] = (await response.text()).split('\r\n')
    expect(header).toMatch(/^id,words,date,type,kind,status,place,actor_code,actor_name,/)
    expect(rows.at(-1)).toBe('')
    expect(rows.length - 1).toBe(((await (await ask('/events')).json()) as { total: number }).total)
    expect(rows.some((row) => row.includes('CHN | VEN') || row.includes('CHN,China'))).toBe(true)
  })

  it('keeps a spreadsheet from running what an article says, and quotes what needs it', async () => {
    const text = await csv('/articles')
    expect(text).toContain(`"'=HYPERLINK(""http://example.org"")"`)
    expect(text).toContain('"Hill, ""Lake"" and Sea"')
  })

  it('leaves numbers as they are', async () => {
    expect(await csv('/events?kind=sanctions')).toMatch(/,-\d/)
  })

  it('has its header where there are no rows', async () => {
    expect((await csv('/events?person=nobody')).split('\r\n')).toEqual([expect.stringMatching(/^id,words,/), ''])
  })

  it('goes on at the address that it names', async () => {
    const seen: string[] = []
    let next: string | undefined = '/events?limit=1'
    while (next !== undefined) {
      const response = await ask(next, { accept: 'text/csv' })
      seen.push((await response.text()).split('\r\n')[1]!.split(',')[0]!)
      next = /^<\/api\/v1(.*)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
    }
    const { items } = (await (await ask('/events')).json()) as { items: { id: string }[] }
    expect(seen).toEqual(items.map(({ id }) => id))
  })

  it('is given for the asking in the address too, and for money, bins and points', async () => {
    for (const [path, header] of [
      ['/events?format=csv', 'id,words'],
      ['/money?format=csv', 'words,date'],
      ['/timeline?format=csv', 'start,events'],
      ['/places?format=csv', 'place,country'],
    ]) {
      expect((await (await ask(path!)).text()).startsWith(header!), path).toBe(true)
    }
  })

  it('is nothing that one article or event can be', async () => {
    expect((await ask('/articles/first', { accept: 'text/csv' })).headers.get('content-type')).toContain('json')
  })
})

describe('large answers', () => {
  it('are sent compressed to whoever takes that', async () => {
    const response = await ask('/actors?limit=500', { 'accept-encoding': 'gzip' })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const text = await new Response(response.body!.pipeThrough(new DecompressionStream('gzip'))).text()
    expect(JSON.parse(text)).toEqual(await (await ask('/actors?limit=500')).json())
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i)
  })
})

describe('problems', () => {
  it.each([
    ['an address that is none', '/nothing', 'GET', 404],
    ['an article that is not there', '/articles/nothing', 'GET', 404],
    ['a method that is not known', '/events', 'DELETE', 405],
    ['a date that is none', '/events?from=yesterday', 'GET', 400],
    ['a cursor that is none', '/events?cursor=%00%ff', 'GET', 400],
    ['a cursor that was made up', '/events?cursor=bm90aGluZw', 'GET', 400],
    ['a limit that is none', '/events?limit=0', 'GET', 400],
    ['a kind that is none', '/events?kind=constructor', 'GET', 400],
    ['a pair that is none', '/events?pair=CHN', 'GET', 400],
  ])('%s is told in the one shape', async (_, path, method, status) => {
    const response = await ask(path, {}, method)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
    if (status === 405) expect(response.headers.get('allow')).toBe('GET, HEAD')
  })

  it('that are our own fault tell nothing of the inside', async () => {
    const broken = await served(freshFolder('broken'), [])
    await broken.store.close()
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const response = await broken.app.request('/api/v1/articles')
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
    expect(response.status).toBe(500)
    expect(await response.text()).not.toMatch(/sqlite|\.ts|\.js|database/i)
  })
})

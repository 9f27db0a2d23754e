import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/server/index.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served } from '../support/served.js'

const { app, store, desk } = await served(freshFolder('guard'), [
  { name: 'one', text: 'Xi Jinping met Nicolás Maduro in Beijing on Wednesday.', published: '2023-09-13' },
])
afterAll(() => store.close())

const token = 'a-token-that-is-long-enough'
const open = createApp(desk, { host: '192.168.1.5', token })

describe('the host of a request', () => {
  it.each(['localhost', 'localhost:8340', '127.0.0.1:8340', '[::1]:8340'])('may be %s', async (host) => {
    expect((await app.request(`http://${host}/api/v1/record`)).status).toBe(200)
  })

  it.each(['example.org', '127.0.0.1.example.org', 'localhost.example.org', '10.0.0.1', '0.0.0.0'])(
    'may not be %s',
    async (host) => {
      const response = await app.request(`http://${host}/api/v1/record`)
      expect(response.status).toBe(403)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    },
  )

  it('may be the address that is listened on', async () => {
    const headers = { authorization: `Bearer ${token}` }
    expect((await open.request('http://192.168.1.5:8340/api/v1/record', { headers })).status).toBe(200)
    expect((await open.request('http://192.168.1.6:8340/api/v1/record', { headers })).status).toBe(403)
  })
})

describe('the origin of a request that changes something', () => {
  const post = async (headers: Record<string, string>) =>
    (await app.request('http://localhost:8340/api/v1/nothing', { method: 'POST', headers })).status

  it('may be the page itself, or no page at all', async () => {
    expect(await post({ origin: 'http://localhost:8340', 'sec-fetch-site': 'same-origin' })).toBe(404)
    expect(await post({})).toBe(404)
  })

  it.each([
    [{ origin: 'https://example.org' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost:9999' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'http://localhost:8340', 'sec-fetch-site': 'same-site' }],
  ])('may not be another page: %o', async (headers) => {
    expect(await post(headers as Record<string, string>)).toBe(403)
  })
})

describe('a token', () => {
  const at = 'http://192.168.1.5:8340'
  const status = async (path: string, headers: Record<string, string> = {}) =>
    (await open.request(at + path, { headers })).status

  it('is demanded by the API and by the page', async () => {
    expect(await status('/api/v1/record')).toBe(401)
    expect(await status('/api/v1/openapi.json')).toBe(401)
    expect(await status('/')).toBe(401)
    expect(await status('/mcp')).toBe(401)
    expect(await status('/api/v1/record', { authorization: 'Bearer wrong' })).toBe(401)
    expect(await status(`/api/v1/record?token=${token}`)).toBe(401)
    expect(await status('/?token=wrong')).toBe(401)
  })

  it('opens the page once, and a cookie that no script can read does from then on', async () => {
    const first = await open.request(`${at}/relation/CHN/VEN?token=${token}&as-of=2023`)
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/relation/CHN/VEN?as-of=2023')
    const cookie = first.headers.get('set-cookie')!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(await status('/api/v1/record', { cookie: cookie.split(';')[0]! })).toBe(200)
  })

  it('leads nowhere else', async () => {
    const response = await open.request(`${at}//example.org/?token=${token}`)
    expect(response.headers.get('location')).toBe('/example.org/')
  })
})

describe('every answer of the API', () => {
  it.each(['/api/v1/record', '/api/v1/nothing', '/api/v1/openapi.json', '/api/v1/events?format=csv'])(
    '%s is nothing that a browser would run or show another page',
    async (path) => {
      const { headers } = await app.request(path, { headers: { origin: 'https://example.org' } })
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  it('is refused where more is sent than a request may hold', async () => {
    const response = await app.request('/api/v1/articles', {
      method: 'POST',
      headers: { 'content-length': String(65 * 1024 * 1024), 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(413)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })
})

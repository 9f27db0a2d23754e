import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { bytesOf, formats } from '../../export/index.js'
import { openExport } from '../../query/index.js'
import { exportQuery } from '../contract/events.js'
import type { Desk } from '../desk.js'
import { filterOf, inCodes, viewFor } from '../filter-of.js'
import { orProblem } from '../route.js'

const route = createRoute({
  method: 'get',
  path: '/export',
  summary: 'The events that pass a filter in a format that other programs read',
  request: { query: exportQuery },
  responses: {
    200: {
      description: 'The file, of the type that its format has',
      content: { '*/*': { schema: { type: 'string' } } },
    },
    ...orProblem,
  },
})

/** What may stand in the name of a file everywhere. */
const inFileName = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')

export function exportRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const { views, teller, locate, version } = desk
    const view = await viewFor(views, query)
    const filter = filterOf(query)
    const title = desk.name.replace(/\.db$/, '')
    const made = await openExport({ views, view, filter, teller, locate, version, title })
    const { contentType, ending, write } = formats[query.format]
    const name = `${inFileName([title, ...(filter.pair ?? filter.party ?? [])].join(' '))}.${ending}`
    const pieces = bytesOf(write(view.events(filter), made))
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      // Who has seen enough ends the writing too.
      cancel: async () => void (await pieces.return(undefined)),
    })
    return c.body(stream, 200, {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    })
  })
}

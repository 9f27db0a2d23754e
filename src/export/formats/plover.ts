import { ploverLine } from '../plover.js'
import { json } from '../words/json.js'
import type { Format } from './format.js'
import { anchored } from './portions.js'

/** PLOVER's JSON, one event a line. */
export const plover: Format = {
  contentType: 'application/x-ndjson',
  ending: 'plover.jsonl',
  async *write(events, desk) {
    for await (const { event, anchors } of anchored(events, desk)) {
      const texts = event.reports.find(({ actor }) => actor.join() === event.actor.join())
      const line = ploverLine({
        ...event,
        actorText: texts?.actorText ?? [],
        recipientText: texts?.recipientText ?? [],
        according: event.reports[0]?.according ?? null,
        reports: event.reports.map(({ article, mention, quote }) => {
          const anchor = anchors.get(mention)
          const {
            title = null,
            outlet = null,
            agencies = [],
            url = null,
            language = 'und',
          } = desk.article(article) ?? {}
          const text = anchor === undefined ? null : { start: anchor.start, end: anchor.end }
          return { quote, text, cite: { title, outlet, agencies, url, language } }
        }),
      })
      yield `${json(line)}\n`
    }
  },
}

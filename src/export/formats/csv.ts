import { csvRow } from './cells.js'
import { eventColumns, rowOf } from './columns.js'
import type { Format } from './format.js'
import { told } from './portions.js'

/** One row an event, for spreadsheets and data frames. */
export const csv: Format = {
  contentType: 'text/csv; charset=utf-8; header=present',
  ending: 'csv',
  async *write(events, desk) {
    yield csvRow(eventColumns.map(({ name }) => name))
    for await (const { event, words } of told(events, desk)) {
      const row = rowOf(event, words, desk)
      yield csvRow(eventColumns.map(({ of }) => of(row)))
    }
  },
}

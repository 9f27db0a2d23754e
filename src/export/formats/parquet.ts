import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { wellFormed } from '../../sources/index.js'
import { type Column, type EventRow, eventColumns, rowOf } from './columns.js'
import type { Format } from './format.js'
import { portionsOf, told } from './portions.js'

/** Rows of one group: a group is in memory as a whole. */
const groupSize = 5000

const elements = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  truth: { type: 'BOOLEAN' },
} as const

const schemaOf = (columns: readonly Column[]) => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type }) => ({ name, ...elements[type], repetition_type: 'OPTIONAL' as const })),
]

/** The columns of the CSV, typed; groups of rows are written as they fill. */
export const parquet: Format = {
  contentType: 'application/vnd.apache.parquet',
  ending: 'parquet',
  binary: true,
  async *write(events, desk) {
    const bytes = new ByteWriter()
    const writer = new ParquetWriter({
      writer: bytes,
      schema: schemaOf(eventColumns),
      createdBy: `chancery ${desk.version}`,
    })
    /** What was written since it was last taken; offsets in the file go on counting. */
    const take = (): Uint8Array => {
      const chunk = bytes.getBytes().slice()
      bytes.index = 0
      return chunk
    }
    for (const part of portionsOf(events, groupSize)) {
      const rows: EventRow[] = []
      for await (const { event, words } of told(part, desk)) rows.push(rowOf(event, words, desk))
      const columnData = eventColumns.map(({ name, of }) => ({ name, data: rows.map((row) => cellOf(of(row))) }))
      await writer.write({ columnData, rowGroupSize: groupSize })
      yield take()
    }
    await writer.finish()
    yield take()
  },
}

/** Parquet's texts are UTF-8, which has no half of a character. */
const cellOf = (value: string | number | boolean | null): string | number | boolean | null =>
  typeof value === 'string' ? wellFormed(value) : value

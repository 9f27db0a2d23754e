import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eventColumns } from '../../../src/export/formats/columns.js'
import { flowColumns } from '../../../src/export/formats/flows.js'
import { gdeltColumns } from '../../../src/export/formats/gdelt.js'
import { icewsColumns } from '../../../src/export/formats/icews.js'
import { polecatColumns } from '../../../src/export/formats/polecat.js'
import { visitColumns } from '../../../src/export/formats/visits.js'
import { formats } from '../../../src/export/index.js'
import { formatNames } from '../../../src/schema/index.js'

const page = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8')
const sections = new Map(page.split(/^## /m).map((section) => [section.slice(0, section.indexOf('\n')), section]))

describe('docs/formats.md', () => {
  it.each(formatNames.map((name) => [name]))('has a section on %s, and says what is lost in it', (name) => {
    expect(formats[name]).toBeDefined()
    expect(sections.get(name)).toContain('**Lost:**')
  })

  it.each([
    ['csv', eventColumns.map(({ name }) => name)],
    ['visits', visitColumns],
    ['flows', flowColumns],
    ['polecat', polecatColumns],
    ['gdelt', gdeltColumns],
    ['icews', icewsColumns],
  ] as const)('tells what each column of %s holds', (name, columns) => {
    expect(columns.filter((column) => !sections.get(name)!.includes(`\`${column}\``))).toEqual([])
  })
})

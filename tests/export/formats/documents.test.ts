import { parseHTML } from 'linkedom'
import { afterAll, describe, expect, it } from 'vitest'
import { ploverLines } from '../../../src/export/index.js'
import { withRecordIds } from '../../../src/store/index.js'
import { reported } from '../../server/reported.js'
import { engine } from '../../support/engine.js'
import { freshFolder } from '../../support/fresh-folder.js'
import { served } from '../../support/served.js'
import { written } from './written.js'

const { desk, store, views } = await served(freshFolder('documents'), [
  ...reported,
  {
    name: 'names-itself',
    text: 'Kenya and Ghana signed an agreement on trade in Accra on June 3, 2021.\n',
    published: '2021-06-04',
    outlet: 'A,B;C\\D',
    title:
      'Vertrag über Handel – ein sehr langer Titel, der in einem Kalender gefaltet werden muß 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂',
  },
])
afterAll(() => store.close())
const { record } = await views.at({})
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('plover', async () => {
  const all = lines(await written(desk, 'plover'))

  it('has the fields that the manual requires, one line an event', () => {
    expect(all.map(({ id }) => id)).toEqual(record.events.map(({ id }) => id))
    for (const line of all) expect(Object.keys(line)).toEqual(expect.arrayContaining(['id', 'date', 'actor', 'event']))
  })

  it('has visitors as actors and hosts as recipients', () => {
    const visit = all.find(({ kind }) => kind === 'visit')
    expect([visit.actor[0].code, visit.recipient[0].code]).toEqual(['VEN', 'CHN'])
    // What is to come is AGREE, which says so without a mark.
    expect([visit.event, visit.context.includes('future')]).toEqual([['AGREE'], false])
  })

  it('has no recipient where all do the same, and never a line for each pair', () => {
    const met = all.find(({ kind, actor }) => kind === 'meeting' && actor.length === 2)
    expect(met.actor.map(({ code }: { code: string }) => code).sort()).toEqual(['CHN', 'VEN'])
    expect(met).not.toHaveProperty('recipient')
  })

  it('marks what is denied', () => {
    expect(all.find(({ context }) => context.includes('negation'))).toBeDefined()
  })

  it('quotes each report of an event at its place', () => {
    const line = all.find(({ reports }) => reports?.length > 1)
    expect(line.event_text).toHaveLength(line.reports.length)
    expect(line.cite_info).toEqual(line.reports[0].cite_info)
    const text = reported.find(
      ({ title, name }) => (title ?? name) === line.cite_info.title || line.cite_info.url?.includes(name),
    )
    if (text) expect(text.text.slice(line.text_info.start, line.text_info.end)).toBe(line.event_text[0])
  })

  it('is the line that coding alone gives for what one article tells once', async () => {
    const [version] = (await store.versions()).filter(({ name }) => name === 'nile')
    const { name, text, ...given } = reported.find((each) => each.name === 'nile')!
    const coded = engine.code(engine.read({ id: name, source: text, format: 'text', given }))
    const own = ploverLines(withRecordIds(version!.id, coded))
    expect(own.length).toBeGreaterThan(0)
    for (const line of own) expect(all).toContainEqual(JSON.parse(JSON.stringify(line)))
  })
})

describe('json-ld', async () => {
  const document = JSON.parse(await written(desk, 'jsonld'))
  const graph: Record<string, never>[] = document['@graph']
  const ofType = (type: string) => graph.filter((node) => [node['@type']].flat().includes(type as never))

  it('is one document whose terms its own context explains', () => {
    const prefixes = new Set(Object.keys(document['@context']))
    const keys = JSON.stringify(graph).match(/"(\w+):\w+":/g) ?? []
    for (const key of new Set(keys.map((each) => each.slice(1).split(':')[0]!))) expect(prefixes).toContain(key)
  })

  it('has the events, and an annotation for each report with both selectors', () => {
    expect(ofType('Event')).toHaveLength(record.events.length)
    const annotations = ofType('oa:Annotation')
    expect(annotations).toHaveLength(record.events.flatMap(({ reports }) => reports).length)
    for (const { 'oa:hasTarget': target } of annotations as never as {
      'oa:hasTarget': { 'oa:hasSelector': { '@type': string }[] }
    }[])
      expect(target['oa:hasSelector'].map((each) => each['@type'])).toEqual([
        'oa:TextPositionSelector',
        'oa:TextQuoteSelector',
      ])
  })

  it('has no reference to what is not in it', () => {
    const ids = new Set(graph.map((node) => node['@id']))
    const references = JSON.stringify(graph).match(/urn:chancery:(?!term)[^"]+/g)!
    expect(references.filter((each) => !ids.has(each as never))).toEqual([])
  })
})

describe('follow the money', async () => {
  const entities = lines(await written(desk, 'ftm'))

  it('has each entity once, before what refers to it, with values as lists of texts', () => {
    const seen = new Set<string>()
    for (const { id, schema, properties } of entities) {
      expect(seen).not.toContain(id)
      for (const values of Object.values(properties as Record<string, string[]>)) {
        expect(values.length, schema).toBeGreaterThan(0)
        for (const value of values) {
          expect(typeof value).toBe('string')
          if (value.startsWith('chancery-')) expect(seen).toContain(value)
        }
      }
      seen.add(id)
    }
  })

  it('uses the schemata that its documentation has, each with what that demands', () => {
    const demanded: Record<string, string[]> = {
      PublicBody: ['name'],
      Organization: ['name'],
      Person: ['name'],
      Position: ['name'],
      Occupancy: ['holder', 'post'],
      Membership: ['member', 'organization'],
      Article: ['name'],
      Event: ['name'],
    }
    for (const { schema, properties } of entities)
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(demanded[schema]!))
  })
})

it('graphml is XML whose edges join nodes that are there', async () => {
  const { document } = parseHTML(
    `<html><body>${(await written(desk, 'graphml')).replace(/^<\?xml[^>]*>/, '')}</body></html>`,
  )
  const nodes = new Set([...document.querySelectorAll('node')].map((node) => node.getAttribute('id')))
  const edges = [...document.querySelectorAll('edge')]
  expect(nodes).toContain('CHN')
  expect(edges.length).toBeGreaterThan(0)
  for (const edge of edges) for (const end of ['source', 'target']) expect(nodes).toContain(edge.getAttribute(end))
  const pair = edges.find((edge) => edge.getAttribute('source') === 'CHN' && edge.getAttribute('target') === 'VEN')!
  expect(Number(pair.querySelector('data[key="weight"]')!.textContent)).toBeGreaterThan(2)
})

describe('calendar', async () => {
  const text = await written(desk, 'ics')
  const unfolded = text.replaceAll('\r\n ', '')
  const entries = unfolded.split('BEGIN:VEVENT').slice(1)

  it('has no line over 75 octets, and no half of a character at a fold', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\uFFFD')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('gives days with the day after as their end', () => {
    const met = entries.find((entry) => entry.includes('SUMMARY') && entry.includes('CATEGORIES:meeting'))!
    expect(met).toMatch(/DTSTART;VALUE=DATE:(\d{6})(\d\d)\r\nDTEND;VALUE=DATE:\1/)
  })

  it('marks plans and what is denied, and leaves out what is dated by its year alone', () => {
    expect(unfolded).toContain('STATUS:TENTATIVE')
    expect(unfolded).not.toContain('DTSTART;VALUE=DATE:19870101')
  })

  it('escapes what would end a value', () => {
    expect(unfolded).toContain('A\\,B\\;C\\\\D')
  })
})

describe('chronologies', () => {
  it('in Markdown each footnote is called once and told once', async () => {
    const text = await written(desk, 'md')
    const called = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1])
    const told = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map((match) => match[1])
    expect(called).toEqual(told)
    expect(called.length).toBeGreaterThan(record.events.length - 1)
    expect(text).not.toMatch(/(?<!\\)<(?!https?:)/)
  })

  it('in HTML nothing of an article is markup, and every link opens', async () => {
    const text = await written(desk, 'html')
    const { document } = parseHTML(text)
    expect(document.querySelectorAll('script, img, iframe, object, link')).toHaveLength(0)
    expect(document.querySelectorAll('main details')).toHaveLength(record.events.length)
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(document.getElementById(link.getAttribute('href')!.slice(1)), link.outerHTML).not.toBeNull()
  })
})

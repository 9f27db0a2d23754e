import { describe, expect, it } from 'vitest'
import { evidence, readArticle } from '../../src/article/index.js'
import { blocks, readHtml, readPage } from './reading.js'

/** What each page holds: the first and the last words of its text, its number of blocks, and words that must stay out. */
const pages = [
  [
    'wire.html',
    'Kazakhstan and Hungary on Friday',
    'traders said.',
    5,
    ['Related', 'Caspian matters', 'newsletter', 'shake hands', 'Oil slips', 'cookies', 'Reporting'],
  ],
  ['agency-cms.html', 'Laos and Cuba agreed here', 'established in 1974.', 4, ['Enditem', 'Copyright', 'huaxia']],
  [
    'local-paper.html',
    'President Lazarus Chakwera will',
    'he said.',
    4,
    ['READ ALSO', 'State House)', 'Looking forward', 'Tags', 'teachers', 'Maize'],
  ],
  [
    'public-broadcaster.html',
    'Iceland has called its ambassador',
    'down in August.',
    4,
    ['mackerel war', 'inbox', 'Akureyri', 'Faroe', 'Related'],
  ],
  [
    'translated-portal.html',
    'The vice president of the South American',
    'the foreign ministry.',
    4,
    ['REUTERS', 'Advertisement', 'Keep reading', 'guaraní', 'weather'],
  ],
  [
    'press-release.html',
    'At the invitation of the Prime Minister',
    'for the centre.',
    6,
    ['Press contact', 'Facebook', '***'],
  ],
  ['font-table.html', 'Bolivia and Peru agreed', 'follow in May.', 4, ['Front page', 'Copyright', 'LA PAZ']],
  [
    'state-agency.html',
    'Belarus and Myanmar have signed',
    'at the embassy.',
    4,
    ['Press Service', 'Tractor plant', 'Tags'],
  ],
  ['opinion-site.html', 'So it is done.', 'who pays.', 4, ['Subscribe', 'Galle', 'foreign debt', 'Thank you']],
  [
    'amp-article.html',
    'External Affairs Minister S Jaishankar',
    'diplomatic passports.',
    3,
    ['Hindi meet', 'syndicated', 'Photo Credit', 'MPB'],
  ],
  ['broken-markup.html', 'Ministers from Mali and Ivory Coast met in Lomé', 'each other of breaking.', 5, ['Facebook']],
] as const

describe('pages of many houses', () => {
  it.each(pages)('%s', (name, first, last, count, out) => {
    const article = readPage(name)
    const text = blocks(article, 'paragraph', 'list-item')
    expect(text[0]).toMatch(new RegExp(`^${first}`))
    expect(article.text.endsWith(last)).toBe(true)
    expect(text).toHaveLength(count)
    for (const words of out) expect(article.text).not.toContain(words)
    expect(article.diagnostics).toEqual([])
    expect(article.title).not.toBeNull()
    expect(blocks(article, 'title')).toEqual([article.title])
  })

  it.each(['front-page.html', 'log-in.html'])('%s holds no article', (name) => {
    expect(readPage(name).diagnostics).toMatchObject([{ code: 'no-article', severity: 'error' }])
  })

  it('that are only a fragment are read whole', () => {
    expect(readPage('fragment.html').text).toBe(
      'Armenia’s prime minister met the Georgian president in Tbilisi on Friday.',
    )
  })
})

describe('evidence in a page', () => {
  it('is the source with its markup, and its runs', () => {
    const article = readPage('wire.html')
    const words = 'Hungarian Foreign Minister Péter Szijjártó'
    const start = article.text.indexOf(words)
    const found = evidence(article, { start, end: start + words.length })
    expect(found.quote).toBe('Hungarian Foreign Minister P&eacute;ter Szijj&aacute;rt&oacute;')
    expect(article.source.slice(found.start, found.end)).toBe(found.quote)
    expect(found.spans).toBeUndefined()
  })

  it('is cut by tags', () => {
    const article = readPage('wire.html')
    const words = 'loan of 120 million euros for'
    const start = article.text.indexOf(words)
    const found = evidence(article, { start, end: start + words.length })
    expect(found.quote).toBe('loan of <b>120 million euros</b> for')
    expect(found.spans?.map(([a, b]) => article.source.slice(a, b))).toEqual(['loan of ', '120 million euros', ' for'])
  })
})

describe('pages that would take for ever', () => {
  const paragraph = '<p>Ghana and Togo signed an agreement on fishing rights in Accra on Monday, officials said.</p>'

  it.each([
    ['deep', `<html><body>${'<div>'.repeat(5000)}${paragraph}`, 'too-deep'],
    ['deep and closed', `${'<section>'.repeat(400)}${paragraph}${'</section>'.repeat(400)}`, 'too-deep'],
    [
      'built of formatting that is never closed',
      `<body>${'<font size=1>'.repeat(150)}${'<p>x'.repeat(3000)}`,
      'too-deep',
    ],
    ['wide', `<body>${'<i></i>'.repeat(60_000)}${paragraph}`, 'too-large'],
  ])('are refused before they are parsed: %s', (_, source, code) => {
    const article = readArticle({ id: 'x', source, format: 'html' })
    expect(article).toMatchObject({ text: '', diagnostics: [{ code, severity: 'error' }] })
  })

  it('can be let in', () => {
    const source = `${'<div>'.repeat(250)}${paragraph.repeat(3)}`
    expect(readHtml(source).diagnostics).toHaveLength(1)
    expect(readHtml(source, { limits: { depth: 300 } }).text).toContain('Ghana and Togo')
  })

  it('are not those with many paragraphs that leave out their end tags', () => {
    const source = `<html><body><article>${'<p>Ghana and Togo signed an agreement on fishing rights in Accra on Monday, officials said.'.repeat(300)}`
    expect(readHtml(source).diagnostics).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { blocks, readText } from './reading.js'

const lead = 'The foreign ministers of Ghana and Togo met in Accra on Monday and signed an agreement on fishing rights.'
const more = 'They also agreed to open a joint border post at Aflao before the end of the year, the ministry said.'

describe('the headline of a plain text', () => {
  it.each([
    ['above the text', `Ghana, Togo sign fishing deal\n\n${lead}\n\n${more}`],
    [
      'below the day of the crawl and the stamp',
      `Monday, July 1, 2024\n\nWORLD | 14-09-2023 13:46\n\nGhana, Togo sign fishing deal\n\n${lead}`,
    ],
    ['below the menu of the page', `Home World Sport\n\nGhana, Togo sign fishing deal\n\nBy Ama Mensah\n\n${lead}`],
    ['glued to the crawler’s date', ` date 2023-09-13 Ghana, Togo sign fishing deal\n\n${lead}`],
    ['in Markdown', `# Ghana, Togo sign fishing deal\n\n${lead}`],
    ['printed twice', `Ghana, Togo sign fishing deal\n\nGhana, Togo sign fishing deal\n\n${lead}`],
  ])('is found %s', (_, source) => {
    const article = readText(source)
    expect(article.title).toBe('Ghana, Togo sign fishing deal')
    expect(blocks(article, 'paragraph')[0]).toBe(lead)
  })

  it('is missing where the text begins with a sentence', () => {
    expect(readText(`${lead}\n\n${more}`).title).toBeNull()
  })

  it('is what the caller gives', () => {
    const article = readText(`${lead}\n\n${more}`, { given: { title: 'A deal' } })
    expect(article.title).toBe('A deal')
    expect(blocks(article)).toEqual([lead, more])
  })
})

describe('short inputs lose nothing', () => {
  it.each([
    'Xi met Maduro in Beijing.',
    'Xi met Maduro in Beijing',
    'Iran, Oman sign gas deal\nSultan visits Tehran',
    'Reuters',
    'Putin arrives in Pyongyang; Kim greets him',
    'READ MORE about the visit',
    'FILE - President Xi meets President Maduro in Beijing, Sept. 14, 2018. (AP Photo/Andy Wong)',
    'The two presidents shake hands after the signing in Caracas. (Photo by A. Perez/AFP via Getty Images)',
  ])('%s', (source) => {
    const article = readText(source)
    expect(blocks(article)).toEqual(source.split('\n'))
    expect(article.title).toBeNull()
  })
})

describe('what stands around an article is kept out', () => {
  it.each([
    ['share bars', ['Share', 'Facebook Twitter WhatsApp', 'Share this article', '12 shares']],
    ['links', ['Related news', 'Ten things to know about the border', 'Togo opens new port']],
    [
      '“keep reading” with headlines',
      ['Keep reading:', 'What is behind the fall of the cedi', 'Five keys to the vote: “Nobody won”'],
    ],
    ['galleries', ['Image Gallery', '1 of 12', 'View all photos']],
    ['newsletters', ['Sign up for our daily newsletter', 'Subscribe to our channel and get the news for free']],
    ['cookies', ['We use cookies to improve your experience on this site.', 'Accept all cookies']],
    [
      'comments written in sentences',
      ['Leave a comment', 'Please keep to the subject, and do not post any personal remarks on this page.'],
    ],
    [
      'appeals to readers',
      [
        'A message from the editor:',
        'Dear readers,',
        'We need your help to keep the paper alive in these hard times, so please give what you can.',
      ],
    ],
    [
      'rights',
      [
        '© 2023 The Accra Post. All rights reserved.',
        'This material may not be published, broadcast, rewritten or redistributed.',
      ],
    ],
    ['tags', ['Tags: Ghana, Togo, fishing']],
    [
      'captions with credits',
      [
        'The ministers shake hands after the talks. (REUTERS/Kwame Boa)',
        'Lomé, the capital of Togo (AP Photo/Ama Lee, File)',
      ],
    ],
    [
      'captions of other houses',
      [
        'FILE - The port of Lomé is seen on May 5, 2019.',
        'Photo: Ministry of Foreign Affairs',
        'Leaders at the table. Getty Images',
      ],
    ],
    ['desks', ['NM/jn/APA', 'Reporting by Ama Mensah; Editing by John Roe']],
  ])('%s', (_, lines) => {
    const article = readText([lead, more, ...lines].join('\n\n'))
    expect(blocks(article)).toEqual([lead, more])
    expect(article.noise.map((n) => n.quote)).toEqual(lines)
    expect(article.noise.every((n) => n.fix === null)).toBe(true)
  })

  it.each([
    'Share prices fell in Accra after the deal was announced by the two governments.',
    'Related parties had asked the court in Lomé to stop the signing of the accord.',
    'Photo shops near the border welcomed the decision, which brings them more visitors.',
    'The Associated Press and Reuters were not allowed into the room, officials said.',
    'Copyright law was the subject of a second round of talks on Tuesday afternoon.',
    'Watch what happens next year, the Togolese minister told reporters at the port.',
    'Most read the accord as a victory for Togo, whose fleet had been kept out for years.',
  ])('but not a sentence that begins like it: %s', (sentence) => {
    expect(blocks(readText([lead, sentence, more].join('\n\n')))).toContain(sentence)
  })

  it('a last sentence that was cut off stays, a headline does not', () => {
    expect(blocks(readText([lead, more, 'The two ministers said that they would'].join('\n\n')))).toHaveLength(3)
    expect(blocks(readText([lead, more, 'Togo Opens New Port Near Border'].join('\n\n')))).toHaveLength(2)
  })

  it('links in the middle do not end the text', () => {
    const article = readText([lead, 'Read also: Togo opens new port', more].join('\n\n'))
    expect(blocks(article)).toEqual([lead, more])
  })

  it('a standfirst that the first paragraph says again', () => {
    const stand = 'Foreign ministers of Ghana and Togo met in Accra Monday and signed agreement on fishing.'
    const article = readText(['Ghana, Togo sign fishing deal', stand, lead, more].join('\n\n'))
    expect(blocks(article, 'paragraph')).toEqual([lead, more])
  })

  it('headings of sections stay, as headings', () => {
    const article = readText([lead, 'What comes next', more].join('\n\n'))
    expect(blocks(article, 'heading')).toEqual(['What comes next'])
  })
})

describe('lines', () => {
  it('that were wrapped at a column are one paragraph', () => {
    const wrapped = `${lead} ${more}`.replace(/(.{40,60}) /g, '$1\n')
    expect(blocks(readText(`${wrapped}\n\n${wrapped.replace('Monday', 'Friday')}`))[0]).toBe(`${lead} ${more}`)
  })

  it('that were broken at a link are one paragraph', () => {
    const article = readText(
      `The president of\nGhana\nmet his neighbour in Lomé on Monday\n, the palace said.\n\n${more}`,
    )
    expect(blocks(article)[0]).toBe(
      'The president of Ghana met his neighbour in Lomé on Monday , the palace said.'.replace(' ,', ','),
    )
  })

  it('of single paragraphs stay apart', () => {
    expect(blocks(readText(`${lead}\n${more}\n${lead.replace('Monday', 'Friday')}`))).toHaveLength(3)
  })
})

describe('characters', () => {
  it.each([
    [
      'no-break and thin spaces',
      'Maduro,\u00a060,\u00a0\u00a0is in\u202fBeijing today, state media said.',
      'Maduro, 60, is in Beijing today, state media said.',
    ],
    [
      'invisible characters',
      '\u200bVene\u00adzuela\ufeff signed the accord in Caracas on Friday.',
      'Venezuela signed the accord in Caracas on Friday.',
    ],
    [
      'UTF-8 read as windows-1252',
      'NicolÃ¡s Maduro said heâ€™s â€œreadyâ€\u009d â€“ at last.',
      'Nicolás Maduro said he’s “ready” – at last.',
    ],
    [
      'references',
      'Ghana &amp; Togo signed &#8220;the pact&#8221; in&nbsp;Accra last week.',
      'Ghana & Togo signed “the pact” in Accra last week.',
    ],
    [
      'combined accents and ligatures',
      'Jose\u0301 was o\uFB03cially received in Lima on Monday.',
      'José was officially received in Lima on Monday.',
    ],
    [
      'tags',
      'Ghana <b>and</b> Togo<iframe src="x">no text</iframe> signed the pact.',
      'Ghana and Togo signed the pact.',
    ],
  ])('%s', (_, source, text) => {
    expect(readText(source).text.replace('\n\n', ' ')).toBe(text)
  })

  it('keeps what only looks like a tag or a mistake', () => {
    const text = 'In 2019 growth was < 3% and > 1%; SÃO PAULO signed a pact of its own & left.'
    expect(readText(text).text).toBe(text)
  })
})

describe('Markdown', () => {
  it('leaves the words of links, emphasis, lists and headings', () => {
    const source = [
      '### A pact ###',
      '',
      `In [Accra](https://a.example/x_(y)) the **two** *ministers* [met](b "t") on Monday, as the ministry's note said\\.`,
      '',
      '![alt](c.jpg)',
      '',
      '-   open the border;',
      '-   build a road.',
      '',
      '{:.caption}',
      'The two ministers in Accra, May 5.',
      '',
      '<!-- -->',
      '',
      '\\# \\# \\#',
    ].join('\n')
    const article = readText(source, { format: 'markdown' })
    expect(blocks(article)).toEqual([
      'A pact',
      "In Accra the two ministers met on Monday, as the ministry's note said.",
      'open the border;',
      'build a road.',
    ])
  })

  it('reads the fields of its front matter', () => {
    const article = readText(
      `---\ntitle: "Two pacts"\ndate: 2021-05-04T10:00:00+02:00\nsource: The Accra Post\n---\n${lead}\n`,
      { format: 'markdown' },
    )
    expect(article).toMatchObject({ title: 'Two pacts', published: '2021-05-04', outlet: 'The Accra Post', text: lead })
  })
})

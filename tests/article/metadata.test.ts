import { describe, expect, it } from 'vitest'
import { readHtml, readText } from './reading.js'

const body =
  'Ghana and Togo signed an agreement on fishing rights in Accra, the two foreign ministries said in a statement.'
const page = (head: string, inner = '', lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>Ghana, Togo sign deal</title>${head}</head><body><article><h1>Ghana, Togo sign deal</h1>${inner}<p>${body}</p><p>${body.replace('Ghana', 'Benin')}</p></article></body></html>`

describe('the day of publication', () => {
  it.each([
    ['the crawler’s stamp', ` date 2023-09-13 ${body}`, '2023-09-13', 'date 2023-09-13'],
    [
      'a section and a time, not the day of the crawl',
      `Wednesday, July 17, 2024\n\nWORLD | 14-09-2023 13:46\n\n${body}`,
      '2023-09-14',
      'WORLD | 14-09-2023 13:46',
    ],
    [
      'a label',
      `Published: 22 Sep 2020 06:07 PM BdST Updated: 23 Sep 2020 06:07 PM BdST\n\n${body}`,
      '2020-09-22',
      'Published: 22 Sep 2020 06:07 PM BdST Updated: 23 Sep 2020 06:07 PM BdST',
    ],
    [
      'an agency’s stamp',
      `Ghana, Togo sign deal\n(Xinhua) 13:47, September 25, 2024\n${body}`,
      '2024-09-25',
      '(Xinhua) 13:47, September 25, 2024',
    ],
    ['a bare day, where no better one stands', `Tuesday, 4 May 2021\n\n${body}`, '2021-05-04', 'Tuesday, 4 May 2021'],
    [
      'a dateline with its year',
      `ACCRA, 5 March 2021 (Xinhua) -- ${body}`,
      '2021-03-05',
      'ACCRA, 5 March 2021 (Xinhua) --',
    ],
    ['a dateline without a year', `ACCRA, March 5 (Xinhua) -- ${body}`, 'XXXX-03-05', 'ACCRA, March 5 (Xinhua) --'],
    [
      'a dateline, its year from the page',
      `Friday, March 8, 2019\n\nACCRA, March 5 (Xinhua) -- ${body}`,
      '2019-03-05',
      'ACCRA, March 5 (Xinhua) --',
    ],
    [
      'a dateline of an agency without brackets',
      `ACCRA, MARCH 5, IRNA. ${body}`,
      'XXXX-03-05',
      'ACCRA, MARCH 5, IRNA.',
    ],
    ['a dateline that begins with its day', `March 5, 2021 (ACCRA) - ${body}`, '2021-03-05', 'March 5, 2021 (ACCRA) -'],
    [
      'a stamp of a month, its day from the dateline',
      `date 2021-05 Accra. 2 March. GNA/ ${body}`,
      '2021-03-02',
      'Accra. 2 March.',
    ],
    ['a stamp whose year has two figures', `02.02.23 13:30\n\n${body}`, '2023-02-02', '02.02.23 13:30'],
    ['a score or a price like it', `${body} It fell to 02.02.23 points.`, null, null],
    [
      'a byline that was written',
      `Written by Ama Mensah on 3 January 2020\n\n${body}`,
      '2020-01-03',
      'Written by Ama Mensah on 3 January 2020',
    ],
    ['a stamp with the day first', `13.09.2023, 10:15\n\n${body}`, '2023-09-13', '13.09.2023, 10:15'],
    [
      'a byline with a day',
      `By Ama Mensah | September 13, 2023\n\n${body}`,
      '2023-09-13',
      'By Ama Mensah | September 13, 2023',
    ],
    ['nothing', body, null, null],
    ['days that the text tells of', `${body} The accord of 5 May 2019 had lapsed on 1 June 2021.`, null, null],
    ['a weekday alone', body.replace('signed', 'on Tuesday signed'), null, null],
    [
      'a bare day that the text contradicts',
      `Wednesday, July 17, 2024\n\n${body} They met on Friday, September 8.`,
      null,
      null,
    ],
    ['a stamp of which day and month cannot be told', `WORLD | 03/04/2023 13:46\n\n${body}`, null, null],
  ])('from %s', (_, source, published, from) => {
    expect(readText(source)).toMatchObject({ published, publishedFrom: from })
  })

  it('is what the caller gives, and marked so', () => {
    const article = readText(` date 2023-09-13 ${body}`, { given: { published: '2023-09-12' } })
    expect(article).toMatchObject({ published: '2023-09-12', publishedFrom: 'given' })
  })

  it('is not a given date that is none', () => {
    const article = readText(` date 2023-09-13 ${body}`, { given: { published: 'yesterday' } })
    expect(article).toMatchObject({ published: '2023-09-13', diagnostics: [{ code: 'bad-input' }] })
  })

  it('is read in the zone in which it is written', () => {
    const given = (published: string) => readText(body, { given: { published } }).published
    expect(given('2023-09-13T23:30:00-04:00')).toBe('2023-09-13')
    expect(given('2023-09-14T03:30:00Z')).toBe('2023-09-14')
    expect(given('Wed, 13 Sep 2023 23:30:00 -0400')).toBe('2023-09-13')
    expect(given('1694650000')).toBe('2023-09-14')
    expect(given('2023-09')).toBe('2023-09')
    expect(given('2023-02-30')).toBeNull()
  })

  it('tells day from month by the outlet’s country or by the text', () => {
    const stamp = `WORLD | 03/04/2023 13:46\n\n${body}`
    expect(readText(stamp, { given: { url: 'https://news.example.fr/x' } }).published).toBe('2023-04-03')
    expect(readText(stamp, { given: { url: 'https://www.example.gov/x' } }).published).toBe('2023-03-04')
    expect(readText(`${stamp} The talks began on 2 April.`).published).toBe('2023-04-03')
  })

  it('is in the address or the file’s name at last', () => {
    const url = { given: { url: 'https://a.example/world/2019/05/07/deal.html' } }
    expect(readText(body, url)).toMatchObject({ published: '2019-05-07', publishedFrom: 'address 2019/05/07' })
    expect(readText(body, { fileName: '2019-05-07-deal.txt' })).toMatchObject({
      published: '2019-05-07',
      publishedFrom: 'file name 2019-05-07',
    })
    expect(readText(body, { fileName: '12345678.txt' }).published).toBeNull()
  })

  it.each([
    [
      '<meta property="article:published_time" content="2022-06-03T23:40:00-04:00">',
      '',
      '2022-06-03',
      'meta article:published_time',
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2022-06-03T10:00:00Z"}]}</script>',
      '',
      '2022-06-03',
      'JSON-LD datePublished',
    ],
    [
      '<script type="application/ld+json">{broken</script>',
      '<time datetime="2022-06-03">3 June</time>',
      '2022-06-03',
      'time',
    ],
    ['', '<span class="article-date">June 3, 2022</span>', '2022-06-03', 'June 3, 2022'],
    [
      '',
      '<div class="info">Source: Xinhua | 2022-06-03 21:17:45</div>',
      '2022-06-03',
      'Source: Xinhua | 2022-06-03 21:17:45',
    ],
    ['<link rel="canonical" href="https://a.example/2022/06/03/deal">', '', '2022-06-03', 'address 2022/06/03'],
    ['', '', null, null],
  ])('of a page: %s %s', (head, inner, published, from) => {
    expect(readHtml(page(head, inner))).toMatchObject({ published, publishedFrom: from })
  })
})

describe('datelines', () => {
  it.each([
    ['BEIJING, March 5 (Xinhua) -- ', 'BEIJING', ['Xinhua']],
    ['CARACAS (AP) — ', 'CARACAS', ['AP']],
    ['MOSCOW, 5 March. /TASS/. ', 'MOSCOW', ['TASS']],
    ['KYIV, Ukraine (AP) — ', 'KYIV', ['AP']],
    ['SEOUL/TOKYO, March 5 (Reuters) - ', 'SEOUL/TOKYO', ['Reuters']],
    ['United Nations, Apr 29 (IANS): ', 'United Nations', ['IANS']],
    ['CAIRO - 7 June 2023: ', 'CAIRO', []],
    ['ISLAMABAD: ', 'ISLAMABAD', []],
    ['Luanda — ', 'Luanda', []],
    ['(Reuters) - ', null, ['Reuters']],
    ['Nadi (Fiji), Feb 16 (PTI) ', 'Nadi', ['PTI']],
    ['TEHRAN, Iran — ', 'TEHRAN', []],
    ['Caracas, Aug 29 (EFE).- ', 'Caracas', ['EFE']],
    ['Addis Ababa, March 5/2020 (ENA) ', 'Addis Ababa', ['ENA']],
  ])('%s', (dateline, place, agencies) => {
    const article = readText(`${dateline}${body}`)
    expect(article).toMatchObject({ text: body, dateline: place, agencies })
    expect(article.noise.map((n) => n.quote)).toEqual([dateline.trim()])
  })

  it.each([
    'THE PRESIDENT: We will sign it in Accra on Monday, and we will keep to what it says.',
    'NATO leaders (all 30 of them) met in Madrid on Tuesday and agreed on a new concept.',
    'However: the two ministers did not sign the second accord, which concerns the border.',
    'Xi — who arrived on Monday — met the president of Ghana in the afternoon.',
  ])('are not read in: %s', (text) => {
    expect(readText(text)).toMatchObject({ text, dateline: null })
  })
})

describe('agencies', () => {
  it.each([
    ['EFE', ['EFE']],
    ['(With information from EFE and Bloomberg)', ['EFE', 'Bloomberg']],
    ['Source: Xinhua', ['Xinhua']],
    ['— Agence France-Presse', ['AFP']],
    ['© TASS', ['TASS']],
    ['NM/jn/APA', ['APA']],
    ['Reporting by Ama Mensah in Accra; Editing by John Roe', ['Reuters']],
  ])('are credited by a last line: %s', (line, agencies) => {
    expect(readText(`${body}\n\n${line}`)).toMatchObject({ text: body, agencies })
  })

  it.each([' (EFE)', ' – Reuters', ' /TASS/', ' PTI MPB SCY'])('are credited at the end of the text:%s', (credit) => {
    const article = readText(`${body}\n\n${body.replace('Ghana', 'Benin')}${credit}`)
    expect(article.agencies).toHaveLength(1)
    expect(article.text.endsWith('statement.')).toBe(true)
  })

  it('are not those that the text only names, nor those of pictures', () => {
    const text = `${body} The minister told Xinhua and AFP so, Reuters reported.\n\nThe two ministers. (REUTERS/Kwame Boa)`
    expect(readText(text).agencies).toEqual([])
  })
})

describe('outlet and address', () => {
  it('come from what the page says', () => {
    const head =
      '<meta property="og:site_name" content="The Accra Post"><link rel="canonical" href="https://www.accrapost.example/a">'
    expect(readHtml(page(head))).toMatchObject({ outlet: 'The Accra Post', url: 'https://www.accrapost.example/a' })
    expect(readHtml(page('').replace('sign deal</title>', 'sign deal - The Accra Post</title>')).outlet).toBe(
      'The Accra Post',
    )
    expect(readHtml(page('<meta property="og:url" content="https://www.accrapost.example/a">')).outlet).toBe(
      'accrapost.example',
    )
    expect(readHtml(page('')).outlet).toBeNull()
  })
})

describe('language', () => {
  it.each([
    ['Maduro meets Xi in Beijing', 'en'],
    ['Putin arrives in Pyongyang', 'en'],
    ['Lula, Petro discuss Amazon', 'en'],
    ['Iran FM visits Qatar', 'en'],
    [body, 'en'],
    ['El presidente chino se reunió con Maduro en Pekín y firmaron varios acuerdos.', 'es'],
    ['Le ministre français a rencontré son homologue allemand à Berlin.', 'fr'],
    ['Министр иностранных дел России встретился с послом Китая.', 'ru'],
    ['1234 — 5678', 'und'],
  ])('%s', (text, language) => {
    const article = readText(text)
    expect(article.language).toBe(language)
    expect(article.diagnostics.map((d) => d.code)).toEqual(language === 'en' ? [] : ['language-unsupported'])
  })
})

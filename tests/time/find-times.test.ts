import { describe, expect, it } from 'vitest'
import { anniversaryYear, findTimes, resolveTime, type Tense } from '../../src/time/index.js'
import { sentenceOf } from './tokenize.js'

/** A Wednesday. */
const wednesday = '2023-09-13'

function read(text: string, published: string | null, tense: Tense = 'past', anchor: string | null = null) {
  return findTimes(sentenceOf(text), { published }).map((found) => ({
    words: text.slice(found.start, found.end),
    edtf: resolveTime(found, { published, tense, anchor }),
    kind: found.kind,
  }))
}

function dates(text: string, published: string | null, tense?: Tense, anchor?: string): (string | null)[] {
  return read(text, published, tense, anchor).map(({ edtf }) => edtf)
}

describe('past things told on Wednesday 13 September 2023', () => {
  it.each([
    ['met today in Beijing', ['2023-09-13']],
    ['met yesterday morning in Beijing', ['2023-09-12']],
    ['spoke earlier today', ['2023-09-13']],
    ['spoke this morning by telephone', ['2023-09-13']],
    ['missiles were fired last night', ['2023-09-12']],
    ['left the day before yesterday', ['2023-09-11']],
    ['held a meeting this Tuesday in Beijing', ['2023-09-12']],
    ['received on Tuesday the director', ['2023-09-12']],
    ['announced Wednesday an upgrade', ['2023-09-13']],
    ['landed on Friday', ['2023-09-08']],
    ['landed last Friday', ['2023-09-08']],
    ['landed last Wednesday night', ['2023-09-06']],
    ['said this past Monday', ['2023-09-11']],
    ['On April 18, they agreed', ['2023-04-18']],
    ['On December 2 they agreed', ['2022-12-02']],
    ['on Sept. 13', ['2023-09-13']],
    ['on Sept 3rd', ['2023-09-03']],
    ['on the 12th, he left', ['2023-09-12']],
    ['on the 20th he left', ['2023-08-20']],
    ['earlier this week', ['2023-09-11/2023-09-13']],
    ['this week', ['2023-09-11/2023-09-13']],
    ['last week', ['2023-09-04/2023-09-10']],
    ['last weekend', ['2023-09-09/2023-09-10']],
    ['this month', ['2023-09']],
    ['earlier this month', ['2023-09']],
    ['last month', ['2023-08']],
    ['late last month', ['2023-08']],
    ['its most recent summit this August in Johannesburg', ['2023-08']],
    ['evacuated last December', ['2022-12']],
    ['last year', ['2022']],
    ['late last year', ['2022']],
    ['earlier this year', ['2023']],
    ['this year', ['2023']],
    ['last summer', ['2023-22']],
    ['last winter', ['2022-24']],
    ['last decade', ['201X']],
    ['last quarter', ['2023-04/2023-06']],
    ['in October', ['2022-10']],
    ['in June', ['2023-06']],
    ['in mid-November', ['2022-11']],
    ['established 48 years ago', ['1975']],
    ['established forty-eight years ago', ['1975']],
    ['nearly 30 years ago', ['199X']],
    ['more than 50 years ago', ['197X']],
    ['exactly 30 years ago', ['1993']],
    ['a decade ago', ['201X']],
    ['two decades ago', ['200X']],
    ['half a century ago', ['197X']],
    ['a quarter of a century ago', ['1998~']],
    ['two days ago', ['2023-09-11']],
    ['a week ago', ['2023-09-04/2023-09-10']],
    ['three months ago', ['2023-06']],
    ['about three years ago', ['2020~']],
    ['two and a half years ago', ['2021']],
    ['several years ago', [null]],
    ['years ago', [null]],
    ['a few days ago', [null]],
    ['six hours ago', ['2023-09-13']],
    ['who has been on a visit since September 8', ['2023-09-08/..']],
    ['present since Friday', ['2023-09-08/..']],
    ['since last week', ['2023-09-04/..']],
    ['grown since the beginning of the year', ['2023-01~/..']],
    ['from March 3 to 5', ['2023-03-03/2023-03-05']],
    ['on March 3-5', ['2023-03-03/2023-03-05']],
    ['September 8–14', ['2023-09-08/2023-09-14']],
    ['September 4–7', ['2023-09-04/2023-09-07']],
    ['3-5 March', ['2023-03-03/2023-03-05']],
    ['from Friday to Sunday', ['2023-09-08/2023-09-10']],
    ['April 28 - May 2', ['2023-04-28/2023-05-02']],
    ['over the past nine years', ['2014/2023']],
    ['in the last two months', ['2023-07/2023-09']],
    ['over the past week', ['2023-09-06/2023-09-13']],
    ['recently', [null]],
    ['in recent years', [null]],
    ['every Tuesday', [null]],
    ['for two decades', [null]],
    ['for the first time in ten years', [null]],
    ['noting that next year will mark 50 years since the establishment', ['2024', '1974']],
    ['to mark 50 years of diplomatic relations', ['1973']],
    ['on the 50th anniversary of the establishment', ['1973']],
    ['this year’s 160th anniversary of relations', ['2023', '1863']],
    ['the 10-year anniversary of the partnership', ['2013']],
    ['in March of last year', ['2022-03']],
    ['on August 15 this year', ['2023-08-15']],
    ['on Tuesday of last week', ['2023-09-05']],
    ['over the weekend', ['2023-09-09/2023-09-10']],
    ['this past September', ['2022-09']],
    ['at the June summit', ['2023-06']],
    ['over July and August', ['2023-07', '2023-08']],
    ['in the last 24 hours', ['2023-09-12/2023-09-13']],
    ['preparations for the July summit', ['2024-07']],
    ['ahead of the summit in Glasgow in November', ['2023-11']],
    ['welcomed the upcoming visit on September 20', ['2023-09-20']],
    ['between October and December', ['2022-10/2022-12']],
    ['this past year', ['2022/2023']],
    ['this fiscal year', ['2023']],
    ['a year ago this week', ['2022']],
    ['more than a half century ago', ['197X']],
    ['from July 9-11, 2024 for the 75th anniversary summit', ['2024-07-09/2024-07-11', '1949']],
    ['2023 is the 10th anniversary of the partnership', ['2023', '2013']],
    ['the 50th anniversary of ties next year', ['1974', '2024']],
  ])('%s', (text, expected) => {
    expect(dates(text, wednesday)).toEqual(expected)
  })
})

describe('things to come', () => {
  it.each([
    ['expected to stay until Thursday', wednesday, ['../2023-09-14']],
    ['expected to stay until Thursday', '2023-09-14', ['../2023-09-14']],
    ['will have been there since September 8', wednesday, ['2023-09-08/..']],
    ['will meet on Wednesday', wednesday, ['2023-09-13']],
    ['will meet on Tuesday', wednesday, ['2023-09-19']],
    ['will meet next Friday', wednesday, ['2023-09-22']],
    ['will meet this coming Friday', wednesday, ['2023-09-15']],
    ['will arrive tomorrow', wednesday, ['2023-09-14']],
    ['later this week', wednesday, ['2023-09-13/2023-09-17']],
    ['this weekend', wednesday, ['2023-09-16/2023-09-17']],
    ['this coming week', wednesday, ['2023-09-18/2023-09-24']],
    ['for at least the next decade', wednesday, ['2023/2033']],
    ['next week', wednesday, ['2023-09-18/2023-09-24']],
    ['a conference next month', '2023-12-13', ['2024-01']],
    ['next year', wednesday, ['2024']],
    ['on April 18', wednesday, ['2024-04-18']],
    ['in October', wednesday, ['2023-10']],
    ['next August', wednesday, ['2024-08']],
    ['later this year', wednesday, ['2023']],
    ['by the end of the year', wednesday, ['2023-12~']],
    ['by year-end', wednesday, ['2023-12~']],
    ['by the end of 2024', wednesday, ['2024-12~']],
    ['by the end of the decade', wednesday, ['2029~']],
    ['by 2035', wednesday, ['2035~']],
    ['in 2035', wednesday, ['2035']],
    ['within five years', wednesday, ['2028~']],
    ['in two days', wednesday, ['2023-09-15']],
    ['in about five years', wednesday, ['2028~']],
    ['over the next three years', wednesday, ['2023/2026']],
    ['from November 14 to 17', wednesday, ['2023-11-14/2023-11-17']],
    ['from Friday until Thursday', wednesday, ['2023-09-15/2023-09-21']],
    ['within six months of entry into force', wednesday, [null]],
  ])('%s (%s)', (text, published, expected) => {
    expect(dates(text, published, 'future')).toEqual(expected)
  })
})

describe('dates that need no publication', () => {
  it.each([
    ['Wednesday, July 17, 2024', ['2024-07-17']],
    ['on Tuesday, September 12, 2023, in Beijing', ['2023-09-12']],
    ['13 September 2023', ['2023-09-13']],
    ['the 13th of September, 2023', ['2023-09-13']],
    ['September 13th, 2023', ['2023-09-13']],
    ['on the Sixth of September, 2023', ['2023-09-06']],
    ['13/09/2023', ['2023-09-13']],
    ['09/13/2023', ['2023-09-13']],
    ['14-09-2023 13:46', ['2023-09-14']],
    ['13.09.2023', ['2023-09-13']],
    ['2023-09-13', ['2023-09-13']],
    ['2023-09', ['2023-09']],
    ['in january 2005', ['2005-01']],
    ['in January 2005', ['2005-01']],
    ['in January of 2005', ['2005-01']],
    ['SEPTEMBER 13, 2023', ['2023-09-13']],
    ['on December 9–10, 2021', ['2021-12-09/2021-12-10']],
    ['from 30 April to 2 May 2023', ['2023-04-30/2023-05-02']],
    ['between December 2022 and March 2023', ['2022-12/2023-03']],
    ['in September and October 2023', ['2023-09', '2023-10']],
    ['in 2019', ['2019']],
    ['In 2019, Maduro asked', ['2019']],
    ['in the 2010s', ['201X']],
    ['in the 1990s', ['199X']],
    ['the 1970s', ['197X']],
    ['in the late 1990s', ['199X']],
    ['in the ’70s', ['197X']],
    ['in the 19th century', ['18XX']],
    ['early 2022', ['2022']],
    ['mid-2021', ['2021']],
    ['spring 2022', ['2022-21']],
    ['the summer of 2021', ['2021-22']],
    ['the first quarter of 2024', ['2024-01/2024-03']],
    ['the second half of 2024', ['2024-07/2024-12']],
    ['since 2018', ['2018/..']],
    ['since at least 2018', ['2018/..']],
    ['since he took office in 2013', ['2013/..', '2013']],
    ['between 2013 and 2018', ['2013/2018']],
    ['from 2013 to 2018', ['2013/2018']],
    ['from the 1960s to 2008', ['196X/2008']],
    ['will run through May 2024', ['../2024-05']],
    ['the late President Hugo Chávez (1999-2013)', ['1999/2013']],
    ['2013–18', ['2013/2018']],
    ['until December 31, 2026', ['../2026-12-31']],
    ['before 2019', ['../2019']],
    ['fiscal year 2023', ['2023']],
    ['by FY 2027', ['2027~']],
    ['the 2018 visit', ['2018']],
    ['the 2022 G7 Elmau Summit', ['2022']],
    ['in 2024 they will celebrate the 50th anniversary', ['2024', '1974']],
  ])('%s', (text, expected) => {
    expect(dates(text, null)).toEqual(expected)
    expect(dates(text, '2026-01-15')).toEqual(expected)
  })
})

describe('without a day of publication', () => {
  it.each([
    ['On April 18, the regime agreed', ['XXXX-04-18']],
    ['from March 3 to 5', ['XXXX-03-03/XXXX-03-05']],
    ['on Tuesday', [null]],
    ['this Friday', [null]],
    ['today', [null]],
    ['last month', [null]],
    ['48 years ago', [null]],
    ['next year will mark 50 years since the establishment', [null, null]],
    ['by the end of the year', [null]],
    ['since Friday', [null]],
    ['03/04/2023', [null]],
  ])('%s', (text, expected) => {
    expect(dates(text, null)).toEqual(expected)
  })
})

describe('steps in a story', () => {
  it.each([
    ['the same day', '2023-09-08', ['2023-09-08']],
    ['later that day', '2023-09-08', ['2023-09-08']],
    ['later in the day', '2023-09-08', ['2023-09-08']],
    ['the previous day', '2023-09-08', ['2023-09-07']],
    ['the following day', '2023-09-08', ['2023-09-09']],
    ['the day before', '2023-09-08', ['2023-09-07']],
    ['the next day', '2023-09-08', ['2023-09-09']],
    ['a day earlier', '2023-09-08', ['2023-09-07']],
    ['three weeks earlier', '2023-09-08', ['2023-08-14/2023-08-20']],
    ['two years later', '2015', ['2017']],
    ['the following month', '2023-12-08', ['2024-01']],
    ['that year', '2019-05-15', ['2019']],
    ['two days later', '2023-09', [null]],
  ])('%s after %s', (text, anchor, expected) => {
    expect(dates(text, wednesday, 'past', anchor)).toEqual(expected)
    expect(dates(text, wednesday, 'past')).toEqual([null])
  })
})

describe('no expression of time', () => {
  it.each([
    'Theresa May said she may march',
    'The talks may resume',
    'May I ask',
    'a letter by May to the members',
    'The march in Paris ended',
    'the Sunday Times reported',
    'on Black Friday',
    'the Good Friday Agreement',
    'after Friday prayers',
    'the Black Sea',
    'the second man of the regime',
    '2,000 people came',
    'about 2000 troops',
    'by 2000 soldiers',
    'the G20 and the G7',
    'during the Covid-19 health crisis',
    'under Article 5 of the treaty',
    'Resolution 2231 was adopted',
    'build 4G and 5G technology',
    'the Sept. 11 attacks',
    'the 1951 Refugee Convention',
    'a return to the 1967 borders',
    'the goals of Agenda 2030',
    'Saudi Arabia’s Vision 2030',
    'at the Beijing 2022 Olympics',
    'a 60-year-old man',
    'he is 60 years old',
    'the Arab Spring',
    'after the fall of Kabul',
    'USA Today reported',
    'the March 23 Movement',
    'at 10 a.m.',
    'a score of 3-5',
    'on the 12th floor',
    'US$50 billion',
    'it cost $2019',
    'June Smith spoke',
    'the last day of talks',
    'the 2015 Paris Agreement on climate change',
    'a weeks-long standoff',
    'the 2018 and 2022 World Cups',

    'the Trade Expansion Act of 1962',
    'as soon as possible',
    'the China Daily wrote',
    'the Sunday Standard wrote',
    'the summer Olympics',
  ])('%s', (text) => {
    expect(read(text, wednesday)).toEqual([])
  })
})

describe('the words of an expression', () => {
  it.each([
    ['visit since September 8.', ['since September 8']],
    ['expected by the end of the year', ['by the end of the year']],
    ['met on Tuesday, September 12, 2023.', ['Tuesday, September 12, 2023']],
    ['in mid-2021', ['mid-2021']],
    ['Monday’s talks', ['Monday']],
    ['President Hugo Chávez (1999-2013)', ['1999-2013']],
  ])('%s', (text, expected) => {
    expect(read(text, wednesday).map(({ words }) => words)).toEqual(expected)
  })
})

it('counts an anniversary back from the year in which it is kept', () => {
  expect(anniversaryYear(2024, 50)).toBe(1974)
})

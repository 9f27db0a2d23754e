import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceBlock } from '../../eval/accuracy-page.js'
import { addTallies, emptyTally, type GoldArticle, quality, rate, scoreArticle, type Tally } from '../../eval/score.js'
import { scoreSeeds } from '../../eval/seed-score.js'
import { draw } from '../../eval/seeded.js'
import { hasSeeds, readExamples, readSeeds } from '../../eval/sets.js'
import type { CodedArticle, EventMention } from '../../src/schema/index.js'

type GoldEvent = GoldArticle['events'][number]

const meeting: GoldEvent = {
  ...{ type: 'CONSULT', kind: 'meeting', actor: ['CHN'], recipient: ['VEN'], symmetric: true, status: 'happened' },
  ...{ date: '2023-09-13', place: 'Beijing', quote: 'met in Beijing' },
}
const aid: GoldEvent = {
  ...{ type: 'AID', kind: 'aid', actor: ['CHN'], recipient: ['VEN'], symmetric: false, status: 'happened' },
  ...{ date: null, place: null, quote: 'sent vaccines' },
}

function coded(events: readonly Partial<EventMention>[]): CodedArticle {
  const article = { facts: [], people: [], published: null, events: events.map((event) => ({ ...meeting, ...event })) }
  return article as unknown as CodedArticle
}

function tallyOf(gold: readonly GoldEvent[], events: readonly Partial<EventMention>[]): Tally {
  return scoreArticle({ id: 'a', events: gold }, coded(events)).tally
}

describe('events', () => {
  it.each([
    ['the same event', {}, { lenient: 1, strict: 1 }],
    ['sides exchanged, where order means nothing', { actor: ['VEN'], recipient: ['CHN'] }, { lenient: 1, strict: 1 }],
    ['one party missing', { recipient: [] }, { lenient: 1, strict: 0 }],
    ['one party too many', { recipient: ['VEN', 'CUB'] }, { lenient: 1, strict: 0 }],
    ['another party', { recipient: ['CUB'] }, { lenient: 0, strict: 0 }],
    ['another type', { type: 'AGREE' as const }, { lenient: 0, strict: 0 }],
  ])('are paired or not: %s', (_, change, { lenient, strict }) => {
    expect(tallyOf([meeting], [change]).events).toEqual({ gold: 1, predicted: 1, lenient, strict })
  })

  it('are never paired twice', () => {
    expect(tallyOf([meeting], [{}, {}]).events).toEqual({ gold: 1, predicted: 2, lenient: 1, strict: 1 })
  })

  it('told the wrong way round are swapped, and not found', () => {
    const { tally, misses } = scoreArticle(
      { id: 'a', events: [aid] },
      coded([{ ...aid, actor: ['VEN'], recipient: ['CHN'] }]),
    )
    expect(tally.swapped).toEqual({ of: 1, right: 1 })
    expect(tally.events.lenient).toBe(0)
    expect(misses.map((miss) => miss.what)).toContain('swapped event')
  })

  it('in doubt count where they are found and are not missed where they are not', () => {
    const doubtful = { ...meeting, doubt: 'mere warmth' }
    expect(tallyOf([doubtful], []).events.gold).toBe(0)
    expect(tallyOf([doubtful], [{}]).events).toMatchObject({ gold: 1, lenient: 1 })
  })

  it('may be read otherwise', () => {
    const open = { ...meeting, alt: [{ type: 'AGREE' as const, kind: 'pledge' as const }] }
    const tally = tallyOf([open], [{ type: 'AGREE', kind: 'pledge' }])
    expect([tally.events.lenient, rate(tally.kind)]).toEqual([1, 1])
  })

  it.each([
    ['a date with another qualifier', { date: '2023-09-13~' }, 'date', { of: 1, right: 1 }],
    ['another date', { date: '2023-09-12' }, 'date', { of: 1, right: 0 }],
    ['no date', { date: null }, 'date', { of: 1, right: 0 }],
    ['a wider place', { place: 'the city of Beijing' }, 'place', { of: 1, right: 1 }],
    ['another place', { place: 'Shanghai' }, 'place', { of: 1, right: 0 }],
  ] as const)('are judged: %s', (_, change, field, share) => {
    expect(tallyOf([meeting], [change])[field]).toEqual(share)
  })

  it('that say more than gold knows are invented', () => {
    const tally = tallyOf([aid], [{ ...aid, date: '2020', place: 'Caracas' }])
    expect([tally.inventedDate, tally.inventedPlace]).toEqual([
      { of: 1, right: 1 },
      { of: 1, right: 1 },
    ])
  })
})

describe('quotes, people and missing articles', () => {
  it('counts a quote that does not stand at its offsets', () => {
    const article = coded([{ quote: 'met', start: 3, end: 6 }])
    const gold = { id: 'a', events: [meeting] }
    expect(scoreArticle(gold, article, 'Xi met Maduro').tally.quotes).toEqual({ of: 1, right: 1 })
    expect(scoreArticle(gold, article, 'Xi saw Maduro').tally.quotes).toEqual({ of: 1, right: 0 })
  })

  it('finds a person by surname, and judges state and office', () => {
    const gold = { id: 'a', events: [], people: [{ name: 'Gustavo Petro', of: 'COL', office: 'president' }] }
    const article = { ...coded([]), people: [{ name: 'Petro', of: 'COL', office: 'president of the republic' }] }
    const { tally } = scoreArticle(gold, article as unknown as CodedArticle)
    expect([tally.people.right, tally.office]).toEqual([1, { of: 1, right: 1 }])
  })

  it('scores an article that was not coded as an empty one', () => {
    expect(scoreArticle({ id: 'a', events: [meeting] }, null).tally.events).toMatchObject({ gold: 1, predicted: 0 })
  })
})

describe('tallies', () => {
  it('add up in any order', () => {
    const tallies = [tallyOf([meeting], [{}]), tallyOf([aid], [{}]), tallyOf([meeting, aid], [{ ...aid }, {}])]
    fc.assert(
      fc.property(fc.shuffledSubarray(tallies, { minLength: 3 }), (order) => {
        expect(addTallies(order)).toEqual(addTallies(tallies))
      }),
    )
    expect(addTallies([])).toEqual(emptyTally)
  })

  it('have no quality where nothing was wanted or given', () => {
    expect(quality({ gold: 0, predicted: 0, right: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})

describe('the held-out examples', () => {
  it('are a third of all and none of the development part', () => {
    const { development, heldOut } = readExamples()
    const open = new Set(development.map(({ gold }) => gold.id))
    expect(heldOut.some(({ gold }) => open.has(gold.id))).toBe(false)
    expect(heldOut.length).toBe(Math.floor((development.length + heldOut.length) / 3))
  })
})

describe('a draw', () => {
  it('is the same for the same seed and holds nothing twice', () => {
    const list = Array.from({ length: 50 }, (_, i) => i)
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = draw(list, 20, seed)
        expect(drawn).toEqual(draw(list, 20, seed))
        expect(new Set(drawn).size).toBe(20)
      }),
    )
  })
})

describe('the page of figures', () => {
  it('keeps all but the block that is written', () => {
    const text = 'a\n<!-- figures: x -->\nold\n<!-- end of figures -->\nb\n'
    const once = replaceBlock(text, 'x', 'new')
    expect(once).toBe('a\n<!-- figures: x -->\n\nnew\n\n<!-- end of figures -->\nb\n')
    expect(replaceBlock(once, 'x', 'new')).toBe(once)
    expect(() => replaceBlock(text, 'y', 'new')).toThrow(/no block "y"/)
  })
})

/** What the seeds' own scorer would print of a tally. */
function asReported(tally: Tally): object {
  const round = (value: number): number => Math.round(value * 1000) / 1000
  const rounded = ({ precision, recall, f1 }: ReturnType<typeof quality>) => ({
    ...{ precision: round(precision), recall: round(recall), f1: round(f1) },
  })
  const { gold, predicted, strict, lenient } = tally.events
  const accuracy = (share: Tally['kind']) => ({ of: share.of, accuracy: round(rate(share)) })
  const of = (found: Tally['facts']) => ({ gold: found.gold, predicted: found.predicted, ...rounded(quality(found)) })
  const { kind, date, place, status, symmetric, published, facts, people, office, quotes } = tally
  return {
    articles: tally.articles,
    events: {
      ...{ gold, predicted },
      strict: rounded(quality({ gold, predicted, right: strict })),
      lenient: rounded(quality({ gold, predicted, right: lenient })),
    },
    ...{ kind: accuracy(kind), date: accuracy(date), place: accuracy(place), status: accuracy(status) },
    ...{ symmetric: accuracy(symmetric), published: accuracy(published) },
    invented: { date: round(rate(tally.inventedDate)), place: round(rate(tally.inventedPlace)) },
    swapped: { of: tally.swapped.of, share: round(rate(tally.swapped)) },
    quotes: { of: quotes.of, exact: round(rate(quotes)) },
    facts: of(facts),
    people: { ...of(people), office: accuracy(office) },
  }
}

/** Gold as if it had been coded, with errors: every third event is told backwards, every fifth is lost. */
function spoiled(gold: GoldArticle): CodedArticle {
  const events = gold.events.filter((_, i) => i % 5 !== 4)
  const told = events.map((event, i) => ({
    ...event,
    ...(i % 3 === 2 ? { actor: event.recipient, recipient: event.actor } : {}),
    ...(i % 4 === 3 ? { date: '2001', place: null } : {}),
    ...{ start: 0, end: event.quote.length },
  }))
  const facts = (gold.facts ?? []).slice(1).map((fact) => ({ ...fact, start: 0, end: 1 }))
  const people = (gold.people ?? []).map((person, i) => (i % 2 ? { ...person, office: null } : person))
  return { id: gold.id, published: gold.published, events: told, facts, people } as unknown as CodedArticle
}

describe.skipIf(!hasSeeds())('beside the scorer of the seeds (skipped where ../shared is not there)', () => {
  it('counts the same on spoiled gold', () => {
    const texts = readSeeds()
    const articles = texts.map(({ gold }) => spoiled(gold))
    const tallies = texts.map(({ gold }, i) => scoreArticle(gold, articles[i]!, '-').tally)
    expect(scoreSeeds(articles)).toMatchObject(asReported(addTallies(tallies)))
  })
})

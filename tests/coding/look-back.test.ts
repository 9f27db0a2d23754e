import { describe, expect, it } from 'vitest'
import { code } from '../support/engine.js'

/** Events of one kind in an article of 13 September 2023, each in a line. */
const told = (source: string, kind: string): readonly string[] =>
  code(source)
    .events.filter((event) => event.kind === kind)
    .map(({ actor, recipient, date, place, status }) =>
      [[...actor, ...recipient].join(' '), date ?? 'no date', place ?? 'no place', status].join(', '),
    )

describe('talks that a report looks back or ahead on', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'have the parties that are meant and a day of their own',
      'Chancellor Olaf Scholz received President Alberto Fernández of Argentina in Berlin on Wednesday. The talks followed their January 28 meeting in Buenos Aires.',
      'meeting',
      ['DEU ARG, 2023-09-13, Berlin, happened', 'DEU ARG, 2023-01-28, Buenos Aires, happened'],
    ],
    [
      'have happened though the report promises something',
      "Foreign Minister Hakan Fidan met Foreign Minister Sameh Shoukry of Egypt in Cairo. They agreed to open a new trade office, building on the two ministers' telephone conversation of August 3.",
      'call',
      ['TUR EGY, 2023-08-03, no place, happened'],
    ],
    [
      'have the parties of the report where those are three',
      'Foreign Minister Rau of Poland met today with Foreign Minister Baerbock of Germany and Foreign Minister Colonna of France in Weimar. The ministers recalled their February 12 meeting in Paris.',
      'meeting',
      ['POL DEU FRA, 2023-09-13, Weimar, happened', 'POL DEU FRA, 2023-02-12, Paris, happened'],
    ],
    [
      'are named by a date that stands before them',
      'Foreign Minister Lavrov met Foreign Minister Wang Yi. Their discussions followed the March 21, 2023 talks between President Putin and President Xi in Moscow.',
      'meeting',
      ['RUS CHN, 2023-09-13~, no place, happened', 'RUS CHN, 2023-03-21, Moscow, happened'],
    ],
    [
      'are no trip to come where the trip was recent',
      "The ministers of Chile and Peru discussed President Boric's recent trip to Brazil.",
      'visit',
      ['CHL BRA, 2023-09-13~, no place, happened'],
    ],
    [
      'lie ahead in the next such month',
      'President Ruto looks forward to the November visit by King Charles to Nairobi.',
      'visit',
      ['GBR KEN, 2023-11, Nairobi, planned'],
    ],
    [
      'are a gathering of the body that is named with its place',
      'Officials of Kenya and Ethiopia prepared for the African Union summit in Nairobi.',
      'meeting',
      ['AU, no date, Nairobi, planned'],
    ],
    [
      'have both sides that name a summit',
      'The EU-Japan summit in July ended with a declaration.',
      'meeting',
      ['EU JPN, 2023-07, no place, happened'],
    ],
    [
      'are none without a date',
      'Foreign Minister Hakan Fidan praised Egypt. The two ministers recalled their first meeting.',
      'meeting',
      [],
    ],
    [
      'are none of a company',
      "The company's March 14 meeting in Oslo was attended by shareholders of Norway.",
      'meeting',
      [],
    ],
  ]
  for (const [what, source, kind, expected] of cases) it(what, () => expect(told(source, kind)).toEqual(expected))
})

describe('talks of more than two', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'keep a party whom the tree hangs on the state of another',
      'Foreign Minister Cafiero of Argentina spoke on Tuesday with Foreign Minister Landerretche of Chile and Foreign Minister Ramírez of Paraguay.',
      'call',
      ['ARG CHL PRY, 2023-09-12, no place, happened'],
    ],
    [
      'keep a state that follows a long name of another',
      'Foreign Minister Penny Wong of Australia met on Tuesday with the foreign ministers of the Republic of Korea and Japan.',
      'meeting',
      ['AUS KOR JPN, 2023-09-12, no place, happened'],
    ],
    [
      'are not told of where two of three are known',
      'Foreign Minister Penny Wong met Foreign Minister Park Jin of South Korea on Tuesday. They followed up on their May 4 trilateral meeting in Tokyo.',
      'meeting',
      ['AUS KOR, 2023-09-12, no place, happened'],
    ],
  ]
  for (const [what, source, kind, expected] of cases) it(what, () => expect(told(source, kind)).toEqual(expected))
})

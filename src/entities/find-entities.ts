import type { Knowledge } from '../knowledge/index.js'
import type { Sentence } from '../language/index.js'
import { findNames } from './find-names.js'
import { type Context, focusOf, stateNearIn } from './focus.js'
import { withoutForeignOffice } from './foreign-office.js'
import { namesAgain } from './names-again.js'
import { findPeople } from './people.js'
import { findPlaces } from './places.js'
import { createResolver } from './resolver.js'
import { maskNames, readSentences } from './signals.js'
import type { Entities } from './types.js'

/**
 * Finds who and where in the sentences of one article.
 *
 * `published` is the article's day (EDTF) or null; it decides who held an office. `home` is the state of the
 * dateline or the outlet, for phrases like `the government` in domestic news, or null.
 */
export function findEntities(
  sentences: readonly Sentence[],
  knowledge: Knowledge,
  options: {
    readonly published: string | null
    readonly home?: string | null
    readonly here?: string | null
    readonly title?: string | null
  },
): Entities {
  const unmasked = withoutForeignOffice(readSentences(sentences, knowledge))
  const spans = namesAgain(unmasked, unmasked.map(findNames))
  const readings = unmasked.map((reading, i) => maskNames(reading, spans[i]!))
  const focus = focusOf(readings)
  const { people, printings } = findPeople(readings, spans, knowledge, options.published, (sentence, token) =>
    stateNearIn(readings, focus, options.home ?? null, sentence, token),
  )
  const context: Context = {
    readings,
    knowledge,
    people,
    printings,
    focus: focusOf(readings, people, printings),
    home: options.home ?? null,
    here: options.here ?? null,
    title: options.title ?? null,
    published: options.published,
  }
  const resolver = createResolver(context)
  return {
    people,
    focus: context.focus,
    actorsAt: resolver.actorsAt,
    ownersAt: resolver.ownersAt,
    actorsIn: resolver.actorsIn,
    pairAt: resolver.pairAt,
    thingAt: resolver.thingAt,
    placesIn: (sentence) => findPlaces(readings[sentence]!),
  }
}

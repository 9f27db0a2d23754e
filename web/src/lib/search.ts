import type { SearchResult } from '../../../src/server/contract/articles.js'
import { dateWords } from './dates.js'
import { href } from './router.svelte.js'
import { counted } from './words.js'

/** Something found, with the address of its view. */
export interface Hit {
  readonly words: string
  readonly more: string
  readonly address: string
}

export interface HitGroup {
  readonly name: string
  readonly hits: readonly Hit[]
}

/** What a search found, in groups; empty groups are left out. */
export function found({ relations, actors, persons, articles }: SearchResult): readonly HitGroup[] {
  const groups: readonly HitGroup[] = [
    {
      name: 'Relations',
      hits: relations.map(({ a, b, events }) => ({
        words: `${a.name} – ${b.name}`,
        more: counted(events, 'event'),
        address: href(['relation', a.code, b.code]),
      })),
    },
    {
      name: 'States and bodies',
      hits: actors.map(({ code, name, events }) => ({
        words: name,
        more: counted(events, 'event'),
        address: href([], { party: code }),
      })),
    },
    {
      name: 'People',
      hits: persons.map(({ name, events }) => ({
        words: name,
        more: counted(events, 'event'),
        address: href(['person', name]),
      })),
    },
    {
      name: 'Articles',
      hits: articles.map(({ id, title, name, outlet, published }) => ({
        words: title ?? name,
        more: [outlet, published === null ? null : dateWords(published)].filter((part) => part !== null).join(' · '),
        address: href(['article', id]),
      })),
    },
  ]
  return groups.filter(({ hits }) => hits.length > 0)
}

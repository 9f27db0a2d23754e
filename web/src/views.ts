import type { Component } from 'svelte'

/** A view is given the rest of its path, and takes everything else from the query. It is made anew when its path changes. */
export type View = Component<{ args: readonly string[] }>

interface Entry {
  /** Name in the menu; without one it is reached by links. */
  readonly menu?: string
  readonly load: () => Promise<{ default: unknown }>
}

/** All views by the first part of their path, in the order of the menu. Each is loaded when it is first opened. */
export const views: Readonly<Record<string, Entry>> = {
  '': { menu: 'Relations', load: () => import('./views/Start.svelte') },
  timeline: { menu: 'Timeline', load: () => import('./views/Timeline.svelte') },
  people: { menu: 'People', load: () => import('./views/People.svelte') },
  agreements: { menu: 'Agreements', load: () => import('./views/Agreements.svelte') },
  promises: { menu: 'Promises', load: () => import('./views/Promises.svelte') },
  money: { menu: 'Money', load: () => import('./views/Money.svelte') },
  map: { menu: 'Map', load: () => import('./views/MapOfEvents.svelte') },
  network: { menu: 'Network', load: () => import('./views/Network.svelte') },
  disagreements: { menu: 'Disagreements', load: () => import('./views/Disagreements.svelte') },
  sources: { menu: 'Sources', load: () => import('./views/Sources.svelte') },
  articles: { menu: 'Articles', load: () => import('./views/Articles.svelte') },
  review: { menu: 'Review', load: () => import('./views/Review.svelte') },
  relation: { load: () => import('./views/Relation.svelte') },
  event: { load: () => import('./views/Event.svelte') },
  search: { load: () => import('./views/Search.svelte') },
  person: { load: () => import('./views/Person.svelte') },
  disagreement: { load: () => import('./views/Disagreement.svelte') },
  article: { load: () => import('./views/Reader.svelte') },
}

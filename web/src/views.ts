import type { Component } from 'svelte'

/** A view is given the rest of its path, and takes everything else from the query. */
export type View = Component<{ args: readonly string[] }>

interface Entry {
  /** Name in the menu; without one it is reached by links. */
  readonly menu?: string
  readonly load: () => Promise<{ default: unknown }>
}

/** All views by the first part of their path. Each is loaded when it is first opened. */
export const views: Readonly<Record<string, Entry>> = {
  '': { menu: 'Relations', load: () => import('./views/Start.svelte') },
}

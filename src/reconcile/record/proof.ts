/** A coded item of an article that proves something. Its span and the source stand in the coded article. */
export interface Proof {
  readonly article: string
  /** Id of the event mention, fact or person. */
  readonly mention: string
  readonly quote: string
}

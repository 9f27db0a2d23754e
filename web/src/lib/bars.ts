/** One bar of `Bars`: `down` is zero or less. */
export interface Bar {
  readonly key: string
  readonly label: string
  readonly up: number
  readonly down?: number
  readonly href: string
}

import type { Locate } from '../coordinates.js'
import type { EventTeller, Views } from '../query/index.js'

/** What the routes answer from. */
export interface Desk {
  readonly views: Views
  readonly teller: EventTeller
  readonly locate: Locate
  /** Name of the record file, without its folder. */
  readonly name: string
  /** Version of the product. */
  readonly version: string
  /** Whether people may decide and add articles here. */
  readonly review: boolean
}

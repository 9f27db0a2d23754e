import type { Locate } from '../coordinates.js'
import type { EventTeller, Views } from '../query/index.js'
import type { Registrar } from '../runner/index.js'
import type { NewsRoom } from './news.js'

/** What the routes answer from. */
export interface Desk {
  readonly views: Views
  readonly teller: EventTeller
  readonly locate: Locate
  /** Name of the record file, without its folder. */
  readonly name: string
  /** Version of the product. */
  readonly version: string
  /** The one who writes; null where nothing may be decided or added here. */
  readonly registrar: Registrar | null
  /** Whether the one who writes holds the whole record by now. */
  isReady(): boolean
  readonly news: NewsRoom
  /** Takes in what other programs have written meanwhile. */
  look(): Promise<void>
}

import type { Locate, Location } from '../coordinates.js'
import type { RecordEvent } from '../reconcile/index.js'

type Placed = Pick<RecordEvent, 'place' | 'places' | 'parties'>

/** Where an event happened: by its place, else by another place that a source names; a city goes before a state. */
export function whereOf(event: Placed, locate: Locate): Location | null {
  let coarse: Location | null = null
  for (const place of [event.place, ...event.places]) {
    const location = place === null ? null : locate(place, event.parties)
    if (location?.precision === 'city') return location
    coarse ??= location
  }
  return coarse
}

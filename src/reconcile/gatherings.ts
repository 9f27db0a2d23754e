import type { Prepared } from './prepare.js'
import { relateSpots } from './spots.js'

/** Days between two reports within which a body is not taken to gather twice in one town. */
const onceDays = 200

const isState = (code: string): boolean => /^[A-Z]{3}$/.test(code)

/** The body that a mention of a gathering names alone: "the NATO summit in Vilnius". */
function bodyOf({ mention, parties }: Prepared): string | null {
  const [body, ...others] = parties
  return mention.kind === 'meeting' && body !== undefined && others.length === 0 && !isState(body) ? body : null
}

/** Why two mentions tell of one gathering of a body in one town, told before it or looked back on; null where they may not. */
export function gatheringOf(a: Prepared, b: Prepared): string | null {
  const body = bodyOf(a)
  if (body === null || body !== bodyOf(b) || a.spot === null || b.spot === null) return null
  const [x, y] = [a.window, b.window]
  const apart = Math.max(x.toldFrom, y.toldFrom) - Math.min(x.toldTo, y.toldTo)
  const relation = relateSpots(a.spot, b.spot)
  if (!(apart <= onceDays) || (relation !== 'same' && relation !== 'within')) return null
  return `one gathering of ${body} in ${a.spot.text}`
}

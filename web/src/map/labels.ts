import type { Places } from '../../../src/server/contract/events.js'

type Point = Places['points'][number]

/** A circle on the drawing, and its name where there is room for it. */
export interface Spot {
  readonly point: Point
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly isNamed: boolean
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Most names that are tried: a map with more of them cannot be read. */
const mostNames = 150

/**
 * Gives names to circles, those that come first before others, so that no name covers another.
 * @param letter height of a letter, in units of the drawing
 */
export function withNames(
  spots: readonly Omit<Spot, 'isNamed'>[],
  letter: number,
  isChosen: (point: Point) => boolean,
): readonly Spot[] {
  const boxes: Box[] = []
  const first = spots.filter(({ point }) => isChosen(point))
  const named = new Set<Point>()
  for (const { point, x, y, radius } of [...first, ...spots].slice(0, mostNames)) {
    const left = x + radius
    const box = { left, right: left + 0.62 * letter * point.place.length, top: y - letter / 2, bottom: y + letter / 2 }
    if (named.has(point) || boxes.some((other) => meet(box, other))) continue
    boxes.push(box)
    named.add(point)
  }
  return spots.map((spot) => ({ ...spot, isNamed: named.has(spot.point) }))
}

import { height, width } from './world.js'

/** Which part of the drawing is seen: its middle, and how many times it is enlarged. */
export interface Sight {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const wholeWorld: Sight = { x: width / 2, y: height / 2, zoom: 1 }
export const mostZoom = 40

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The nearest sight that shows nothing beyond the edge of the drawing. */
export function kept({ x, y, zoom }: Sight): Sight {
  const fit = within(zoom, 1, mostZoom)
  const [halfWidth, halfHeight] = [width / 2 / fit, height / 2 / fit]
  return {
    x: within(x, halfWidth, width - halfWidth),
    y: within(y, halfHeight, height - halfHeight),
    zoom: fit,
  }
}

/** Enlarges by a factor, so that the point `[x, y]` of the drawing stays where it is seen. */
export function zoomed(sight: Sight, factor: number, [x, y]: readonly [number, number] = [sight.x, sight.y]): Sight {
  const zoom = within(sight.zoom * factor, 1, mostZoom)
  const by = sight.zoom / zoom
  return kept({ x: x + (sight.x - x) * by, y: y + (sight.y - y) * by, zoom })
}

/** Moves by parts of what is seen: `[0.25, 0]` is a quarter of the window to the right. */
export function moved(sight: Sight, [across, down]: readonly [number, number]): Sight {
  return kept({
    x: sight.x + (across * width) / sight.zoom,
    y: sight.y + (down * height) / sight.zoom,
    zoom: sight.zoom,
  })
}

/** As the address has it: `480,234,1`; the whole world is not written. */
export function sightText({ x, y, zoom }: Sight): string | null {
  return zoom === 1 ? null : [x.toFixed(1), y.toFixed(1), zoom.toFixed(3)].join(',')
}

export function sightOf(text: string | null): Sight {
  const [x, y, zoom] = (text ?? '').split(',').map(Number)
  return [x, y, zoom].every(Number.isFinite) ? kept({ x: x!, y: y!, zoom: zoom! }) : wholeWorld
}

import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json'

/** Size of the drawing of the world, in its own units: without the Antarctic, where nobody is visited. */
export const width = 960
export const height = 415
const wholeHeight = 468

// Natural Earth, 1 to 110 million, in the public domain.
const world = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>
const projection = geoEqualEarth().fitExtent(
  [
    [2, 2],
    [width - 2, wholeHeight - 2],
  ],
  { type: 'Sphere' },
)
const path = geoPath(projection).digits(1)
const drawn = (object: Parameters<typeof path>[0]): string => path(object) ?? ''

/** Outlines as SVG paths: the globe, its net of degrees, the land, and the borders between states. */
export const outlines = {
  globe: drawn({ type: 'Sphere' }),
  net: drawn(geoGraticule10()),
  land: drawn(feature(world, world.objects.land)),
  borders: drawn(mesh(world, world.objects.countries, (a, b) => a !== b)),
}

/** Where a place stands on the drawing. */
export function pointAt(latitude: number, longitude: number): readonly [number, number] {
  return projection([longitude, latitude]) ?? [0, 0]
}

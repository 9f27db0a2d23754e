import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Network } from '../../../src/server/contract/events.js'

/** Size of the drawing, in its own units. */
export const width = 960
export const height = 620

export type Node = Network['nodes'][number]
export type Link = Network['links'][number]

export interface PlacedNode {
  readonly node: Node
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The nodes with most events, and the links between them. */
export function busiest({ nodes, links }: Network, most: number): Network {
  const kept = nodes.toSorted((a, b) => b.events - a.events || (a.code < b.code ? -1 : 1)).slice(0, most)
  const codes = new Set(kept.map(({ code }) => code))
  return { nodes: kept, links: links.filter(({ a, b }) => codes.has(a) && codes.has(b)) }
}

interface Body extends SimulationNodeDatum {
  readonly node: Node
  readonly radius: number
}

const rounds = 300
const margin = 60

/** Places nodes so that those with much between them stand close. The same network is always placed the same. */
export function placed({ nodes, links }: Network): ReadonlyMap<string, PlacedNode> {
  const most = Math.max(1, ...nodes.map(({ events }) => events))
  const strongest = Math.max(1, ...links.map(({ events }) => events))
  const bodies: Body[] = nodes.map((node) => ({ node, radius: 5 + 17 * Math.sqrt(node.events / most) }))
  const pull = (link: SimulationLinkDatum<Body> & { events?: number }) =>
    0.05 + 0.5 * Math.sqrt((link.events ?? 1) / strongest)
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body> & { events: number }>(
        links.map(({ a, b, events }) => ({ source: a, target: b, events })),
      )
        .id(({ node }) => node.code)
        .distance(110)
        .strength(pull),
    )
    .force('apart', forceManyBody().strength(-380))
    .force('across', forceX(width / 2).strength(0.06))
    .force('down', forceY(height / 2).strength(0.11))
    .force(
      'room',
      forceCollide<Body>(({ radius }) => radius + 14),
    )
    .stop()
    .tick(rounds)
  const [left, right] = bounds(bodies.map(({ x }) => x!))
  const [top, bottom] = bounds(bodies.map(({ y }) => y!))
  const into = (value: number, from: number, to: number, size: number): number =>
    to === from ? size / 2 : margin + ((value - from) / (to - from)) * (size - 2 * margin)
  return new Map(
    bodies.map(({ node, radius, x, y }) => [
      node.code,
      { node, radius, x: into(x!, left, right, width), y: into(y!, top, bottom, height) },
    ]),
  )
}

const bounds = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]

export type Tone = 'cooperation' | 'mixed' | 'conflict'

/** What prevails between two, by the mean PLOVER score of what happened. */
export function toneOf({ score }: Link): Tone {
  return score > 1 ? 'cooperation' : score < -1 ? 'conflict' : 'mixed'
}

export const toneWords: Readonly<Record<Tone, string>> = {
  cooperation: 'cooperation',
  mixed: 'neither',
  conflict: 'conflict',
}

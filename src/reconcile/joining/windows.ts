import { type EventMention, edtfBounds, parseEdtf } from '../../schema/index.js'
import { boundsInTime } from '../times.js'

/** When a mention says its event was, as civil days, and from when it is told. */
export interface Window {
  /**
   * `near`: at most two months wide; `wide`: a season, year, decade or open end; `undated`: no date, publication known;
   * `none`: neither.
   */
  readonly how: 'near' | 'wide' | 'undated' | 'none'
  readonly min: number
  readonly max: number
  /** Days by which an approximate date may be off. */
  readonly slack: number
  /** Days of publication of the article; infinite where unknown. */
  readonly toldFrom: number
  readonly toldTo: number
}

const nearDays = 62
const freshDays = 31

/** Days for which a thing that goes on since a day is looked for. */
const openDays: Readonly<Partial<Record<string, number>>> = { visit: 10 }

/** Days of an article's publication, infinite where unknown. */
export function toldBounds(published: string | null): { readonly min: number; readonly max: number } {
  const bounds = published === null ? null : edtfBounds(published)
  return bounds ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }
}

/**
 * The window of a mention. A thing that goes on since a day is set at that day; a day without a year is one of the
 * year before publication, or no date where that is unknown.
 */
export function windowOf(mention: EventMention, published: string | null): Window {
  const told = toldBounds(published)
  const isTold = Number.isFinite(told.max)
  const undated: Window = {
    how: isTold ? 'undated' : 'none',
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    slack: 0,
    toldFrom: told.min,
    toldTo: told.max,
  }
  const text = mention.date
  const bounds = boundsInTime(text)
  if (text === null || bounds === null) return undated
  const edtf = parseEdtf(text)!
  let { min, max } = bounds
  if (edtf.kind === 'interval' && max === Number.POSITIVE_INFINITY && typeof edtf.from !== 'string') {
    max = edtfBounds(text.slice(0, text.indexOf('/')))!.max + (openDays[mention.kind ?? ''] ?? 0)
  }
  // "Returned on Saturday": over by a day that is fresh when it is told, so begun not long before.
  if (min === Number.NEGATIVE_INFINITY && mention.status === 'happened' && told.max - max <= freshDays) {
    min = max - (openDays[mention.kind ?? ''] ?? freshDays)
  }
  const isNear = max - min <= nearDays && Number.isFinite(min)
  const slack = /[~?%]/.test(text) ? 3 : 0
  return { how: isNear ? 'near' : 'wide', min, max, slack, toldFrom: told.min, toldTo: told.max }
}

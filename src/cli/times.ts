import { edtfBounds } from '../schema/index.js'
import type { StoredVersion } from '../store/index.js'

export interface Times {
  readonly asOf?: string | undefined
  readonly knownBy?: string | undefined
}

/** Last day that a date can mean, as a day number; null where there is no date. */
function lastDay(date: string | undefined): number | null {
  return date === undefined ? null : (edtfBounds(date)?.max ?? null)
}

/** The day from which an article is known: its first possible day of publication; without one, the day it was read. */
export function knownFrom(version: Pick<StoredVersion, 'published' | 'readAt'>): number {
  const published = version.published === null ? null : edtfBounds(version.published)
  if (published !== null && Number.isFinite(published.max)) return published.max
  return edtfBounds(version.readAt.slice(0, 10))?.min ?? Number.POSITIVE_INFINITY
}

/** Whether an article had been published by the day that `--known-by` names. */
export function isKnownBy(version: Pick<StoredVersion, 'published' | 'readAt'>, knownBy: string | undefined): boolean {
  const day = lastDay(knownBy)
  return day === null || knownFrom(version) <= day
}

/** For lists of articles: an article holds from the day it is published, so both times cut alike. */
export function isListed(version: StoredVersion, times: Times): boolean {
  return isKnownBy(version, times.knownBy) && isKnownBy(version, times.asOf)
}

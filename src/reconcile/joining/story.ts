import type { Prepared, PreparedArticle } from '../prepare.js'
import { likeness, mayBeOne } from './compare.js'
import { isRare } from './kind-rates.js'

/** Likeness, summed over the mentions of two articles, from which they tell one story. */
const enough = 5
/** What one pair of mentions can give at most: one common phrase makes no story. */
const most = 4
/** Days between publications within which two articles can tell one story. */
const apartDays = 4

/** Whether a mention is of the news of its article, and not told as background with a date of its own. */
function isNews({ window }: Prepared): boolean {
  if (window.how === 'wide') return false
  return window.how !== 'near' || !Number.isFinite(window.toldTo) || window.toldTo - window.max <= 31
}

/**
 * Whether two articles tell one story: published within days of each other as far as is known, with several mentions
 * that are alike in kind, persons, place and words. Depends on the two articles alone.
 */
export function isOneStory(a: PreparedArticle, b: PreparedArticle): boolean {
  const [x, y] = [a.mentions[0]?.window, b.mentions[0]?.window]
  if (!x || !y || x.toldFrom - y.toldTo > apartDays || y.toldFrom - x.toldTo > apartDays) return false
  let sum = 0
  for (const one of a.mentions) {
    if (!isNews(one)) continue
    let best = 0
    for (const other of b.mentions) {
      if (!isNews(other) || !mayBeOne(one, other) || !one.dyads.some((key) => other.dyads.includes(key))) continue
      const { window: v } = one
      const { window: w } = other
      if (v.how === 'near' && w.how === 'near' && (v.min - w.max > apartDays || w.min - v.max > apartDays)) continue
      const alike = likeness(one, other) + (isRare(one.mention.kind) ? 1.5 : 0)
      if (alike > best) best = alike
    }
    sum += Math.min(most, best)
    if (sum >= enough) return true
  }
  return false
}

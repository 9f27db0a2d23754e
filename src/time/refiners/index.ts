import { markAhead } from './ahead.js'
import { baseAnniversaries } from './anniversaries.js'
import { markAttributes } from './attributes.js'
import { addBounds, addSinceClauses } from './bounds.js'
import { dropNames } from './names.js'
import { addParts } from './parts.js'
import { mergeRanges } from './ranges.js'
import type { TimeRefiner } from './refiner.js'
import { nest, shareYears } from './years.js'

/** Every refiner, in the order in which they work: names go first, prepositions are read when their dates are whole. */
export const refiners: readonly TimeRefiner[] = [
  dropNames,
  shareYears,
  nest,
  addParts,
  mergeRanges,
  markAttributes,
  markAhead,
  baseAnniversaries,
  addBounds,
  addSinceClauses,
]

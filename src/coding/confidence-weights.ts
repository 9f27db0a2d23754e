import type { ConfidenceFeatures } from './confidence.js'

// Written by `npm run eval:reliability -- --fit`. In log odds.
export const bias = 1.78

export const weights: Readonly<Record<keyof ConfidenceFeatures, number>> = {
  weak: -0.46,
  noun: -0.29,
  words: 0.01,
  dated: 0.21,
  placed: 0.63,
  person: 0.62,
  alone: -1.07,
  many: -0.59,
  pronoun: -0.64,
  described: 0.11,
  marker: -0.22,
  distance: -0.67,
  reported: 0.02,
  planned: -0.06,
  denied: -0.76,
  symmetric: 0.68,
  statement: 0.21,
  domestic: -0.37,
}

import type { ConfidenceFeatures } from './confidence.js'

// Written by `npm run eval:reliability -- --fit`. In log odds.
export const bias = 1.91

export const weights: Readonly<Record<keyof ConfidenceFeatures, number>> = {
  weak: -0.53,
  noun: -0.14,
  words: -0.06,
  dated: 0.09,
  placed: 0.81,
  person: 0.68,
  alone: -0.82,
  many: -0.6,
  pronoun: -0.97,
  described: 0.11,
  marker: -0.16,
  distance: -0.45,
  reported: -0.14,
  planned: 0.13,
  denied: -0.94,
  symmetric: 0.41,
  statement: 0.2,
  domestic: -0.51,
}

import type { ConfidenceFeatures } from './confidence.js'

// Written by `npm run eval:reliability -- --fit`. In log odds.
export const bias = 1.81

export const weights: Readonly<Record<keyof ConfidenceFeatures, number>> = {
  weak: -0.45,
  noun: -0.28,
  words: -0.02,
  dated: 0.21,
  placed: 0.64,
  person: 0.56,
  alone: -1.08,
  many: -0.64,
  pronoun: -0.63,
  described: 0.07,
  marker: -0.21,
  distance: -0.59,
  reported: -0.01,
  planned: -0.06,
  denied: -0.76,
  symmetric: 0.64,
  statement: 0.19,
  domestic: -0.4,
}

import type { ConfidenceFeatures } from './confidence.js'

// Written by `npm run eval:reliability -- --fit`. In log odds.
export const bias = 1.88

export const weights: Readonly<Record<keyof ConfidenceFeatures, number>> = {
  weak: -0.42,
  noun: -0.26,
  words: 0.01,
  dated: 0.12,
  placed: 0.59,
  person: 0.45,
  alone: -0.84,
  many: -0.46,
  pronoun: -0.57,
  described: 0.08,
  marker: -0.03,
  distance: -0.78,
  reported: -0.19,
  planned: -0.06,
  denied: -0.36,
  symmetric: 0.6,
  statement: 0.3,
  domestic: -0.36,
}

import type { ConfidenceFeatures } from './confidence.js'

// Written by `npm run eval:reliability -- --fit`. In log odds.
export const bias = 1.8

export const weights: Readonly<Record<keyof ConfidenceFeatures, number>> = {
  weak: -0.45,
  noun: -0.29,
  words: -0.01,
  dated: 0.18,
  placed: 0.64,
  person: 0.61,
  alone: -1.08,
  many: -0.62,
  pronoun: -0.64,
  described: 0.1,
  marker: -0.2,
  distance: -0.67,
  reported: 0.02,
  planned: -0.06,
  denied: -0.76,
  symmetric: 0.65,
  statement: 0.2,
  domestic: -0.39,
}

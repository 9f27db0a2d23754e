export { findQuantities } from './find-quantities.js'
export type {
  AgeQuantity,
  CountQuantity,
  Hedges,
  MoneyQuantity,
  OrdinalQuantity,
  PercentQuantity,
  Quantity,
} from './types.js'

import type { Quotation } from '../schema/index.js'
import type { Analysed, CodedScene } from './scene.js'

/** What is quoted word for word, with its speaker and the verb of saying. */
export function findQuotations(_analysed: Analysed, _scenes: readonly CodedScene[]): Quotation[] {
  return []
}

import { expect, test } from 'vitest'
import { shortened } from '../../../web/src/lib/words.js'

test.each([
  ['Short', 10, 'Short'],
  ['Exactly so', 10, 'Exactly so'],
  ['Two envoys met in Lima', 15, 'Two envoys met…'],
  ['Averylongwordwithoutend', 10, 'Averylong…'],
  ['A longwordwithout', 12, 'A longwordw…'],
  ['Smiles 😀😀', 9, 'Smiles…'],
  ['12345678😀', 9, '12345678…'],
])('%j in %i signs is %j', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected)
})

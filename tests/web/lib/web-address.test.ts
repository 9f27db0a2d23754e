import { expect, test } from 'vitest'
import { webAddress } from '../../../web/src/lib/web-address.js'

test.each([
  ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
  ['http://example.org', 'http://example.org/'],
  ['javascript:alert(1)', null],
  [' JaVaScRiPt:alert(1)', null],
  ['data:text/html,<script>1</script>', null],
  ['file:///etc/passwd', null],
  ['/articles/1', null],
  ['', null],
  [null, null],
])('the address %j of an article opens %j', (given, expected) => {
  expect(webAddress(given)).toBe(expected)
})

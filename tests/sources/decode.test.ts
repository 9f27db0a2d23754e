import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeAs, decodeSource, encodeSource, wellFormed } from '../../src/sources/index.js'

const english =
  'The presidents met in Beijing on Tuesday. “We are friends,” Mr Maduro said – and café talk followed. '.repeat(4)
const russian = 'Президенты встретились в Пекине во вторник и подписали соглашение о сотрудничестве. '.repeat(6)

const decoded = (bytes: Uint8Array): { text?: string; encoding?: string; code?: string; warned: boolean } => {
  const result = decodeSource(bytes)
  return 'code' in result ? { code: result.code, warned: false } : { ...result, warned: result.diagnostics.length > 0 }
}

describe('decoding a source', () => {
  it.each([
    ['utf-8', english, Buffer.from(english)],
    ['utf-8', english, Buffer.from(`\uFEFF${english}`)],
    ['utf-16le', english, Buffer.from(`\uFEFF${english}`, 'utf16le')],
    ['utf-16be', english, iconv.encode(english, 'utf16-be', { addBOM: true })],
    ['utf-16le', english, Buffer.from(english, 'utf16le')],
    ['utf-16be', english, iconv.encode(english, 'utf16-be', { addBOM: false })],
    ['windows-1252', english, iconv.encode(english, 'win1252')],
    ['windows-1251', russian, iconv.encode(russian, 'win1251')],
    ['koi8-r', russian, iconv.encode(russian, 'koi8-r')],
  ])('knows %s', (encoding, text, bytes) => {
    const result = decoded(bytes)
    expect(result.text).toBe(text)
    expect(new TextDecoder(result.encoding).encoding).toBe(encoding)
    expect(result.warned).toBe(false)
  })

  it('believes a page that declares its encoding, unless its bytes prove it wrong', () => {
    const page = (charset: string, text: string) => `<html><head><meta charset="${charset}"></head><body><p>${text}</p>`
    const polish = 'Łódź i Kraków podpisały umowę. '
    expect(decoded(iconv.encode(page('iso-8859-2', polish), 'iso-8859-2')).text).toContain(polish)
    expect(decoded(Buffer.from(page('iso-8859-1', polish))).text).toContain(polish)
    expect(decoded(iconv.encode(page('nonsense', english), 'win1252')).text).toContain('café')
  })

  it('keeps a text with a few broken bytes and says so', () => {
    const bytes = Buffer.concat([Buffer.from(english), Buffer.from([0xff, 0xfe, 0x41]), Buffer.from(english)])
    expect(decoded(bytes)).toMatchObject({ encoding: 'utf-8', warned: true })
    const odd = Buffer.concat([Buffer.from(`\uFEFF${english}`, 'utf16le'), Buffer.from([0x41])])
    expect(decoded(odd)).toMatchObject({ encoding: 'utf-16le', warned: true })
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['white space', Buffer.from(' \n\t \u00a0 '), 'empty'],
    ['a mark alone', Buffer.from('\uFEFF'), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'binary'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'binary'],
    ['zeros', Buffer.alloc(5000), 'binary'],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)), 'binary'],
  ])('refuses %s', (_, bytes, code) => {
    expect(decoded(bytes).code).toBe(code)
  })

  it('never throws, and gives the same text again from the encoding it names', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const result = decodeSource(bytes)
        if ('text' in result) expect(decodeAs(bytes, result.encoding)).toBe(result.text)
      }),
    )
  })

  it('stores a text so that it comes back unit for unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\uFEFF', '\uD800'), (text, head) => {
        const source = wellFormed(head + text)
        expect(source).toHaveLength((head + text).length)
        const { bytes, encoding } = encodeSource(source)
        expect(decodeAs(bytes, encoding)).toBe(source)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { loadCoordinates } from '../../src/coordinates.js'

const locate = loadCoordinates()

describe('places have coordinates', () => {
  it.each([
    ['Beijing', [], 'Beijing', 'CHN', 39.9, 116.4],
    ['Kiev', [], 'Kyiv', 'UKR', 50.5, 30.5],
    ['Genève', [], 'Geneva', 'CHE', 46.2, 6.1],
    ['San Francisco, California', [], 'San Francisco', 'USA', 37.8, -122.4],
    ['the Saudi capital', [], 'Riyadh', 'SAU', 24.7, 46.7],
    ['Miraflores Palace', ['CHN', 'VEN'], 'Caracas', 'VEN', 10.5, -66.9],
    // Namesakes: the states in question go before larger places abroad, but not before capitals of the world.
    ['Birmingham', [], 'Birmingham', 'GBR', 52.5, -1.9],
    ['Birmingham', ['USA'], 'Birmingham', 'USA', 33.5, -86.8],
    ['Paris', ['USA', 'CHN'], 'Paris', 'FRA', 48.9, 2.3],
    ['Washington', ['GBR', 'USA'], 'Washington', 'USA', 38.9, -77],
    ['San José', ['CRI', 'USA'], 'San José', 'CRI', 9.9, -84.1],
  ])('%s, of %j, is %s', (place, near, name, country, latitude, longitude) => {
    const found = locate(place, near)
    expect(found).toMatchObject({ name, country, precision: 'city' })
    expect(found!.latitude).toBeCloseTo(latitude, 0)
    expect(found!.longitude).toBeCloseTo(longitude, 0)
    expect(found!.geonameId).toBeGreaterThan(0)
  })

  it('puts a state at its capital and says so', () => {
    expect(locate('Venezuela')).toMatchObject({ name: 'Venezuela', country: 'VEN', precision: 'country' })
    expect(locate('Venezuela')!.latitude).toBeCloseTo(10.5, 0)
  })

  it.each([
    ['Bali', [], 'IDN'],
    ['Apulia', ['USA'], 'ITA'],
    ['Crimea', ['RUS'], 'UKR'],
  ])('puts the province of %s at the capital of its state, not at a namesake abroad', (place, near, country) => {
    expect(locate(place, near)).toMatchObject({ name: place, country, precision: 'country' })
  })

  it.each(['the sidelines of the summit', 'constructor', '__proto__', '', ' ', 'x'.repeat(1_000_000)])(
    'knows nothing of %.30s',
    (place) => {
      expect(locate(place)).toBeNull()
    },
  )
})

import { describe, expect, it } from 'vitest'
import { cameo, ploverScore, quadOf, typeOf } from '../../src/coding/derive.js'
import { type EventType, eventTypes, type Kind, kinds, type Status } from '../../src/schema/index.js'

const statuses: readonly Status[] = ['happened', 'planned', 'denied']
const all = Object.keys(kinds) as Kind[]

describe('the type of an event', () => {
  it.each<readonly [Kind, Status, EventType]>([
    ['visit', 'happened', 'CONSULT'],
    ['visit', 'planned', 'AGREE'],
    ['visit', 'denied', 'CONSULT'],
    ['agreement', 'planned', 'AGREE'],
    ['project', 'planned', 'AGREE'],
    ['loan', 'planned', 'AGREE'],
    ['sanctions-eased', 'planned', 'CONCEDE'],
    ['sanctions', 'planned', 'SANCTION'],
    ['attack', 'planned', 'ASSAULT'],
  ])('%s that is %s is %s', (kind, status, type) => expect(typeOf(kind, status)).toBe(type))

  it('keeps the type of the plan where a plan is denied', () => {
    expect(typeOf('visit', 'denied', true)).toBe('AGREE')
  })
})

describe('derived codes', () => {
  it('exist for each kind in each status', () => {
    const lacking = all.flatMap((kind) =>
      statuses.filter(
        (status) => !/^\d{3,4}$/.test(cameo(kind, status, null).cameo) || cameo(kind, status, null).goldstein === null,
      ),
    )
    expect(lacking).toEqual([])
  })

  it('put cooperation above conflict on the scale of PLOVER', () => {
    const score = (quad: number): number[] =>
      eventTypes.filter((type) => quadOf[type] === quad).map((type) => ploverScore(type, null))
    expect(Math.min(...score(1), ...score(2))).toBeGreaterThan(Math.max(...score(3), ...score(4)))
  })

  it('prefer what the pattern knows, but not for a plan', () => {
    expect(cameo('aid', 'happened', '0233').cameo).toBe('0233')
    expect(cameo('aid', 'planned', '0233').cameo).toBe('033')
  })

  it('know a call from a meeting', () => {
    expect(ploverScore('CONSULT', 'phone')).toBeLessThan(ploverScore('CONSULT', 'visit'))
  })
})

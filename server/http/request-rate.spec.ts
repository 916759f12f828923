import { describe, expect, it } from 'vitest'
import type { PersonId } from '#governance/id.ts'
import { RequestRate } from './request-rate.ts'

const ana = 'ana' as PersonId
const bo = 'bo' as PersonId

describe('how often one person may call', () => {
  it('lets the fiftieth call of a second through and not the next', () => {
    const rate = new RequestRate(50)
    const taken = Array.from({ length: 51 }, (_, n) => rate.take(ana, 1000 + n))
    expect(taken.filter(Boolean)).toHaveLength(50)
    expect(taken.at(-1)).toBe(false)
  })
  it('counts each person alone', () => {
    const rate = new RequestRate(1)
    expect([rate.take(ana, 0), rate.take(bo, 0), rate.take(ana, 1)]).toEqual([true, true, false])
  })
  it('begins anew with the next second', () => {
    const rate = new RequestRate(1)
    expect([rate.take(ana, 0), rate.take(ana, 999), rate.take(ana, 1000)]).toEqual([true, false, true])
  })
})

import { describe, expect, it } from 'vitest'
import { PassingRows } from './passing-rows.ts'

const at = (startIndex: number, isScrolling = true) => ({ isScrolling, range: { startIndex } })

describe('rows that pass by', () => {
  it('are none while a list is read row by row', () => {
    const rows = new PassingRows()
    expect(rows.among(['a', 'b']).size).toBe(0)
    rows.moved(at(1))
    rows.moved(at(3))
    expect(rows.among(['b', 'c']).size).toBe(0)
  })
  it('are those that come while it is thrown, until it rests', () => {
    const rows = new PassingRows()
    rows.among(['a', 'b'])
    rows.moved(at(5))
    expect([...rows.among(['b', 'f'])]).toEqual(['f'])
    // slower, and not yet at rest
    rows.moved(at(6))
    expect([...rows.among(['b', 'g'])]).toEqual(['g'])
    rows.moved(at(6, false))
    expect(rows.among(['b', 'g']).size).toBe(0)
    rows.moved(at(7))
    expect(rows.among(['g', 'h']).size).toBe(0)
  })
})

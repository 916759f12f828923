import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personId } from '#tests/governance/small-company.ts'
import { approvalRings, type DecidedFor } from './approval-rings.ts'

const arrow = (text: string): DecidedFor => {
  const [decider = '', to = ''] = text.split('>')
  return { deciderId: personId(decider), forId: personId(to) }
}
const ringsOf = (...arrows: string[]) => approvalRings(arrows.map(arrow)).map((ring) => ring.join())

describe('rings of approvals', () => {
  it.each([
    ['nobody decided', [], []],
    ['one for another, never back', ['ana>ben', 'ben>cem', 'ana>cem'], []],
    ['two for each other', ['ana>ben', 'ben>ana'], ['ana,ben']],
    ['each for the next, the last for the first', ['ana>ben', 'ben>cem', 'cem>ana'], ['ana,ben,cem']],
    ['two pairs with one person are one ring', ['ana>ben', 'ben>ana', 'ben>cem', 'cem>ben'], ['ana,ben,cem']],
    ['a way from one ring to another joins nothing', ['ana>ben', 'ben>ana', 'ben>cem', 'cem>dia', 'dia>cem'], ['ana,ben', 'cem,dia']],
    ['who decides for a ring and gets nothing from it stays out', ['ana>ben', 'ben>ana', 'boss>ana', 'ben>new'], ['ana,ben']],
    ['the same yes again changes nothing', ['ana>ben', 'ana>ben', 'ben>ana', 'ben>ana'], ['ana,ben']],
    ['nobody is a ring alone', ['ana>ana'], []],
  ])('%s', (_name, arrows, rings) => {
    expect(ringsOf(...arrows)).toEqual(rings)
  })

  it('finds a ring as long as a company', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => arrow(`p${at}>p${(at + 1) % 5_000}`))
    expect(approvalRings(many).map(({ length }) => length)).toEqual([5_000])
    expect(approvalRings(many.slice(1))).toEqual([])
  })

  const anyArrows = fc.array(
    fc.tuple(fc.nat(8), fc.nat(8)).map(([from, to]) => arrow(`p${from}>p${to}`)),
    { maxLength: 24 },
  )

  /** Who leads to whom, by asking through each third person until nothing is new. */
  function leads(arrows: readonly DecidedFor[]): (from: string, to: string) => boolean {
    const people = [...new Set(arrows.flatMap(({ deciderId, forId }) => [deciderId, forId]))]
    const pairs = new Set(arrows.map(({ deciderId, forId }) => `${deciderId}>${forId}`))
    for (const through of people)
      for (const from of people)
        for (const to of people) if (pairs.has(`${from}>${through}`) && pairs.has(`${through}>${to}`)) pairs.add(`${from}>${to}`)
    return (from, to) => pairs.has(`${from}>${to}`)
  }

  it('has two people in one ring exactly when each leads to the other', () => {
    fc.assert(
      fc.property(anyArrows, (arrows) => {
        const rings = approvalRings(arrows)
        const reach = leads(arrows)
        const people = [...new Set(arrows.flatMap(({ deciderId, forId }) => [deciderId, forId]))]
        for (const one of people)
          for (const other of people.filter((id) => id !== one))
            expect(rings.some((ring) => ring.includes(one) && ring.includes(other))).toBe(reach(one, other) && reach(other, one))
        expect(new Set(rings.flat()).size).toBe(rings.flat().length)
      }),
    )
  })

  it('is the same in whatever order they decided', () => {
    fc.assert(
      fc.property(
        anyArrows.chain((arrows) => fc.tuple(fc.constant(arrows), fc.shuffledSubarray(arrows, { minLength: arrows.length }))),
        ([arrows, mixed]) => {
          expect(approvalRings(mixed)).toEqual(approvalRings(arrows))
        },
      ),
    )
  })
})

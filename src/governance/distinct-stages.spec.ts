import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personId } from '#tests/governance/small-company.ts'
import { distinctStages } from './distinct-stages.ts'
import type { Stage } from './route.ts'

const stages = (people: readonly (readonly string[])[]): readonly Stage[] =>
  people.map((names) => ({ kind: 'manager', foundAs: 'manager', approverIds: names.map(personId) }))
const said = (of: readonly Stage[]): string => of.map(({ approverIds }) => approverIds.join('')).join(' ')

/** The most stages that can each have a person of their own, found by trying everything. */
function mostDistinct(people: readonly (readonly string[])[], taken: readonly string[] = []): number {
  const [first, ...rest] = people
  if (!first) return 0
  const own = first.filter((id) => !taken.includes(id)).map((id) => 1 + mostDistinct(rest, [...taken, id]))
  return Math.max(mostDistinct(rest, taken), ...own)
}

describe('distinctStages', () => {
  it.each([
    ['a b c', 'a b c'],
    ['a a', 'a'],
    ['a b a', 'a b'],
    ['a ab', 'a b'],
    ['ab a', 'b a'],
    ['ab ab', 'ab ab'],
    ['ab ab ab', 'ab ab'],
    ['ab ab ac', 'ab ab ac'],
    ['ab bc ac a', 'a b c'],
    ['ad abc bd a', 'd c b a'],
    ['ab b b', 'a b'],
    ['abc abc abc', 'abc abc abc'],
  ])('%s → %s', (given, expected) => expect(said(distinctStages(stages(given.split(' ').map((one) => one.split('')))))).toBe(expected))

  it('keeps as many stages as there can be different people, never adds anybody, always keeps the first stage', () => {
    const anyPeople = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(anyPeople, (people) => {
        const given = stages(people).map((stage, at) => ({ ...stage, at }))
        const kept = distinctStages(given).map((stage) => ({ ids: stage.approverIds, at: 'at' in stage ? Number(stage.at) : -1 }))
        expect(kept.length).toBe(mostDistinct(people))
        expect(kept[0]?.at).toBe(0)
        for (const { ids, at } of kept) expect(people[at]).toEqual(expect.arrayContaining(ids.slice()))
      }),
      { numRuns: 3000 },
    )
  })
})

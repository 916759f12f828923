import { describe, expect, it } from 'vitest'
import { cast } from './cast.ts'
import { grow } from './grow.ts'

const unique = (values: readonly (string | number)[]) => expect(new Set(values).size).toBe(values.length)

describe.each([
  { people: 1_200, departments: 60 },
  { people: 10_000, departments: 5_000 },
  { people: 300, departments: 400 },
])('grown to %o', (size) => {
  const grown = grow(cast, size)

  it('has exactly that size, and whoever was there as she was', () => {
    expect(grown.people).toHaveLength(size.people)
    expect(grown.departments).toHaveLength(size.departments)
    expect(grown.people.slice(0, cast.people.length)).toEqual(cast.people)
    expect(grown.departments.slice(0, cast.departments.length)).toEqual(cast.departments)
  })

  it('is the same every time', () => {
    expect(grow(cast, size)).toEqual(grown)
  })

  it('tells everybody and every department apart, as the platform demands', () => {
    unique(grown.people.flatMap(({ userid, unionid }) => [userid, unionid]))
    unique(grown.people.map(({ mobile }) => mobile))
    unique(grown.people.map(({ jobNumber }) => jobNumber))
    unique(grown.people.flatMap(({ email }) => email ?? []))
    unique(grown.departments.map(({ id }) => id))
    unique(grown.departments.map(({ parentId, name }) => `${parentId} ${name}`))
    for (const { name } of grown.departments) expect(name).toMatch(/^[^-,，]{1,64}$/)
    for (const { mobile } of grown.people) expect(mobile).toMatch(/^\+853-6\d{7}$/)
  })

  it('hangs together: parents first, heads among the members, managers among the people', () => {
    const before = new Set<number>()
    const homes = new Map(grown.people.map((person) => [person.userid, new Set(person.departmentIds)]))
    for (const { id, parentId, headUserids } of grown.departments) {
      if (parentId !== null) expect(before.has(parentId)).toBe(true)
      for (const userid of headUserids) expect(homes.get(userid)?.has(id)).toBe(true)
      before.add(id)
    }
    for (const { managerUserid } of grown.people) if (managerUserid !== undefined) expect(homes.has(managerUserid)).toBe(true)
  })
})

describe('what cannot be', () => {
  it.each([
    { people: 10, departments: 60 },
    { people: 1_200, departments: 3 },
    { people: 1_200, departments: cast.departments.length },
  ])('%o is refused', (size) => {
    expect(() => grow(cast, size)).toThrow(/already|one department more/)
  })
})

import { asc } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { DepartmentId } from '#governance/id.ts'
import { orgTree as treeOf, type Department } from '#governance/org.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import type { Database, Tx } from './database.ts'
import { markDepartmentsGone, setHeads, upsertDepartments } from './department-writes.ts'
import { countMembers, departmentHeads, localeOf, memberCounts, membersIn, orgTree, person, personBriefs, persons } from './directory.ts'
import { applyMembershipLocally, markMembersGone, setDisabled, setLocale, upsertMember } from './member-writes.ts'
import { departmentClosure } from './schema/directory-tables.ts'
import { dept, depts, smallCompany, who } from './spec-company.ts'

const everybody = { q: null, departmentId: null, cursor: null, limit: 50 }
const whole = depts(1, 2, 21, 22, 3, 31)

describeOnEachDatabase('the directory', (open) => {
  let database: Database
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  beforeEach(async () => {
    database = await open()
    await run(smallCompany)
  })
  const closure = () =>
    run((tx) => tx.db.select().from(departmentClosure).orderBy(asc(departmentClosure.ancestorId), asc(departmentClosure.descendantId)))
  const idsIn = async (scope: ReadonlySet<DepartmentId>, wanted = {}) =>
    (await run((tx) => membersIn(tx, scope, { ...everybody, ...wanted }))).rows.map(({ id }) => id)

  /** What the closure must be, worked out by walking up from every department. */
  function expected(departments: readonly Department[]) {
    const tree = treeOf(departments)
    return tree.all
      .flatMap(({ id }) => tree.pathUp(id).map((ancestorId, depth) => ({ ancestorId, descendantId: id, depth })))
      .sort((a, b) => (a.ancestorId === b.ancestorId ? (a.descendantId < b.descendantId ? -1 : 1) : a.ancestorId < b.ancestorId ? -1 : 1))
  }

  it('keeps the closure equal to the tree through any moves, circles and disappearances', async () => {
    const ids = [1, 2, 3, 4, 5, 6, 7]
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ id: fc.constantFrom(...ids), parent: fc.constantFrom(null, ...ids) }) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...ids)) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        database = await open()
        const rows = new Map<number, Department>()
        for (const [at, next] of steps.entries()) {
          if (Array.isArray(next)) {
            const left = Array.from(rows.values()).filter(({ id }) => !next.includes(Number(id)))
            await run((tx) => upsertDepartments(tx, left, `pass-${at}`))
            await run((tx) => markDepartmentsGone(tx, `pass-${at}`))
            for (const id of next) rows.delete(id)
          } else {
            const row = { id: dept(next.id), name: `n${at}`, parentId: next.parent === null ? null : dept(next.parent) }
            rows.set(next.id, row)
            await run((tx) => upsertDepartments(tx, [row]))
          }
          const tree = await run(orgTree)
          expect(await closure()).toEqual(expected(Array.from(rows.values())))
          expect(new Set(tree.all)).toEqual(new Set(rows.values()))
        }
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('forgets a tree that was never committed', async () => {
    const moved = { id: dept(22), name: 'Bar', parentId: dept(3) }
    const failed = run(async (tx) => {
      await upsertDepartments(tx, [moved])
      expect((await orgTree(tx)).isWithin(dept(22), dept(3))).toBe(true)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    await run((tx) => upsertDepartments(tx, [{ id: dept(9), name: 'New', parentId: dept(1) }]))
    const tree = await run(orgTree)
    expect([tree.isWithin(dept(22), dept(2)), tree.has(dept(9))]).toEqual([true, true])
  })

  it('answers with the same tree until the directory changes', async () => {
    const tree = await run(orgTree)
    expect(await run(orgTree)).toBe(tree)
    await run((tx) => upsertDepartments(tx, [{ id: dept(22), name: 'Long bar', parentId: dept(2) }]))
    expect((await run(orgTree)).get(dept(22))?.name).toBe('Long bar')
  })

  it('stays as it is through a reading that finds everything where it was', async () => {
    const tree = await run(orgTree)
    await run((tx) => upsertDepartments(tx, tree.all, 'pass'))
    expect(await run((tx) => markDepartmentsGone(tx, 'pass'))).toEqual([])
    expect(await run(orgTree)).toBe(tree)
  })

  it('knows people with their departments in order, and briefs with the first one', async () => {
    await run((tx) => applyMembershipLocally(tx, who('cai'), [dept(31), dept(22), dept(31)]))
    expect(await run((tx) => person(tx, who('cai')))).toEqual({
      id: 'cai',
      name: '蔡文',
      departmentIds: ['31', '22'],
      managerId: 'amy',
      active: true,
    })
    expect((await run((tx) => persons(tx, [who('amy'), who('nobody')]))).size).toBe(1)
    expect(await run((tx) => persons(tx, []))).toEqual(new Map())
    expect((await run((tx) => personBriefs(tx, [who('cai')]))).get(who('cai'))).toEqual({
      id: 'cai',
      name: '蔡文',
      title: '',
      avatarUrl: null,
      departmentName: 'Front desk',
      active: true,
    })
  })

  it('knows the heads of departments that have one', async () => {
    await run((tx) => setHeads(tx, dept(2), [who('amy'), who('eve')]))
    expect(await run((tx) => departmentHeads(tx, [dept(2), dept(21)]))).toEqual(new Map([['2', ['amy', 'eve']]]))
  })

  it('keeps the chosen language and manager when the platform tells about her again', async () => {
    await run((tx) => setLocale(tx, who('bob'), 'pt'))
    const member = {
      id: who('bob'),
      unionId: 'u-bob',
      name: 'Robert',
      title: 'Chef',
      jobNumber: '',
      workPlace: '',
      avatarUrl: null,
      active: false,
    }
    await run((tx) => upsertMember(tx, { ...member, departmentIds: null }))
    expect(await run((tx) => person(tx, who('bob')))).toEqual({
      id: 'bob',
      name: 'Robert',
      departmentIds: ['21'],
      managerId: 'amy',
      active: false,
    })
    expect(await run((tx) => localeOf(tx, who('bob')))).toBe('pt')
  })

  it('leaves what a member is as it was before she was disabled, whatever the platform says of the stopped account', async () => {
    const told = (active: boolean) => ({
      id: who('bob'),
      unionId: 'u-bob',
      name: 'Bob',
      title: '',
      jobNumber: '',
      workPlace: '',
      avatarUrl: null,
      active,
      departmentIds: null,
    })
    for (const before of [true, false]) {
      await run((tx) => upsertMember(tx, told(before)))
      await run((tx) => setDisabled(tx, who('bob'), true))
      await run((tx) => upsertMember(tx, told(!before)))
      expect(await run((tx) => person(tx, who('bob')))).toMatchObject({ active: false })
      await run((tx) => setDisabled(tx, who('bob'), false))
      expect(await run((tx) => person(tx, who('bob')))).toMatchObject({ active: before })
    }
  })

  it('lets go of whom and what a full pass did not see, and takes them back', async () => {
    const back = {
      id: who('amy'),
      unionId: 'u-amy',
      name: 'Amy',
      title: '',
      jobNumber: '',
      workPlace: '',
      avatarUrl: null,
      active: true,
      departmentIds: [dept(2)],
    }
    await run((tx) => upsertMember(tx, back, 'p1'))
    expect((await run((tx) => markMembersGone(tx, 'p1'))).slice().sort()).toEqual(['bob', 'cai', 'dora', 'eve'])
    expect(await run((tx) => person(tx, who('bob')))).toMatchObject({ active: false, departmentIds: [] })
    expect(await run((tx) => markMembersGone(tx, 'p1'))).toEqual([])
    await run((tx) => upsertMember(tx, { ...back, id: who('bob') }))
    expect(await run((tx) => person(tx, who('bob')))).toMatchObject({ active: true, departmentIds: ['2'] })
  })

  describe('a list of members', () => {
    it('does not compile without the departments it may speak of', () => {
      expectTypeOf(membersIn).parameter(1).toEqualTypeOf<ReadonlySet<DepartmentId>>()
      expectTypeOf(countMembers).parameter(1).toEqualTypeOf<ReadonlySet<DepartmentId>>()
      expectTypeOf(memberCounts).parameter(1).toEqualTypeOf<ReadonlySet<DepartmentId>>()
      expectTypeOf<undefined>().not.toExtend<Parameters<typeof membersIn>[1]>()
      expectTypeOf<string[]>().not.toExtend<Parameters<typeof membersIn>[1]>()
    })

    it('holds active members of the scope only, each once; nobody for an empty scope', async () => {
      expect(await idsIn(depts(21, 22))).toEqual(['bob', 'eve', 'cai'])
      expect(await idsIn(depts())).toEqual([])
      expect(await run((tx) => countMembers(tx, depts()))).toBe(0)
      expect(await run((tx) => countMembers(tx, depts(21, 22, 31)))).toBe(4)
      await run(async (tx) => {
        await upsertMember(tx, {
          id: who('eve'),
          unionId: 'u',
          name: 'Eve',
          title: '',
          jobNumber: '',
          workPlace: '',
          avatarUrl: null,
          active: false,
          departmentIds: [dept(21)],
        })
      })
      expect(await idsIn(depts(21, 22))).toEqual(['bob', 'cai'])
    })

    it('narrows to a department and what is below it, never beyond the scope', async () => {
      expect(await idsIn(whole, { departmentId: dept(2) })).toEqual(['amy', 'bob', 'eve', 'cai'])
      expect(await idsIn(depts(21), { departmentId: dept(2) })).toEqual(['bob', 'eve'])
      expect(await idsIn(depts(21), { departmentId: dept(3) })).toEqual([])
    })

    it('finds part of a name in either case, and takes wildcards for what they are', async () => {
      expect(await idsIn(whole, { q: 'BO' })).toEqual(['bob'])
      expect(await idsIn(whole, { q: '文' })).toEqual(['cai'])
      expect(await idsIn(whole, { q: '0%' })).toEqual(['amy'])
      expect(await idsIn(whole, { q: '_' })).toEqual(['dora'])
      expect(await idsIn(whole, { q: '\\' })).toEqual([])
    })

    it('pages without losing or repeating anybody, whatever the names', async () => {
      const names = ['Zoë', 'zoe', '阿明', '阿明', 'Ângela', 'A B', 'A-B', 'a']
      await run(async (tx) => {
        for (const [at, name] of names.entries())
          await upsertMember(tx, {
            id: who(`m${at}`),
            unionId: `u${at}`,
            name,
            title: '',
            jobNumber: '',
            workPlace: '',
            avatarUrl: null,
            active: true,
            departmentIds: [dept(21)],
          })
      })
      const all = await idsIn(whole)
      expect(all).toHaveLength(13)
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof membersIn>> = await run((tx) => membersIn(tx, whole, { ...everybody, cursor, limit: 3 }))
        expect(page.total).toBe(13)
        seen.push(...page.rows.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor !== null)
      expect(seen).toEqual(all)
      expect(await idsIn(whole, { cursor: 'not a cursor' })).toEqual(all)
    })

    it('counts each department with everything of the scope below it, each member once', async () => {
      const counts = await run((tx) => memberCounts(tx, depts(2, 21, 22, 31)))
      expect(Object.fromEntries(counts)).toEqual({ 2: 4, 21: 2, 22: 2, 31: 2 })
      expect(Object.fromEntries(await run((tx) => memberCounts(tx, depts(2, 22))))).toEqual({ 2: 3, 22: 2 })
    })
  })
})

import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DepartmentId } from '#governance/id.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { insertChange } from './changes.ts'
import type { Database, Tx } from './database.ts'
import { insertGrant } from './grants.ts'
import { appendEntry, type Entry } from './log.ts'
import { liesIn } from './log-candidates.ts'
import { subjectsOf } from './log-subjects.ts'
import { logEntries, logSubjects } from './schema/log-tables.ts'
import { change, changeId, dept, depts, grant, smallCompany, who } from './spec-company.ts'

const bare = { actorId: null, objectKind: 'change', objectId: 'c', facts: {}, about: {} }
const read = (telling: Partial<Parameters<typeof subjectsOf>[0]> & { action: string }) => {
  const { people, departments, grants, scopes } = subjectsOf({ ...bare, ...telling })
  return [[...people], [...departments], [...grants], scopes.length]
}

describe('what an entry is about', () => {
  it('is read from the names of its facts, however deep', () => {
    expect(read({ action: 'member.moved', facts: { memberId: 'bob', before: ['21'], after: ['22'] } })).toEqual([
      ['bob'],
      ['21', '22'],
      [],
      0,
    ])
    expect(read({ action: 'change.sent', facts: { input: { scope: { include: ['2'], exclude: [] } } } })).toEqual([[], [], [], 1])
    expect(read({ action: 'department.created', facts: { departmentId: '5', parentId: '2' } })).toEqual([[], ['5', '2'], [], 0])
    expect(read({ action: 'grant.revoked', objectKind: 'grant', objectId: 'g' })).toEqual([[], [], ['g'], 0])
  })
  it('is what its change is about, whichever step it tells', () => {
    expect(read({ action: 'change.approved', about: { memberId: 'bob', toDepartmentId: '22' } })).toEqual([['bob'], ['22'], [], 0])
  })
  it('is not who did it, but for who was turned away', () => {
    expect(read({ action: 'member.moved', actorId: 'amy' })).toEqual([[], [], [], 0])
    expect(read({ action: 'access.denied', actorId: 'amy' })).toEqual([['amy'], [], [], 0])
  })
  it('takes nothing for a department that is none', () => {
    expect(read({ action: 'role.defined', facts: { before: ['member.view'], departmentId: 7 } })).toEqual([[], [], [], 0])
  })
})

describeOnEachDatabase('the index of the log', (open) => {
  let database: Database
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const append = (entry: Partial<Entry> & Pick<Entry, 'action'>) =>
    run((tx) => appendEntry(tx, { actorId: null, objectKind: 'change', objectId: 'c', requestId: null, ...entry }))
  const subjects = () =>
    run((tx) => tx.db.select().from(logSubjects)).then((rows) => rows.map(({ seq, kind, id }) => `${seq} ${kind} ${id}`).toSorted())

  async function aFewEntries(): Promise<void> {
    const scope = { include: [dept(2)], exclude: [] }
    await run((tx) => insertGrant(tx, grant('g1', { scope })))
    await run((tx) => insertChange(tx, change('c1')))
    await append({
      action: 'change.approved',
      changeId: changeId('c1'),
      facts: { stage: 0 },
      about: { ...change('c1').content.input, beneficiaryId: 'bob' },
    })
    await append({ action: 'grant.given', facts: { grantId: 'g1', personId: 'cai', scope } })
    await append({ action: 'grant.revoked', objectKind: 'grant', objectId: 'g1', facts: { personId: 'cai' } })
    await append({ action: 'member.moved', actorId: who('amy'), facts: { memberId: 'bob', before: ['21'], after: ['22'] } })
    await append({ action: 'directory.department_gone', objectKind: 'department', objectId: '22' })
    await append({ action: 'access.denied', actorId: who('dora'), objectKind: 'endpoint', objectId: 'moveMember' })
    await append({ action: 'role.defined', objectKind: 'role', objectId: 'keeper', facts: { before: ['member.view'] } })
  }

  beforeEach(async () => {
    database = await open()
    await run(smallCompany)
  })

  it('is the same for what was written before there was one', async () => {
    await aFewEntries()
    const written = await subjects()
    expect(written).toContain('2 reach 2')
    expect(written).toContain('6 department 31')
    const migration = readFileSync('server/store/migrations/0005_log_subjects.sql', 'utf8').split('--> statement-breakpoint')
    const backfill = migration.slice(migration.findIndex((statement) => statement.includes('CREATE TEMPORARY TABLE "said"')))
    await run(async (tx) => {
      await tx.db.delete(logSubjects)
      for (const statement of backfill) await tx.db.execute(sql.raw(statement))
    })
    // An ask that leaves departments out stands for those it is whole in, and a right where it reaches; what was written before stands for all
    // that was named, and where those it is about worked.
    const exact = (lines: readonly string[]) => lines.filter((line) => !/^[123] department/.test(line))
    expect(exact(await subjects())).toEqual(exact(written))
  })

  it('keeps a right elsewhere from where its holder works, and a move from where she stays', async () => {
    const scope = { include: [dept(21)], exclude: [] }
    await append({ action: 'change.sent', facts: { personId: 'dora', input: { scope } } })
    await append({ action: 'grant.given', facts: { personId: 'dora', scope } })
    await append({ action: 'directory.member_moved', facts: { memberId: 'dora', before: ['31', '21'], after: ['31', '22'] } })
    expect((await subjects()).filter((line) => line.endsWith(' 31'))).toEqual([])
    await append({ action: 'session.began', objectKind: 'person', objectId: 'dora' })
    expect((await subjects()).filter((line) => line.endsWith(' 31'))).toEqual(['4 department 31'])
  })

  it('holds a right with what it leaves out', async () => {
    await append({ action: 'grant.given', facts: { personId: 'dora', scope: { include: ['1'], exclude: ['21'] } } })
    const seenIn = (departments: ReadonlySet<DepartmentId>, above: ReadonlySet<DepartmentId>) =>
      run((tx) => tx.db.select().from(logEntries).where(liesIn({ departments, above }))).then((rows) => rows.length)
    expect(await seenIn(depts(21), depts(2, 1))).toBe(0)
    expect(await seenIn(depts(22), depts(2, 1))).toBe(1)
    expect(await seenIn(depts(2, 21, 22), depts(1))).toBe(1)
    expect(await seenIn(depts(3, 31), depts(1))).toBe(1)
  })

  it('of a right over more than the area, shows the right and not the asking', async () => {
    const scope = { include: [dept(2)], exclude: [] }
    await append({ action: 'change.sent', facts: { personId: 'dora', input: { scope } } })
    await append({ action: 'grant.given', facts: { personId: 'dora', scope } })
    const rows = await run((tx) =>
      tx.db
        .select()
        .from(logEntries)
        .where(liesIn({ departments: depts(22), above: depts(2, 1) })),
    )
    expect(rows.map(({ action }) => action)).toEqual(['grant.given'])
  })
})

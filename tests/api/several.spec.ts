import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { findChange } from '#server/store/changes.ts'
import type { Output } from '#contract/endpoints.ts'
import type { ChangeId } from '#governance/id.ts'
import { dayMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('several members are moved at once', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('shift_supervisor') })
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const at = (memberId: string, fromDepartmentId: string) => ({ memberId, fromDepartmentId })
  const several = (...members: ReturnType<typeof at>[]) => ({ act: { kind: 'move_member' as const, members, toDepartmentId: '23' } })
  const mixed = several(at('waiter', '21'), at('chef', '23'), at('clerk', '30'), at('nobody', '21'), at('barman', '22'), at('twice', '30'))
  const onPlatform = async (userid: string) => (await remit.app.platform.getMember(userid)).departmentIds
  const inLog = (id: ChangeId) => remit.app.database.transaction((tx) => entriesOfChange(tx, id))
  const stored = (id: ChangeId) => remit.app.database.transaction((tx) => findChange(tx, id))

  it('each for herself: who may not be moved stays, with the reason, and the others go', async () => {
    const { batchId, rows } = await admin.call('actOnSeveral', mixed)
    expect(rows).toMatchObject([
      { outcome: 'done', person: { id: 'waiter', departmentName: 'Restaurant' } },
      { outcome: 'not_allowed', person: { id: 'chef' }, verdict: { allowed: false, causes: [{ code: 'already_there' }] } },
      // not hers to see, and not there at all
      { outcome: 'not_found', memberId: 'clerk' },
      { outcome: 'not_found', memberId: 'nobody' },
      { outcome: 'done', person: { id: 'barman' } },
      // half of her is in a department that is none of the admin's business, which is not named
      { outcome: 'not_allowed', person: { id: 'twice', departmentName: 'Restaurant' }, verdict: { causes: [{ code: 'outside_scope' }] } },
    ])
    await remit.settle()
    expect([await onPlatform('waiter'), await onPlatform('barman')]).toEqual([['23'], ['23']])
    expect([await onPlatform('chef'), await onPlatform('twice'), await onPlatform('clerk')]).toEqual([['23'], ['21', '30'], ['30']])
    for (const row of rows) {
      if (row.outcome !== 'done') continue
      expect((await inLog(row.changeId)).map(({ action }) => action)).toEqual(['member.moved'])
      expect(await stored(row.changeId)).toMatchObject({ batchId, status: 'applied', beneficiaryId: row.person.id })
    }
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('each is taken back for herself', async () => {
    const { rows } = await admin.call('actOnSeveral', several(at('waiter', '21'), at('barman', '22')))
    const [first] = rows
    await admin.call('undoChange', { changeId: first?.outcome === 'done' ? first.changeId : '' })
    await remit.settle()
    expect([await onPlatform('waiter'), await onPlatform('barman')]).toEqual([['21'], ['23']])
  })

  const idsOf = (rows: Output<'actOnSeveral'>['rows']) => rows.flatMap((row) => (row.outcome === 'done' ? [row.changeId] : []))
  const follow = async (changeIds: readonly string[], by = admin) => (await by.call('followSeveral', { changeIds: [...changeIds] })).rows

  it('each is followed to DingTalk, by who moved them alone', async () => {
    const ids = idsOf((await admin.call('actOnSeveral', several(at('waiter', '21'), at('barman', '22')))).rows)
    expect(await follow(ids)).toMatchObject(
      ids.map((changeId) => ({ changeId, delivery: 'waiting', because: null, undo: { allowed: true } })),
    )
    // meanwhile somebody moved him in DingTalk itself
    const order = { userid: 'barman', departmentIds: [30] }
    await remit.simulator.app.request('/__control/person', { method: 'POST', body: JSON.stringify(order) })
    await remit.settle()
    expect(await follow(ids)).toMatchObject([
      { delivery: 'done', because: null },
      { delivery: 'needs_attention', because: 'changed_natively' },
    ])
    expect(await follow(ids, await remit.signIn('manager'))).toEqual([])
    expect(await follow(['no-such-change'])).toEqual([])
  })

  it('all are taken back with one call, each for herself', async () => {
    const ids = idsOf((await admin.call('actOnSeveral', several(at('waiter', '21'), at('barman', '22'), at('rest.head', '21')))).rows)
    await admin.call('undoChange', { changeId: ids[1] ?? '' })
    await admin.call('moveMember', { memberId: 'rest.head', fromDepartmentId: '23', toDepartmentId: '20' })
    const { rows } = await admin.call('undoSeveral', { changeIds: ids })
    expect(rows).toMatchObject([
      { outcome: 'done', changeId: ids[0], person: { id: 'waiter' } },
      { outcome: 'not_allowed', person: { id: 'barman' }, verdict: { causes: [{ code: 'already_undone' }] } },
      // she has moved on since: nothing of hers is overwritten
      { outcome: 'not_allowed', person: { id: 'rest.head' }, verdict: { causes: [{ code: 'member_not_there' }] } },
    ])
    const [first] = rows
    if (first?.outcome === 'done') {
      expect(await stored(first.undoneBy)).toMatchObject({ undoes: ids[0], status: 'applied' })
      expect(await stored(first.changeId)).toMatchObject({ undoneBy: first.undoneBy })
      expect((await inLog(first.changeId)).map(({ action }) => action)).toEqual(['member.moved', 'change.undone'])
    }
    await remit.settle()
    expect([await onPlatform('waiter'), await onPlatform('barman'), await onPlatform('rest.head')]).toEqual([['21'], ['22'], ['20']])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('are not taken back by anybody else, nor after fifteen minutes, nor without the right', async () => {
    const ids = idsOf((await admin.call('actOnSeveral', several(at('waiter', '21'), at('barman', '22')))).rows)
    const outcomes = async (by: Somebody) => (await by.call('undoSeveral', { changeIds: ids })).rows
    expect((await outcomes(await remit.signIn('owner'))).map(({ outcome }) => outcome)).toEqual(['not_found', 'not_found'])
    const held = (await admin.call('getMe', {})).grants[0]
    await (await remit.signIn('owner')).call('revokeGrant', { grantId: held?.id ?? '', reason: 'Not hers any more' })
    expect((await outcomes(admin)).map(({ outcome }) => outcome)).toEqual(['not_found', 'not_found'])
    await remit.advance(15 * 60_000)
    expect((await follow(ids, await remit.signIn('admin'))).map(({ undo }) => undo.allowed)).toEqual([false, false])
    expect([await remit.app.database.transaction((tx) => findChange(tx, ids[0] as ChangeId))]).toMatchObject([{ undoneBy: null }])
  })

  it('two ways of taking the same ones back do it once', async () => {
    const ids = idsOf((await admin.call('actOnSeveral', several(at('waiter', '21'), at('barman', '22')))).rows)
    const back = await Promise.all([ids, [...ids].reverse()].map((changeIds) => admin.call('undoSeveral', { changeIds })))
    expect(back.flatMap(({ rows }) => rows).filter(({ outcome }) => outcome === 'done')).toHaveLength(2)
  })

  it('the preview says the same of each, and moves nobody', async () => {
    const { rows } = await admin.call('previewSeveral', mixed)
    expect(rows.map((row) => (row.outcome === 'judged' ? row.verdict.allowed : row.outcome))).toEqual([
      true,
      false,
      'not_found',
      'not_found',
      true,
      false,
    ])
    await remit.settle()
    expect(await onPlatform('waiter')).toEqual(['21'])
  })

  it('the same key is the same act', async () => {
    const once = await admin.call('actOnSeveral', several(at('waiter', '21')), { key: 'the-same-intent-1' })
    expect(await admin.call('actOnSeveral', several(at('waiter', '21')), { key: 'the-same-intent-1' })).toEqual(once)
  })

  it('nobody twice, and not more than fifty', async () => {
    expect(await refusalOf(admin.call('actOnSeveral', several(at('waiter', '21'), at('waiter', '21'))))).toBe('bad_input')
    const crowd = Array.from({ length: 51 }, (_, index) => at(`somebody-${index}`, '21'))
    expect(await refusalOf(admin.call('actOnSeveral', several(...crowd)))).toBe('bad_input')
    expect(await refusalOf(admin.call('actOnSeveral', several()))).toBe('bad_input')
  })

  it('the list of members offers what the right reaches', async () => {
    expect((await admin.call('listMembers', {})).several).toEqual(['move_member'])
  })

  it('one second after the right ended nobody is moved', async () => {
    await remit.advance(7 * dayMs + 1000)
    const { rows } = await (await remit.signIn('admin')).call('actOnSeveral', several(at('waiter', '21'), at('barman', '22')))
    expect(rows.map(({ outcome }) => outcome)).toEqual(['not_found', 'not_found'])
  })

  it('two of these cross without waiting for each other', async () => {
    const here = several(at('waiter', '21'), at('barman', '22'))
    const there = several(at('barman', '22'), at('waiter', '21'))
    const [one, two] = await Promise.all([admin.call('actOnSeveral', here), admin.call('actOnSeveral', there)])
    expect([...one.rows, ...two.rows].filter(({ outcome }) => outcome === 'done')).toHaveLength(2)
  })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { causeOf, dayMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const quarterMs = 15 * 60_000

describeOnEachDatabase('taking back what was done at once', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('shift_supervisor') })
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const move = () => admin.call('moveMember', { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' })
  const onPlatform = async () => (await remit.app.platform.getMember('waiter')).departmentIds
  const actionsOf = async (changeId: string) =>
    (await remit.app.database.transaction((tx) => entriesOfChange(tx, changeId as never))).map((entry) => entry.action)

  it('puts a member back, here and on the platform, whether the first move was delivered or not', async () => {
    for (const delivered of [true, false]) {
      const moved = await move()
      expect(moved.undo.can.allowed).toBe(true)
      if (delivered) await remit.settle()
      const undoing = await admin.call('undoChange', { changeId: moved.id })
      expect(undoing).toMatchObject({ status: 'applied', undo: { undoes: moved.id, can: { allowed: false } } })
      await remit.settle()
      expect(await onPlatform()).toEqual(['21'])
      expect((await admin.call('getChange', { changeId: moved.id })).undo).toMatchObject({ undoneBy: undoing.id, can: { allowed: false } })
      expect(await actionsOf(moved.id)).toEqual(['member.moved', 'change.undone'])
      expect(await actionsOf(undoing.id)).toEqual(['member.moved'])
    }
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('once, within fifteen minutes, by who did it, and never what cannot be', async () => {
    const moved = await move()
    expect(await refusalOf((await remit.signIn('clerk')).call('undoChange', { changeId: moved.id }))).toBe('not_found')
    expect(await causeOf((await remit.signIn('owner')).call('undoChange', { changeId: moved.id }))).toEqual(['not_own_request'])
    const undoing = await admin.call('undoChange', { changeId: moved.id })
    expect(await causeOf(admin.call('undoChange', { changeId: moved.id }))).toEqual(['already_undone'])
    expect(await causeOf(admin.call('undoChange', { changeId: undoing.id }))).toEqual(['undo_impossible'])
    const again = await move()
    await remit.advance(quarterMs)
    expect(await causeOf((await remit.signIn('admin')).call('undoChange', { changeId: again.id }))).toEqual(['undo_too_late'])
  })

  it('takes the same right as the act: after the end of the grant it stays as it is', async () => {
    await remit.advance(7 * dayMs - 60_000)
    admin = await remit.signIn('admin')
    const moved = await move()
    await remit.advance(120_000)
    expect(await refusalOf((await remit.signIn('admin')).call('undoChange', { changeId: moved.id }))).toBe('not_found')
    await remit.settle()
    expect(await onPlatform()).toEqual(['23'])
  })

  it('restores nothing over what was changed since', async () => {
    const moved = await move()
    await admin.call('moveMember', { memberId: 'waiter', fromDepartmentId: '23', toDepartmentId: '22' })
    expect(await causeOf(admin.call('undoChange', { changeId: moved.id }))).toEqual(['member_not_there'])
    await remit.settle()
    expect(await onPlatform()).toEqual(['22'])
  })
})

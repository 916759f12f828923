import type { CompanySeed } from '#mock/company/seed.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSync } from '#server/jobs/sync/create-sync.ts'
import { verifyLog } from '#server/store/log.ts'
import { causeOf, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { smallResort } from '#tests/kit/small-resort.ts'

const terrace = '24'
/** Nobody works there, and nothing lies below it. */
const seed: CompanySeed = {
  ...smallResort,
  departments: [...smallResort.departments, { id: 24, name: 'Terrace', parentId: 20, headUserids: [] }],
}

describeOnEachDatabase('a department is deleted', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  let owner: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed, prepare: foodWith('personnel_officer') })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    owner = await remit.signIn('owner')
  })
  afterEach(() => remit.close())

  const holds = (who: string, roleId: string, include?: readonly string[]) => given(remit, who, roleId, include)
  const remove = (departmentId = terrace, by: Somebody = admin) =>
    by.call('sendRoutedAct', { act: { kind: 'delete_department', departmentId }, reason: 'The terrace is closed' })
  const preview = (departmentId = terrace) => admin.call('previewRoutedAct', { act: { kind: 'delete_department', departmentId } })
  const agreed = async () => decide(owner, await decide(manager, await remove(), 'approve'), 'approve')
  const onPlatform = (id = terrace) =>
    remit.app.platform.getDepartment(id).then(
      ({ name }) => name,
      (error: { code: string }) => error.code,
    )
  const names = async () => (await admin.call('listDepartments', {})).rows.map(({ name }) => name)
  const deliveries = async (changeId: string) =>
    (await admin.call('getChange', { changeId })).deliveries
      .filter(({ kind }) => kind === 'department')
      .map(({ state, because }) => ({ state, because }))

  it('is sent, decided in two stages, carried out; what was given over it alone ends with it', async () => {
    const only = await holds('waiter', 'dashboard', [terrace])
    const wider = await holds('waiter', 'dashboard', ['20'])
    expect(await preview()).toMatchObject({
      verdict: { allowed: true },
      consequences: { departments: [{ id: terrace }], grants: [{ id: only }] },
    })
    const sent = await remove()
    expect(sent).toMatchObject({
      status: 'pending',
      risk: 'high',
      subject: { kind: 'delete_department', name: 'Terrace', parent: { id: '20' } },
    })
    const last = await decide(owner, await decide(manager, sent, 'approve'), 'approve')
    expect(last).toMatchObject({ status: 'applied', undo: { untilAt: null } })
    await remit.settle()
    expect(await onPlatform()).toBe('60003')
    expect(await names()).not.toContain('Terrace')
    expect(await deliveries(sent.id)).toEqual([{ state: 'done', because: null }])
    const held = (await (await remit.signIn('waiter')).call('getMe', {})).grants.map(({ id }) => id)
    expect(held).toEqual([wider])
    // still told as what it was
    expect((await owner.call('getChange', { changeId: sent.id })).subject).toMatchObject({ name: 'Terrace' })
    const stories = (await owner.call('listLog', { topic: 'departments' })).rows.flatMap(({ lines }) => lines)
    expect(stories.find(({ action }) => action === 'department.deleted')).toMatchObject({ where: ['Terrace'], asked: null })
    expect(stories.find(({ action }) => action === 'change.sent')).toMatchObject({ where: ['Terrace'], asked: 'delete_department' })
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('is refused at sending with its cause, and says so before', async () => {
    expect(await causeOf(remove('22'))).toEqual(['department_has_members'])
    expect(await causeOf(remove('20'))).toEqual(['department_has_departments', 'department_has_members'])
    expect(await causeOf(remove(terrace, owner))).toEqual(['no_grant_permits'])
    expect(await refusalOf(remove('30'))).toBe('not_found')
    const page = await admin.call('getDepartment', { departmentId: '22' })
    expect(page.can.delete).toMatchObject({ allowed: false, causes: [{ code: 'department_has_members' }] })
    expect((await admin.call('getDepartment', { departmentId: terrace })).can.delete.allowed).toBe(true)
    await remove()
    expect(await causeOf(remove())).toEqual(['already_asked'])
    expect((await preview()).verdict.causes).toMatchObject([{ code: 'already_asked' }])
  })

  it('fails, and does nothing, when somebody has moved in, when it was renamed, or when the right has ended', async () => {
    const sent = await decide(manager, await remove(), 'approve')
    await admin.call('moveMember', { memberId: 'barman', fromDepartmentId: '22', toDepartmentId: terrace })
    expect(await decide(owner, sent, 'approve')).toMatchObject({
      status: 'failed',
      failure: { causes: [{ code: 'department_has_members' }] },
    })
    await admin.call('moveMember', { memberId: 'barman', fromDepartmentId: terrace, toDepartmentId: '22' })
    const again = await decide(manager, await remove(), 'approve')
    await admin.call('changeDepartment', { act: { kind: 'rename_department', departmentId: terrace, before: 'Terrace', after: 'Garden' } })
    expect(await decide(owner, again, 'approve')).toMatchObject({ status: 'failed', failure: { causes: [{ code: 'changed_meanwhile' }] } })
    const third = await decide(manager, await remove(), 'approve')
    await remit.advance(7 * dayMs + 1_000)
    owner = await remit.signIn('owner')
    expect(await decide(owner, third, 'approve')).toMatchObject({ status: 'failed', failure: { causes: [{ code: 'grant_ended' }] } })
    await remit.settle()
    expect(await onPlatform()).toBe('Garden')
  })

  it('one that was renamed natively after the last reading stays: followed, and left to a person', async () => {
    const { id } = await agreed()
    await remit.app.platform.updateDepartment(terrace, { name: 'Garden' })
    await remit.settle()
    expect(await deliveries(id)).toEqual([{ state: 'needs_attention', because: 'changed_natively' }])
    expect([await onPlatform(), (await names()).includes('Garden')]).toEqual(['Garden', true])
  })

  it('a crash after DingTalk has deleted it repeats nothing', async () => {
    const { id } = await agreed()
    await remit.app.platform.deleteDepartment(terrace)
    await remit.settle()
    expect(await deliveries(id)).toEqual([{ state: 'done', because: null }])
    expect(await names()).not.toContain('Terrace')
  })

  it('a reading that asked before it was deleted does not bring it back', async () => {
    await (await remit.signIn('global')).call('startSync', {})
    const { platform } = remit.app
    let deleted = false
    const listSubDepartments: typeof platform.listSubDepartments = async (id) => {
      const answer = await platform.listSubDepartments(id)
      if (id === '20' && !deleted) {
        deleted = true
        await agreed()
        await remit.settle()
      }
      return answer
    }
    const step = createSync({ ...remit.app, platform: { ...platform, listSubDepartments } })
    while (await step());
    expect(deleted).toBe(true)
    expect(await names()).not.toContain('Terrace')
  })
})

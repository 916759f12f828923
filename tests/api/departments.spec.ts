import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import { verifyLog } from '#server/store/log.ts'
import { causeOf, dayMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Act = Input<'changeDepartment'>['act']

describeOnEachDatabase('departments are made, renamed, moved and headed', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('address_book') })
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const act = (what: Act, by: Somebody = admin) => by.call('changeDepartment', { act: what })
  const rename = (before = 'Bar', after = 'Rooftop bar'): Act => ({ kind: 'rename_department', departmentId: '22', before, after })
  const onPlatform = (id: string) => remit.app.platform.getDepartment(id)
  const here = async (by: Somebody = admin) => (await by.call('listDepartments', {})).rows
  const nameOf = async (id: string) => (await here()).find((row) => row.id === id)?.name
  const deliveries = async (changeId: string) =>
    (await admin.call('getChange', { changeId })).deliveries.filter(({ kind }) => kind === 'department')

  it('a new one appears when the platform has given it an id, once, even after a crash between the two', async () => {
    const made = await act({ kind: 'create_department', parentId: '20', name: 'Patisserie' })
    expect(made).toMatchObject({ status: 'applied', undo: { can: { allowed: false }, untilAt: null } })
    expect((await here()).map((row) => row.name)).not.toContain('Patisserie')
    // as if the first attempt had reached the platform and died before it was written down
    await remit.app.platform.createDepartment({ name: 'Patisserie', parentId: '20' })
    await remit.settle()
    expect((await here()).filter((row) => row.name === 'Patisserie')).toMatchObject([{ parentId: '20', memberCount: 0 }])
    expect((await remit.app.platform.listSubDepartments('20')).filter(({ name }) => name === 'Patisserie')).toHaveLength(1)
    expect(await deliveries(made.id)).toMatchObject([{ kind: 'department', state: 'done' }])
    // her right over Food reaches the new department by itself
    const id = (await here()).find((row) => row.name === 'Patisserie')?.id ?? ''
    expect((await act({ kind: 'rename_department', departmentId: id, before: 'Patisserie', after: 'Cakes' })).status).toBe('applied')
  })

  it('are asked for below one of them, or by a part of their name; what is not hers to see is not there', async () => {
    const asked = async (input: Input<'listDepartments'>) => (await admin.call('listDepartments', input)).rows.map(({ name }) => name)
    const all = await admin.call('listDepartments', {})
    const right = all.rows.filter(({ parentId }) => parentId === '20')
    expect(all.total).toBe(all.rows.length)
    expect(all.rows.find(({ id }) => id === '20')).toMatchObject({ parentId: null, childCount: right.length })
    expect(await asked({ below: '20' })).toEqual(right.map(({ name }) => name))
    expect(await asked({ q: ' bAr' })).toEqual(['Bar'])
    expect(await asked({ q: 'Finance' })).toEqual([])
    expect(await refusalOf(admin.call('listDepartments', { below: '30' }))).toBe('not_found')
  })

  it('renaming shows at once, reaches the platform, and is undone exactly', async () => {
    const renamed = await act(rename())
    expect(await nameOf('22')).toBe('Rooftop bar')
    await remit.settle()
    expect(await onPlatform('22')).toMatchObject({ name: 'Rooftop bar', parentId: '20' })
    await admin.call('undoChange', { changeId: renamed.id })
    await remit.settle()
    expect([await nameOf('22'), (await onPlatform('22')).name]).toEqual(['Bar', 'Bar'])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('moving takes what is below along, and rights over the new place reach it', async () => {
    const moved = await act({ kind: 'reparent_department', departmentId: '22', before: '20', after: '21' })
    await remit.settle()
    expect(await onPlatform('22')).toMatchObject({ parentId: '21' })
    expect((await admin.call('getDepartment', { departmentId: '22' })).path.map(({ id }) => id)).toEqual(['20', '21', '22'])
    await admin.call('undoChange', { changeId: moved.id })
    await remit.settle()
    expect(await onPlatform('22')).toMatchObject({ parentId: '20' })
  })

  it('is told in the log by the names that it had and got', async () => {
    await act({ kind: 'create_department', parentId: '20', name: 'Patisserie' })
    await act(rename())
    await act({ kind: 'reparent_department', departmentId: '22', before: '20', after: '21' })
    const { rows } = await (await remit.signIn('owner')).call('listLog', { topic: 'departments' })
    expect(rows.map(({ lines }) => [lines[0]?.action, lines[0]?.where, lines[0]?.to])).toEqual([
      ['department.reparented', ['Rooftop bar'], ['Restaurant']],
      ['department.renamed', ['Bar → Rooftop bar'], []],
      ['department.created', ['Patisserie'], []],
    ])
  })

  it('heads are members of the department itself; none is an answer too', async () => {
    const set = (before: string[], after: string[]): Act => ({ kind: 'set_department_head', departmentId: '22', before, after })
    expect(await causeOf(act(set([], ['chef'])))).toEqual(['head_not_member'])
    const headed = await act(set([], ['barman']))
    await remit.settle()
    expect(await onPlatform('22')).toMatchObject({ headUserids: ['barman'] })
    expect((await here()).find((row) => row.id === '22')?.headNames).toEqual(['BARMAN'])
    await admin.call('undoChange', { changeId: headed.id })
    await remit.settle()
    expect(await onPlatform('22')).toMatchObject({ headUserids: [] })
  })

  it('needs the right in both places, in time, and says nothing of what is not hers to see', async () => {
    expect(await refusalOf(act({ kind: 'reparent_department', departmentId: '22', before: '20', after: '30' }))).toBe('not_found')
    expect(await refusalOf(act({ kind: 'rename_department', departmentId: '30', before: 'Finance', after: 'Money' }))).toBe('not_found')
    expect(await refusalOf(act({ kind: 'rename_department', departmentId: '4711', before: 'x', after: 'y' }))).toBe('not_found')
    expect(await refusalOf(admin.call('getDepartment', { departmentId: '30' }))).toBe('not_found')
    const manager = await remit.signIn('manager')
    expect(await refusalOf(act(rename(), manager))).toBe('not_found')
    const owner = await remit.signIn('owner')
    expect(await causeOf(act(rename(), owner))).toEqual(['no_grant_permits'])
    expect(await causeOf(act(rename('Pub')))).toEqual(['changed_meanwhile'])
    await remit.advance(7 * dayMs + 1_000)
    expect(await refusalOf(act(rename(), await remit.signIn('admin')))).toBe('not_found')
    await remit.settle()
    expect(await onPlatform('22')).toMatchObject({ name: 'Bar' })
  })

  it('previews without sending, and greys what is not hers to do', async () => {
    expect(await admin.call('previewDepartmentAct', { act: rename() })).toMatchObject({ verdict: { allowed: true }, undoable: true })
    const taken = await admin.call('previewDepartmentAct', { act: { kind: 'create_department', parentId: '20', name: 'Bar' } })
    expect(taken).toMatchObject({ verdict: { allowed: false, causes: [{ code: 'name_taken' }] }, undoable: false })
    expect(await nameOf('22')).toBe('Bar')
    const { can, heads, members } = await admin.call('getDepartment', { departmentId: '20' })
    expect(can).toMatchObject({
      create: { allowed: true },
      rename: { allowed: true },
      reparent: { allowed: false },
      setHead: { allowed: true },
    })
    expect(heads.map(({ id }) => id)).toEqual(['owner'])
    expect(members?.map(({ id }) => id).sort()).toEqual(['admin', 'manager', 'owner'])
  })

  it('what was changed natively meanwhile is noticed and followed, not written over', async () => {
    const renamed = await act(rename())
    await remit.app.platform.updateDepartment('22', { name: 'Native bar' })
    await remit.settle()
    expect(await deliveries(renamed.id)).toMatchObject([{ state: 'needs_attention', because: 'changed_natively' }])
    expect([await nameOf('22'), (await onPlatform('22')).name]).toEqual(['Native bar', 'Native bar'])
    expect(await causeOf(admin.call('undoChange', { changeId: renamed.id }))).toEqual(['changed_meanwhile'])
  })

  it('a reading of the directory does not take back what is still on its way', async () => {
    await act(rename())
    await remit.readDirectory()
    expect(await nameOf('22')).toBe('Rooftop bar')
    await remit.settle()
    await remit.readDirectory()
    expect([await nameOf('22'), (await onPlatform('22')).name]).toEqual(['Rooftop bar', 'Rooftop bar'])
  })
})

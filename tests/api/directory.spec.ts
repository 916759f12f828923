import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import { PlatformError } from '#server/dingtalk/platform.ts'
import { createSync } from '#server/jobs/sync/create-sync.ts'
import { membersIn, orgTree, person } from '#server/store/directory.ts'
import { ask, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startTestRemit, type TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('the mirror of the directory', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startTestRemit(await open())
  })
  afterEach(() => remit.close())

  const read = async (userid: string) => remit.app.database.transaction((tx) => person(tx, userid as PersonId))
  const console = (order: object) => remit.simulator.app.request('/__control/person', { method: 'POST', body: JSON.stringify(order) })
  const again = async () => {
    const global = await remit.signIn('global')
    await global.call('startSync', {})
    await remit.readDirectory()
  }

  it('holds everybody with departments and manager after a first pass, and proposes domains', async () => {
    await remit.readDirectory()
    expect(await read('twice')).toMatchObject({ departmentIds: ['21', '30'], managerId: 'rest.head', active: true })
    expect(await read('barman')).toMatchObject({ managerId: null })
    const tree = await remit.app.database.transaction((tx) => orgTree(tx))
    expect(tree.subtree('20' as DepartmentId)).toEqual(expect.arrayContaining(['20', '21', '22', '23']))
    const page = await (await remit.signIn('global')).call('getDomain', {})
    expect(page.areas.map((area) => [area.owned, area.scope.peopleCount])).toEqual([[true, 12]])
    expect(page.proposals.map((proposal) => [proposal.name, proposal.owners[0]?.id])).toEqual([
      ['Finance', 'fin.owner'],
      ['Food', 'owner'],
      ['Technology', 'global'],
    ])
  })

  it('goes on where a process stopped in the middle', async () => {
    const first = createSync(remit.app)
    await first()
    const part = await remit.app.database.transaction((tx) =>
      membersIn(tx, new Set(['1' as DepartmentId]), { q: null, departmentId: null, cursor: null, limit: 50 }),
    )
    expect(part.total).toBe(1)
    // The first process is gone; its lease runs out.
    await remit.advance(61_000)
    await remit.readDirectory()
    expect(await read('twice')).toMatchObject({ managerId: 'rest.head' })
  })

  it('ends what somebody held who vanished, and withdraws what she asked for', async () => {
    await remit.readDirectory()
    const admin = await remit.signIn('admin')
    const manager = await remit.signIn('manager')
    const held = await admin.call('sendAsk', ask({ roleId: 'dashboard', lengthMinutes: 6_000 }))
    await decide(manager, held, 'approve')
    await remit.settle()
    const open = await admin.call('sendAsk', ask({ roleId: 'shift_supervisor' }))
    await console({ userid: 'admin', gone: true })
    await again()
    await remit.settle()
    expect(await refusalOf(admin.call('getMe', {}))).toBe('not_signed_in')
    expect(await read('admin')).toMatchObject({ active: false, departmentIds: [] })
    const global = await remit.signIn('global')
    expect((await global.call('getChange', { changeId: open.id })).status).toBe('withdrawn')
    expect((await global.call('getChange', { changeId: held.id })).grant).toMatchObject({ phase: 'ended', revoked: true })
    expect(await remit.app.platform.listRoleMembers('901')).toEqual([])
  })

  it('follows a move made in the platform itself, and writes it down', async () => {
    await remit.readDirectory()
    await console({ userid: 'waiter', departmentIds: [23] })
    await again()
    expect(await read('waiter')).toMatchObject({ departmentIds: ['23'] })
  })

  it('loses nobody who is moved while it is read', async () => {
    await remit.readDirectory()
    const waiter = await remit.signIn('waiter')
    await (await remit.signIn('global')).call('startSync', {})
    const step = createSync(remit.app)
    // The root; then Food, Finance and Technology. The restaurant comes after, and she is no longer there.
    await step()
    await step()
    await console({ userid: 'waiter', departmentIds: [30] })
    while (await step());
    expect(await read('waiter')).toMatchObject({ active: true, departmentIds: ['30'] })
    expect((await waiter.call('getHome', {})).person.id).toBe('waiter')
  })

  it('loses no department that is put elsewhere while it is read, and goes on past one that is closed', async () => {
    await remit.readDirectory()
    await (await remit.signIn('global')).call('startSync', {})
    const { platform } = remit.app
    const closed = new PlatformError('refused', '60003', 'department/get', 'department not found')
    const step = createSync({
      ...remit.app,
      platform: {
        ...platform,
        // The bar went to Finance, which had been read, before Food was; the kitchen was closed right after Food told of it.
        listSubDepartments: async (id) => (await platform.listSubDepartments(id)).filter((below) => below.id !== '22'),
        getDepartment: async (id) =>
          id === '23' ? Promise.reject(closed) : { ...(await platform.getDepartment(id)), ...(id === '22' && { parentId: '30' }) },
      },
    })
    while (await step());
    const tree = await remit.app.database.transaction((tx) => orgTree(tx))
    expect(tree.pathUp('22' as DepartmentId)).toEqual(['22', '30', '1'])
    expect(await (await remit.signIn('global')).call('getSync', {})).toMatchObject({ state: 'done' })
  })

  it('does not take a move back that reached the platform while an older answer was on its way', async () => {
    await remit.readDirectory()
    const owner = await remit.signIn('global')
    const admin = await remit.signIn('admin')
    const sent = await admin.call('sendAsk', ask())
    await decide(await remit.signIn('manager'), sent, 'approve')
    await decide(owner, await owner.call('getChange', { changeId: sent.id }), 'approve')
    await owner.call('startSync', {})
    const { platform } = remit.app
    let moved = false
    const step = createSync({
      ...remit.app,
      platform: {
        ...platform,
        listMembers: async (id, cursor) => {
          const answer = await platform.listMembers(id, cursor)
          if (id === '21' && !moved) {
            moved = true
            await admin.call('moveMember', { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' })
            await remit.settle()
          }
          return answer
        },
      },
    })
    for (let count = 0; count < 3; count++) await step()
    expect(moved).toBe(true)
    expect(await read('waiter')).toMatchObject({ departmentIds: ['23'] })
  })

  it('says why a pass failed, and another one mends it', async () => {
    await remit.readDirectory()
    const global = await remit.signIn('global')
    remit.simulator.world.faults.plan('/topapi/v2/department/get', 1, { as: 'no_permission', delayMs: 0 })
    await global.call('startSync', {})
    await remit.readDirectory()
    expect(await global.call('getSync', {})).toMatchObject({ state: 'failed', error: expect.stringMatching(/^misconfigured:/) })
    await remit.advance(61_000)
    await remit.readDirectory()
    expect(await global.call('getSync', {})).toMatchObject({ state: 'done', error: null })
  })

  it('is started again by an owner of the root only, and not twice at once', async () => {
    await remit.readDirectory()
    expect(await refusalOf((await remit.signIn('admin')).call('startSync', {}))).toBe('not_allowed')
    const global = await remit.signIn('global')
    await global.call('startSync', {})
    expect(await refusalOf(global.call('startSync', {}))).toBe('sync_running')
  })
})

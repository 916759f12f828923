import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { ask, causeOf, dayMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Kind = 'disable_member' | 'enable_member'

const accounts = '/v1.0/contact/orgAccounts'

describeOnEachDatabase('accounts are stopped and brought back', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let owner: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('address_book') })
    ours('waiter')
    admin = await remit.signIn('admin')
    owner = await remit.signIn('owner')
  })
  afterEach(() => remit.close())

  /** The company owns this account. */
  function ours(userid: string): void {
    remit.simulator.world.company.update(inWorld(userid), { orgAccount: true })
  }
  const inWorld = (userid = 'waiter') => {
    const person = remit.simulator.world.company.people.get(userid)
    if (!person) throw new Error(`nobody is called ${userid}`)
    return person
  }
  /** In the platform's own console, past every app. */
  const stoppedThere = (userid: string, stopped: boolean) => remit.simulator.world.company.update(inWorld(userid), { stopped })
  const act = (kind: Kind, memberId = 'waiter', by: Somebody = admin) => by.call('changeMember', { act: { kind, memberId } })
  const disable = (memberId = 'waiter', by: Somebody = admin) => act('disable_member', memberId, by)
  const enable = (memberId = 'waiter', by: Somebody = admin) => act('enable_member', memberId, by)
  const status = (userid = 'waiter') => remit.app.platform.accountStatus(userid)
  const page = (personId = 'waiter', by: Somebody = admin) => by.call('getPerson', { personId })
  const row = async () => (await admin.call('listMembers', {})).rows.find(({ person }) => person.id === 'waiter')
  const deliveries = async (changeId: string) =>
    (await admin.call('getChange', { changeId })).deliveries.filter(({ kind }) => kind === 'member')
  async function readAgain() {
    await (await remit.signIn('global')).call('startSync', {})
    await remit.readDirectory()
  }
  /** She may move members of the restaurant. */
  const givesRights = () => given(remit, 'waiter', 'shift_supervisor', ['21'])
  const move = (by: Somebody) => by.call('previewMove', { memberId: 'rest.head', fromDepartmentId: '21', toDepartmentId: '22' })

  it('stops her on the platform, ends her sessions, lets her rights rest, and finds them again when she is back', async () => {
    await givesRights()
    const waiter = await remit.signIn('waiter')
    const holders = async () => (await owner.call('listRightHolders', {})).rows.map(({ person }) => person.id)
    expect(await holders()).toContain('waiter')
    const stopped = await disable()
    expect(await holders()).not.toContain('waiter')
    expect(stopped).toMatchObject({ status: 'applied', risk: 'medium', subject: { kind: 'disable_member', name: 'WAITER' } })
    expect(await refusalOf(move(waiter))).toBe('not_signed_in')
    expect(await refusalOf(remit.signIn('waiter', 'anew'))).toBe('person_left')
    await remit.settle()
    expect(await status()).toBe('disabled')
    expect(await deliveries(stopped.id)).toMatchObject([{ state: 'done' }])
    expect(await page()).toMatchObject({
      disabled: true,
      person: { active: false },
      memberships: [{ id: '21' }],
      can: { disable: { allowed: false, causes: [{ code: 'already_disabled' }] }, enable: { allowed: true } },
    })
    expect(await row()).toMatchObject({ person: { active: false } })
    await enable()
    await remit.settle()
    expect(await status()).toBe('enabled')
    expect(await holders()).toContain('waiter')
    expect(await page('waiter', owner)).toMatchObject({
      disabled: false,
      person: { active: true },
      grants: [{ roleId: 'shift_supervisor' }],
    })
    expect(await refusalOf(move(await remit.signIn('waiter', 'anew')))).toMatchObject({ person: { id: 'rest.head' } })
    const actions = await remit.app.database.transaction((tx) => entriesOfChange(tx, stopped.id))
    expect(actions.map(({ action }) => action)).toEqual(['member.disabled'])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('is undone exactly within fifteen minutes, delivered or not', async () => {
    for (const delivered of [true, false]) {
      const stopped = await disable()
      if (delivered) await remit.settle()
      expect(await admin.call('undoChange', { changeId: stopped.id })).toMatchObject({ subject: { kind: 'enable_member' } })
      await remit.settle()
      expect([await status(), (await page()).disabled]).toEqual(['enabled', false])
    }
    await disable()
    const back = await enable()
    await admin.call('undoChange', { changeId: back.id })
    await remit.settle()
    expect([await status(), (await page()).disabled]).toEqual(['disabled', true])
    const late = await enable()
    await remit.advance(15 * 60_000)
    expect(await causeOf((await remit.signIn('admin')).call('undoChange', { changeId: late.id }))).toEqual(['undo_too_late'])
  })

  it('needs the right wherever she works, in time, and says nothing of who is not in sight', async () => {
    expect(await causeOf(disable('admin'))).toEqual(['not_oneself'])
    expect(await causeOf(enable())).toEqual(['not_disabled'])
    expect(await causeOf(disable('twice'))).toEqual(['works_elsewhere'])
    expect(await refusalOf(disable('clerk'))).toBe('not_found')
    expect(await refusalOf(disable('nobody'))).toBe('not_found')
    expect(await causeOf(disable('waiter', owner))).toEqual(['no_grant_permits'])
    expect(await refusalOf(disable('waiter', await remit.signIn('clerk')))).toBe('not_found')
    await disable()
    expect(await causeOf(disable())).toEqual(['already_disabled'])
    expect(await admin.call('previewMemberAct', { act: { kind: 'enable_member', memberId: 'waiter' } })).toMatchObject({
      verdict: { allowed: true },
      undoable: true,
    })
    await remit.advance(7 * dayMs + 1_000)
    expect(await refusalOf(enable('waiter', await remit.signIn('admin')))).toBe('not_found')
  })

  it('a reading of the directory neither brings her back nor ends what she holds', async () => {
    await givesRights()
    await disable()
    await readAgain()
    expect(await page('waiter', owner)).toMatchObject({ disabled: true, grants: [{ roleId: 'shift_supervisor' }] })
    await remit.settle()
    await readAgain()
    expect(await page('waiter', owner)).toMatchObject({
      disabled: true,
      memberships: [{ id: '21' }],
      grants: [{ roleId: 'shift_supervisor' }],
    })
    expect(await refusalOf(remit.signIn('waiter', 'anew'))).toBe('person_left')
  })

  it('who is brought back in the console of DingTalk is back here; what is on its way is left alone, and nothing is concluded from no answer', async () => {
    await givesRights()
    await disable()
    await remit.settle()
    remit.simulator.world.faults.plan(`${accounts}/status`, 1, { as: 'no_permission', delayMs: 0 })
    await readAgain()
    expect((await page()).disabled).toBe(true)
    stoppedThere('waiter', false)
    await readAgain()
    expect(await page('waiter', owner)).toMatchObject({ disabled: false, grants: [{ roleId: 'shift_supervisor' }] })
    await remit.signIn('waiter', 'anew')
    const lines = (await (await remit.signIn('global')).call('listLog', { personId: 'waiter' })).rows.flatMap(({ lines }) => lines)
    expect(lines).toContainEqual(expect.objectContaining({ action: 'directory.member_enabled', actor: null }))
  })

  it('who is stopped is asked to decide nothing, and nothing is given to her', async () => {
    ours('rest.head')
    const waiter = await remit.signIn('waiter')
    const wish = ask({ scope: { include: ['21'], exclude: [] } })
    const { reason: _unsaid, ...draft } = wish
    expect(JSON.stringify((await waiter.call('previewAsk', draft)).route)).toContain('rest.head')
    await disable('rest.head')
    const sent = await waiter.call('sendAsk', wish)
    expect(sent.waitingFor.map(({ id }) => id)).not.toContain('rest.head')
    const asked = await (await remit.signIn('manager')).call('sendAskFor', { ...ask(), personIds: ['rest.head'] })
    expect(asked.rows).toMatchObject([{ verdict: { allowed: false, causes: [{ code: 'person_left' }] }, change: null }])
    expect(await causeOf(admin.call('moveMember', { memberId: 'rest.head', fromDepartmentId: '21', toDepartmentId: '22' }))).toEqual([
      'person_left',
    ])
  })

  it('nobody is stopped whom the platform cannot stop: a personal account, one that was given away meanwhile, one who left', async () => {
    const cannot = async (memberId: string, code: string, happens: () => unknown) => {
      const stopped = await disable(memberId)
      happens()
      await remit.settle()
      expect(await deliveries(stopped.id)).toMatchObject([{ state: 'needs_attention', because: `platform_refused:${code}` }])
      expect(await page(memberId)).toMatchObject({ disabled: false, person: { active: true } })
    }
    await cannot('barman', 'not.exclusive.account', () => undefined)
    await remit.signIn('barman', 'anew')
    await cannot('waiter', 'not.exclusive.account', () => remit.simulator.world.company.update(inWorld(), { orgAccount: false }))
    await cannot('waiter', '33012', () => remit.simulator.world.company.remove('waiter'))
  })

  it('is told once and stays stopped here meanwhile when the platform does not answer', async () => {
    for (const as of ['system_busy', 'qps', 'no_permission', 'drop_after_effect'] as const) {
      remit.simulator.world.faults.plan(`${accounts}/disable`, 1, { as, delayMs: 0 })
      const stopped = await disable()
      await remit.settle()
      expect((await page()).disabled, as).toBe(true)
      await remit.advance(90 * 60_000)
      await remit.settle()
      admin = await remit.signIn('admin')
      expect(await deliveries(stopped.id), as).toMatchObject([{ state: 'done' }])
      expect([await status(), (await page()).disabled], as).toEqual(['disabled', true])
      await enable()
      await remit.settle()
    }
  })
})

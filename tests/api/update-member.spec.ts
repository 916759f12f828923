import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MemberProfile } from '#governance/member-profile.ts'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { causeOf, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const wire = '/topapi/v2/user/update'
const stood: MemberProfile = { name: 'WAITER', title: 'Staff', jobNumber: 'J-waiter', workPlace: '' }

describeOnEachDatabase('what stands about a member is edited', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('address_book') })
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  interface Edit {
    readonly memberId?: string
    readonly by?: Somebody
    readonly before?: MemberProfile
  }
  const act = (to: Partial<MemberProfile>, { memberId = 'waiter', before = stood }: Edit = {}) => ({
    act: { kind: 'update_member' as const, memberId, before, after: { ...before, ...to } },
  })
  const edit = (to: Partial<MemberProfile>, { by = admin, ...about }: Edit = {}) => by.call('changeMember', act(to, about))
  const shown = async (personId = 'waiter') => {
    const { person, profile } = await admin.call('getPerson', { personId })
    expect(profile).toMatchObject({ name: person.name, title: person.title })
    return profile
  }
  const there = async (userid = 'waiter') => {
    const { name, title, jobNumber, workPlace } = await remit.app.platform.getMember(userid)
    return { name, title, jobNumber, workPlace }
  }
  /** In the platform's own console, past every app. */
  function nativelyIs(to: Partial<MemberProfile>): void {
    const { company } = remit.simulator.world
    const person = company.people.get('waiter')
    if (person) company.update(person, to)
  }
  const deliveries = async (changeId: string) =>
    (await admin.call('getChange', { changeId })).deliveries.filter(({ kind }) => kind === 'member')
  async function readAgain() {
    await (await remit.signIn('global')).call('startSync', {})
    await remit.readDirectory()
  }

  it('shows at once and in DingTalk after, is written down, and is taken back exactly, delivered or not', async () => {
    const preview = await admin.call('previewMemberAct', act({ title: 'Head waiter' }))
    expect(preview).toMatchObject({ verdict: { allowed: true }, undoable: true })
    const edits = { name: 'Wai Ter', title: '', jobNumber: 'R-7', workPlace: 'Bar' }
    for (const delivered of [true, false]) {
      const edited = await edit(edits)
      expect(edited).toMatchObject({
        status: 'applied',
        risk: 'medium',
        subject: {
          kind: 'update_member',
          name: 'WAITER',
          edits: [
            { field: 'name', before: 'WAITER', after: 'Wai Ter' },
            { field: 'title', before: 'Staff', after: '' },
            { field: 'jobNumber', before: 'J-waiter', after: 'R-7' },
            { field: 'workPlace', before: '', after: 'Bar' },
          ],
        },
      })
      expect(await shown()).toEqual(edits)
      if (delivered) {
        await remit.settle()
        expect(await there()).toEqual(edits)
        expect(await deliveries(edited.id)).toMatchObject([{ state: 'done' }])
      }
      await admin.call('undoChange', { changeId: edited.id })
      await remit.settle()
      expect([await shown(), await there()]).toEqual([stood, stood])
      const entries = await remit.app.database.transaction((tx) => entriesOfChange(tx, edited.id))
      expect(entries.map(({ action }) => action)).toEqual(['member.edited', 'change.undone'])
    }
    const late = await edit({ title: 'Head waiter' })
    await remit.advance(15 * 60_000)
    expect(await causeOf((await remit.signIn('admin')).call('undoChange', { changeId: late.id }))).toEqual(['undo_too_late'])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('is refused with its cause, and says nothing of who is not in sight', async () => {
    const staff = (name: string): MemberProfile => ({ ...stood, name, title: 'Staff', jobNumber: `J-${name.toLowerCase()}` })
    const owner = await remit.signIn('owner')
    expect(await causeOf(edit({ name: '' }))).toEqual(['name_missing'])
    expect(await causeOf(edit({ name: 'x'.repeat(81), title: 'x'.repeat(201) }))).toEqual(['text_too_long', 'text_too_long'])
    expect(await causeOf(edit({ name: ' WAITER ' }))).toEqual(['nothing_changes'])
    expect(await causeOf(edit({ title: 'Head' }, { before: staff('Somebody') }))).toEqual(['changed_meanwhile'])
    expect(await causeOf(edit({ title: 'Head' }, { by: owner }))).toEqual(['no_grant_permits'])
    expect(await causeOf(edit({ title: 'Head' }, { memberId: 'admin', before: staff('ADMIN') }))).toEqual(['not_oneself'])
    expect(await causeOf(edit({ title: 'Head' }, { memberId: 'twice', before: staff('TWICE') }))).toEqual(['works_elsewhere'])
    for (const memberId of ['clerk', 'nobody']) expect(await refusalOf(edit({ title: 'Head' }, { memberId }))).toBe('not_found')
    expect((await admin.call('getPerson', { personId: 'waiter' })).can.update).toMatchObject({ allowed: true })
    expect((await owner.call('getPerson', { personId: 'waiter' })).can.update).toMatchObject({
      allowed: false,
      causes: [{ code: 'no_grant_permits', permission: 'member.update' }],
    })
    expect((await owner.call('getPerson', { personId: 'waiter' })).profile).toBeNull()
    expect(await shown()).toEqual(stood)
  })

  it('what was changed in DingTalk meanwhile is noticed and stays; a field that was not edited is not touched', async () => {
    const lost = await edit({ title: 'Head waiter' })
    nativelyIs({ title: 'Sommelier' })
    await remit.settle()
    expect(await deliveries(lost.id)).toMatchObject([{ state: 'needs_attention', because: 'changed_natively' }])
    expect([await shown(), await there()]).toEqual([
      { ...stood, title: 'Sommelier' },
      { ...stood, title: 'Sommelier' },
    ])

    const before = { ...stood, title: 'Sommelier' }
    const kept = await edit({ title: 'Head waiter' }, { before })
    nativelyIs({ name: 'Wai Ter' })
    await remit.settle()
    expect(await deliveries(kept.id)).toMatchObject([{ state: 'done' }])
    expect(await there()).toEqual({ ...stood, name: 'Wai Ter', title: 'Head waiter' })
    await readAgain()
    expect(await shown()).toEqual({ ...stood, name: 'Wai Ter', title: 'Head waiter' })
  })

  it('of who has left DingTalk, nothing is shown that did not happen', async () => {
    const gone = await edit({ title: 'Head waiter' })
    remit.simulator.world.company.remove('waiter')
    await remit.settle()
    expect(await deliveries(gone.id)).toMatchObject([{ state: 'needs_attention', because: 'platform_refused:33012' }])
    expect(await shown()).toEqual(stood)
  })

  it('is told once when DingTalk does not answer, and a reading of the directory meanwhile does not bring back what was', async () => {
    let before = stood
    for (const as of ['system_busy', 'qps', 'no_permission', 'drop_after_effect'] as const) {
      remit.simulator.world.faults.plan(wire, 1, { as, delayMs: 0 })
      const edited = await edit({ title: as }, { before })
      await remit.settle()
      await readAgain()
      expect(await shown(), as).toEqual({ ...stood, title: as })
      await remit.advance(90 * 60_000)
      await remit.settle()
      admin = await remit.signIn('admin')
      expect(await deliveries(edited.id), as).toMatchObject([{ state: 'done' }])
      expect(await there(), as).toEqual({ ...stood, title: as })
      before = { ...stood, title: as }
    }
  })
})

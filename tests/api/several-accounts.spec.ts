import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PersonId } from '#governance/id.ts'
import { verifyLog } from '#server/store/log.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Kind = 'disable_member' | 'enable_member'

describeOnEachDatabase('several accounts are stopped and brought back at once', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('address_book') })
    const { company } = remit.simulator.world
    // all of them the company's own accounts
    for (const person of company.people.values()) company.update(person, { orgAccount: true })
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const of = (kind: Kind, ...memberIds: string[]) => ({ act: { kind, memberIds } })
  const act = async (kind: Kind, ...memberIds: string[]) => (await admin.call('actOnSeveral', of(kind, ...memberIds))).rows
  type Row = Awaited<ReturnType<typeof act>>[number]
  const outcomeOf = (row: Row) => (row.outcome === 'not_allowed' ? row.verdict.causes[0]?.code : row.outcome)
  const idsOf = (rows: readonly Row[]) => rows.flatMap((row) => (row.outcome === 'done' ? [row.changeId] : []))
  const statusOf = async (...ids: string[]) => Promise.all(ids.map((id) => remit.app.platform.accountStatus(id as PersonId)))

  it('the preview says of each whether, and why not, and stops nobody', async () => {
    const { rows } = await admin.call('previewSeveral', of('disable_member', 'waiter', 'admin', 'clerk', 'twice'))
    expect(rows).toMatchObject([
      { outcome: 'judged', person: { id: 'waiter' }, verdict: { allowed: true } },
      { outcome: 'judged', verdict: { allowed: false, causes: [{ code: 'not_oneself' }] } },
      { outcome: 'not_found', memberId: 'clerk' },
      // half of her is in a department that is none of the admin's business
      { outcome: 'judged', verdict: { allowed: false, causes: [{ code: 'works_elsewhere' }] } },
    ])
    await remit.settle()
    expect(await statusOf('waiter')).toEqual(['enabled'])
  })

  it('each for herself, at DingTalk too', async () => {
    expect((await act('disable_member', 'waiter', 'admin', 'clerk', 'barman')).map(outcomeOf)).toEqual([
      'done',
      'not_oneself',
      'not_found',
      'done',
    ])
    await remit.settle()
    expect(await statusOf('waiter', 'barman', 'clerk')).toEqual(['disabled', 'disabled', 'enabled'])
    expect((await act('disable_member', 'waiter', 'rest.head')).map(outcomeOf)).toEqual(['already_disabled', 'done'])
    expect((await act('enable_member', 'waiter', 'barman', 'chef')).map(outcomeOf)).toEqual(['done', 'done', 'not_disabled'])
    await remit.settle()
    expect(await statusOf('waiter', 'barman', 'rest.head')).toEqual(['enabled', 'enabled', 'disabled'])
  })

  it('and all of it is taken back with one call', async () => {
    const ids = idsOf(await act('disable_member', 'waiter', 'barman'))
    await remit.settle()
    const { rows } = await admin.call('followSeveral', { changeIds: ids })
    expect(rows).toMatchObject(ids.map((changeId) => ({ changeId, delivery: 'done', undo: { allowed: true } })))
    const back = (await admin.call('undoSeveral', { changeIds: ids })).rows
    expect(back.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
    await remit.settle()
    expect(await statusOf('waiter', 'barman')).toEqual(['enabled', 'enabled'])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('two that cross, and a single one beside them, wait for nobody and stop each once', async () => {
    const rows = (
      await Promise.all([
        act('disable_member', 'waiter', 'barman'),
        act('disable_member', 'barman', 'waiter'),
        admin
          .call('changeMember', { act: { kind: 'disable_member', memberId: 'rest.head' } })
          .then(({ id }): Row[] => [{ outcome: 'done', person: { id: 'rest.head' } as never, changeId: id }]),
      ])
    ).flat()
    expect(rows.filter(({ outcome }) => outcome === 'done')).toHaveLength(3)
  })

  it('is offered with the list of members to who has the right', async () => {
    expect((await admin.call('listMembers', {})).several).toEqual(['move_member', 'disable_member', 'enable_member'])
  })
})

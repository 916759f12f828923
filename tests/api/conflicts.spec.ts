import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import type { ChangeId } from '#governance/id.ts'
import { agree, ask, causeOf, hourMs } from '#tests/kit/asks.ts'
import { putInForce } from '#tests/kit/conflict-rules.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('a conflict rule', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  const keeping = (over: Parameters<typeof ask>[0] = {}) => ask({ roleId: 'attendance_keeper', ...over })
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('shift_supervisor') })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
  })
  afterEach(() => remit.close())

  const found = { code: 'conflict_found', ruleId: 'moves-and-keeps', personId: 'admin' }
  const { reason: _reason, ...wanted } = keeping()

  it('keeps from asking for what would break it, and says with what and whom to ask', async () => {
    await putInForce(remit)
    const { verdict } = await admin.call('previewAsk', wanted)
    const [held] = (await admin.call('getMe', {})).grants
    expect(verdict.causes).toEqual([
      expect.objectContaining({ ...found, with: { kind: 'grant', grantId: held?.id, roleId: 'shift_supervisor' }, officerIds: ['global'] }),
    ])
    expect(verdict.names).toMatchObject({ 'moves-and-keeps': '调人 × 考勤', global: 'GLOBAL' })
    expect(await causeOf(admin.call('sendAsk', keeping()))).toEqual(['conflict_found'])
    // beside it, and after it, nothing collides
    expect((await admin.call('previewAsk', { ...wanted, scope: { include: ['30'], exclude: [] } })).verdict.causes).not.toContainEqual(
      expect.objectContaining({ code: 'conflict_found' }),
    )
    const later = (held?.untilAt ?? 0) + hourMs
    expect((await admin.call('previewAsk', { ...wanted, startAt: later })).verdict).toMatchObject({ allowed: true })
  })

  it('says to a manager who asks for her, and sees that grant, the same', async () => {
    await putInForce(remit)
    const { rows } = await manager.call('sendAskFor', { ...keeping(), personIds: ['admin', 'rest.head'] })
    expect(rows.map(({ change, verdict }) => [change === null, verdict.causes[0]?.code])).toEqual([
      [true, 'conflict_found'],
      [false, 'may_ask'],
    ])
  })

  it('is asked again at the moment of giving: what came into force meanwhile is not broken by an old request', async () => {
    const sent = await admin.call('sendAsk', keeping())
    await putInForce(remit)
    const failed = await agree(remit, sent)
    const done = failed.status === 'pending' ? await agree(remit, failed) : failed
    expect(done).toMatchObject({ status: 'failed', grant: null })
    expect((await admin.call('getMe', {})).grants.map(({ roleId }) => roleId)).toEqual(['shift_supervisor'])
    const entries = await remit.app.database.transaction((tx) => entriesOfChange(tx, sent.id as ChangeId))
    expect(entries.at(-1)).toMatchObject({ action: 'change.failed', facts: { causes: [{ ...found, with: null }] } })
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('holds for who receives a grant that is handed over', async () => {
    const [mine] = (await admin.call('getMe', {})).grants
    const head = await remit.signIn('rest.head')
    const kept = await agree(remit, await head.call('sendAsk', keeping({ scope: { include: ['21'], exclude: [] } })))
    if (kept.status === 'pending') await agree(remit, kept)
    await putInForce(remit)
    const preview = await admin.call('previewHandOver', { grantId: mine?.id ?? '', receiverId: 'rest.head' })
    expect(preview.verdict.causes).toEqual([expect.objectContaining({ code: 'conflict_found', personId: 'rest.head', with: null })])
  })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { verifyLog } from '#server/store/log.ts'
import { ask, causeOf, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Shown = Output<'getChange'>
const write = (by: Somebody, { id: changeId, version, contentHash }: Shown, text: string) =>
  by.call('writeMessage', { changeId, version, contentHash, text })
const talkOf = ({ talk }: Shown) => talk.messages.map(({ by, kind, text }) => [by.id, kind, text])
const awaits = ({ talk }: Shown) => talk.awaits.map(({ id }) => id)

describeOnEachDatabase('a request is talked about before it is decided', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
  })
  afterEach(() => remit.close())
  const newest = (userid: string) => remit.simulator.world.notices.of(userid)[0]

  it('asked and answered, told to the other side, and seen by everybody who sees the request; nothing of what is decided on moves', async () => {
    const sent = await admin.call('sendAsk', ask())
    const asked = await write(manager, sent, '  Only on Friday, or all week?  ')
    expect([talkOf(asked), awaits(asked)]).toEqual([[['manager', 'question', 'Only on Friday, or all week?']], ['admin']])
    await remit.settle()
    expect(newest('admin')?.title).toContain('MANAGER 问您')
    expect(JSON.stringify(newest('admin'))).toContain('Only on Friday')
    const answered = await write(admin, asked, 'All week')
    expect([talkOf(answered)[1], awaits(answered)]).toEqual([['admin', 'answer', 'All week'], []])
    await remit.settle()
    expect(newest('manager')?.title).toContain('ADMIN 回复了')
    const again = await write(admin, answered, 'Shall I write to the chef?')
    expect([again.talk.messages.at(-1)?.kind, awaits(again)]).toEqual(['question', ['manager']])
    expect(again).toMatchObject({ version: 1, contentHash: sent.contentHash, route: [{ deadline: sent.route[0]?.deadline }] })
    const owner = await (await remit.signIn('owner')).call('getChange', { changeId: sent.id })
    expect([talkOf(owner).length, owner.talk.mayWrite.allowed]).toEqual([3, false])
    const done = await decide(manager, again, 'approve')
    expect([done.status, talkOf(done).length, awaits(done), done.talk.mayWrite.allowed]).toEqual(['applied', 3, [], false])
    expect(done.steps.map(({ action }) => action).slice(1, 4)).toEqual(['change.asked_back', 'change.answered', 'change.asked_back'])
    // what was said is not for every reader of the log
    const log = await (await remit.signIn('owner')).call('listLog', {})
    expect(JSON.stringify(log)).not.toContain('All week')
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('by the two sides only, about what is shown, in words, and not without end', async () => {
    const sent = await admin.call('sendAsk', ask())
    expect(await causeOf(write(await remit.signIn('owner'), sent, 'Why?'))).toEqual(['not_an_approver'])
    expect(await refusalOf(write(await remit.signIn('clerk'), sent, 'Why?'))).toBe('not_found')
    expect(await refusalOf(write(manager, { ...sent, version: 2 }, 'Why?'))).toBe('change_moved')
    for (const text of ['   ', 'x'.repeat(301), 'a\u202eb']) expect(await refusalOf(write(manager, sent, text))).toBe('bad_input')
    for (let number = 0; number < 30; number++) await write(number % 2 === 0 ? manager : admin, sent, `Number ${number}`)
    expect(await causeOf(write(manager, sent, 'One more'))).toEqual(['talk_full'])
    await admin.call('withdrawChange', { changeId: sent.id, version: 1 })
    expect(await refusalOf(write(admin, sent, 'Too late'))).toBe('change_not_pending')
  })
})

describeOnPostgres('messages at once', (open) => {
  it('are each kept once, in one order', async () => {
    const remit = await startReadRemit(open, { prepare: foodWith() })
    const [admin, manager] = [await remit.signIn('admin'), await remit.signIn('manager')]
    const sent = await admin.call('sendAsk', ask())
    await Promise.all(Array.from({ length: 6 }, (_, at) => write(at % 2 === 0 ? manager : admin, sent, `At once ${at}`)))
    const { talk } = await admin.call('getChange', { changeId: sent.id })
    expect(talk.messages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(talk.messages.map(({ text }) => text)).size).toBe(6)
    await remit.close()
  })
})

import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PersonId } from '#governance/id.ts'
import { decide as decided } from '#governance/change/lifecycle.ts'
import { applyAsk } from '#server/changes/apply-ask.ts'
import { newGrantId } from '#server/changes/new-id.ts'
import { grantFromAsk } from '#governance/change/kinds/ask-for-role.ts'
import { noConflict } from '#governance/conflict-causes.ts'
import { phaseOf } from '#governance/grant.ts'
import { createSync } from '#server/jobs/sync/create-sync.ts'
import { findChange, lockChange, updateChange } from '#server/store/changes.ts'
import { lockPerson } from '#server/store/directory.ts'
import { grantsOf } from '#server/store/grants.ts'
import { ask, causeOf } from '#tests/kit/asks.ts'
import { describeOnPostgres } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

const admin = 'admin' as PersonId
const aWhileMs = 300

describeOnPostgres('somebody leaves at the moment of', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startReadRemit(open)
  })
  afterEach(() => remit.close())

  const leaves = async () => {
    await remit.simulator.app.request('/__control/person', { method: 'POST', body: JSON.stringify({ userid: 'admin', gone: true }) })
    await (await remit.signIn('global')).call('startSync', {})
  }

  /** Says when the last transaction is about to begin: the administrators are asked for once, when everybody else has been. */
  async function readToTheEnd(last: () => void): Promise<void> {
    const { platform } = remit.app
    const listAdmins = async () => {
      const admins = await platform.listAdmins()
      last()
      return admins
    }
    const step = createSync({ ...remit.app, platform: { ...platform, listAdmins } })
    while (await step());
  }

  it('the approval: what was decided stays decided, and its grant ends with the others', async () => {
    const sent = await (await remit.signIn('admin')).call('sendAsk', ask({ roleId: 'dashboard', lengthMinutes: 600 }))
    await leaves()
    let reading: Promise<void> = Promise.resolve()
    await remit.app.database.transaction(async (tx) => {
      const change = await lockChange(tx, sent.id)
      if (change === null) throw new Error('the ask is there')
      await new Promise<void>((last) => {
        reading = readToTheEnd(last)
      })
      await sleep(aWhileMs)
      const after = decided(change, { deciderId: 'manager' as PersonId, answer: 'approve', reason: null, decidedAt: tx.now })
      await updateChange(tx, after)
      const doer = { actorId: 'manager' as PersonId, requestId: 'request' }
      await applyAsk(tx, after, grantFromAsk(after, newGrantId(), tx.now), noConflict, doer)
    })
    await reading
    await remit.app.database.transaction(async (tx) => {
      expect((await findChange(tx, sent.id))?.status).toBe('applied')
      expect((await grantsOf(tx, admin)).map((grant) => phaseOf(grant, tx.now))).toEqual(['ended'])
    })
  })

  it('her own ask: it is not sent any more', async () => {
    const somebody = await remit.signIn('admin')
    let asking: Promise<unknown> = Promise.resolve()
    await leaves()
    await remit.app.database.transaction(async (tx) => {
      await lockPerson(tx, admin)
      asking = causeOf(somebody.call('sendAsk', ask({ roleId: 'dashboard', lengthMinutes: 600 })))
      await sleep(aWhileMs)
      await tx.db.execute(`update members set gone_at = now() where id = 'admin'`)
    })
    expect(await asking).toEqual(['person_left'])
  })
})

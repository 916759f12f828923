import type { PersonId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { aggregateOf } from '../../changes/aggregates.ts'
import { PlatformError, type PlatformAccountStatus } from '../../dingtalk/platform.ts'
import { disabledMembers, isDisabled, lockPerson } from '../../store/directory.ts'
import { appendEntry } from '../../store/log.ts'
import { setDisabled } from '../../store/member-writes.ts'
import { openAggregates } from '../../store/outbox.ts'

/** null: the platform does not say, so nothing is concluded from it. */
async function ask(app: App, personId: PersonId): Promise<PlatformAccountStatus | null> {
  try {
    return await app.platform.accountStatus(personId)
  } catch (error) {
    if (error instanceof PlatformError && (error.kind === 'refused' || error.kind === 'misconfigured')) return null
    throw error
  }
}

/**
 * No list and no event tells whether an account is stopped, and each question counts against the company's monthly calls. So it is asked
 * of those alone who are stopped here: who was brought back in DingTalk's own console is back here too.
 */
export async function followAccounts(app: App): Promise<void> {
  const { ids, askedAt } = await app.database.transaction(async (tx) => ({ ids: await disabledMembers(tx), askedAt: tx.now }))
  for (const personId of ids) {
    const status = await ask(app, personId)
    if (status === null || status === 'disabled') continue
    await app.database.transaction(async (tx) => {
      const member = await lockPerson(tx, personId)
      const aggregate = aggregateOf.account(personId)
      // What is on its way there from here, the answer may not know.
      if (!(await isDisabled(tx, personId)) || (await openAggregates(tx, [aggregate], askedAt)).has(aggregate)) return
      await setDisabled(tx, personId, false)
      await appendEntry(tx, {
        actorId: null,
        action: 'directory.member_enabled',
        objectKind: 'person',
        objectId: personId,
        requestId: null,
        facts: { departmentIds: member?.departmentIds ?? [] },
      })
    })
  }
}

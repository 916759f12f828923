import type { PersonId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { PlatformError, type PlatformMemberDetail } from '../../dingtalk/platform.ts'
import { setManagers } from '../../store/member-writes.ts'
import { markAllRead, type Queued } from '../../store/sync.ts'
import { mirrorMembers, type Reading } from './mirror-members.ts'

/** null: she left since the mirror or a list told of her. */
async function ask(app: App, userid: string): Promise<PlatformMemberDetail | null> {
  try {
    return await app.platform.getMember(userid)
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused') return null
    throw error
  }
}

/** Her line manager, and where she is now: one person a call (DingTalk open platform documentation: query user details). */
export async function readMembers(app: App, reading: Reading, items: readonly Queued[]): Promise<void> {
  const answers = await Promise.all(items.map(async (item) => ({ item, detail: await ask(app, item.objectId) })))
  await app.database.transaction(
    async (tx) => {
      const known = answers.flatMap(({ item, detail }) =>
        detail === null ? [] : [[item.objectId as PersonId, detail.managerUserid as PersonId | null] as const],
      )
      await mirrorMembers(
        tx,
        reading,
        answers.flatMap(({ detail }) => detail ?? []),
      )
      await setManagers(tx, new Map(known))
      await markAllRead(
        tx,
        reading.passId,
        'member',
        items.map((item) => item.objectId),
      )
      await tx.announce({ topic: 'sync', changeId: null, personIds: 'all' })
    },
    { patient: true },
  )
}

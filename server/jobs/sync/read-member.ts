import type { PersonId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { PlatformError, type PlatformMemberDetail } from '../../dingtalk/platform.ts'
import { setManager } from '../../store/member-writes.ts'
import { markRead, type Queued } from '../../store/sync.ts'

/** null: she left between the list and this question; the next pass will not see her. */
async function ask(app: App, userid: string): Promise<PlatformMemberDetail | null> {
  try {
    return await app.platform.getMember(userid)
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused') return null
    throw error
  }
}

/** The line manager comes one person a call (DingTalk open platform documentation: query user details). */
export async function readMembers(app: App, passId: string, items: readonly Queued[]): Promise<void> {
  const answers = await Promise.all(items.map(async (item) => ({ item, detail: await ask(app, item.objectId) })))
  await app.database.transaction(
    async (tx) => {
      for (const { item, detail } of answers) {
        if (detail !== null) await setManager(tx, item.objectId as PersonId, detail.managerUserid === null ? null : (detail.managerUserid as PersonId))
        await markRead(tx, passId, item)
      }
      await tx.announce({ topic: 'sync', changeId: null, personIds: 'all' })
    },
    { patient: true },
  )
}

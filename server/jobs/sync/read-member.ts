import type { PersonId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { PlatformError, type PlatformMemberDetail } from '../../dingtalk/platform.ts'
import { setManagers } from '../../store/member-writes.ts'
import { markAllRead, type Queued } from '../../store/sync.ts'

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
      const known = answers.flatMap(({ item, detail }) =>
        detail === null ? [] : [[item.objectId as PersonId, detail.managerUserid as PersonId | null] as const],
      )
      await setManagers(tx, new Map(known))
      await markAllRead(
        tx,
        passId,
        'member',
        items.map((item) => item.objectId),
      )
      await tx.announce({ topic: 'sync', changeId: null, personIds: 'all' })
    },
    { patient: true },
  )
}

import { z } from 'zod'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { PlatformError } from '../dingtalk/platform.ts'
import { lockPerson } from '../store/directory.ts'
import { setDisabled } from '../store/member-writes.ts'
import { hasLater, type OutboxRow } from '../store/outbox.ts'
import { done, type Outcome } from './outcome.ts'

const payloadShape = z.strictObject({ memberId: z.string(), disable: z.boolean() })

/** Told to whoever reads the log of DingTalk's own console. */
const said = 'Remit'

/** The platform's own word, which it would answer to the act itself. */
const notOurs = 'platform_refused:not.exclusive.account'

/** What did not happen there is not shown here; while a later act on her account is on its way it stays where that one leads. */
async function takeBack(app: App, effect: OutboxRow, memberId: PersonId, disabled: boolean): Promise<void> {
  await app.database.transaction(async (tx) => {
    await lockPerson(tx, memberId)
    if (await hasLater(tx, effect)) return
    await setDisabled(tx, memberId, disabled)
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
}

/** Stops an account or lets it go on. Looks first: what an earlier try of ours has done is done, and an ordinary account is never tried. */
export async function deliverMemberAccount(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, disable } = payloadShape.parse(effect.payload)
  try {
    const status = await app.platform.accountStatus(memberId)
    if (status === (disable ? 'disabled' : 'enabled')) return done
    if (status === 'not_org_account') {
      // Nobody can stop it, so it is not stopped.
      await takeBack(app, effect, memberId as PersonId, false)
      return disable ? { kind: 'needs_attention', because: notOurs } : done
    }
    if (disable) await app.platform.disableAccount(memberId, said)
    else await app.platform.enableAccount(memberId)
    return done
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused') await takeBack(app, effect, memberId as PersonId, !disable)
    throw error
  }
}

import { z } from 'zod'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { isDisabled } from '../store/directory.ts'
import { setDisabled } from '../store/member-writes.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { ifTold } from './if-told.ts'
import { lostBefore } from './lost-before.ts'
import { mirrorMember } from './mirror-member.ts'
import { done, type Outcome } from './outcome.ts'

const payloadShape = z.strictObject({ memberId: z.string(), disable: z.boolean() })

/** Told to whoever reads the log of DingTalk's own console. */
const said = 'Remit'

/** The platform's own word, which it would answer to the act itself. */
const notOurs = 'platform_refused:not.exclusive.account'

const wanted = (disable: boolean) => (disable ? 'disabled' : 'enabled')

/** Stops an account or lets it go on. Looks first: what an earlier try of ours has done is done, and an ordinary account is never tried. */
export async function deliverMemberAccount(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, disable } = payloadShape.parse(effect.payload)
  const status = await app.platform.accountStatus(memberId)
  if (status === 'not_org_account') {
    // Nobody can stop it, so it is not stopped.
    if (disable) return { kind: 'needs_attention', because: notOurs }
    await mirrorAccount(app, effect, memberId, false)
    return done
  }
  if (status !== wanted(disable)) {
    if (disable) await app.platform.disableAccount(memberId, said)
    else await app.platform.enableAccount(memberId)
  }
  await mirrorAccount(app, effect, memberId, disable)
  return done
}

function mirrorAccount(app: App, effect: OutboxRow, memberId: string, disabled: boolean): Promise<void> {
  const id = memberId as PersonId
  return mirrorMember(app, effect, id, async (tx) => {
    // since when she is stopped stays as it was
    if ((await isDisabled(tx, id)) !== disabled) await setDisabled(tx, id, disabled)
  })
}

/** Returns whether it is there after all. */
export async function takeBackAccount(app: App, effect: OutboxRow): Promise<boolean> {
  const { memberId, disable } = payloadShape.parse(effect.payload)
  const status = await ifTold(app.platform.accountStatus(memberId))
  const before = async () => !((await lostBefore(app, effect, payloadShape))[0]?.disable ?? disable)
  await mirrorAccount(app, effect, memberId, status === null ? await before() : status === 'disabled')
  return status === wanted(disable)
}

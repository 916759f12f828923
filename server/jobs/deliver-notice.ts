import { z } from 'zod'
import type { ChangeId, PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { loadNotDone } from '../facts/load-not-done.ts'
import { loadNoticeFacts } from '../facts/load-notice-facts.ts'
import type { PlatformNotice } from '../dingtalk/platform.ts'
import { composeFactorNotice, factorNoticeKinds } from '../notices/compose-factor.ts'
import { composeNotDone } from '../notices/compose-not-done.ts'
import { composeNotice, noticeKinds } from '../notices/compose.ts'
import { localeOf } from '../store/directory.ts'
import { effectPriority, type OutboxRow } from '../store/outbox.ts'
import type { Outcome } from './outcome.ts'

const ofChange = z.strictObject({ kind: z.enum(noticeKinds), changeId: z.string(), personId: z.string() })
const ofFactor = z.strictObject({
  kind: z.enum(factorNoticeKinds),
  personId: z.string(),
  at: z.int(),
  untilAt: z.int().nullable(),
  link: z.string().optional(),
})
const ofNotDone = z.strictObject({ kind: z.literal('not_done'), personId: z.string(), sinceAt: z.int(), untilAt: z.int() })
const payloadShape = z.union([ofChange, ofNotDone, ofFactor])

/** null: its reason has passed. */
async function composed(app: App, payload: z.output<typeof payloadShape>): Promise<PlatformNotice | null> {
  const personId = payload.personId as PersonId
  const target = { publicUrl: app.settings.publicUrl, corpId: app.settings.corpId, agentId: app.settings.agentId }
  return app.database.transaction(async (tx) => {
    const locale = (await localeOf(tx, personId)) ?? 'zh-CN'
    if (payload.kind === 'not_done') {
      const lost = await loadNotDone(tx, personId, payload.sinceAt, payload.untilAt)
      return lost === null ? null : composeNotDone(lost, locale, target)
    }
    if ('link' in payload && (payload.untilAt ?? 0) <= tx.now) return null
    if (!('changeId' in payload)) return composeFactorNotice(payload, locale, target)
    const facts = await loadNoticeFacts(tx, payload.kind, payload.changeId as ChangeId, personId)
    return facts === null ? null : composeNotice(facts, locale, target)
  })
}

/**
 * Sends one work notice. That the platform took it says nothing of its arrival, so the question what became of it follows as an
 * effect of its own. A crash before this is written down sends an equal text again, which the platform drops as a duplicate.
 */
export async function deliverNotice(app: App, effect: OutboxRow): Promise<Outcome> {
  const payload = payloadShape.parse(effect.payload)
  const personId = payload.personId as PersonId
  const notice = await composed(app, payload)
  if (notice === null) return { kind: 'not_needed', because: 'no_longer_true' }
  const taskId = await app.platform.sendNotice([personId], notice)
  return {
    kind: 'done',
    next: {
      effectKey: `result:${effect.effectKey}`,
      kind: 'notice_result',
      aggregate: `result:${effect.effectKey}`,
      payload: { taskId, personId },
      priority: effectPriority.notice,
      changeId: effect.changeId,
      personId: effect.personId,
    },
  }
}

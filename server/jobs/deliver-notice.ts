import { z } from 'zod'
import type { ChangeId, PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { loadNoticeFacts } from '../facts/load-notice-facts.ts'
import { composeNotice, noticeKinds } from '../notices/compose.ts'
import { localeOf } from '../store/directory.ts'
import { effectPriority, type OutboxRow } from '../store/outbox.ts'
import type { Outcome } from './outcome.ts'

const payloadShape = z.strictObject({ kind: z.enum(noticeKinds), changeId: z.string(), personId: z.string() })

/**
 * Sends one work notice. That the platform took it says nothing of its arrival, so the question what became of it follows as an
 * effect of its own. A crash before this is written down sends an equal text again, which the platform drops as a duplicate.
 */
export async function deliverNotice(app: App, effect: OutboxRow): Promise<Outcome> {
  const payload = payloadShape.parse(effect.payload)
  const personId = payload.personId as PersonId
  const prepared = await app.database.transaction(async (tx) => ({
    facts: await loadNoticeFacts(tx, payload.kind, payload.changeId as ChangeId, personId),
    locale: await localeOf(tx, personId),
  }))
  if (prepared.facts === null) return { kind: 'not_needed', because: 'no_longer_true' }
  const target = { publicUrl: app.settings.publicUrl, corpId: app.settings.corpId, agentId: app.settings.agentId }
  const taskId = await app.platform.sendNotice([personId], composeNotice(prepared.facts, prepared.locale ?? 'zh-CN', target))
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

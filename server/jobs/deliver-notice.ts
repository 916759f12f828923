import { z } from 'zod'
import type { ChangeId, PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { composeNotice } from '../notices/compose.ts'
import { loadNoticeFacts } from '../facts/load-notice-facts.ts'
import { localeOf } from '../store/directory.ts'
import { rememberTask, type Effect } from '../store/outbox.ts'
import { done, type Outcome } from './outcome.ts'

const kinds = z.enum(['to_decide', 'approved', 'refused', 'revoked', 'began', 'ended', 'voided'])
const payloadShape = z.strictObject({ kind: kinds, changeId: z.string(), personId: z.string() })

/** The platform's word for "the same text was sent to the same person today": our own earlier try arrived. */
const duplicate = '143106'
const askAgainMs = 2_000

async function outcomeOf(app: App, taskId: string, personId: string): Promise<Outcome> {
  const result = await app.platform.noticeResult(taskId)
  if (!result.done) return { kind: 'later', because: 'result_pending', afterMs: askAgainMs }
  const code = result.undelivered[personId]
  if (code === undefined || code === duplicate) return done
  return { kind: 'needs_attention', because: `not_delivered:${code}` }
}

/**
 * Sends one work notice and then asks what became of it: over its limits the platform accepts a notice and drops it silently.
 * The task id is kept before the result is asked for, so that a crash in between asks again instead of sending again.
 */
export async function deliverNotice(app: App, effect: Effect): Promise<Outcome> {
  const payload = payloadShape.parse(effect.payload)
  if (effect.externalId !== null) return outcomeOf(app, effect.externalId, payload.personId)
  const prepared = await app.database.transaction(async (tx) => ({
    facts: await loadNoticeFacts(tx, payload.kind, payload.changeId as ChangeId, payload.personId as PersonId),
    locale: await localeOf(tx, payload.personId as PersonId),
  }))
  if (prepared.facts === null) return { kind: 'not_needed', because: 'no_longer_true' }
  const target = { publicUrl: app.settings.publicUrl, corpId: app.settings.corpId, agentId: app.settings.agentId }
  const taskId = await app.platform.sendNotice([payload.personId], composeNotice(prepared.facts, prepared.locale ?? 'zh-CN', target))
  await app.database.transaction((tx) => rememberTask(tx, effect.id, taskId))
  return outcomeOf(app, taskId, payload.personId)
}

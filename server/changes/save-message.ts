import { createHash } from 'node:crypto'
import type { Change } from '#governance/change/change.ts'
import { nextMessage, whoHears, type Message } from '#governance/change/talk.ts'
import type { Call } from '../http/endpoint.ts'
import { insertMessage } from '../store/messages.ts'
import { announceChange, notify } from './notify.ts'
import { recordChange } from './record.ts'

/** Stands on the page of the change, and is told to the other side. The log keeps that it was said and a seal of what; the words are not for its readers. */
export async function saveMessage(call: Call, change: Change, before: readonly Message[], text: string): Promise<void> {
  const message = nextMessage(change, before, { byId: call.person.id, text, at: call.tx.now })
  await insertMessage(call.tx, change.id, message)
  await recordChange(call.tx, change, {
    action: message.kind === 'question' ? 'change.asked_back' : 'change.answered',
    actorId: call.person.id,
    requestId: call.requestId,
    reason: null,
    before: change.contentHash,
    facts: { number: message.number, textHash: createHash('sha256').update(text).digest('hex') },
  })
  const kind = message.kind === 'question' ? 'asked_back' : 'answered'
  await notify(call.tx, change, kind, whoHears(change, message), `m${message.number}`)
  await announceChange(call.tx, change)
}

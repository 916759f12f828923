import { mayWrite } from '#governance/change/talk.ts'
import { saveMessage } from '../../changes/save-message.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { messagesOf } from '../../store/messages.ts'
import { holdShown } from './see-change.ts'

export const writeMessage: Endpoint<'writeMessage'> = async (call, input) => {
  const held = await holdShown(call, input)
  if (held instanceof Refusal) return held
  const { lens, change } = held
  const messages = await messagesOf(call.tx, change.id)
  const may = mayWrite(change, messages.length, await lens.actor())
  if (!may.allowed) return new Refusal('not_allowed', may.causes, await namesOf(lens, may.causes))
  await saveMessage(call, change, messages, input.text)
  return presentChange(lens, change)
}

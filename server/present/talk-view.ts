import type { TalkView } from '#contract/talk.ts'
import type { Change } from '#governance/change/change.ts'
import { mayWrite, whoAnswers } from '#governance/change/talk.ts'
import { messagesOf } from '../store/messages.ts'
import type { Lens } from './lens.ts'
import { presentVerdict } from './verdict-view.ts'

/** For everybody who may see the change. */
export async function presentTalk(lens: Lens, change: Change): Promise<TalkView> {
  const messages = await messagesOf(lens.tx, change.id)
  const answers = whoAnswers(change, messages)
  await lens.meet([...messages.map(({ byId }) => byId), ...answers])
  return {
    messages: messages.map(({ number, byId, kind, text, at }) => ({ number, by: lens.brief(byId), kind, text, at })),
    awaits: answers.map(lens.brief),
    mayWrite: await presentVerdict(lens, mayWrite(change, messages.length, await lens.actor())),
  }
}

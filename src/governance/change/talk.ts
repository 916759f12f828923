import { mayCommand, type Actor } from './lifecycle.ts'
import type { Change } from './change.ts'
import type { Instant, PersonId } from '../id.ts'
import { decidersNow } from '../stage.ts'
import { refuse, type Verdict } from '../verdict.ts'

/** Who asks for something, and those who decide on it: one speaks to the other. */
export type Side = 'asks' | 'decides'

/** Said about a request that waits. No part of what is decided on: nothing said here changes what is asked for. */
export interface Message {
  /** 1, 2, … as they were written. */
  readonly number: number
  readonly byId: PersonId
  readonly side: Side
  readonly kind: 'question' | 'answer'
  readonly text: string
  /** The version it was said about. */
  readonly version: number
  readonly at: Instant
}

/** More than that is a talk between people, not a note on a request. */
export const mostMessages = 30
export const messageMaxLength = 300

/** The side she speaks for: the requester her own, everybody else who may the other. */
export const sideOf = ({ requesterId }: Pick<Change, 'requesterId'>, id: PersonId): Side => (id === requesterId ? 'asks' : 'decides')

/** The requester, and who may decide now, as long as it waits. */
export function mayWrite(change: Change, written: number, actor: Actor): Verdict {
  const may = mayCommand(change, actor.id === change.requesterId ? 'withdraw' : 'approve', actor)
  return may.allowed && written >= mostMessages ? refuse({ code: 'talk_full', most: mostMessages }) : may
}

/** The question that waits for an answer; null: none. An edit answers whatever was asked about the version before. */
export function openQuestion({ status, version }: Pick<Change, 'status' | 'version'>, messages: readonly Message[]): Message | null {
  const last = messages[messages.length - 1]
  return status === 'pending' && last?.kind === 'question' && last.version === version ? last : null
}

/** Who has to answer; nobody where no question is open. The deadline of the stage goes on meanwhile: a question stops nothing. */
export function whoAnswers(change: Change, messages: readonly Message[]): readonly PersonId[] {
  const open = openQuestion(change, messages)
  if (open === null) return []
  return open.side === 'decides' ? [change.requesterId] : decidersNow(change)
}

/** What the other side has asked is answered by this; anything else is a question. */
export function nextMessage(change: Change, messages: readonly Message[], said: Pick<Message, 'byId' | 'text' | 'at'>): Message {
  const side = sideOf(change, said.byId)
  const open = openQuestion(change, messages)
  const kind = open !== null && open.side !== side ? 'answer' : 'question'
  return { number: messages.length + 1, ...said, side, kind, version: change.version }
}

/** Who is told: the other side. */
export function whoHears(change: Change, { side }: Pick<Message, 'side'>): readonly PersonId[] {
  return side === 'decides' ? [change.requesterId] : decidersNow(change)
}

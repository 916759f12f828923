import { z } from 'zod'
import { routedKinds } from '#governance/change/routed-kinds.ts'
import { changeStatus } from './change.ts'
import { everyLogAction, deniedActs, logTopics, type DeniedAct, type LogAction, type LogTopic } from './log-action.ts'
import { changeId, count, instant, permission, personId, roleId } from './scalars.ts'

/** Only the name: where else somebody works is not for the log to say. */
const named = z.strictObject({ id: personId, name: z.string() })
/** Names of departments; an empty one is outside what the viewer may see. */
const places = z.array(z.string())

/** One entry of the log, as facts of one sentence. */
export const logLine = z.strictObject({
  seq: count,
  at: instant,
  action: z.enum([...(everyLogAction as [LogAction, ...LogAction[]]), 'other']),
  /** null: Remit itself. */
  actor: named.nullable(),
  /** Whom it concerned. */
  person: named.nullable(),
  roleId: roleId.nullable(),
  /** What was sent, where it was no ask for a role. */
  asked: z.enum(['hand_over', 'recover_factor', ...routedKinds]).nullable(),
  where: places,
  /** Of a move: left and entered. */
  from: places,
  to: places,
  domainName: z.string().nullable(),
  /** What an attendance rule or an app is, or was, called. */
  thing: z.string().nullable(),
  /** Of a right that was given. */
  untilAt: instant.nullable(),
  reason: z.string().nullable(),
  /** Of a denial: what was tried, and the permission that was missing. */
  denied: z.strictObject({ act: z.enum([...(deniedActs as readonly DeniedAct[]), 'other']), permission: permission.nullable() }).nullable(),
})

/** What belongs together: a change from the proposal to its delivery, or one act by itself. */
export const logStory = z.strictObject({
  /** The newest entry that is meant: the story's place in the list. */
  seq: count,
  at: instant,
  /** null: there is none, or it is not hers to open. */
  changeId: changeId.nullable(),
  status: changeStatus.nullable(),
  /** How far it has reached DingTalk; null: there was nothing to deliver. */
  delivery: z.enum(['waiting', 'done', 'needs_attention']).nullable(),
  /** Oldest first. */
  lines: z.array(logLine).min(1),
})

export const logTopic = z.enum(logTopics as [LogTopic, ...LogTopic[]])

export const logPage = z.strictObject({
  rows: z.array(logStory),
  nextCursor: z.string().nullable(),
  /** What is wanted is rare: looked through back to here so far. */
  lookedTo: instant.nullable(),
})
export type LogLine = z.output<typeof logLine>
export type LogStory = z.output<typeof logStory>

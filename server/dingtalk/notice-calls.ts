import type { Calls } from './calls.ts'
import { idList } from './id-list.ts'
import { noticeMessage } from './notice-message.ts'
import type { Platform } from './platform.ts'
import { sendProgress, sendResult, sentTask } from './shapes.ts'

type NoticePart = Pick<Platform, 'sendNotice' | 'noticeResult'>

const SEND = '/topapi/message/corpconversation/asyncsend_v2'
const PROGRESS = '/topapi/message/corpconversation/getsendprogress'
const RESULT = '/topapi/message/corpconversation/getsendresult'

const MOST_RECEIVERS = 100
const DONE = 2

/** DT: asynchronous-sending-of-enterprise-session-messages, and its two questions afterwards. */
export function noticeCalls(calls: Calls, agentId: string): NoticePart {
  return {
    async sendNotice(userids, notice) {
      const userid_list = idList(SEND, userids, MOST_RECEIVERS)
      const sent = await calls.old(SEND, { agent_id: agentId, userid_list, msg: noticeMessage(SEND, notice) }, sentTask)
      return sent.task_id
    },
    async noticeResult(taskId) {
      const asked = { agent_id: agentId, task_id: taskId }
      const { progress } = await calls.old(PROGRESS, asked, sendProgress)
      if (progress.status !== DONE) return { done: false, undelivered: {} }
      const { send_result: told } = await calls.old(RESULT, asked, sendResult)
      const undelivered = new Map<string, string>()
      for (const userid of told.invalid_user_id_list) undelivered.set(userid, 'invalid')
      for (const userid of told.failed_user_id_list) undelivered.set(userid, 'failed')
      for (const userid of told.forbidden_user_id_list) undelivered.set(userid, 'forbidden')
      for (const { userid, code } of told.forbidden_list) undelivered.set(userid, code)
      return { done: true, undelivered: Object.fromEntries(undelivered) }
    },
  }
}

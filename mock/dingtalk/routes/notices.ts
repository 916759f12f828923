import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import type { Route } from '../wire/route.ts'
import type { NoticeTask } from '../world/notice-board.ts'
import type { World } from '../world/world.ts'
import { noticeText } from './notice-text.ts'

const HOUR = 60 * 60 * 1_000
const BASE = '/topapi/message/corpconversation'

function noticeRoute(name: string, answer: Route['answer']): Route {
  return { path: `${BASE}/${name}`, verb: 'POST', generation: 'old', scope: 'qyapi_base', needsToken: true, counted: true, answer }
}

function checkAgent(params: Params, world: World): void {
  if (params.text('agent_id', 40035) !== world.settings.agentId) throw refuse(40056)
}

/** Kept for a day. */
function keptTask(params: Params, world: World): NoticeTask {
  checkAgent(params, world)
  const task = world.notices.task(params.integer('task_id', 40035))
  if (!task) throw refuse(40035, 'task_id')
  if (world.clock.now() - task.sentAt > 24 * HOUR) throw refuse(41052)
  return task
}

/** One of the three ways to name receivers; departments with everything below them. */
function receiversOf(params: Params, { company }: World) {
  const [userids, departmentIds] = [params.list('userid_list', 40035), params.integers('dept_id_list', 40035)]
  if (userids.length > 100 || departmentIds.length > 20) throw refuse(41029)
  const everyone = params.optionalFlag('to_all_user', 40035) ?? false
  if (userids.length === 0 && departmentIds.length === 0 && !everyone) throw refuse(40035, 'no receiver')
  const valid = new Set(userids.filter((userid) => company.people.has(userid)))
  for (const id of departmentIds) for (const { userid } of company.membersBelow(id)) valid.add(userid)
  if (everyone) for (const userid of company.people.keys()) valid.add(userid)
  if (valid.size === 0) throw refuse(33012)
  if (valid.size > 5_000) throw refuse(41029)
  return {
    valid: [...valid],
    invalidUserids: userids.filter((userid) => !valid.has(userid)),
    invalidDepartmentIds: departmentIds.filter((id) => !company.departments.has(id)),
  }
}

export const noticeRoutes: readonly Route[] = [
  noticeRoute('asyncsend_v2', ({ params }, world) => {
    checkAgent(params, world)
    const msg = params.structure('msg', 40035)
    const text = noticeText(msg)
    const { valid, ...invalid } = receiversOf(params, world)
    return { task_id: world.notices.send(valid, JSON.stringify(msg), text, world.clock.now(), invalid) }
  }),
  noticeRoute('getsendprogress', ({ params }, world) => {
    keptTask(params, world)
    return { progress: { progress_in_percent: 100, status: 2 } }
  }),
  noticeRoute('getsendresult', ({ params }, world) => {
    const task = keptTask(params, world)
    if (task.deliveries.length > 100) throw refuse(41052)
    const undelivered = task.deliveries.filter((delivery) => !delivery.delivered)
    return {
      send_result: {
        invalid_user_id_list: task.invalidUserids,
        forbidden_user_id_list: undelivered.map(({ userid }) => userid),
        failed_user_id_list: [],
        read_user_id_list: [],
        unread_user_id_list: task.deliveries.filter((delivery) => delivery.delivered).map(({ userid }) => userid),
        invalid_dept_id_list: task.invalidDepartmentIds,
        forbidden_list: undelivered.map(({ userid, code }) => ({ code, count: 1, userid })),
      },
    }
  }),
]

import { NewRefusal } from '../wire/refusals.ts'
import type { Params } from '../wire/params.ts'
import type { Route } from '../wire/route.ts'
import { LEAVE_PROCESS, type Instance } from '../world/approvals.ts'

const known = { generation: 'new', scope: 'Workflow.Instance.Read', needsToken: true, counted: true } as const
const dayMs = 24 * 60 * 60 * 1000
const statuses = ['RUNNING', 'TERMINATED', 'COMPLETED']

/** DT: the window is 120 days at most and begins within the last 365. */
function windowOf(params: Params, now: number): { readonly fromAt: number; readonly untilAt: number } {
  const fromAt = params.optionalInteger('startTime')
  if (fromAt === undefined || fromAt < now - 365 * dayMs) throw new NewRefusal(400, 'invalidInstanceListIdsStartTime', 'startTime')
  const untilAt = params.optionalInteger('endTime') ?? now
  if (untilAt < fromAt || untilAt - fromAt > 120 * dayMs) throw new NewRefusal(400, 'invalidEndTime', 'endTime')
  return { fromAt, untilAt }
}

function pageOf(params: Params): { readonly from: number; readonly size: number } {
  const from = params.optionalInteger('nextToken')
  const size = params.optionalInteger('maxResults')
  if (from === undefined || from < 0) throw new NewRefusal(400, 'invalidNextToken', 'nextToken')
  if (size === undefined || size < 1 || size > 20) throw new NewRefusal(400, 'invalidMaxResults', 'maxResults')
  return { from, size }
}

/** To the minute, as the platform writes it. */
const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`

const detail = (one: Instance) => ({
  title: `${one.originatorUserId} leave`,
  businessId: one.id,
  status: one.status,
  result: one.result,
  createTime: stamp(one.createdAt),
  finishTime: stamp(one.finishedAt),
  originatorUserId: one.originatorUserId,
  originatorDeptId: '-1',
  originatorDeptName: '',
  ccUserIds: [],
  operationRecords: [],
  tasks: [],
  formComponentValues: [
    { id: 'reason', name: '请假事由', value: '', extValue: '', componentType: 'TextareaField', bizAlias: '' },
    { id: 'period', extValue: '', bizAlias: '', ...one.field },
  ],
  bizAction: one.bizAction,
  attachedProcessInstanceIds: [],
  mainProcessInstanceId: one.mainProcessInstanceId,
})

export const approvalRoutes: readonly Route[] = [
  {
    ...known,
    path: '/v1.0/workflow/processes/instanceIds/query',
    verb: 'POST',
    answer: ({ params }, { approvals, clock }) => {
      const processCode = params.optionalText('processCode')
      if (processCode !== LEAVE_PROCESS) throw new NewRefusal(400, 'invalidProcessCode', 'no such process')
      const { fromAt, untilAt } = windowOf(params, clock.now())
      const { from, size } = pageOf(params)
      const wanted = params.list('statuses')
      if (wanted.some((status) => !statuses.includes(status))) throw new NewRefusal(400, 'invalidStatuses', 'statuses')
      const found = approvals
        .sentWithin(processCode, fromAt, untilAt)
        .filter(({ status }) => wanted.length === 0 || wanted.includes(status))
      const rest = found.length > from + size ? { nextToken: from + size } : {}
      return { result: { list: found.slice(from, from + size).map(({ id }) => id), ...rest }, success: true }
    },
  },
  {
    ...known,
    path: '/v1.0/workflow/processInstances',
    verb: 'GET',
    answer: ({ params }, { approvals }) => {
      const id = params.optionalText('processInstanceId')
      if (!id) throw new NewRefusal(400, 'processInstanceIdError', 'processInstanceId')
      const instance = approvals.instances.get(id)
      if (!instance) throw new NewRefusal(400, 'processInstanceNotExist', id)
      return { result: detail(instance), success: 'true' }
    },
  },
]

import type { z } from 'zod'
import type { Calls, JsonFields } from './calls.ts'
import { leavePeriodOf } from './leave-period.ts'
import { PlatformError, type Platform } from './platform.ts'
import { instanceIdPage, processInstance } from './shapes.ts'

type LeavePart = Pick<Platform, 'listFinishedInstances' | 'readLeave'>

const LIST = '/v1.0/workflow/processes/instanceIds/query'
const READ = '/v1.0/workflow/processInstances'
/** DT: obtain-an-approval-list-of-instance-ids: 20 a page, 10,000 in all. */
const pageSize = 20
const mostPages = 500

export function leaveCalls(calls: Calls): LeavePart {
  return {
    async listFinishedInstances(processCode, { fromAt, untilAt }) {
      const ids: string[] = []
      let nextToken: number | null = 0
      for (let page = 0; nextToken !== null; page += 1) {
        if (page === mostPages) throw new PlatformError('refused', 'too_many', LIST, 'more instances than the platform says it lists')
        const asked: JsonFields = {
          processCode,
          startTime: fromAt,
          endTime: untilAt,
          nextToken,
          maxResults: pageSize,
          statuses: ['COMPLETED'],
        }
        const { result }: z.output<typeof instanceIdPage> = await calls.recent('POST', LIST, asked, instanceIdPage)
        ids.push(...result.list)
        nextToken = result.nextToken ?? null
      }
      return [...new Set(ids)]
    },
    // DT: obtains-the-details-of-a-single-approval-instance. The results of instances are written small, those of tasks in capitals.
    async readLeave(instanceId) {
      const { result } = await calls.recent('GET', READ, { processInstanceId: instanceId }, processInstance)
      return {
        userid: result.originatorUserId,
        agreed: result.status === 'COMPLETED' && result.result === 'agree',
        changes: result.bizAction === 'REVOKE' ? 'revokes' : result.bizAction === 'MODIFY' ? 'replaces' : null,
        of: result.mainProcessInstanceId || null,
        period: leavePeriodOf(result.formComponentValues),
      }
    },
  }
}

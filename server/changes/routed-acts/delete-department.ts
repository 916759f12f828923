import type { Authority } from '#governance/authorize.ts'
import type { DeleteDepartmentInput } from '#governance/change/change.ts'
import { mayDeleteDepartment } from '#governance/change/kinds/delete-department.ts'
import type { Tx } from '../../store/database.ts'
import { hasMembers } from '../../store/directory.ts'
import { effectPriority, enqueue } from '../../store/outbox.ts'
import { recordChange } from '../record.ts'
import type { RoutedAct } from './routed-act.ts'

/** The mirror waits for the platform: there is no way back from what it deletes, and it may refuse. */
export async function prepareDeleteDepartment(tx: Tx, authority: Authority, input: DeleteDepartmentInput): Promise<RoutedAct> {
  const { departmentId, name, parentId } = input
  return {
    may: mayDeleteDepartment(authority, input, { hasMembers: await hasMembers(tx, departmentId) }),
    permission: 'department.delete',
    scope: { include: [departmentId], exclude: [] },
    targetIds: [],
    take: () =>
      Promise.resolve(async (change, doer) => {
        const facts = { departmentId, name, parentId }
        await recordChange(tx, change, { action: 'department.deleted', ...doer, reason: null, before: null, facts })
        await enqueue(tx, {
          effectKey: `delete:${change.id}`,
          kind: 'department_deleted',
          aggregate: `department:${departmentId}`,
          payload: facts,
          changeId: change.id,
          personId: null,
          priority: effectPriority.act,
        })
        await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
      }),
  }
}

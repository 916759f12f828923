import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { PlatformMember } from './dingtalk/platform.ts'
import type { MemberRecord } from './store/member-writes.ts'

/** A member as the platform tells her, as the mirror keeps her. */
export function memberRecord(member: PlatformMember): MemberRecord & { readonly departmentIds: readonly DepartmentId[] } {
  const { userid, unionid, name, title, jobNumber, workPlace, avatarUrl, active, departmentIds } = member
  return {
    id: userid as PersonId,
    unionId: unionid,
    name,
    title,
    jobNumber,
    workPlace,
    avatarUrl,
    active,
    departmentIds: departmentIds.map((id) => id as DepartmentId),
  }
}

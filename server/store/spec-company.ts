import { beganWaiting } from '#governance/change/wait.ts'
import type { Change } from '#governance/change/change.ts'
import type { Grant } from '#governance/grant.ts'
import type { ChangeId, DepartmentId, DomainId, GrantId, PersonId, RoleId } from '#governance/id.ts'
import { upsertDepartments } from './department-writes.ts'
import { setManager, upsertMember } from './member-writes.ts'
import type { Tx } from './tx.ts'

export const dept = (id: number | string) => String(id) as DepartmentId
export const depts = (...ids: number[]): ReadonlySet<DepartmentId> => new Set(ids.map(dept))
export const who = (id: string) => id as PersonId
export const role = (id: string) => id as RoleId
export const grantId = (id: string) => id as GrantId
export const changeId = (id: string) => id as ChangeId

/**
 * 1 ─ 2 Food ─ 21 Kitchen, 22 Bar
 *   └ 3 Rooms ─ 31 Front desk
 */
const departments: readonly (readonly [number, string, number | null])[] = [
  [1, 'Resort', null],
  [2, 'Food', 1],
  [21, 'Kitchen', 2],
  [22, 'Bar', 2],
  [3, 'Rooms', 1],
  [31, 'Front desk', 3],
]
const people: readonly (readonly [string, string, readonly number[], string | null])[] = [
  ['amy', 'Amy 100%', [2], null],
  ['bob', 'Bob', [21], 'amy'],
  ['cai', '蔡文', [22, 31], 'amy'],
  ['dora', 'Dora_X', [31], null],
  ['eve', 'Eve', [21, 22], 'amy'],
]

export async function smallCompany(tx: Tx): Promise<void> {
  const rows = departments.map(([id, name, parent]) => ({ id: dept(id), name, parentId: parent === null ? null : dept(parent) }))
  await upsertDepartments(tx, rows)
  for (const [id, name, ids, managerId] of people) {
    const member = {
      id: who(id),
      unionId: `u-${id}`,
      name,
      title: '',
      jobNumber: '',
      workPlace: '',
      avatarUrl: null,
      active: true,
      departmentIds: ids.map(dept),
    }
    await upsertMember(tx, member)
    await setManager(tx, who(id), managerId === null ? null : who(managerId))
  }
}

export function grant(id: string, more: Partial<Grant> = {}): Grant {
  return {
    id: grantId(id),
    personId: who('amy'),
    roleId: role('keeper'),
    scope: { include: [dept(2)], exclude: [] },
    fromAt: 1000,
    untilAt: 2000,
    origin: 'requested',
    changeId: changeId(`c-${id}`),
    revokedAt: null,
    ...more,
  }
}

export function change(id: string, more: Partial<Change> = {}): Change {
  return {
    id: changeId(id),
    content: {
      kind: 'ask_for_role',
      input: {
        roleId: role('keeper'),
        scope: { include: [dept(2)], exclude: [dept(22)] },
        lengthMinutes: 60,
        startAt: null,
        reason: 'cover',
      },
    },
    requesterId: who('bob'),
    beneficiaryId: who('bob'),
    risk: 'medium',
    domainId: 'root' as DomainId,
    policyVersion: 1,
    version: 1,
    contentHash: 'a'.repeat(64),
    stages: [
      { kind: 'manager', approverIds: [who('amy')], foundAs: 'manager' },
      { kind: 'domain_owner', approverIds: [who('dora'), who('eve')], foundAs: 'domain_owner' },
    ],
    stage: 0,
    status: 'pending',
    decisions: [],
    createdAt: 1000,
    versionAt: more.createdAt ?? 1000,
    wait: beganWaiting(more.createdAt ?? 1000),
    offer: null,
    undoes: null,
    undoneBy: null,
    batchId: null,
    endedAt: null,
    ...more,
  }
}

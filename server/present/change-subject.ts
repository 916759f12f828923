import type { ChangeSubject, PermissionDifferenceView } from '#contract/change.ts'
import { canonicalJson } from '#governance/canonical.ts'
import type { AskForRoleInput, Change, OpenDomainInput } from '#governance/change/change.ts'
import { isRouted } from '#governance/change/routed-act.ts'
import { differenceOf } from '#governance/difference.ts'
import { endOf } from '#governance/grant.ts'
import { normalScope } from '#governance/scope.ts'
import { loadAuthority } from '../facts/load-authority.ts'
import { person } from '../store/directory.ts'
import { grantById, grantsOf } from '../store/grants.ts'
import { departmentSubject } from './department-subject.ts'
import type { Lens } from './lens.ts'
import { memberSubject } from './member-subject.ts'
import { routedSubject } from './routed-subject.ts'
import { presentScope } from './scope-view.ts'

/** What the ask would newly allow, measured against what the beneficiary may do today. */
export async function differenceOfAsk(
  lens: Lens,
  change: Pick<Change, 'beneficiaryId'>,
  input: Pick<AskForRoleInput, 'roleId' | 'scope'>,
): Promise<PermissionDifferenceView[]> {
  const role = lens.viewer.roles.get(input.roleId)
  const beneficiary = await person(lens.tx, change.beneficiaryId)
  if (role === undefined || beneficiary === null) return []
  const authority = beneficiary.id === lens.viewer.person.id ? lens.viewer : await loadAuthority(lens.tx, beneficiary)
  return [...differenceOf(authority, role, input.scope)]
}

/** To who decides, more time for the same is another question than a first time. */
async function isExtension(
  lens: Lens,
  change: Pick<Change, 'beneficiaryId'>,
  { roleId, scope, startAt }: AskForRoleInput,
): Promise<boolean> {
  if (startAt === null) return false
  const wanted = canonicalJson(normalScope(scope, lens.viewer.tree))
  const held = await grantsOf(lens.tx, change.beneficiaryId)
  return held.some(
    (grant) => grant.roleId === roleId && endOf(grant) === startAt && canonicalJson(normalScope(grant.scope, lens.viewer.tree)) === wanted,
  )
}

async function askSubject(lens: Lens, change: Change, input: AskForRoleInput): Promise<ChangeSubject> {
  const difference = await differenceOfAsk(lens, change, input)
  return {
    kind: 'ask_for_role',
    roleId: input.roleId,
    scope: await presentScope(lens, input.scope),
    lengthMinutes: input.lengthMinutes,
    startAt: input.startAt,
    extension: await isExtension(lens, change, input),
    reason: input.reason,
    newPermissionCount: difference.filter((line) => line.against !== 'held').length,
  }
}

async function domainSubject(lens: Lens, { domainId, preset }: OpenDomainInput): Promise<ChangeSubject> {
  const domain = lens.viewer.domains.find((candidate) => candidate.id === domainId)
  const scope = domain?.scope ?? { include: [], exclude: [] }
  return { kind: 'open_domain', domainName: domain?.name ?? '', preset, scope: await presentScope(lens, scope) }
}

/** What the change is about, in the shape of its kind. */
export async function presentSubject(lens: Lens, change: Change): Promise<ChangeSubject> {
  const content = change.content
  if (isRouted(content)) return routedSubject(lens, content)
  switch (content.kind) {
    case 'ask_for_role':
      return askSubject(lens, change, content.input)
    case 'revoke_grant': {
      const grant = await grantById(lens.tx, content.input.grantId)
      const scope = grant?.scope ?? { include: [], exclude: [] }
      return {
        kind: 'revoke_grant',
        roleId: grant?.roleId ?? ('' as never),
        scope: await presentScope(lens, scope),
        reason: content.input.reason,
      }
    }
    case 'hand_over': {
      const { roleId, scope, untilAt, reason } = content.input
      return { kind: 'hand_over', roleId, scope: await presentScope(lens, scope), untilAt, reason }
    }
    case 'move_member':
    case 'add_member':
    case 'update_member':
    case 'disable_member':
    case 'enable_member':
      return memberSubject(lens, content)
    case 'create_department':
    case 'rename_department':
    case 'reparent_department':
    case 'set_department_head':
      return departmentSubject(lens, content)
    case 'set_working_day':
      return { kind: content.kind, on: content.input.on, after: content.input.after }
    case 'restore_attendance': {
      const { name, departmentIds } = content.input
      return { kind: content.kind, name, departments: departmentIds.map((id) => ({ id, name: lens.departmentName(id) })) }
    }
    case 'recover_factor':
      return { kind: content.kind, reason: content.input.reason }
    case 'open_domain':
      return domainSubject(lens, content.input)
    default:
      return content satisfies never
  }
}

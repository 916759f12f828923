import type { Parsed } from '#contract/endpoints.ts'
import type { ChangeOf } from '#governance/change/change.ts'
import { newRoleId } from '../../changes/new-id.ts'
import type { Lens } from '../../present/lens.ts'

type Act = Extract<Parsed<'sendRoutedAct'>['act'], { readonly kind: 'set_role' }>

/** The catalogue is everybody's to see: a role that is not there is nobody's. */
export function setRoleContent(lens: Lens, { kind, roleId, before, after }: Act, reason: string): Promise<ChangeOf<'set_role'> | null> {
  if (roleId !== null && !lens.viewer.roles.has(roleId)) return Promise.resolve(null)
  return Promise.resolve({ kind, input: { roleId: roleId ?? newRoleId(), before, after, reason } })
}

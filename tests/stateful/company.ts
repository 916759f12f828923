import type { ConflictRule } from '#governance/conflict-rule.ts'
import type { ConflictRuleId, RoleId } from '#governance/id.ts'

/** Who acts in the small resort, where, and with which roles. */
export const people = ['admin', 'manager', 'owner', 'rest.head', 'chef', 'clerk', 'global', 'gm', 'fin.owner'] as const
export const places = ['20', '21', '22', '23', '30'] as const
/** The company itself among them: some rights are asked for over all of it. */
export const reaches = [...places, '1'] as const
export const roles = [
  'shift_supervisor',
  'address_book',
  'dashboard',
  'personnel_officer',
  'attendance_keeper',
  'security',
  'global',
] as const

const spoken = (name: string): NonNullable<ConflictRule['names']> => ({ 'zh-CN': name, 'zh-HK': name, en: name, pt: name })
/** In force from the beginning: one of roles, one of a role and a permission. No role has both sides by itself. */
export const conflictRules: readonly ConflictRule[] = [
  {
    id: 'shifts-and-attendance' as ConflictRuleId,
    names: spoken('shifts × attendance'),
    preset: null,
    left: { permissions: [], roleIds: ['shift_supervisor' as RoleId] },
    right: { permissions: [], roleIds: ['attendance_keeper' as RoleId] },
  },
  {
    id: 'address-book-and-flows' as ConflictRuleId,
    names: spoken('address book × flows'),
    preset: null,
    left: { permissions: [], roleIds: ['address_book' as RoleId] },
    right: { permissions: ['flow.run'], roleIds: [] },
  },
]

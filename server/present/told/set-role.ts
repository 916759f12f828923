import type { EffectLine } from '#contract/effect.ts'
import { authorize } from '#governance/authorize.ts'
import type { SetRoleInput } from '#governance/change/change.ts'
import { roleAfter, type RoleEffect } from '#governance/change/kinds/set-role.ts'
import type { PersonId, RoleId } from '#governance/id.ts'
import { topsOf } from '#governance/org.ts'
import { riskOfRole, type RoleNames } from '#governance/role.ts'
import { rolesAround, roleEffects } from '../../facts/role-effects.ts'
import { grantsOfRoles } from '../../store/grants.ts'
import { hasFactor } from '../../store/factors.ts'
import type { Lens } from '../lens.ts'
import { howOf, line, listDifference, type ToldView } from './told-view.ts'

const shownNames = 5
const empty = { permissions: [], includes: [] }

const namesOf = ({ before, after }: SetRoleInput): RoleNames | null => (before ?? after)?.names ?? null

function difference(lens: Lens, input: SetRoleInput): Promise<readonly EffectLine[]> {
  const { before, after } = input
  const permissions = listDifference((before ?? empty).permissions, (after ?? before ?? empty).permissions)
  const includes = listDifference<RoleId>((before ?? empty).includes, (after ?? before ?? empty).includes)
  const renamed = before !== null && after !== null && JSON.stringify(before.names) !== JSON.stringify(after.names)
  const role = roleAfter(input, lens.viewer.roles)
  return Promise.resolve(
    [
      renamed ? line('role_name_after', { names: Object.values(after.names) }) : null,
      permissions.added.length > 0 ? line('role_gets', { permissions: permissions.added }) : null,
      permissions.gone.length > 0 ? line('role_gives_up', { permissions: permissions.gone }) : null,
      includes.added.length > 0 ? line('role_includes', { roleIds: includes.added }) : null,
      includes.gone.length > 0 ? line('role_no_more_includes', { roleIds: includes.gone }) : null,
      after === null ? null : line('role_risk', { risk: riskOfRole(role) }),
    ].filter((one) => one !== null),
  )
}

/** Whom it concerns, by name only for who decides, or may see who holds what everywhere. */
async function named(lens: Lens, ids: readonly PersonId[], sees: boolean): Promise<string[]> {
  if (!sees) return []
  const shown = ids.slice(0, shownNames)
  await lens.meet(shown)
  return shown.map((id) => lens.brief(id).name)
}

const peopleOf = (effects: readonly RoleEffect[]): PersonId[] => Array.from(new Set(effects.map(({ grant }) => grant.personId)))

async function effects(lens: Lens, input: SetRoleInput, sight: 'everything' | 'as_visible'): Promise<readonly EffectLine[]> {
  const { viewer, tx } = lens
  const sees = sight === 'everything' || authorize(viewer, 'grant.view', [...topsOf(viewer.tree)]).allowed
  const held = await grantsOfRoles(tx, rolesAround(input.roleId, viewer.roles), viewer.now)
  const holders = Array.from(new Set(held.map(({ personId }) => personId)))
  const lines = [line('role_held_by', { count: holders.length, names: await named(lens, holders, sees) })]
  if (input.after === null) return holders.length === 0 ? lines : [...lines, line('role_runs_out', { count: holders.length })]
  const done = await roleEffects(tx, viewer, input)
  const gain = done.filter(({ gains }) => gains.length > 0)
  const lose = done.filter(({ loses }) => loses.length > 0)
  const all = (of: readonly RoleEffect[], key: 'gains' | 'loses') => Array.from(new Set(of.flatMap((one) => one[key])))
  if (gain.length > 0)
    lines.push(
      line('role_gain', {
        count: peopleOf(gain).length,
        names: await named(lens, peopleOf(gain), sees),
        permissions: all(gain, 'gains'),
      }),
    )
  if (lose.length > 0)
    lines.push(
      line('role_lose', {
        count: peopleOf(lose).length,
        names: await named(lens, peopleOf(lose), sees),
        permissions: all(lose, 'loses'),
      }),
    )
  const critical = peopleOf(done.filter(({ turnsCritical }) => turnsCritical))
  const without: PersonId[] = []
  for (const id of critical) if (!(await hasFactor(tx, id))) without.push(id)
  if (without.length > 0) lines.push(line('role_rests_without_factor', { count: without.length, names: await named(lens, without, sees) }))
  if (input.before !== null && input.before.names['zh-CN'] !== input.after.names['zh-CN'] && holders.length > 0)
    lines.push(line('role_label', { names: [input.after.names['zh-CN']] }))
  return lines
}

export const setRoleView: ToldView<SetRoleInput> = {
  how: howOf,
  name: (_lens, input) => namesOf(input)?.['zh-CN'] ?? '',
  names: namesOf,
  difference,
  effects,
}

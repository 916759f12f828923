import type { GrantView } from '#contract/grant.ts'
import type { Change } from '#governance/change/change.ts'
import { mayHandOver } from '#governance/change/kinds/hand-over.ts'
import { mayRevoke } from '#governance/change/kinds/revoke-grant.ts'
import { endOf, phaseOf, type Grant } from '#governance/grant.ts'
import type { PersonId } from '#governance/id.ts'
import { mayAskAgain, mayExtend } from '#governance/grant-life.ts'
import { riskOfRole } from '#governance/role.ts'
import { changesByIds } from '../store/changes.ts'
import { labelStatesOf } from '../store/labels.ts'
import type { Lens } from './lens.ts'
import { presentScope } from './scope-view.ts'
import { presentVerdict } from './verdict-view.ts'

/** How long and why she asked is hers to know: it is what asking again repeats. */
function askedOf({ viewer }: Lens, grant: Grant, change: Change | null): GrantView['asked'] {
  if (grant.personId !== viewer.person.id || change?.content.kind !== 'ask_for_role') return null
  const { lengthMinutes, reason } = change.content.input
  return { lengthMinutes, reason }
}

const decidersOf = (change: Change | null): PersonId[] =>
  (change?.decisions ?? []).filter(({ voided, answer }) => !voided && answer === 'approve').map(({ deciderId }) => deciderId)

/** A grant as a line: who, what, where, from–until, because of whom. */
async function presentLine(lens: Lens, grant: Grant, change: Change | null, label: GrantView['label']): Promise<GrantView> {
  const role = lens.viewer.roles.get(grant.roleId)
  return {
    id: grant.id,
    person: lens.brief(grant.personId),
    roleId: grant.roleId,
    risk: role === undefined ? 'critical' : riskOfRole(role),
    scope: await presentScope(lens, grant.scope),
    fromAt: grant.fromAt,
    // under an exception it ends with that, unless there is another proof before
    untilAt: Math.min(grant.untilAt, grant.lapsesAt ?? grant.untilAt),
    endAt: endOf(grant),
    phase: phaseOf(grant, lens.tx.now),
    revoked: grant.revokedAt !== null,
    origin: grant.origin,
    changeId: grant.changeId,
    decidedBy: decidersOf(change).map(lens.brief),
    label,
    asked: askedOf(lens, grant, change),
    can: {
      revoke: await presentVerdict(lens, mayRevoke(lens.viewer, grant)),
      extend: await presentVerdict(lens, mayExtend(lens.viewer, grant)),
      askAgain: await presentVerdict(lens, mayAskAgain(lens.viewer, grant)),
      handOver: await presentVerdict(lens, mayHandOver(lens.viewer, grant)),
    },
  }
}

/** Whatever the number of lines: the changes, the names and how far each shows on the platform are read at once. */
export async function presentGrants(lens: Lens, grants: readonly Grant[]): Promise<GrantView[]> {
  const changeIds = grants.map(({ changeId }) => changeId)
  const holderIds = grants.map(({ personId }) => personId)
  const changes = await changesByIds(lens.tx, changeIds)
  const labelOf = await labelStatesOf(lens.tx, holderIds)
  await lens.meet([...holderIds, ...[...changes.values()].flatMap(decidersOf)])
  const views: GrantView[] = []
  for (const grant of grants)
    views.push(await presentLine(lens, grant, changes.get(grant.changeId) ?? null, labelOf(grant.personId, grant.roleId)))
  return views
}

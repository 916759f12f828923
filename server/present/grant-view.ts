import type { GrantView } from '#contract/grant.ts'
import type { Change } from '#governance/change/change.ts'
import { mayRevoke } from '#governance/change/kinds/revoke-grant.ts'
import { endOf, phaseOf, type Grant } from '#governance/grant.ts'
import { mayAskAgain, mayExtend } from '#governance/grant-life.ts'
import { riskOfRole } from '#governance/role.ts'
import { findChange } from '../store/changes.ts'
import { labelState } from '../store/labels.ts'
import type { Lens } from './lens.ts'
import { presentScope } from './scope-view.ts'
import { presentVerdict } from './verdict-view.ts'

/** How long and why she asked is hers to know: it is what asking again repeats. */
function askedOf({ viewer }: Lens, grant: Grant, change: Change | null): GrantView['asked'] {
  if (grant.personId !== viewer.person.id || change?.content.kind !== 'ask_for_role') return null
  const { lengthMinutes, reason } = change.content.input
  return { lengthMinutes, reason }
}

/** A grant as a line: who, what, where, from–until, because of whom. */
export async function presentGrant(lens: Lens, grant: Grant): Promise<GrantView> {
  const change = await findChange(lens.tx, grant.changeId)
  const deciders = (change?.decisions ?? [])
    .filter((decision) => !decision.voided && decision.answer === 'approve')
    .map((decision) => decision.deciderId)
  await lens.meet([grant.personId, ...deciders])
  const role = lens.viewer.roles.get(grant.roleId)
  return {
    id: grant.id,
    person: lens.brief(grant.personId),
    roleId: grant.roleId,
    risk: role === undefined ? 'critical' : riskOfRole(role),
    scope: await presentScope(lens, grant.scope),
    fromAt: grant.fromAt,
    untilAt: grant.untilAt,
    endAt: endOf(grant),
    phase: phaseOf(grant, lens.tx.now),
    revoked: grant.revokedAt !== null,
    origin: grant.origin,
    changeId: grant.changeId,
    decidedBy: deciders.map(lens.brief),
    label: await labelState(lens.tx, grant.personId, grant.roleId),
    asked: askedOf(lens, grant, change),
    can: {
      revoke: await presentVerdict(lens, mayRevoke(lens.viewer, grant)),
      extend: await presentVerdict(lens, mayExtend(lens.viewer, grant)),
      askAgain: await presentVerdict(lens, mayAskAgain(lens.viewer, grant)),
    },
  }
}

export async function presentGrants(lens: Lens, grants: readonly Grant[]): Promise<GrantView[]> {
  await lens.meet(grants.map((grant) => grant.personId))
  const views: GrantView[] = []
  for (const grant of grants) views.push(await presentGrant(lens, grant))
  return views
}

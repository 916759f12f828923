import type { PersonBrief } from '#contract/person.ts'
import type { PersonPage } from '#contract/person-page.ts'
import { authorize, reachDepartments } from '#governance/authorize.ts'
import { mayAskFor } from '#governance/change/kinds/ask-for-role.ts'
import { mayDisableMember, mayEnableMember, type AccountFacts } from '#governance/change/kinds/member-account.ts'
import { mayMoveFrom } from '#governance/change/kinds/move-member.ts'
import { mayRemoveMember } from '#governance/change/kinds/remove-member.ts'
import { mayUpdateMember } from '#governance/change/kinds/update-member.ts'
import { endOf, phaseOf } from '#governance/grant.ts'
import type { Permission } from '#governance/permission.ts'
import { permissionsWithin } from '#governance/permissions-within.ts'
import { scopeContains } from '#governance/scope.ts'
import { refuse, type Verdict } from '#governance/verdict.ts'
import { accountFacts } from '../../changes/acts/member-account.ts'
import { departmentsOfArea, findArea, type AreaOf } from '../../facts/areas.ts'
import { sightOfPerson, type SightOfPerson } from '../../facts/sight-of-person.ts'
import { briefWithin } from '../../facts/visible-member.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentCards } from '../../present/change-card.ts'
import { presentGrants } from '../../present/grant-view.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { person, profilesOf } from '../../store/directory.ts'
import { hasFactor } from '../../store/factors.ts'
import { anyReason } from '../asks/ask-input.ts'

const endedShown = 20

async function presentMemberships(lens: Lens, { member, seen }: SightOfPerson): Promise<PersonPage['memberships']> {
  const memberships = []
  for (const id of member.departmentIds) {
    if (!seen.has(id)) continue
    const move = await presentVerdict(lens, mayMoveFrom(lens.viewer, member, id))
    memberships.push({ id, name: lens.departmentName(id), can: { move } })
  }
  return memberships
}

/** Named only to whom her manager is a member in sight too. */
async function presentManager(lens: Lens, { member, seen }: SightOfPerson): Promise<PersonBrief | null> {
  const manager = member.managerId === null ? null : await person(lens.tx, member.managerId)
  if (manager === null || !manager.departmentIds.some((id) => seen.has(id))) return null
  await lens.meet([manager.id])
  return briefWithin(lens, manager, seen)
}

/** Judged from what the viewer may see alone: a right elsewhere does not show, not even as the reason of a no. */
async function presentHere(lens: Lens, { member, grants }: SightOfPerson, area: AreaOf | null): Promise<PersonPage['here']> {
  const { viewer } = lens
  const viewed = reachDepartments(viewer, 'grant.view')
  const departments = area === null ? [] : [...departmentsOfArea(viewer, area)].filter((id) => viewed.has(id))
  if (area === null || departments.length === 0) return null
  const domains = viewer.domains.filter((domain) => departments.some((id) => scopeContains(domain.scope, id, viewer.tree)))
  const authority = { ...viewer, person: member, grants, domains, secondFactor: await hasFactor(lens.tx, member.id) }
  const permissions = []
  for (const { verdict, ...line } of permissionsWithin(authority, departments))
    permissions.push({ ...line, verdict: await presentVerdict(lens, verdict) })
  const mayGive = authorize(viewer, 'grant.give', departments).allowed
  const mayAsk = mayAskFor(member, { requester: viewer.person, mayGive })
  return { areaName: area.name, departmentCount: departments.length, permissions, mayAsk }
}

async function presentCan(lens: Lens, { member, seen }: SightOfPerson, facts: AccountFacts): Promise<PersonPage['can']> {
  const input = { memberId: member.id, departmentIds: member.departmentIds, reason: anyReason }
  const inSight = member.departmentIds.some((id) => seen.has(id))
  // Whose departments are all out of sight is nobody to act on; which ones they are is not told by a reason either.
  const told = (permission: Permission, verdict: Verdict) =>
    presentVerdict(lens, inSight ? verdict : refuse({ code: 'no_grant_permits', permission }))
  return {
    update: await told('member.update', mayUpdateMember(lens.viewer, input, member)),
    disable: await told('member.disable', mayDisableMember(lens.viewer, input, facts)),
    enable: await told('member.disable', mayEnableMember(lens.viewer, input, facts)),
    remove: await told('member.delete', mayRemoveMember(lens.viewer, input, facts)),
  }
}

export const getPerson: Endpoint<'getPerson'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = findArea(lens.viewer, input.area)
  const sight = area === null && input.area !== undefined ? null : await sightOfPerson(lens, input.personId)
  if (sight === null) return new Refusal('not_found')
  await lens.meet([sight.member.id])
  const brief = briefWithin(lens, sight.member, sight.seen)
  const asSeen = (known: PersonBrief): PersonBrief => (known.id === brief.id ? brief : known)
  const byEnd = [...sight.grants].sort((a, b) => endOf(a) - endOf(b))
  const isOver = (grant: (typeof byEnd)[number]): boolean => phaseOf(grant, call.tx.now) === 'ended'
  const grantsOf = async (grants: typeof byEnd) => (await presentGrants(lens, grants)).map((grant) => ({ ...grant, person: brief }))
  const cards = await presentCards(lens, sight.pending)
  const facts = await accountFacts(lens, sight.member)
  const can = await presentCan(lens, sight, facts)
  return {
    person: brief,
    memberships: await presentMemberships(lens, sight),
    manager: await presentManager(lens, sight),
    grants: await grantsOf(byEnd.filter((grant) => !isOver(grant))),
    ended: await grantsOf(byEnd.filter(isOver).reverse().slice(0, endedShown)),
    holdingsShown: reachDepartments(lens.viewer, 'grant.view').size > 0,
    disabled: facts.disabled,
    profile: can.update.allowed ? ((await profilesOf(call.tx, [brief.id])).get(brief.id) ?? null) : null,
    can,
    underWay: cards.map((card) => ({ ...card, requester: asSeen(card.requester), beneficiary: asSeen(card.beneficiary) })),
    here: await presentHere(lens, sight, area),
  }
}

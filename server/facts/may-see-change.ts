import { authorizeOwn, ownedDomains } from '#governance/authorize.ts'
import type { Change } from '#governance/change/change.ts'
import { placesOfApp } from '#governance/change/kinds/set-app.ts'
import { placesOf } from '#governance/change/kinds/set-domain.ts'
import { coverFor } from '#governance/change/lifecycle.ts'
import { domainsCovering, reachOf, type Domain } from '#governance/domain.ts'
import type { PersonId } from '#governance/id.ts'
import { topsOf } from '#governance/org.ts'
import { departmentsOf, type Scope } from '#governance/scope.ts'
import { isDecider } from '#governance/stage.ts'
import type { Lens } from '../present/lens.ts'
import { grantById } from '../store/grants.ts'

function reachOfOne({ viewer }: Lens, is: (domain: Domain) => boolean): Scope {
  const found = viewer.domains.find(is)
  return found ? reachOf(found, viewer.tree) : { include: [], exclude: [] }
}

/** Where it would reach, or what it is about. */
export async function scopeOfChange(lens: Lens, change: Change): Promise<Scope> {
  const content = change.content
  switch (content.kind) {
    case 'ask_for_role':
    case 'hand_over':
      return content.input.scope
    case 'revoke_grant':
      return (await grantById(lens.tx, content.input.grantId))?.scope ?? { include: [], exclude: [] }
    case 'move_member':
      return { include: [content.input.fromDepartmentId, content.input.toDepartmentId], exclude: [] }
    case 'create_department':
      return { include: [content.input.parentId], exclude: [] }
    case 'add_member':
    case 'update_member':
    case 'disable_member':
    case 'enable_member':
    case 'remove_member':
    case 'change_attendance':
    case 'empty_attendance':
    case 'delete_attendance':
    case 'restore_attendance':
      return { include: [...content.input.departmentIds], exclude: [] }
    case 'delete_department':
      return {
        include: [lens.viewer.tree.has(content.input.departmentId) ? content.input.departmentId : content.input.parentId],
        exclude: [],
      }
    case 'rename_department':
    case 'set_department_head':
      return { include: [content.input.departmentId], exclude: [] }
    case 'reparent_department':
      return { include: [content.input.before, content.input.after], exclude: [] }
    // what counts everywhere is about the whole company
    case 'set_working_day':
    case 'set_role':
    case 'set_conflict_rule':
      return { include: topsOf(lens.viewer.tree), exclude: [] }
    case 'allow_exception':
      return content.input.scope
    case 'recover_factor':
      return reachOfOne(lens, ({ tier }) => tier === 'global')
    case 'set_app':
      return placesOfApp(content.input, lens.viewer.tree)
    case 'set_domain':
      return placesOf(content.input, lens.viewer)
    case 'open_domain':
      return reachOfOne(lens, ({ id }) => id === content.input.domainId)
    default:
      return content satisfies never
  }
}

const hasToDecide = (change: Change, me: PersonId): boolean =>
  isDecider(change, me) || change.decisions.some(({ deciderId }) => deciderId === me)

/** Whether the viewer has it to decide, has decided on it, or covers somebody whom it waits for. */
export async function decidesOn(lens: Lens, change: Change): Promise<boolean> {
  if (hasToDecide(change, lens.viewer.person.id)) return true
  return change.status === 'pending' && coverFor(change, (await lens.actor()).bonds) !== null
}

/** What is known without a look at rights and covers; null where it takes one. Whom a removal is about learns of it from people, not from a page. */
export function plainlySees(change: Change, me: PersonId): boolean | null {
  if (change.content.kind === 'remove_member' && change.content.input.memberId === me) return false
  return change.requesterId === me || change.beneficiaryId === me || hasToDecide(change, me) || null
}

/** Requester, beneficiary, anyone on its route, who covers one of them, owners of a domain around it, and who may view grants over all of its scope. Everyone else: not there. */
export async function maySeeChange(lens: Lens, change: Change): Promise<boolean> {
  const me = lens.viewer.person.id
  const plainly = plainlySees(change, me)
  if (plainly !== null) return plainly
  if (await decidesOn(lens, change)) return true
  const scope = await scopeOfChange(lens, change)
  const around = domainsCovering(scope, lens.viewer.domains, lens.viewer.tree)
  if (ownedDomains(me, around).length > 0) return true
  const departments = [...departmentsOf(scope, lens.viewer.tree)]
  // a request tells more than who may do what: it takes a right of one's own
  return departments.length > 0 && authorizeOwn(lens.viewer, 'grant.view', departments).allowed
}

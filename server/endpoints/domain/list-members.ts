import type { MemberRow } from '#contract/person.ts'
import { authorize, reachDepartments } from '#governance/authorize.ts'
import { severalKinds, severalNeeds } from '#governance/change/several.ts'
import { mayMoveFrom } from '#governance/change/kinds/move-member.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import { departmentsOfArea, findArea } from '../../facts/areas.ts'
import { briefWithin } from '../../facts/visible-member.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { membersIn } from '../../store/directory.ts'
import { activeGrantCounts } from '../../store/grants.ts'

const pageSize = 50

async function presentRow(
  lens: Lens,
  member: Person,
  visible: ReadonlySet<DepartmentId>,
  activeGrantCount: number | null,
): Promise<MemberRow> {
  const memberships = []
  for (const id of member.departmentIds) {
    if (!visible.has(id)) continue
    const move = await presentVerdict(lens, mayMoveFrom(lens.viewer, member, id))
    memberships.push({ id, name: lens.departmentName(id), can: { move } })
  }
  return { person: briefWithin(lens, member, visible), memberships, activeGrantCount }
}

export const listMembers: Endpoint<'listMembers'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = findArea(lens.viewer, input.area)
  if (area === null) return new Refusal('not_found')
  const visible = departmentsOfArea(lens.viewer, area)
  // A department outside the area answers like one that does not exist.
  if (input.departmentId !== undefined && !visible.has(input.departmentId)) return new Refusal('not_found')
  const page = await membersIn(call.tx, visible, {
    q: input.q ?? null,
    departmentId: input.departmentId ?? null,
    cursor: input.cursor ?? null,
    limit: pageSize,
  })
  const ids = page.rows.map((member) => member.id)
  await lens.meet(ids)
  const mayCount = authorize(lens.viewer, 'grant.view', [...visible]).allowed
  const counts = mayCount ? await activeGrantCounts(call.tx, visible, ids, call.tx.now) : null
  const rows = []
  for (const member of page.rows) rows.push(await presentRow(lens, member, visible, counts && (counts.get(member.id) ?? 0)))
  const several = severalKinds.filter((kind) => [...reachDepartments(lens.viewer, severalNeeds[kind])].some((id) => visible.has(id)))
  const departmentName = input.departmentId === undefined ? null : lens.departmentName(input.departmentId)
  return { rows, total: page.total, nextCursor: page.nextCursor, several, departmentName }
}

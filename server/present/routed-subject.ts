import type { ChangeSubject } from '#contract/change.ts'
import { isTold, type RoutedContent } from '#governance/change/routed-act.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { Lens } from './lens.ts'
import { toldSubject } from './told/views.ts'

/** What a routed act is about, with the names of the day it was sent where they do not outlive it. */
export async function routedSubject(lens: Lens, content: RoutedContent): Promise<ChangeSubject> {
  if (isTold(content)) return toldSubject(lens, content)
  const named = (id: DepartmentId) => ({ id, name: lens.departmentName(id) })
  if (content.kind === 'remove_member') {
    const { memberId, departmentIds, reason } = content.input
    await lens.meet([memberId])
    return { kind: content.kind, person: lens.brief(memberId), departments: departmentIds.map(named), reason }
  }
  const { name, parentId, reason } = content.input
  return { kind: content.kind, name, parent: named(parentId), reason }
}

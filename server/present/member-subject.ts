import type { ChangeSubject } from '#contract/change.ts'
import type { ChangeContent } from '#governance/change/change.ts'
import type { DepartmentId } from '#governance/id.ts'
import { editedFields } from '#governance/member-profile.ts'
import type { Lens } from './lens.ts'

type MemberKind = 'move_member' | 'add_member' | 'update_member' | 'disable_member' | 'enable_member'

/** What an act on a member is about. */
export async function memberSubject(lens: Lens, content: Extract<ChangeContent, { kind: MemberKind }>): Promise<ChangeSubject> {
  const named = (id: DepartmentId) => ({ id, name: lens.departmentName(id) })
  switch (content.kind) {
    case 'move_member':
      return { kind: 'move_member', from: named(content.input.fromDepartmentId), to: named(content.input.toDepartmentId) }
    case 'add_member':
      return { kind: 'add_member', name: content.input.name, departments: content.input.departmentIds.map(named) }
    case 'update_member': {
      const { before, after } = content.input
      const edits = editedFields(before, after).map((field) => ({ field, before: before[field], after: after[field] }))
      return { kind: 'update_member', name: before.name, edits }
    }
    case 'disable_member':
    case 'enable_member':
      await lens.meet([content.input.memberId])
      return { kind: content.kind, name: lens.brief(content.input.memberId).name }
    default:
      return content satisfies never
  }
}

import type { ChangeSubject } from '#contract/change.ts'
import type { ChangeContent } from '#governance/change/change.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { Lens } from './lens.ts'

type DepartmentKind = 'create_department' | 'rename_department' | 'reparent_department' | 'set_department_head'

/** What an act on a department is about. */
export async function departmentSubject(lens: Lens, content: Extract<ChangeContent, { kind: DepartmentKind }>): Promise<ChangeSubject> {
  const named = (id: DepartmentId) => ({ id, name: lens.departmentName(id) })
  switch (content.kind) {
    case 'create_department':
      return { kind: content.kind, parent: named(content.input.parentId), name: content.input.name }
    case 'rename_department':
      return { kind: content.kind, before: content.input.before, after: content.input.after }
    case 'reparent_department': {
      const { departmentId, before, after } = content.input
      return { kind: content.kind, name: lens.departmentName(departmentId), before: named(before), after: named(after) }
    }
    case 'set_department_head': {
      const { departmentId, after } = content.input
      await lens.meet(after)
      return { kind: content.kind, name: lens.departmentName(departmentId), after: after.map((id) => lens.brief(id).name) }
    }
    default:
      return content satisfies never
  }
}

import type { Cause } from '../../verdict.ts'
import type { DepartmentId } from '../../id.ts'
import type { OrgTree } from '../../org.ts'

const longestName = 64
/** DingTalk open platform documentation, create a department: 1 to 64 characters, none of these. */
const illegal = /[-,，]/

/** What speaks against a department of this name under this parent; `itself` may keep its own. */
export function nameCauses(
  name: string,
  parentId: DepartmentId | null,
  tree: OrgTree,
  itself: DepartmentId | null = null,
): readonly Cause[] {
  const length = Array.from(name).length
  if (name.trim() !== name || length < 1 || length > longestName || illegal.test(name)) return [{ code: 'name_illegal' }]
  const taken = tree.all.some((other) => other.id !== itself && other.parentId === parentId && other.name === name)
  return taken ? [{ code: 'name_taken' }] : []
}

import type { Calls, Fields } from './calls.ts'
import { idList } from './id-list.ts'
import type { Platform } from './platform.ts'
import { madeDepartment, nothing } from './shapes.ts'

type DepartmentPart = Pick<Platform, 'createDepartment' | 'updateDepartment' | 'deleteDepartment'>

const UPDATE = '/topapi/v2/department/update'
const HEADS = 'dept_manager_userid_list'
/** The page states no largest number of heads; the department itself has far fewer members that could be one. */
const MOST_HEADS = 100

/** An absent or empty list changes nothing on the platform: nobody is said by force. */
function heads(userids: readonly string[]): Fields {
  return userids.length === 0 ? { [HEADS]: '', force_update_fields: HEADS } : { [HEADS]: idList(UPDATE, userids, MOST_HEADS) }
}

/** DT: create-a-department-v2, update-a-department-v2, delete-a-department-v2. */
export function departmentCalls(calls: Calls): DepartmentPart {
  return {
    async createDepartment({ name, parentId }) {
      const { result } = await calls.old('/topapi/v2/department/create', { name, parent_id: parentId }, madeDepartment)
      return result.dept_id
    },
    async updateDepartment(id, { name, parentId, headUserids }) {
      const fields: Fields = {
        dept_id: id,
        ...(name !== undefined && { name }),
        ...(parentId !== undefined && { parent_id: parentId }),
        ...(headUserids !== undefined && heads(headUserids)),
      }
      await calls.old(UPDATE, fields, nothing)
    },
    async deleteDepartment(id) {
      await calls.old('/topapi/v2/department/delete', { dept_id: id }, nothing)
    },
  }
}

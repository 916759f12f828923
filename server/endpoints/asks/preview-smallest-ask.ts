import type { DepartmentId } from '#governance/id.ts'
import { smallestRequest } from '#governance/smallest-request.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentScope } from '../../present/scope-view.ts'

export const previewSmallestAsk: Endpoint<'previewSmallestAsk'> = async (call, { permission, departmentIds }) => {
  const lens = await createLens(call.tx, call.person)
  const found = smallestRequest(lens.viewer, permission, departmentIds as readonly DepartmentId[])
  return { ask: found === null ? null : { ...found, scope: await presentScope(lens, found.scope) } }
}

import { reachDepartments, type Authority } from '#governance/authorize.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { LogArea } from '../store/log-candidates.ts'
import { placesOfArea, type AreaOf } from './areas.ts'

/** What of the log she may read in this area. `area` is null for all of it: what concerns no department is for who reads it everywhere. */
export interface ReadableLog {
  readonly area: LogArea | null
  readonly departments: ReadonlySet<DepartmentId>
}

/** Whoever reads the log of every department and of every app reads what concerns none as well. */
export function readsWholeLog(viewer: Authority): boolean {
  const readable = readableLog(viewer, null)
  return readable !== null && readable.area === null
}

/** null: nothing; where only a part of the area is hers to read, that part. */
export function readableLog(viewer: Authority, area: AreaOf | null): ReadableLog | null {
  const readable = reachDepartments(viewer, 'log.view')
  const wanted = area === null ? readable : placesOfArea(viewer, area)
  const departments = new Set([...wanted].filter((id) => readable.has(id)))
  if (departments.size === 0) return null
  if (viewer.tree.places.every(({ id }) => departments.has(id))) return { area: null, departments }
  const above = new Set<DepartmentId>()
  for (const id of departments) for (const up of viewer.tree.pathUp(id)) if (!departments.has(up)) above.add(up)
  return { area: { departments, above }, departments }
}
